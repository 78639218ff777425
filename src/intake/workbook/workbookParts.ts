import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import type { Problem } from '@/intake/text/problem'
import { excessProblem } from '@/intake/text/problem'
import { attributeOf, xmlTags } from '@/intake/text/xmlTags'
import type { ZipPart } from '@/intake/zip/directory'
import { areApart, isSound, readDirectory } from '@/intake/zip/directory'
import { unpackPart } from '@/intake/zip/unpack'
import { workbookBounds } from '@/model/bounds'
import type { Counts } from './sheetXml'
import { cutPart } from './sheetXml'

/** Why a workbook as a whole is not touched; `message` in Chinese. */
export interface WorkbookProblem extends Omit<Problem, 'code'> {
  readonly code: 'too-large' | 'not-readable' | 'not-xlsx' | 'doctype'
}

/** A workbook cut down to the parts that hold its cells, or why it is not touched. */
export type WorkbookParts =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: WorkbookProblem }

const damaged = '工作簿不完整或已损坏，请用表格软件打开后另存为 .xlsx 再试'
/** The parts of a workbook that hold its cells, or lead to them. */
const cells = new RegExp(
  `^(?:${[
    '\\[Content_Types\\]\\.xml',
    '_rels/\\.rels',
    '(?:[^/]+/)?_rels/workbook\\.xml\\.rels',
    '(?:[^/]+/)?(?:workbook|sharedStrings|styles|worksheets/[^/]+)\\.xml',
  ].join('|')})$`,
  'i',
)

/**
 * Checks a zip by its directory before anything is unpacked, unpacks only the parts with cells in
 * them (pictures, charts and macros never), counts what is in those, and makes a zip of them.
 * Refused are parts too many or too large, locked, packed in an unknown way, or with a DOCTYPE.
 */
export async function workbookParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const { bytes: mostBytes, parts: mostParts } = workbookBounds
  if (bytes.length > mostBytes) return tooLarge(excessOf('bytes', bytes.length, mostBytes))
  const directory = readDirectory(bytes, mostParts)
  if (directory === null) return refused('not-readable', damaged)
  if (typeof directory === 'number') return tooLarge(excessOf('parts', directory, mostParts))
  const parts = directory.filter(({ name }) => cells.test(name))
  const problem = directoryProblem(parts, bytes.length)
  if (problem) return problem
  const files: Record<string, Uint8Array> = {}
  const counts: Counts = { tags: 0, cells: 0, strings: 0, merges: 0, places: 0 }
  for (const part of parts) {
    const found = await partCut(bytes, part, counts)
    if (!(found instanceof Uint8Array)) return found
    files[part.name] = found
  }
  if (Object.entries(files).some(isTwofold)) return refused('not-readable', damaged)
  const { zipSync } = await import('fflate')
  return { ok: true, bytes: zipSync(files, { level: 0 }) }
}

function directoryProblem(
  parts: readonly ZipPart[],
  length: number,
): Extract<WorkbookParts, { readonly ok: false }> | null {
  if (!parts.some(({ name }) => /(?:^|\/)workbook\.xml$/i.test(name)))
    return refused('not-xlsx', '不是 .xlsx 工作簿，请用表格软件打开后另存为 .xlsx 再试')
  if (parts.some(({ locked }) => locked))
    return refused('not-readable', '工作簿加了密，请去掉密码后再试')
  if (parts.some(part => !isSound(part, length)) || !areApart(parts))
    return refused('not-readable', damaged)
  const total = parts.reduce((sum, { unpacked }) => sum + unpacked, 0)
  return total > workbookBounds.unpacked
    ? tooLarge(excessOf('unpacked', total, workbookBounds.unpacked))
    : null
}

async function partCut(
  bytes: Uint8Array,
  part: ZipPart,
  counts: Counts,
): Promise<Uint8Array | Extract<WorkbookParts, { readonly ok: false }>> {
  const unpacked = await unpackPart(bytes, part)
  if (unpacked === 'larger')
    return refused('too-large', `工作簿的 ${part.name} 展开后比它自称的大，为安全起见不读`)
  if (unpacked === 'broken') return refused('not-readable', damaged)
  const cut = cutPart(unpacked, counts)
  if (cut.ok) return cut.bytes
  if (cut.excess) return tooLarge(cut.excess)
  return refused('doctype', `工作簿的 ${part.name} 带有 DOCTYPE 声明，为安全起见不读`)
}

/** Whether a part leads to the same sheet twice, which would then be read twice. */
function isTwofold([name, bytes]: readonly [string, Uint8Array]): boolean {
  const [tag, attribute] = /workbook\.xml$/i.test(name)
    ? ['sheet', 'r:id']
    : /workbook\.xml\.rels$/i.test(name)
      ? ['Relationship', 'Target']
      : ['', '']
  if (tag === '') return false
  const seen = new Set<string>()
  for (const one of xmlTags(bytes)) {
    if (one.name !== tag || one.kind === 'close') continue
    const target = attributeOf(bytes, one, attribute)?.replace(/^.*\//, '') ?? null
    const isSheet = attributeOf(bytes, one, 'Type')?.endsWith('/worksheet') ?? true
    if (target === null || !isSheet) continue
    if (seen.has(target)) return true
    seen.add(target)
  }
  return false
}

function tooLarge(excess: Excess): Extract<WorkbookParts, { readonly ok: false }> {
  return { ok: false, problem: { ...excessProblem(excess), code: 'too-large' } }
}

function refused(
  code: WorkbookProblem['code'],
  message: string,
): Extract<WorkbookParts, { readonly ok: false }> {
  return { ok: false, problem: { code, where: '', words: '', message } }
}

import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import type { Problem } from '@/intake/text/problem'
import { excessProblem, quotedWords } from '@/intake/text/problem'
import type { ZipPart } from '@/intake/zip/directory'
import { areApart, isSound, readDirectory } from '@/intake/zip/directory'
import { unpackPart } from '@/intake/zip/unpack'
import { workbookBounds } from '@/model/bounds'
import { namesSheetTwice, sheetParts } from './sheetList'
import type { SheetMarks } from './sheetMarks'
import { noMarks } from './sheetMarks'
import type { Counts, CutPart } from './sheetXml'
import { cutPart } from './sheetXml'

/** Why a workbook as a whole is not touched; `message` in Chinese. */
export interface WorkbookProblem extends Omit<Problem, 'code'> {
  readonly code: 'too-large' | 'not-readable' | 'not-xlsx' | 'doctype'
}

/**
 * A workbook cut down to the parts that hold its cells, with the marks of its sheets in their order
 * (null for one without cells, as a chart), or why it is not touched.
 */
export type WorkbookParts =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      readonly marks: readonly (SheetMarks | null)[]
    }
  | { readonly ok: false; readonly problem: WorkbookProblem }

type Refused = Extract<WorkbookParts, { readonly ok: false }>

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
  const marks = new Map<string, SheetMarks>()
  const counts: Counts = { tags: 0, cells: 0, strings: 0, merges: 0, places: 0 }
  for (const part of [...parts.filter(isStrings), ...parts.filter(part => !isStrings(part))]) {
    const found = await partCut(bytes, part, counts)
    if (!found.ok) return found
    files[part.name] = found.bytes
    marks.set(part.name, found.marks)
  }
  if (namesSheetTwice(files)) return refused('not-readable', damaged)
  const sheets = sheetParts(files)
  if (sheets.length > workbookBounds.sheets)
    return tooLarge(excessOf('sheets', sheets.length, workbookBounds.sheets))
  const { zipSync } = await import('fflate')
  return {
    ok: true,
    bytes: zipSync(files, { level: 0 }),
    marks: sheets.map(name => (name === '' ? null : (marks.get(name) ?? noMarks))),
  }
}

function isStrings({ name }: ZipPart): boolean {
  return /(?:^|\/)sharedStrings\.xml$/i.test(name)
}

function directoryProblem(parts: readonly ZipPart[], length: number): Refused | null {
  if (!parts.some(({ name }) => /(?:^|\/)workbook\.xml$/i.test(name)))
    return refused('not-xlsx', '不是 .xlsx 工作簿，请用表格软件打开后另存为 .xlsx 再试')
  if (parts.some(({ locked }) => locked))
    return refused('not-readable', '工作簿加了密，请去掉密码后再试')
  const isTwice = new Set(parts.map(({ name }) => name.toLowerCase())).size < parts.length
  if (isTwice || parts.some(part => !isSound(part, length)) || !areApart(parts))
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
): Promise<Extract<CutPart, { readonly ok: true }> | Refused> {
  const unpacked = await unpackPart(bytes, part)
  if (unpacked === 'larger')
    return refused('too-large', `工作簿的 ${part.name} 展开后比它自称的大，为安全起见不读`)
  if (unpacked === 'broken') return refused('not-readable', damaged)
  const cut = cutPart(unpacked, counts)
  if (cut.ok) return cut
  switch (cut.reason) {
    case 'excess':
      return tooLarge(cut.excess)
    case 'doctype':
      return refused('doctype', `工作簿的 ${part.name} 带有 DOCTYPE 声明，为安全起见不读`)
    case 'address': {
      const address = quotedWords(cut.address)
      return refused(
        'not-readable',
        `工作簿已损坏：${part.name} 里有一格的地址写作“${address}”，请用表格软件打开后另存为 .xlsx 再试`,
      )
    }
  }
}

function tooLarge(excess: Excess): Refused {
  return { ok: false, problem: { ...excessProblem(excess), code: 'too-large' } }
}

function refused(code: WorkbookProblem['code'], message: string): Refused {
  return { ok: false, problem: { code, where: '', words: '', message } }
}

import type { LedgerProblem } from './result'
import { ledgerProblem } from './result'

/*
 * Why not fflate's filter: it tells neither a lock nor a DOCTYPE, and of a part of 5 KB that calls
 * itself 100 bytes long it gives the first 100 without a word.
 */

/** A workbook cut down to the parts that hold its cells, or why it is not touched. */
export type WorkbookParts =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: LedgerProblem }

/** A part of a zip as its directory lists it: where its line stands, and its sizes. */
interface Part {
  readonly name: string
  readonly line: readonly [number, number]
  readonly at: number
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly locked: boolean
}

const damaged = '工作簿不完整或已损坏，请用表格软件打开后另存为 .xlsx 再试'
const mostParts = 10_000
const mostPacked = 256 * 2 ** 20
const mostUnpacked = 96 * 2 ** 20
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
 * Checks a zip by its directory before anything is unpacked, and leaves in that directory only the
 * parts with cells in them: pictures, charts and macros are never unpacked.
 * Refused are parts too many or too large, locked, packed in an unknown way, or with a DOCTYPE.
 */
export async function workbookParts(bytes: Uint8Array): Promise<WorkbookParts> {
  if (bytes.length > mostPacked)
    return refused(
      'too-large',
      `文件有 ${megabytes(bytes.length)}，超过 ${megabytes(mostPacked)} 的上限`,
    )
  const directory = readDirectory(bytes)
  if (!directory) return refused('not-readable', damaged)
  const parts = directory.parts.filter(({ name }) => cells.test(name))
  if (directory.parts.length >= mostParts)
    return refused('too-large', `压缩包里有 ${directory.parts.length} 个文件，不像工作簿`)
  if (!parts.some(({ name }) => /(?:^|\/)workbook\.xml$/i.test(name)))
    return refused('not-xlsx', '不是 .xlsx 工作簿，请用表格软件打开后另存为 .xlsx 再试')
  if (parts.some(({ locked }) => locked))
    return refused('not-readable', '工作簿加了密，请去掉密码后再试')
  if (parts.some(part => !isSound(part, bytes.length))) return refused('not-readable', damaged)
  const total = parts.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > mostUnpacked)
    return refused(
      'too-large',
      `工作簿展开后有 ${megabytes(total)}，超过 ${megabytes(mostUnpacked)} 的上限`,
    )
  for (const part of parts) {
    const found = await declaration(bytes, part)
    if (found === 'doctype')
      return refused('doctype', `工作簿的 ${part.name} 带有 DOCTYPE 声明，为安全起见不读`)
    if (found === 'larger')
      return refused('too-large', `工作簿的 ${part.name} 展开后比它自称的大，为安全起见不读`)
  }
  return { ok: true, bytes: narrowed(bytes, directory.start, parts) }
}

function refused(code: LedgerProblem['code'], saying: string): WorkbookParts {
  return { ok: false, problem: ledgerProblem(code, {}, saying) }
}

function megabytes(size: number): string {
  return `${Math.ceil(size / 2 ** 20)} MB`
}

const saidElsewhere = 0xffffffff

/**
 * Sizes that can be true and stand in the directory itself, and a way of packing that is known:
 * stored or deflated.
 */
function isSound({ packed, unpacked, method, at }: Part, length: number): boolean {
  return (
    packed > 0 &&
    unpacked > 0 &&
    unpacked < saidElsewhere &&
    at + packed < length &&
    (method === 8 || (method === 0 && packed === unpacked))
  )
}

const endSize = 22
const lineSize = 46
const longestRemark = 0xffff

/**
 * The parts that a zip's directory lists, and where the directory begins; null where there is none
 * whole.
 */
function readDirectory(
  bytes: Uint8Array,
): { readonly start: number; readonly parts: readonly Part[] } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - endSize
  while (
    end >= 0 &&
    end >= bytes.length - endSize - longestRemark &&
    view.getUint32(end, true) !== 0x06054b50
  )
    end -= 1
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return null
  const start = view.getUint32(end + 16, true)
  const count = Math.min(view.getUint16(end + 10, true), mostParts)
  const parts: Part[] = []
  let at = start
  for (let n = 0; n < count; n += 1) {
    if (at + lineSize > end || view.getUint32(at, true) !== 0x02014b50) return null
    const nameEnd = at + lineSize + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return null
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + lineSize, nameEnd)),
      line: [at, next],
      at: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at = next
  }
  return { start, parts }
}

/** The same zip with a directory of these parts only. */
function narrowed(bytes: Uint8Array, start: number, parts: readonly Part[]): Uint8Array {
  const lines = parts.map(({ line: [from, to] }) => bytes.subarray(from, to))
  const size = lines.reduce((sum, line) => sum + line.length, 0)
  const made = new Uint8Array(start + size + endSize)
  made.set(bytes.subarray(0, start))
  let at = start
  for (const line of lines) {
    made.set(line, at)
    at += line.length
  }
  const view = new DataView(made.buffer)
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, parts.length, true)
  view.setUint16(at + 10, parts.length, true)
  view.setUint32(at + 12, size, true)
  view.setUint32(at + 16, start, true)
  return made
}

/**
 * Whether a part declares a DOCTYPE, or is larger than the directory says. A browser that cannot
 * unpack by itself (Chromium before 103) leaves both to the library,
 * which stops at the size and expands no entities.
 */
async function declaration(bytes: Uint8Array, part: Part): Promise<'doctype' | 'larger' | null> {
  const stream = unpackedStream(bytes, part)
  if (!stream) return null
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let read = 0
  let tail = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return null
      read += value.length
      const text = tail + decoder.decode(value, { stream: true })
      const found = read > part.unpacked ? 'larger' : text.includes('<!DOCTYPE') ? 'doctype' : null
      if (found) return found
      tail = text.slice(-'<!DOCTYPE'.length)
    }
  } finally {
    await reader.cancel()
  }
}

function unpackedStream(
  bytes: Uint8Array,
  { at, packed, method }: Part,
): ReadableStream<Uint8Array> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const stream = new Blob([new Uint8Array(bytes.subarray(from, from + packed))]).stream()
  if (method === 0) return stream
  try {
    return stream.pipeThrough(new DecompressionStream('deflate-raw'))
  } catch {
    return null
  }
}

// The properties of paragraphs in a Word 97 document, as far as they say what a table is.

/** A cell of a row by its edges, and whether it goes on from the left, or from above. */
export interface RowEdge {
  readonly left: number
  readonly right: number
  readonly isMergedLeft: boolean
  readonly isMergedDown: boolean
  readonly isMergedStart: boolean
}

/** What is said of a paragraph; `edges` where it ends a row. */
export interface ParagraphLook {
  readonly isInTable: boolean
  readonly isNumbered: boolean
  readonly edges: readonly RowEdge[] | null
}

const plain: ParagraphLook = { isInTable: false, isNumbered: false, edges: null }

interface Stretch {
  readonly from: number
  readonly to: number
  readonly look: ParagraphLook
}

const page = 512

/** The looks that the pages named by a table (PlcfBtePapx) hold. */
export function paragraphLooks(
  main: Uint8Array,
  table: Uint8Array,
): { readonly at: (place: number) => ParagraphLook } {
  const stretches = pagesIn(table)
    .flatMap(number => stretchesOf(main.subarray(number * page, (number + 1) * page)))
    .sort((a, b) => a.from - b.from)
  return {
    at(place) {
      let [low, high] = [0, stretches.length - 1]
      while (low <= high) {
        const middle = (low + high) >> 1
        const found = stretches[middle]
        if (!found) return plain
        if (place < found.from) high = middle - 1
        else if (place >= found.to) low = middle + 1
        else return found.look
      }
      return plain
    },
  }
}

function pagesIn(table: Uint8Array): readonly number[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const count = Math.max(0, Math.floor((table.length - 4) / 8))
  return Array.from(
    { length: count },
    (_, n) => view.getUint32((count + 1) * 4 + n * 4, true) & 0x3fffff,
  )
}

function stretchesOf(bytes: Uint8Array): readonly Stretch[] {
  if (bytes.length < page) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.min(bytes[page - 1] ?? 0, 29)
  return Array.from({ length: count }, (_, n) => {
    const at = (bytes[(count + 1) * 4 + n * 13] ?? 0) * 2
    return {
      from: view.getUint32(n * 4, true),
      to: view.getUint32(n * 4 + 4, true),
      look: at === 0 ? plain : lookOf(settingsAt(bytes, at)),
    }
  })
}

/** The settings of a paragraph, without the number of its style. */
function settingsAt(bytes: Uint8Array, at: number): Uint8Array {
  const short = bytes[at] ?? 0
  const [from, size] = short > 0 ? [at + 1, short * 2 - 1] : [at + 2, (bytes[at + 1] ?? 0) * 2]
  return bytes.subarray(from + 2, Math.min(from + size, page - 1))
}

const setting = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  list: 0x460b,
  edges: 0xd608,
  tabs: 0xc615,
} as const

function lookOf(settings: Uint8Array): ParagraphLook {
  const view = new DataView(settings.buffer, settings.byteOffset, settings.byteLength)
  let look: ParagraphLook = plain
  let isRowEnd = false
  for (let at = 0; at + 3 <= settings.length;) {
    const code = view.getUint16(at, true)
    const size = operandSize(settings, at + 2, code)
    const value = settings[at + 2] ?? 0
    if (code === setting.inTable && value > 0) look = { ...look, isInTable: true }
    if (code === setting.rowEnd && value > 0) isRowEnd = true
    if (code === setting.list && value > 0) look = { ...look, isNumbered: true }
    if (code === setting.edges)
      look = { ...look, edges: edgesIn(settings.subarray(at + 4, at + 2 + size)) }
    at += 2 + size
  }
  return isRowEnd ? { ...look, edges: look.edges ?? [] } : { ...look, edges: null }
}

/** How many bytes belong to a setting, by the three bits of its code that say so. */
function operandSize(settings: Uint8Array, at: number, code: number): number {
  const [first = 0, second = 0] = settings.subarray(at, at + 2)
  if (code === setting.edges) return first + second * 256 + 1
  const size = [1, 1, 2, 4, 2, 2, first + 1, 3][code >> 13] ?? 1
  return code === setting.tabs && first === 255 ? settings.length : size
}

function edgesIn(bytes: Uint8Array): readonly RowEdge[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes[0] ?? 0
  if (1 + (count + 1) * 2 > bytes.length) return []
  const flags = 1 + (count + 1) * 2
  return Array.from({ length: count }, (_, n) => {
    const at = flags + n * 20
    const merged = at + 2 <= bytes.length ? view.getUint16(at, true) : 0
    return {
      left: view.getInt16(1 + n * 2, true),
      right: view.getInt16(3 + n * 2, true),
      isMergedLeft: (merged & 0x02) !== 0,
      isMergedDown: (merged & 0x20) !== 0,
      isMergedStart: (merged & 0x40) !== 0,
    }
  })
}

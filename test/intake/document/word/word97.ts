// A Word 97 document of paragraphs and rows, made by hand: its text in one piece, the looks of its
// paragraphs on one page.
import { compound } from '../compound'

/** A row by its cells; those merged with the one above, or that begin such, by their column. */
export interface Row97 {
  readonly cells: readonly string[]
  readonly edges?: readonly number[]
  readonly merged?: Readonly<Record<number, 'start' | 'on'>>
}

const page = 512

interface Paragraph {
  readonly text: string
  readonly settings: Buffer
}

/** The bytes of a document of paragraphs and rows. */
export function word97(blocks: readonly (string | Row97)[], { flags = 0x200 } = {}): Uint8Array {
  const paragraphs = blocks.flatMap(block =>
    typeof block === 'string' ? [{ text: `${block}\r`, settings: Buffer.alloc(0) }] : rowOf(block),
  )
  const text = Buffer.from(paragraphs.map(one => one.text).join(''), 'utf16le')
  const start = 0x600
  const main = Buffer.alloc(
    Math.ceil((start + text.length) / page) * page + pagesFor(paragraphs) * page,
  )
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0xc1, 2)
  main.writeUInt16LE(flags, 0x0a)
  main.writeUInt32LE(text.length / 2, 0x4c)
  text.copy(main, start)
  const looks = looksOf(paragraphs, start, main)
  const clx = Buffer.alloc(5 + 16)
  clx.writeUInt8(2, 0)
  clx.writeUInt32LE(16, 1)
  clx.writeUInt32LE(text.length / 2, 9)
  clx.writeUInt32LE(start, 15)
  main.writeUInt32LE(0, 0x1a2)
  main.writeUInt32LE(clx.length, 0x1a6)
  main.writeUInt32LE(clx.length, 0x102)
  main.writeUInt32LE(looks.length, 0x106)
  const table = Buffer.concat([clx, looks])
  return compound(
    ['WordDocument', '1Table'],
    name => new Uint8Array(name === 'WordDocument' ? main : table),
  )
}

/** Paragraphs whose looks one page takes. */
const perPage = 3

function pagesFor(paragraphs: readonly Paragraph[]): number {
  return Math.ceil(paragraphs.length / perPage)
}

/** Writes the pages of looks to the end of the file; the table that names them. */
function looksOf(paragraphs: readonly Paragraph[], start: number, main: Buffer): Buffer {
  const pages = pagesFor(paragraphs)
  const first = main.length / page - pages
  const table = Buffer.alloc((pages + 1) * 4 + pages * 4)
  let place = start
  for (let n = 0; n < pages; n += 1) {
    const some = paragraphs.slice(n * perPage, (n + 1) * perPage)
    const at = (first + n) * page
    table.writeUInt32LE(place, n * 4)
    table.writeUInt32LE(first + n, (pages + 1) * 4 + n * 4)
    let free = page - 2
    some.forEach(({ text, settings }, index) => {
      main.writeUInt32LE(place, at + index * 4)
      place += text.length * 2
      main.writeUInt32LE(place, at + index * 4 + 4)
      if (settings.length === 0) return
      const look = Buffer.concat([Buffer.alloc(2), settings, Buffer.alloc(settings.length % 2)])
      free -= look.length + 2
      main.writeUInt8(look.length / 2, at + free + 1)
      look.copy(main, at + free + 2)
      main.writeUInt8(free / 2, at + (some.length + 1) * 4 + index * 13)
    })
    main.writeUInt8(some.length, at + page - 1)
  }
  table.writeUInt32LE(place, pages * 4)
  return table
}

const inTable = Buffer.from([0x16, 0x24, 1])

function rowOf({ cells, edges, merged = {} }: Row97): readonly Paragraph[] {
  const places = edges ?? [...cells, ''].map((_, at) => at * 1000)
  const row = Buffer.alloc(1 + places.length * 2 + cells.length * 20)
  row.writeUInt8(cells.length, 0)
  places.forEach((place, at) => row.writeInt16LE(place, 1 + at * 2))
  cells.forEach((_, at) => {
    const flag = merged[at] === 'start' ? 0x60 : merged[at] === 'on' ? 0x20 : 0
    row.writeUInt16LE(flag, 1 + places.length * 2 + at * 20)
  })
  const size = Buffer.alloc(2)
  size.writeUInt16LE(row.length + 1)
  const end = Buffer.concat([
    inTable,
    Buffer.from([0x17, 0x24, 1]),
    Buffer.from([0x08, 0xd6]),
    size,
    row,
  ])
  return [
    ...cells.flatMap(cell =>
      cell.split('\n').map((line, at, all) => ({
        text: `${line}${at + 1 < all.length ? '\r' : '\u0007'}`,
        settings: inTable,
      })),
    ),
    { text: '\u0007', settings: end },
  ]
}

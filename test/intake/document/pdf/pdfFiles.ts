// Small PDF files, drawn by pdfkit.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PdfDocument from 'pdfkit'

type Document = InstanceType<typeof PdfDocument>

const font = readFileSync(
  createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  ),
)

/** The bytes of a PDF that something is drawn into. */
export function pdf(
  draw: (document: Document) => void,
  options: ConstructorParameters<typeof PdfDocument>[0] = {},
): Promise<Uint8Array> {
  return new Promise(resolve => {
    const document = new PdfDocument({ size: 'A4', margin: 40, ...options })
    const pieces: Buffer[] = []
    document.on('data', (piece: Buffer) => pieces.push(piece))
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(pieces)))
    })
    document.font(font).fontSize(10)
    draw(document)
    document.end()
  })
}

/** Where the columns of the table stand, and how high its rows are. */
const [columns, height] = [[40, 80, 180, 340, 460, 555], 40]

/**
 * A table with a line around each cell, strokes or thin shapes; an empty cell in the first two
 * columns is merged with the one above.
 */
export function drawTable(
  document: Document,
  rows: readonly (readonly string[])[],
  { top = 100, isFilled = false } = {},
): void {
  const rule = (x1: number, y1: number, x2: number, y2: number): void => {
    if (isFilled)
      document.rect(x1, y1, Math.max(0.5, x2 - x1), Math.max(0.5, y2 - y1)).fill('black')
    else document.moveTo(x1, y1).lineTo(x2, y2).stroke()
  }
  rows.forEach((cells, row) => {
    const y = top + row * height
    cells.forEach((words, column) => {
      const [left = 0, right = 0] = columns.slice(column, column + 2)
      if (row === 0 || words !== '' || column > 1) rule(left, y, right, y)
      rule(left, y, left, y + height)
      document.fillColor('black').text(words, left + 3, y + 5, { width: right - left - 6 })
    })
    rule(555, y, 555, y + height)
  })
  rule(40, top + rows.length * height, 555, top + rows.length * height)
}

// PDF files with text in them. Pages know words by place alone, and lines: tables are rebuilt from
// the lines that rule them. Nothing of a file is run, and no picture in it is unpacked.
import 'core-js/actual/array/at'
import 'core-js/actual/typed-array/at'
import 'core-js/actual/object/has-own'
import 'core-js/actual/string/replace-all'
import 'core-js/actual/structured-clone'
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { documentBounds } from '@/model/bounds'
import type { DraftBlock, DraftCell, DraftRow } from '@/intake/document/draft'
import type { Grid, GridCell } from './grid'
import { gridsOf } from './grid'
import type { Drawing, Matrix, StepNumbers } from './rules'
import { matrixIn, product, rulesOf } from './rules'
import { streamExcess } from './streams'
import type { TextRun } from './words'
import { linesOf, paragraphsOf } from './words'
import type { Reading } from '@/intake/document/reading'
import { beyondBound, foundDocument, refusedDocument, wholeNote } from '@/intake/document/reading'
import type { DocumentNote } from '@/intake/document/sourceDocument'

/** A page as the library gives it, as far as it is asked. */
interface Page {
  readonly getViewport: (options: { scale: number }) => { readonly transform: readonly number[] }
  readonly getTextContent: () => Promise<{ readonly items: readonly unknown[] }>
  readonly getOperatorList: () => Promise<Drawing>
  readonly cleanup: () => unknown
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/** Reads the bytes of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const excess = await streamExcess(bytes)
  if (excess) return beyondBound('pdf', excess)
  const { getDocument, OPS } = await loadLibrary()
  const task = getDocument({
    // The library takes the bytes for its own, and no Buffer.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useWasm: false,
    maxImageSize: 1,
    verbosity: 0,
  })
  try {
    const file = await task.promise
    if (file.numPages > documentBounds.pages)
      return beyondBound('pdf', excessOf('pages', file.numPages, documentBounds.pages))
    const reader = new PdfReader(OPS)
    for (let number = 1; number <= file.numPages; number += 1) {
      const page: Page = await file.getPage(number)
      const tooMuch = await reader.take(page, number)
      if (tooMuch) return beyondBound('pdf', tooMuch)
      page.cleanup()
    }
    return reader.answer()
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return isLocked
      ? refusedDocument('encrypted', 'pdf', '这是加了密码的 PDF 文件：请去掉密码后再试')
      : refusedDocument(
          'not-readable',
          'pdf',
          '这是PDF 文件（.pdf），但读不了，可能已损坏：请重新导出再试',
        )
  } finally {
    await task.destroy()
  }
}

/**
 * Fetches the library. In a worker it takes that for one of its own and greets whoever started it,
 * who would not understand: that one message is held back.
 */
async function loadLibrary(): Promise<typeof import('unpdf/pdfjs')> {
  const post: unknown = Reflect.get(globalThis, 'postMessage')
  if (typeof window !== 'undefined' || typeof post !== 'function') return import('unpdf/pdfjs')
  Reflect.set(globalThis, 'postMessage', (...args: readonly unknown[]) => {
    if (!isGreeting(args[0])) Reflect.apply(post, globalThis, args)
  })
  try {
    return await import('unpdf/pdfjs')
  } finally {
    Reflect.set(globalThis, 'postMessage', post)
  }
}

function isGreeting(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'sourceName' in message
}

class PdfReader {
  private readonly blocks: DraftBlock[] = []
  private readonly blank: number[] = []
  private pages = 0
  private signs = 0
  private strange = 0
  private runs = 0

  constructor(private readonly steps: StepNumbers) {}

  /** Reads a page; a bound that it goes beyond, or null. */
  async take(page: Page, number: number): Promise<Excess | null> {
    this.pages += 1
    const view = matrixIn([...page.getViewport({ scale: 1 }).transform])
    const { items } = await page.getTextContent()
    this.runs += items.length
    const { runs: most } = documentBounds
    if (this.runs > most) return excessOf('runs', this.runs, most)
    const runs = items.flatMap(item => runOf(item, view))
    if (!runs.some(({ text }) => text.trim() !== '')) {
      this.blank.push(number)
      return null
    }
    this.count(runs)
    const grids = gridsOf(rulesOf(await page.getOperatorList(), this.steps, view))
    this.blocks.push(...pageBlocks(runs, grids, number))
    return null
  }

  answer(): Reading {
    if (this.pages === this.blank.length)
      return refusedDocument(
        'scan',
        'pdf',
        `这是扫描的 PDF：${this.pages} 页都是图片，没有文字。请先用识别软件（OCR）识别成文字，` +
          '另存为 .docx 或带文字的 PDF 再试',
      )
    if (this.strange * 5 > this.signs)
      return refusedDocument(
        'scan',
        'pdf',
        '这份 PDF 里的文字没有编码，复制出来是乱码：请用原来的程序重新导出，或识别（OCR）成文字再试',
      )
    return foundDocument('pdf', this.blocks, this.notes())
  }

  private notes(): readonly DocumentNote[] {
    const { blank } = this
    if (blank.length === 0) return []
    const message = `第 ${blank.slice(0, 20).join('、')} 页没有文字（可能是扫描的图），没有读`
    return [wholeNote('pages-unread', message, blank.length)]
  }

  /** Counts signs, and those of them that mean nothing outside their font. */
  private count(runs: readonly TextRun[]): void {
    for (const { text } of runs)
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at)
        this.signs += 1
        if (code < 0x20 || (code >= 0xe000 && code < 0xf900) || code === 0xfffd) this.strange += 1
      }
  }
}

function runOf(item: unknown, view: Matrix): readonly TextRun[] {
  if (!isItem(item)) return []
  const [a, b, c, d, x, y] = product(view, matrixIn([...item.transform]))
  // Words that stand on their head or run upwards are no line of a table.
  if (Math.abs(b) > Math.abs(a)) return []
  return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) }]
}

function isItem(item: unknown): item is Item {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item
}

/** The blocks of a page from its top down: what stands in no table, and its tables. */
function pageBlocks(
  runs: readonly TextRun[],
  grids: readonly Grid[],
  page: number,
): readonly DraftBlock[] {
  const inGrid = new Map<Grid, TextRun[]>(grids.map(grid => [grid, []]))
  const loose: TextRun[] = []
  for (const run of runs) {
    const grid = grids.find(one => holds(one, run))
    if (grid) inGrid.get(grid)?.push(run)
    else loose.push(run)
  }
  const lines = linesOf(loose)
  const right = Math.max(0, ...lines.map(line => line.right))
  const blocks: DraftBlock[] = []
  let rest = lines
  const addAbove = (bottom: number): void => {
    const above = rest.filter(({ y }) => y < bottom)
    rest = rest.filter(({ y }) => y >= bottom)
    const texts = paragraphsOf(above, right)
    blocks.push(...texts.map((text): DraftBlock => ({ kind: 'paragraph', text, page })))
  }
  for (const grid of grids) {
    addAbove(grid.ys[0] ?? 0)
    const words = inGrid.get(grid) ?? []
    if (words.length > 0) blocks.push(tableOf(grid, words, page))
  }
  addAbove(Infinity)
  return blocks
}

/** Where the middle of a run is. */
function middleOf({ x, y, width, size }: TextRun): readonly [x: number, y: number] {
  return [x + width / 2, y - size * 0.35]
}

function holds({ xs, ys }: Grid, run: TextRun): boolean {
  const [x, y] = middleOf(run)
  return (
    x > (xs[0] ?? 0) &&
    x < (xs[xs.length - 1] ?? 0) &&
    y > (ys[0] ?? 0) &&
    y < (ys[ys.length - 1] ?? 0)
  )
}

function tableOf({ xs, ys, cells }: Grid, runs: readonly TextRun[], page: number): DraftBlock {
  const cellAt = new Map<number, GridCell>()
  const columns = xs.length - 1
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        cellAt.set(row * columns + column, cell)
  const words = new Map<GridCell, TextRun[]>()
  for (const run of runs) {
    const [x, y] = middleOf(run)
    const cell = cellAt.get(placeIn(ys, y) * columns + placeIn(xs, x))
    if (cell) words.set(cell, [...(words.get(cell) ?? []), run])
  }
  const rights = columnRights(cells, words)
  const rows: DraftRow[] = Array.from({ length: ys.length - 1 }, (_, row) => ({
    cells: cells
      .filter(cell => cell.row === row)
      .map((cell): DraftCell => {
        const lines = linesOf(words.get(cell) ?? [])
        const texts = paragraphsOf(lines, rights.get(cell.column) ?? cell.right)
        const { column, rowSpan, columnSpan } = cell
        const blocks = texts.map((text): DraftBlock => ({ kind: 'paragraph', text, page }))
        return { blocks, column, rowSpan, columnSpan }
      }),
  }))
  return { kind: 'table', rows, page }
}

/** How far words go in each column: where its longest line ends. */
function columnRights(
  cells: readonly GridCell[],
  words: ReadonlyMap<GridCell, readonly TextRun[]>,
): ReadonlyMap<number, number> {
  const rights = new Map<number, number>()
  for (const cell of cells) {
    if (cell.columnSpan > 1) continue
    for (const { text, x, width } of words.get(cell) ?? [])
      if (text.trim() !== '')
        rights.set(cell.column, Math.max(rights.get(cell.column) ?? 0, x + width))
  }
  return rights
}

function placeIn(places: readonly number[], at: number): number {
  let place = 0
  while (place + 2 < places.length && at >= (places[place + 1] ?? Infinity)) place += 1
  return place
}

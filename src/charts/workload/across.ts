import { isChinese } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { RowName } from './names'
import { rowNames } from './names'
import type { Span, WorkloadLayout, WorkloadRoom } from './places'
import type { WorkloadFigures } from './rows'
import { alikeRuns } from './rows'
import type { WorkloadWords } from './words'

/** The places across, and the size of the rows' text that decides them. */
export type WorkloadAcross = Omit<
  WorkloadLayout,
  | 'type'
  | 'chip'
  | 'titles'
  | 'numbers'
  | 'bars'
  | 'rows'
  | 'brackets'
  | 'rules'
  | 'rowsTop'
  | 'rowsBottom'
  | 'totalY'
  | 'bottom'
> & { readonly rowSize: number; readonly labels: readonly (readonly string[])[] }

/**
 * Places units by items across the width given; wider than it only where columns would fall under
 * 20 px.
 */
export function workloadAcross(
  figures: WorkloadFigures,
  room: WorkloadRoom,
  words: WorkloadWords,
): WorkloadAcross {
  const { scale } = room
  const narrow = room.width < 1500 * scale
  const px = (small: number, large: number): number => (narrow ? small : large) * scale
  const rowSize = px(13, 14)
  const margin = room.paper ? 0 : px(12, 24)
  const nameOf = rowNames(room, rowSize)
  const names = figures.rows.map(row => nameOf(row.label))
  const labels = px(8, 10) + labelsWidth(figures, words, { names, scale })
  const gaps = gapSum(figures, px(3, 5))
  const load = loadWidths(figures, words, { rowSize, bar: px(36, 72), scale })
  const bracketW = room.paper?.brackets === false ? 0 : bracketWidth(figures, words, scale)
  const beside = px(8, 12) + load.w + bracketW
  const column = columnWidth(figures, room.width - 2 * margin - labels - beside - gaps, {
    scale,
    least: Math.max((room.paper?.leastColumn ?? 20) * scale, numberWidth(figures, scale)),
  })
  const left = margin + labels
  const columns = spans(
    left,
    figures.items.map(item => item.task),
    column,
    px(3, 5),
  )
  const leftEnd = end(columns, left)
  const loadX = leftEnd + px(8, 12)
  return {
    rowSize,
    labels: names.map(name => name.lines),
    scale,
    margin,
    columns,
    width: Math.max(room.width, leftEnd + beside + margin),
    left: { x: left, w: leftEnd - left },
    tasks: taskSpans(figures, columns),
    load: { x: loadX, w: load.w, bar: load.bar },
    bracket: { x: loadX + load.w, w: bracketW },
  }
}

function labelsWidth(
  figures: WorkloadFigures,
  words: WorkloadWords,
  { names, scale }: { readonly names: readonly RowName[]; readonly scale: number },
): number {
  const rows = figures.rows.map(
    (row, at) => (names[at]?.width ?? 0) + (row.first.collective ? 18 * scale : 0),
  )
  const heads = [
    words.task,
    words.itemTitles,
    words.itemNumber,
    words.unitsPerItem(figures.office),
    words.total,
  ].map(word => textWidth(word, 12 * scale))
  return Math.ceil(most([...rows, ...heads]))
}

/** The highest of some px; a plan may have more rows than a call takes arguments. */
function most(px: readonly number[]): number {
  return px.reduce((a, b) => Math.max(a, b), 0)
}

/** Px of numbers of items that a column of the usual width does not hold: three digits or more. */
function numberWidth({ items }: WorkloadFigures, scale: number): number {
  const digits = items.reduce((longest, { id }) => Math.max(longest, String(id).length), 0)
  return digits < 3 ? 0 : textWidth('0'.repeat(digits), 14 * scale, 700) + 3 * scale
}

function gapSum({ items }: WorkloadFigures, gap: number): number {
  return Math.max(0, new Set(items.map(item => item.task)).size - 1) * gap
}

function loadWidths(
  figures: WorkloadFigures,
  words: WorkloadWords,
  sizes: { readonly rowSize: number; readonly bar: number; readonly scale: number },
): Span & { readonly bar: number } {
  const labels = new Set(figures.rows.map(row => row.loadLabel))
  const numbers = [...labels].map(label => textWidth(label, sizes.rowSize, 700))
  const total = textWidth(String(figures.matrix.total), sizes.rowSize, 700)
  const w = Math.ceil(
    Math.max(
      sizes.bar + 6 * sizes.scale + most(numbers),
      total,
      textWidth(words.load, 12 * sizes.scale),
    ),
  )
  return { x: 0, w, bar: sizes.bar }
}

function bracketWidth(figures: WorkloadFigures, words: WorkloadWords, scale: number): number {
  const sizes = alikeRuns(figures.rows).filter(run => run.to - run.from > 1)
  if (!sizes.length) return 0
  return (isChinese(words.identical(sizes.length, figures.office)[0] ?? '') ? 38 : 76) * scale
}

/** Px of an item's column: no more than 56, and no less than the least. */
function columnWidth(
  { items }: WorkloadFigures,
  free: number,
  { scale, least }: { readonly scale: number; readonly least: number },
): number {
  return Math.floor(Math.min(56 * scale, Math.max(least, free / Math.max(1, items.length))))
}

function spans(x: number, groups: readonly number[], w: number, gap: number): readonly Span[] {
  let at = x
  return groups.map((group, index) => {
    if (index > 0 && groups[index - 1] !== group) at += gap
    const span = { x: at, w }
    at += w
    return span
  })
}

function end(all: readonly Span[], x: number): number {
  const last = all.at(-1)
  return last ? last.x + last.w : x
}

function cover(all: readonly Span[]): Span {
  const x = all[0]?.x ?? 0
  return { x, w: end(all, x) - x }
}

function taskSpans(
  { items, matrix: { columnLoads } }: WorkloadFigures,
  columns: readonly Span[],
): WorkloadLayout['tasks'] {
  const runs = new Map<number, { readonly from: number; to: number }>()
  items.forEach(({ task }, at) => {
    const run = runs.get(task)
    if (run) run.to += 1
    else runs.set(task, { from: at, to: at + 1 })
  })
  return [...runs].map(([task, { from, to }], index) => ({
    task,
    items: items.slice(from, to).map(item => item.id),
    load: columnLoads.slice(from, to).reduce((a, b) => a + b, 0),
    isTinted: index % 2 === 0,
    ...cover(columns.slice(from, to)),
  }))
}

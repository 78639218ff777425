import { ganttRows } from '@/analysis/screen/ganttRows'
import { itemState } from '@/analysis/state/stateBoard'
import { ganttInput } from '@/charts/gantt/answer'
import type { GanttInput } from '@/charts/gantt/input'
import { movedDeadlines } from '@/charts/gantt/moved/moved'
import { dealtPages } from '@/charts/figure/paging'
import type { FlatMark } from '@/charts/scene/scene'
import { movedMarks } from '@/charts/scene/scene'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import type { Item } from '@/model/plan'
import { printedDeadline } from '@/model/plan'
import { ganttPage } from './gantt'
import type { WallInput, WallPage, WallRoom } from './input'
import { wallHead, wallHeading, wallType } from './input'
import { numberBox } from './list'

/**
 * One task: its items along time, and each in full with its units, deadline as printed, and where
 * it stands. Items that do not fit follow on further pages, whole.
 */
export function wallTask(input: WallInput, room: WallRoom, task: number): WallPage {
  const { plan, style, words } = input
  const { unit, width, height } = room
  const items = sorted(input, task)
  const name = plan.tasks.find(one => one.no === task)?.name ?? ''
  const blocks = items.map(item => ({ item, lines: blockLines(input, item, width, unit) }))
  const head = wallHead * unit
  const around = (of: readonly Item[]): number => {
    const { layout } = taskGantt(input, of, items, { ...room, page: 0 })
    return layout.head + layout.foot
  }
  const most = around(items)
  // What a page has to explain takes less room than what all of them have; of many items it is not
  // asked for each.
  const chartHeight = (of: readonly Item[]): number =>
    (items.length > closely ? most : around(of)) + rowsHeight(of.length, unit)
  const pages = paged(blocks, height - head - 24 * unit, { unit, chartHeight })
  const at = Math.min(room.page, pages.length - 1)
  const shown = pages[at] ?? []
  const chartRoom = around(shown.map(block => block.item)) + rowsHeight(shown.length, unit)
  // Where one item's words fill the page they alone stand there; they name the deadline too.
  const high =
    shown.reduce(
      (sum, block) => sum + blockHeight(block.lines.length, unit),
      head + chartRoom + 24 * unit,
    ) <= height
      ? chartRoom
      : 0
  const chart =
    high === 0
      ? []
      : ganttPage(
          taskGantt(
            input,
            shown.map(block => block.item),
            items,
            { ...room, height: high, page: 0 },
          ),
          0,
        ).marks
  const note = [
    words.itemCount(items.length),
    ...(pages.length > 1 ? [words.page(at + 1, pages.length)] : []),
  ].join(' · ')
  let y = head + high + (high === 0 ? 0 : 24 * unit)
  const texts = shown.flatMap(block => {
    const marks = blockMarks(input, block, { y, unit, width })
    y += blockHeight(block.lines.length, unit)
    return marks
  })
  return {
    pages: pages.length,
    scene: {
      width,
      height,
      background: style.bg,
      marks: [
        ...wallHeading(words.task(task, name), note, { room, style }).marks,
        ...movedMarks(chart, 0, head),
        ...texts,
      ],
    },
  }
}

interface Block {
  readonly item: Item
  readonly lines: readonly string[]
}

const indent = 84

/** Up to how many items of a task each page's legend is measured. */
const closely = 12

/** The item's words, wrapped, and below them its units, deadline and state. */
function blockLines(
  { board, words }: WallInput,
  item: Item,
  width: number,
  unit: number,
): readonly string[] {
  const room = width - indent * unit
  const state = itemState(board, item.id)
  const units = item.assignments.map(one => one.printed).join('、')
  const rest = [
    printedDeadline(item.deadline),
    ...(state
      ? [
          words.state(state.state),
          ...(state.reported > 0 ? [words.coverage(state.reported, state.all)] : []),
        ]
      : []),
  ].join(' · ')
  const size = wallType.least * unit
  const notes =
    textWidth(`${units} · ${rest}`, size) <= room ? [`${units} · ${rest}`] : [units, rest]
  return [
    ...breakLines(item.text, room, { size: wallType.row * unit, pauses: true }),
    ...notes
      .flatMap(note => breakLines(note, room, { size, pauses: true }))
      .map(line => `\t${line}`),
  ]
}

function rowsHeight(count: number, unit: number): number {
  return (count * 24 + 4) * 2 * unit
}

function blockHeight(lines: number, unit: number): number {
  return (lines * 38 + 26) * unit
}

/**
 * Blocks over pages, none broken, each page with a row of the chart for each of its blocks; one
 * that is higher than a page has one to itself.
 */
function paged(
  blocks: readonly Block[],
  height: number,
  {
    unit,
    chartHeight,
  }: { readonly unit: number; readonly chartHeight: (of: readonly Item[]) => number },
): readonly (readonly Block[])[] {
  return dealtPages(blocks, (page, block) => {
    const all = [...page, block]
    const used = all.reduce((sum, { lines }) => sum + blockHeight(lines.length, unit), 0)
    return used + chartHeight(all.map(one => one.item)) <= height
  })
}

function blockMarks(
  input: WallInput,
  { item, lines }: Block,
  { y, unit, width }: { readonly y: number; readonly unit: number; readonly width: number },
): readonly FlatMark[] {
  const { style } = input
  return [
    ...(input.lit === item.id
      ? [
          {
            type: 'rect',
            key: `text:${item.id}:lit`,
            role: 'lit',
            x: 0,
            y: y - 6 * unit,
            w: width,
            h: blockHeight(lines.length, unit) - 8 * unit,
            fill: style.sel,
          } as const,
        ]
      : []),
    ...numberBox(input, item, { x: 0, y: y + 19 * unit, unit }),
    ...lines.map((line, at): FlatMark => {
      const isNote = line.startsWith('\t')
      return {
        type: 'text',
        key: `text:${item.id}:${at}`,
        role: 'source',
        x: indent * unit,
        y: y + (at * 38 + 19) * unit,
        text: line.trimStart(),
        size: (isNote ? wallType.least : wallType.row) * unit,
        color: isNote ? style.ink2 : style.ink,
        info: { item: item.id },
      }
    }),
  ]
}

/** The items of a task in the view's order. */
function sorted({ plan, items, arrangement: { sort } }: WallInput, task: number): readonly Item[] {
  const of = items.filter(item => item.task === task)
  const { rows } = ganttRows(plan, of, { group: 'none', sort, folded: new Set() })
  return rows.flatMap(row => row.item ?? [])
}

/** A task is one group whatever the view groups by; its order and colours are the view's. */
const oneTask = {
  group: 'none',
  fold: new Set<string>(),
  scope: 'core',
  from: null,
  to: null,
} as const

function taskGantt(
  { plan, board, words, style, lit, arrangement }: WallInput,
  shown: readonly Item[],
  items: readonly Item[],
  { width, height, unit, cuts }: WallRoom,
): GanttInput {
  return ganttInput(
    {
      plan,
      items: shown,
      board,
      arrangement: { ...arrangement, ...oneTask },
      style,
      words: words.gantt('none'),
      moved: movedDeadlines(plan, shown, words.moved),
      room: { width, height, scale: 2 * unit, wall: { counted: items, cuts } },
    },
    { selected: lit },
  )
}

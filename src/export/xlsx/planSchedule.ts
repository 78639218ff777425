import { isPastDue } from '@/analysis/state/workState'
import { lightStyle, taskColor } from '@/charts/sign/style'
import {
  asOfText,
  countText,
  noteTexts,
  sourceText,
  startText,
  stateText,
} from '@/export/table/planFacts'
import type { PlanFile } from '@/export/table/planFile'
import type { PlanRow } from '@/export/table/planRows'
import { planColumns, planRows, reportedShare } from '@/export/table/planRows'
import type { Slot } from './planSlots'
import { planSlots, slotBeyond, slotMark } from './planSlots'
import {
  footerOf,
  heightFor,
  looks,
  noticeRows,
  remarkRow,
  titleRow,
  wideRow,
  wordsAcross,
} from './sheetLooks'
import type { CellLook, SheetCell, SheetPage, SheetRow } from './workbook'

const columns = [
  [planColumns.task, 5],
  [planColumns.taskName, 14],
  [planColumns.item, 5],
  [planColumns.text, 41],
  [planColumns.units, 39],
  [planColumns.deadline, 13],
  [planColumns.last, 11],
  [planColumns.state, 10],
  [reportedShare, 11],
] as const
const left = columns.length

/** What an indent takes of a column, in characters. */
const inset = 1.5

/** All columns of time together are at least so wide, in characters. */
const timeWidth = 86

/**
 * 进度安排: the circular's table with where each item stands, and beside it a Gantt chart painted
 * in cells, a column for each month; the deadline solid, what is inferred hatched. A3 across.
 */
export function planSchedule(file: PlanFile): SheetPage {
  const slots = planSlots(file.plan.items, file.asOf)
  const rows = planRows(file)
  const width = Math.max(2.35, timeWidth / slots.length)
  const wide = left + slots.length
  const widths = [...columns.map(([, one]) => one), ...slots.map(() => width)]
  const head = [
    titleRow(file.plan.title, widths),
    wordsAcross(
      [
        { words: `${asOfText(file)}　${countText(file)}`, to: left - 1, look: looks.remark },
        { words: `单位：项　${sourceText(file)}`, to: wide - 1, look: looks.remarkRight },
      ],
      20,
    ),
    wordsAcross(
      [{ words: stateText(file), to: left - 1, look: looks.remark }, ...legend(file, slots, width)],
      20,
    ),
    ...noticeRows(file, wide),
    yearRow(slots, file),
    slotRow(slots, file),
  ]
  const heights = rowHeights(rows)
  const breaks = pageBreaks(rows, heights, {
    widths,
    above: sum(head.map(row => row.height ?? 15)),
    repeated: file.sample ? 62 : 38,
  })
  const opens = taskOpenings(rows, new Set(breaks))
  const table = rows.map((row, at) =>
    itemRow(row, { file, slots, opens: opens[at] ?? null, height: heights[at] ?? 22 }),
  )
  const notes = noteTexts(file).map(words => remarkRow(`注：${words}`, widths))
  return {
    name: '进度安排',
    paper: 'a3',
    widths,
    rows: [...head, ...table, wideRow('', wide, { look: looks.remark, height: 8 }), ...notes],
    stay: { rows: head.length, columns: 3 },
    heading: {
      row: head.length - 1,
      repeatFrom: head.length - (file.sample ? 3 : 2),
      filter: false,
    },
    rules: [],
    footer: footerOf(file),
    blocks: [
      ...columns.map((_, at) => [head.length - 2, at, head.length - 1, at] as const),
      ...taskBlocks(opens, head.length),
    ],
    breaks: breaks.map(at => head.length + at),
  }
}

type Opening = 'first' | 'again' | null

/**
 * Where number and name of a task stand: beside its first item, as in the circular, and once more
 * where a page of print begins within it.
 */
function taskOpenings(rows: readonly PlanRow[], breaks: ReadonlySet<number>): readonly Opening[] {
  return rows.map((row, at) =>
    rows[at - 1]?.task !== row.task ? 'first' : breaks.has(at) ? 'again' : null,
  )
}

/** Cells of number and name stand as one beside all items up to the next opening. */
function taskBlocks(
  opens: readonly Opening[],
  under: number,
): readonly (readonly [number, number, number, number])[] {
  const firsts = opens.flatMap((open, at) => (open === null ? [] : [at]))
  return firsts.flatMap((first, at) => {
    const last = (firsts[at + 1] ?? opens.length) - 1
    return last > first
      ? [0, 1].map(column => [under + first, column, under + last, column] as const)
      : []
  })
}

/**
 * How full a page may be by our own reckoning: programs differ by so much in how wide they take a
 * column to be.
 */
const fullest = 0.94

/** A page at least so full may end where a task does. */
const fullEnough = 0.6

interface Page {
  readonly widths: readonly number[]
  readonly above: number
  readonly repeated: number
}

/**
 * The rows with which pages of print begin, with a task where that leaves no page too empty: A3
 * across, within the margins, made smaller until all columns fit.
 */
function pageBreaks(
  rows: readonly PlanRow[],
  heights: readonly number[],
  { widths, above, repeated }: Page,
): readonly number[] {
  const [wide, high] = [1130, 762]
  const room = fullest * high * Math.max(1, sum(widths.map(one => (one * 7 + 5) * 0.75)) / wide)
  const breaks: number[] = []
  let used = above
  let task = { at: 0, used: 0 }
  rows.forEach((row, at) => {
    const height = heights[at] ?? 0
    if (rows[at - 1]?.task !== row.task) task = { at, used }
    if (used + height > room && at > (breaks[breaks.length - 1] ?? 0)) {
      const isEnough = task.used >= fullEnough * room && task.at > (breaks[breaks.length - 1] ?? 0)
      breaks.push(isEnough ? task.at : at)
      used = repeated + (isEnough ? used - task.used : 0)
    }
    used += height
  })
  return breaks
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

const hex = (color: string): string => color.replace('#', '')
const [ink, line, line2, line3] = [
  hex(lightStyle.ink),
  hex(lightStyle.line),
  hex(lightStyle.line2),
  hex(lightStyle.line3),
]
const [hatch, band] = [hex(lightStyle.ink3), hex(lightStyle.band)]
const legendWords = { size: 9, ink: hex(lightStyle.ink2), small: true } as const satisfies CellLook
const dueLook = {
  face: 'head',
  size: 9,
  align: 'center',
  ink: 'FFFFFF',
  small: true,
} as const satisfies CellLook
const todayHead = {
  face: 'head',
  size: 9,
  align: 'center',
  ink: 'FFFFFF',
  fill: ink,
  small: true,
} as const satisfies CellLook

/** What the marks in the columns of time mean, side by side over them. */
function legend(
  file: PlanFile,
  slots: readonly Slot[],
  width: number,
): readonly { readonly words: string; readonly to: number; readonly look: CellLook }[] {
  const { asOf } = file
  const start = startText(file)
  const span =
    slots.length === years(slots).length
      ? '年'
      : slots.length === 4 * years(slots).length
        ? '季'
        : '月'
  const within = slots.some(({ first, last }) => first <= asOf && asOf <= last)
  const parts: readonly (readonly [words: string, look: CellLook, characters: number])[] = [
    ['', looks.remark, 1],
    ['n', { ...dueLook, fill: ink }, 2.6],
    [` 完成时限所在${span}（数字为事项序号）`, legendWords, 25],
    ...(start === ''
      ? []
      : ([
          ['', { hatch, rules: edges(line2) }, 5.2],
          [` ${start}`, legendWords, 36],
        ] as const)),
    ...(within
      ? ([
          ['', todayHead, 2.6],
          [` 截至日所在${span}`, legendWords, 12],
        ] as const)
      : []),
  ]
  let to = left - 1
  const placed = parts
    .map(([words, look, characters]) => {
      to = Math.min(left + slots.length - 1, to + Math.max(1, Math.round(characters / width)))
      return { words, look, to }
    })
    .filter((part, at, all) => part.to > (all[at - 1]?.to ?? left - 1))
  return to < left + slots.length - 1
    ? [...placed, { words: '', to: left + slots.length - 1, look: looks.remark }]
    : placed
}

function edges(color: string): NonNullable<CellLook['rules']> {
  const one = { style: 'thin', ink: color } as const
  return { top: one, right: one, bottom: one, left: one }
}

function years(slots: readonly Slot[]): readonly number[] {
  return [...new Set(slots.map(({ year }) => year))]
}

function yearRow(slots: readonly Slot[], { items }: PlanFile): SheetRow {
  const ofYear = (year: number): readonly number[] =>
    slots.flatMap((slot, at) => (slot.year === year ? [at] : []))
  const due = (year: number): number =>
    items.filter(
      ({ deadline }) => deadline.precision !== 'open' && Number(deadline.date.slice(0, 4)) === year,
    ).length
  const cells = slots.map(({ year, opensYear }): SheetCell => ({
    value: opensYear
      ? slots.length > years(slots).length
        ? `${year}年　${due(year)} 项`
        : `${due(year)} 项`
      : null,
    look: looks.headGiven,
  }))
  const merged = years(slots)
    .map(ofYear)
    .flatMap(own =>
      own.length > 1 ? [[left + (own[0] ?? 0), left + (own[own.length - 1] ?? 0)] as const] : [],
    )
  return {
    cells: [
      ...columns.map(([{ heading }]) => ({ value: heading, look: looks.headGiven })),
      ...cells,
    ],
    height: 20,
    merged,
  }
}

function slotRow(slots: readonly Slot[], { asOf }: PlanFile): SheetRow {
  const head = { ...looks.headGiven, size: 9, small: true } as const
  const cells = slots.map(({ head: value, first, last }): SheetCell => ({
    value,
    look: first <= asOf && asOf <= last ? todayHead : head,
  }))
  return {
    cells: [...columns.map(() => ({ value: null, look: looks.headGiven })), ...cells],
    height: 18,
  }
}

/**
 * How high each row is for its own words; the last of a task higher still where the task's name
 * beside its rows needs it.
 */
function rowHeights(rows: readonly PlanRow[]): readonly number[] {
  const own = rows.map(row =>
    Math.max(
      22,
      heightFor(
        columns.slice(2).map(([column, width]) => ({
          words: String(column.value(row)),
          width:
            column === planColumns.text || column === planColumns.units ? width - inset : width,
        })),
        4,
      ).height,
    ),
  )
  let above = 0
  return rows.map((row, at) => {
    above = rows[at - 1]?.task === row.task ? above + (own[at - 1] ?? 0) : 0
    const height = own[at] ?? 22
    if (rows[at + 1]?.task === row.task) return height
    const named = heightFor([{ words: row.taskName, width: columns[1][1] - inset }], 4).height
    return Math.max(height, named - above)
  })
}

interface Asked {
  readonly file: PlanFile
  readonly slots: readonly Slot[]
  readonly opens: Opening
  readonly height: number
}

function itemRow(row: PlanRow, { file, slots, opens, height }: Asked): SheetRow {
  const first = opens === 'first'
  const cells = columns.map(([{ value }], at): SheetCell => {
    const words = at < 2 && opens === null ? null : value(row)
    return {
      value: at === 1 && opens === 'again' ? `${words ?? ''}（续）` : words,
      look: wordLook(at, first, row),
    }
  })
  const start = file.starts.get(row.item.id)
  const today = slots.findIndex(slot => slot.first <= file.asOf && file.asOf <= slot.last)
  const beyond = slotBeyond(slots, row.item)
  const painted = slots.map((slot, at): SheetCell => {
    const mark = beyond?.at === at ? 'beyond' : slotMark(slot, row.item, start)
    const ruled =
      at === today
        ? 'both'
        : today >= 0 && at === today - 1
          ? 'right'
          : today >= 0 && at === today + 1
            ? 'left'
            : null
    return {
      value: mark === 'due' ? row.item.id : mark === 'beyond' ? (beyond?.words ?? null) : null,
      look: slotLook(slot, { mark, first, ruled, color: taskColor(lightStyle, row.task) }),
    }
  })
  return { cells: [...cells, ...painted], height }
}

const wordLooks = new Map<string, CellLook>()

function wordLook(column: number, first: boolean, { state }: PlanRow): CellLook {
  const asking = column === 7 && isPastDue(state)
  const key = `${column} ${first} ${asking}`
  const known = wordLooks.get(key)
  if (known) return known
  const middle = column !== 1 && column !== 3 && column !== 4
  const made: CellLook = {
    boxed: true,
    size: 10,
    strong: first,
    top: column < 2,
    ...(middle ? { align: 'center' } : { indented: true }),
    ...(column === 2 || column === 0 ? { face: 'head' } : {}),
    ...(asking ? { ink: hex(lightStyle.accent), face: 'head' } : {}),
  }
  wordLooks.set(key, made)
  return made
}

const slotLooks = new Map<string, CellLook>()

interface Painting {
  readonly mark: 'due' | 'stretch' | 'beyond' | null
  readonly first: boolean
  readonly ruled: 'both' | 'left' | 'right' | null
  readonly color: string
}

function slotLook(
  { year, opensYear, opensQuarter }: Slot,
  { mark, first, ruled, color }: Painting,
): CellLook {
  const ground = year % 2 === 1 ? { fill: band } : {}
  const key =
    `${year % 2} ${opensYear} ${opensQuarter} ${mark} ` +
    `${first} ${ruled} ${mark === 'due' || mark === 'beyond' ? color : ''}`
  const known = slotLooks.get(key)
  if (known) return known
  const heavy = { style: 'medium', ink } as const
  const across = { style: first ? 'thin' : 'hair', ink: first ? hatch : line2 } as const
  const before = {
    style: opensYear || opensQuarter ? 'thin' : 'hair',
    ink: opensYear ? line3 : opensQuarter ? line2 : line,
  } as const
  // A rule between two cells belongs to both: programs differ in whose they draw.
  const rules = {
    top: across,
    bottom: { style: 'hair', ink: line2 },
    left: ruled === 'both' || ruled === 'left' ? heavy : before,
    ...(ruled === 'both' || ruled === 'right' ? { right: heavy } : {}),
  } as const
  const made: CellLook =
    mark === 'due'
      ? { ...dueLook, fill: hex(color), rules }
      : mark === 'beyond'
        ? { ...dueLook, ...ground, ink: hex(color), rules }
        : mark === 'stretch'
          ? { hatch, ...ground, rules }
          : { size: 9, ...ground, rules }
  slotLooks.set(key, made)
  return made
}

import { isPastDue } from '@/analysis/state/workState'
import { lightStyle } from '@/charts/sign/style'
import type { PlanColumn, PlanRow } from '@/export/table/planRows'
import { planColumns } from '@/export/table/planRows'
import { isIndented } from './scheduleColumns'
import type { CellLook } from './workbook'
import type { Slot, SlotMark } from './planSlots'

/** A colour as Excel writes it. */
const hex = (color: string): string => color.replace('#', '')
const [ink, line, line2, line3] = [
  hex(lightStyle.ink),
  hex(lightStyle.line),
  hex(lightStyle.line2),
  hex(lightStyle.line3),
]
const [hatch, band] = [hex(lightStyle.ink3), hex(lightStyle.band)]
/** Words that say what a mark means. */
export const legendWords = {
  size: 9,
  ink: hex(lightStyle.ink2),
  small: true,
} as const satisfies CellLook

/** The number of an item in the cell of its deadline. */
const dueLook = {
  face: 'head',
  size: 9,
  align: 'center',
  ink: 'FFFFFF',
  small: true,
} as const satisfies CellLook

/** The head of the column that holds the as-of day. */
export const todayHead = {
  face: 'head',
  size: 9,
  align: 'center',
  ink: 'FFFFFF',
  fill: ink,
  small: true,
} as const satisfies CellLook

/** Looks made so far: a workbook holds each once. */
const wordLooks = new Map<string, CellLook>()

/** How a cell of words looks, by its column; `first` where a task begins. */
export function wordLook(column: PlanColumn, first: boolean, { state }: PlanRow): CellLook {
  const { task, taskName, item, state: stateColumn } = planColumns
  const asking = column === stateColumn && isPastDue(state)
  const indented = isIndented(column)
  const face = column === item || column === task
  const isOfTask = column === task || column === taskName
  const key = `${indented} ${face} ${isOfTask} ${first} ${asking}`
  const known = wordLooks.get(key)
  if (known) return known
  const made: CellLook = {
    boxed: true,
    size: 10,
    strong: first,
    top: isOfTask,
    ...(indented ? { indented: true } : { align: 'center' }),
    ...(face ? { face: 'head' } : {}),
    ...(asking ? { ink: hex(lightStyle.accent), face: 'head' } : {}),
  }
  wordLooks.set(key, made)
  return made
}

const slotLooks = new Map<string, CellLook>()

interface Painting {
  readonly mark: SlotMark | 'beyond' | null
  readonly first: boolean
  readonly ruled: 'both' | 'left' | 'right' | null
  readonly color: string
}

/** How a cell of time looks, by its place in the year and what is painted in it. */
export function slotLook(
  { year, opensYear, opensQuarter }: Slot,
  { mark, first, ruled, color }: Painting,
): CellLook {
  const ground = year % 2 === 1 ? { fill: band } : {}
  const key =
    `${year % 2} ${opensYear} ${opensQuarter} ${mark} ` +
    `${first} ${ruled} ${mark === 'range' || mark === 'stretch' ? '' : color}`
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
  const looksOf: Readonly<Record<SlotMark | 'beyond' | 'none', CellLook>> = {
    due: { ...dueLook, fill: hex(color), rules },
    beyond: { ...dueLook, ...ground, ink: hex(color), rules },
    milestone: { ...dueLook, ...ground, ink: hex(color), rules },
    range: { fill: line2, rules },
    stretch: { hatch, ...ground, rules },
    none: { size: 9, ...ground, rules },
  }
  const made = looksOf[mark ?? 'none']
  slotLooks.set(key, made)
  return made
}

/** The samples of the legend: a deadline's cell, and a stretch that is inferred. */
export const samples = {
  due: { ...dueLook, fill: ink },
  stretch: { hatch, rules: edges(line2) },
  range: { fill: line2, rules: edges(line2) },
  milestone: { ...dueLook, ink, rules: edges(line2) },
} as const satisfies Record<string, CellLook>

function edges(color: string): NonNullable<CellLook['rules']> {
  const one = { style: 'thin', ink: color } as const
  return { top: one, right: one, bottom: one, left: one }
}

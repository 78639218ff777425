import { lightStyle, taskColor } from '@/charts/sign/style'
import { noteTexts } from '@/export/table/planFacts'
import type { PlanFile } from '@/export/table/planFile'
import type { PlanRow } from '@/export/table/planRows'
import { planRows } from '@/export/table/planRows'
import { footerOf, looks, remarkRow, wideRow } from './sheetLooks'
import type { SheetCell, SheetPage, SheetRow } from './workbook'
import { slotLook, wordLook } from './scheduleLooks'
import type { ScheduleColumn } from './scheduleColumns'
import { scheduleColumns } from './scheduleColumns'
import { scheduleHead } from './scheduleHead'
import type { Opening } from './schedulePages'
import { pageBreaks, rowHeights, taskBlocks, taskOpenings } from './schedulePages'
import type { Slot, SlotMark } from './planSlots'
import { planSlots, slotBeyond, slotMark } from './planSlots'

/** All columns of time together are at least so wide, in characters. */
const timeWidth = 86

/**
 * 进度安排: the circular's table with where each item stands, and beside it a Gantt chart painted
 * in cells, a column for each month; the deadline solid, what is inferred hatched. A3 across.
 */
export function planSchedule(file: PlanFile): SheetPage {
  const slots = planSlots(file.plan.items, file.asOf)
  const rows = planRows(file)
  const columns = scheduleColumns(file.plan)
  const width = Math.max(2.35, timeWidth / slots.length)
  const widths = [...columns.map(([, one]) => one), ...slots.map(() => width)]
  const head = scheduleHead(file, { slots, columns, widths })
  const heights = rowHeights(rows, columns)
  const breaks = pageBreaks(rows, heights, {
    widths,
    above: head.reduce((height, row) => height + (row.height ?? 15), 0),
    repeated: file.sample ? 62 : 38,
  })
  const opens = taskOpenings(rows, new Set(breaks))
  const table = rows.map((row, at) =>
    itemRow(row, { file, slots, columns, opens: opens[at] ?? null, height: heights[at] ?? 22 }),
  )
  const notes = [beyondNote(file, slots), ...noteTexts(file)]
    .filter(Boolean)
    .map(words => remarkRow(`注：${words}`, widths))
  return {
    name: '进度安排',
    paper: 'a3',
    widths,
    rows: [
      ...head,
      ...table,
      wideRow('', widths.length, { look: looks.remark, height: 8 }),
      ...notes,
    ],
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

/** What the arrows in cells at the edge say, and that no year counts these items; '' without any. */
function beyondNote({ items }: PlanFile, slots: readonly Slot[]): string {
  const n = items.filter(item => slotBeyond(slots, item) !== null).length
  return n === 0 ? '' : `←、→ 处为时限在图外的事项，共 ${n} 项，不计入各年项数。`
}

/** Where the rules of the as-of day stand in the cells before it, of it and after it. */
const rulesBeside: ReadonlyMap<number, 'left' | 'right' | 'both'> = new Map([
  [-1, 'right'],
  [0, 'both'],
  [1, 'left'],
])

/** What a row of the table is painted by. */
interface RowCase {
  readonly file: PlanFile
  readonly slots: readonly Slot[]
  readonly columns: readonly ScheduleColumn[]
  readonly opens: Opening
  readonly height: number
}

/** What stands in a cell of time. */
function slotValue(
  mark: SlotMark | 'beyond',
  id: number,
  beyond: string | null,
): string | number | null {
  if (mark === 'due') return id
  return mark === 'beyond' ? beyond : mark === 'milestone' ? '◇' : null
}

function itemRow(row: PlanRow, { file, slots, columns, opens, height }: RowCase): SheetRow {
  const first = opens === 'first'
  const cells = columns.map(([column], at): SheetCell => {
    const words = at < 2 && opens === null ? null : column.value(row)
    return {
      value: at === 1 && opens === 'again' ? `${words ?? ''}（续）` : words,
      look: wordLook(column, first, row),
    }
  })
  const start = file.starts.get(row.item.id)
  const today = slots.findIndex(slot => slot.first <= file.asOf && file.asOf <= slot.last)
  const beyond = slotBeyond(slots, row.item)
  const painted = slots.map((slot, at): SheetCell => {
    const mark = beyond?.at === at ? 'beyond' : slotMark(slot, row.item, start)
    const ruled = today < 0 ? null : (rulesBeside.get(at - today) ?? null)
    return {
      value: mark === null ? null : slotValue(mark, row.item.id, beyond?.words ?? null),
      look: slotLook(slot, { mark, first, ruled, color: taskColor(lightStyle, row.task) }),
    }
  })
  return { cells: [...cells, ...painted], height }
}

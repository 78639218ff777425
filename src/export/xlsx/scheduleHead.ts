import { asOfText, countText, sourceText, startText, stateText } from '@/export/table/planFacts'
import type { PlanFile } from '@/export/table/planFile'
import { yearDigits } from '@/model/day'
import { looks, noticeRows, titleRow, wordsAcross } from './sheetLooks'
import type { CellLook, SheetCell, SheetRow } from './workbook'
import { legendWords, samples, todayHead } from './scheduleLooks'
import type { ScheduleColumn } from './scheduleColumns'
import type { Slot } from './planSlots'
import { deadlineYear } from '@/model/plan'

/** Columns of time, of words, and the widths of all in characters. */
export interface ScheduleParts {
  readonly slots: readonly Slot[]
  readonly columns: readonly ScheduleColumn[]
  readonly widths: readonly number[]
}

/** The rows above the table: title, what is shown, legend, years and the slots of each. */
export function scheduleHead(
  file: PlanFile,
  { slots, columns, widths }: ScheduleParts,
): readonly SheetRow[] {
  const left = columns.length
  const counts = `${asOfText(file)}　${countText(file)}`
  const source = `单位：项　${sourceText(file)}`
  const [words, all] = [left - 1, widths.length - 1]
  return [
    titleRow(file.plan.title, widths),
    wordsAcross(
      [
        { words: counts, to: words, look: looks.remark },
        { words: source, to: all, look: looks.remarkRight },
      ],
      20,
    ),
    wordsAcross(
      [
        { words: stateText(file), to: words, look: looks.remark },
        ...legend(file, slots, { left, width: widths[all] ?? 1 }),
      ],
      20,
    ),
    ...noticeRows(file, widths.length),
    yearRow(slots, columns, file),
    slotRow(slots, columns, file),
  ]
}

/** What the marks in the columns of time mean, side by side over them. */
function legend(
  file: PlanFile,
  slots: readonly Slot[],
  { left, width }: { readonly left: number; readonly width: number },
): readonly { readonly words: string; readonly to: number; readonly look: CellLook }[] {
  const { asOf, items } = file
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
    ['n', samples.due, 2.6],
    [` 完成时限所在${span}（数字为事项序号）`, legendWords, 25],
    ...(start === ''
      ? []
      : ([
          ['', samples.stretch, 5.2],
          [` ${start}`, legendWords, 36],
        ] as const)),
    ...(items.some(({ deadline }) => deadline.from !== undefined)
      ? ([
          ['', samples.range, 2.6],
          [' 起止时间（原文）', legendWords, 16],
        ] as const)
      : []),
    ...(items.some(({ deadline }) => deadline.milestones !== undefined)
      ? ([
          ['◇', samples.milestone, 2.6],
          [' 节点', legendWords, 7],
        ] as const)
      : []),
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

function years(slots: readonly Slot[]): readonly number[] {
  return [...new Set(slots.map(({ year }) => year))]
}

function yearRow(
  slots: readonly Slot[],
  columns: readonly ScheduleColumn[],
  { items }: PlanFile,
): SheetRow {
  const left = columns.length
  const ofYear = (year: number): readonly number[] =>
    slots.flatMap((slot, at) => (slot.year === year ? [at] : []))
  const due = (year: number): number =>
    items.filter(({ deadline }) => deadlineYear(deadline) === year).length
  const cells = slots.map(({ year, opensYear }): SheetCell => ({
    value: opensYear
      ? slots.length > years(slots).length
        ? `${yearDigits(year)}年　${due(year)} 项`
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

function slotRow(
  slots: readonly Slot[],
  columns: readonly ScheduleColumn[],
  { asOf }: PlanFile,
): SheetRow {
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

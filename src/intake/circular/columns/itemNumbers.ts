// Which number an item goes by: that in its words, that of a column, or its place in the table.
import type { TextCell } from '@/intake/text/readText'
import type { Finding } from '@/model/plan'
import type { ColumnChoice } from './columnChoice'
import { bareNumber, isItemNumber, printedNumber } from './printedNumber'
import type { RawItem } from './rawItem'

/** The number of an item, as printed where that says something else, and its words behind it. */
export interface NumberedItem {
  readonly id: number
  readonly number: string | null
  readonly text: TextCell
}

/** Items with their numbers, and what is told of those. */
export interface NumberedItems {
  readonly items: readonly NumberedItem[]
  /** Whether the column of numbers counts tasks. */
  readonly areOfTasks: boolean
  readonly findings: readonly Finding[]
}

/** A number as printed, and what it counts where it is a whole number. */
interface Printed {
  readonly printed: string
  readonly value: number | null
}

/** Gives every item a number of its own. */
export function numberItems(items: readonly RawItem[], choice: ColumnChoice): NumberedItems {
  const inText = items.map(({ text }) =>
    isItemNumber(text.text) ? printedNumber(text.text) : null,
  )
  const isInText = inText.filter(one => one !== null).length * 2 > items.length
  const inColumn = items.map(({ number }) => number && bareNumber(number.text))
  const areOfTasks = isOfTasks(items, choice)
  const isColumn =
    choice.number !== null && !areOfTasks && (!isInText || isBetter(inColumn, inText))
  const texts = items.map(({ text }, at) => {
    const number = isInText ? inText[at] : null
    return number ? { ...text, text: number.rest } : text
  })
  const { ids, findings } = new Counter(items).count(isColumn ? inColumn : isInText ? inText : [])
  const numbered = texts.map((text, at): NumberedItem => {
    const id = ids[at] ?? at + 1
    const printed = (isInText ? inText[at] : null) ?? (isColumn ? inColumn[at] : null)
    const isOther = printed && printed.value !== id
    return { id, number: isOther ? printed.printed : null, text }
  })
  return { items: numbered, areOfTasks, findings }
}

/**
 * Whether the column of numbers counts tasks: it is empty where the task is, or the same again. Where
 * more rows name a task again with a new number than have none, it counts items.
 */
function isOfTasks(items: readonly RawItem[], { number, task }: ColumnChoice): boolean {
  if (!number || !task) return false
  const known = new Map<string, string>()
  let name = ''
  let others = 0
  for (const item of items) {
    name = item.task?.text ?? name
    const words = item.number?.text
    if (words === undefined) continue
    if ((known.get(name) ?? words) !== words) others += 1
    known.set(name, words)
  }
  const empty = items.filter(item => item.number === null).length
  return empty > 0 ? others < empty : others === 0 && known.size < items.length
}

/** Whether numbers of a column tell every item apart, which those in the words do not. */
function isBetter(
  inColumn: readonly (Printed | null)[],
  inText: readonly (Printed | null)[],
): boolean {
  const values = (numbers: readonly (Printed | null)[]): Set<number | null | undefined> =>
    new Set(numbers.map(number => number?.value))
  const isWhole = inColumn.every(number => number !== null && number.value !== null)
  return isWhole && values(inColumn).size === inColumn.length && values(inText).size < inText.length
}

class Counter {
  private readonly findings: Finding[] = []

  constructor(private readonly items: readonly RawItem[]) {}

  count(numbers: readonly (Printed | null | undefined)[]): {
    readonly ids: readonly number[]
    readonly findings: readonly Finding[]
  } {
    const ids = this.idsOf(numbers.map(number => number?.value ?? null))
    return { ids, findings: this.findings }
  }

  private idsOf(values: readonly (number | null)[]): readonly number[] {
    const inOrder = this.items.map((_, at) => at + 1)
    if (this.items.length === 0) return inOrder
    if (values.every(value => value === null))
      return this.tellAll('items-unnumbered', '事项没有编号，按次序编为', inOrder)
    if (startsAnew(values))
      return this.tellAll('numbers-anew', '事项的编号重新从 1 起，按次序编为', inOrder)
    return this.printedIds(values)
  }

  private tellAll(code: string, what: string, ids: readonly number[]): readonly number[] {
    const message = ids.length === 1 ? `${what} 1` : `${what} 1 至 ${ids.length}`
    const line = this.items[0]?.text.line ?? null
    this.findings.push({ code, severity: 'note', items: [], line, words: '', message })
    return ids
  }

  /** Numbers as printed; one that stands twice, or lacks, gets the next that is free. */
  private printedIds(values: readonly (number | null)[]): readonly number[] {
    const all = new Set(values)
    const taken = new Set<number>()
    let [last, highest] = [0, 0]
    let free = Math.max(0, ...values.map(value => value ?? 0))
    return values.map((value, at) => {
      if (value === null) {
        free += 1
        taken.add(free)
        this.tell(at, 'item-unnumbered', `没有编号，按次序编为第${free}项`)
        return free
      }
      const isOdd = value < 1 || taken.has(value)
      let id = value
      if (isOdd) {
        id = highest + 1
        while (taken.has(id) || all.has(id)) id += 1
        this.tell(at, 'item-number-repeated', `编号（${value}）重复或无效，按第${id}项读`)
      } else if (value > last + 1)
        this.tell(at, 'item-number-gap', `编号由（${last}）跳到（${value}）`)
      taken.add(id)
      last = value
      highest = Math.max(highest, id)
      free = Math.max(free, id)
      return id
    })
  }

  private tell(at: number, code: string, message: string): void {
    const cell = this.items[at]?.text
    this.findings.push({
      code,
      severity: 'warning',
      items: [at],
      line: cell?.line ?? null,
      words: cell?.text ?? '',
      message,
    })
  }
}

/** Whether numbers begin at 1 more than once and count on from there each time. */
function startsAnew(values: readonly (number | null)[]): boolean {
  const starts = values.filter(value => value === 1).length
  return (
    starts > 1 &&
    values.every((value, at) => value === 1 || (at > 0 && value === (values[at - 1] ?? 0) + 1))
  )
}

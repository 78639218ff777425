// The task of each item: of its column, of the section it stands in, or none.
import type { TextCell } from '@/intake/text/readText'
import type { Finding, WorkTask } from '@/model/plan'
import type { ColumnChoice } from './columnChoice'
import { bareNumber, printedNumber } from './printedNumber'
import type { RawItem, SectionPath } from './rawItem'

/** The tasks of a table, that of each item, and what is told of them. */
export interface ItemTasks {
  readonly tasks: readonly WorkTask[]
  /** The number of each item's task. */
  readonly of: readonly number[]
  readonly findings: readonly Finding[]
}

/** Gives every item its task; whether the column of numbers counts tasks. */
export function taskItems(
  items: readonly RawItem[],
  choice: ColumnChoice,
  areNumbered: boolean,
): ItemTasks {
  return new TaskReader(items, choice, areNumbered).read()
}

/** A task whose number is not settled. */
interface TaskDraft {
  readonly name: string
  readonly printed: number | null
  no: number
}

class TaskReader {
  private readonly tasks: TaskDraft[] = []
  private readonly findings: Finding[] = []
  private readonly byName = new Map<string, TaskDraft>()
  private readonly byNo = new Map<number, TaskDraft>()
  /** Whether a task is named once over its items, so that it is odd where it is named again. */
  private readonly areNamedOnce: boolean

  constructor(
    private readonly items: readonly RawItem[],
    private readonly choice: ColumnChoice,
    private readonly areNumbered: boolean,
  ) {
    this.areNamedOnce = items.some(({ task }) => task === null)
  }

  read(): ItemTasks {
    let current: TaskDraft | null = null
    let sections: SectionPath = []
    const of = this.items.map((item, at) => {
      const isOther = item.sections !== sections
      sections = item.sections
      if (item.task || isOther || !current) current = this.taskOf(item, at, current)
      else if (this.areNumbered && item.number) this.tellNumberAlone(item.number, at)
      return current
    })
    if (!this.areNumbered) this.settle()
    return {
      tasks: this.tasks.map(({ no, name }) => ({ no, name })),
      of: of.map(({ no }) => no),
      findings: this.findings,
    }
  }

  private taskOf(item: RawItem, at: number, current: TaskDraft | null): TaskDraft {
    const { task, sections } = item
    if (!task && sections.length === 0) return this.unnamed(item, at)
    if (task && this.areNumbered && sections.length === 0)
      return this.numbered(item.number, task, { at, current })
    const own = task && this.choice.task ? printedNumber(task.text) : null
    const heads = sections.map(({ name }) => name)
    const names = task ? [...heads, own?.rest || task.text] : heads
    const [section] = sections
    const printed = names.length > 1 ? null : task ? (own?.value ?? null) : (section?.no ?? null)
    return this.named(names.join(' · '), printed, { cell: task, at })
  }

  private unnamed({ text }: RawItem, at: number): TaskDraft {
    const known = this.byName.get('')
    if (known) return known
    const message = '表里没有工作任务，事项不分任务'
    this.tell('task-missing', 'note', { cell: text, at, message })
    return this.add('', null, 0)
  }

  private named(
    name: string,
    printed: number | null,
    { cell, at }: { readonly cell: TextCell | null; readonly at: number },
  ): TaskDraft {
    const known = this.byName.get(name)
    if (!known) return this.add(name, printed, this.tasks.length + 1)
    if (cell && this.areNamedOnce)
      this.tell('header-repeated', 'note', {
        cell,
        at,
        message: `任务“${name}”的名称重复，合并读为同一任务`,
      })
    return known
  }

  /** A task with a number in its row: “3 / 落实其他领域标准指引” again is the same task. */
  private numbered(
    number: TextCell | null,
    task: TextCell,
    { at, current }: { readonly at: number; readonly current: TaskDraft | null },
  ): TaskDraft {
    const name = task.text
    const no = number && (bareNumber(number.text)?.value ?? null)
    if (no === null) return this.withoutNumber(name, task, at)
    const known = this.byNo.get(no)
    if (!known) return this.add(name, no, no)
    const cell = number ?? task
    if (known.name === name) {
      const message = `任务${no}“${name}”的序号和名称重复（跨页），合并读为同一任务`
      if (this.areNamedOnce) this.tell('header-repeated', 'note', { cell, at, message })
      return known
    }
    if (current?.name === name) return current
    const next = this.nextNo()
    const message = `序号“${no}”已有另一任务“${known.name}”，“${name}”按任务${next}读`
    this.tell('task-number-repeated', 'warning', { cell, at, message })
    return this.add(name, null, next)
  }

  private withoutNumber(name: string, cell: TextCell, at: number): TaskDraft {
    const known = this.byName.get(name)
    if (known) return known
    const next = this.nextNo()
    const message = `工作任务“${name}”没有序号，按任务${next}读`
    this.tell('task-number-missing', 'warning', { cell, at, message })
    return this.add(name, null, next)
  }

  private tellNumberAlone(cell: TextCell, at: number): void {
    const message = `序号“${cell.text}”之后没有工作任务，未采用`
    this.tell('number-alone', 'warning', { cell, at, message })
  }

  /** Tasks by the numbers in their names where every one has its own, else in order. */
  private settle(): void {
    const named = this.tasks.filter(({ name }) => name !== '')
    const numbers = new Set(named.map(({ printed }) => printed))
    const arePrinted = numbers.size === named.length && !numbers.has(null) && !numbers.has(0)
    named.forEach((task, at) => {
      task.no = arePrinted ? (task.printed ?? at + 1) : at + 1
    })
    const [first] = this.items
    if (arePrinted || !first || named.length === 0) return
    const last = named.length === 1 ? '' : ` 至 ${named.length}`
    const message = `工作任务没有序号，按次序编为 1${last}`
    const line = first.task?.line ?? first.text.line
    this.findings.push({
      code: 'tasks-unnumbered',
      severity: 'note',
      items: [],
      line,
      words: '',
      message,
    })
  }

  private nextNo(): number {
    return Math.max(0, ...this.tasks.map(({ no }) => no)) + 1
  }

  private add(name: string, printed: number | null, no: number): TaskDraft {
    const task = { name, printed, no }
    this.tasks.push(task)
    if (!this.byName.has(name)) this.byName.set(name, task)
    if (!this.byNo.has(no)) this.byNo.set(no, task)
    return task
  }

  private tell(
    code: string,
    severity: Finding['severity'],
    {
      cell,
      at,
      message,
    }: {
      readonly cell: TextCell
      readonly at: number
      readonly message: string
    },
  ): void {
    this.findings.push({
      code,
      severity,
      items: [at],
      line: cell.line,
      words: cell.text,
      message,
    })
  }
}

import type { TextCell, TextRow } from '@/intake/text/readText'
import type { Finding, WorkTask } from '@/model/plan'
import { columnOf, itemOf, numberOf } from './cellContent'
import type { CellUse } from './columns/cellUses'
import type { ItemDraft, Table } from './columns/itemDraft'
import { isDeadlineWording, soundsLikeDeadline } from './deadline/deadline'

/** The parts of a text's table, with what each of its cells was used for. */
export interface TextTable extends Table {
  readonly uses: ReadonlyMap<TextCell, TextUse>
}

/** What a cell of a text was used for, and the item that it belongs to. */
export interface TextUse {
  readonly use: CellUse
  readonly item: number | null
}

/**
 * Reads the cells of a table by what they say; tabs and blank lines only hint at where a cell ends.
 */
export function parseTable(rows: readonly TextRow[]): TextTable {
  const reader = new TableReader()
  for (const row of rows) for (const cell of row) if (cell.text !== '') reader.take(cell)
  return reader.end()
}

class TableReader {
  private readonly tasks: WorkTask[] = []
  private readonly items: ItemDraft[] = []
  private readonly findings: Finding[] = []
  private readonly ids = new Set<number>()
  private readonly unnumbered = new Set<WorkTask>()
  private readonly uses = new Map<TextCell, TextUse>()
  /** The first task of each number and of each name, the highest number, and how many have one. */
  private readonly byNo = new Map<number, WorkTask>()
  private readonly byName = new Map<string, WorkTask>()
  private highestNo = 0
  private numbered = 0
  private task: WorkTask | null = null
  private open: ItemDraft | null = null
  private number: TextCell | null = null
  private name: TextCell[] = []
  private loose: TextCell[] = []
  private lastNo = 0
  private lastId = 0
  private inColumns = false
  private last: 'none' | 'number' | 'name' | 'text' | 'units' | 'deadline' | 'loose' = 'none'

  take(cell: TextCell): void {
    if (columnOf(cell) >= 0 && (!cell.runsOn || this.inColumns)) return this.takeColumn(cell)
    this.inColumns = false
    const item = itemOf(cell)
    if (item && (!cell.runsOn || !this.open || item.no === this.lastNo + 1))
      return this.takeItem(cell, item)
    if (numberOf(cell) !== null && !(cell.runsOn && this.last === 'text'))
      return this.takeNumber(cell)
    if (this.open && this.isDeadline(cell, this.open)) {
      this.open.deadline.push(cell)
      this.use(cell, 'deadline', this.open)
      this.last = 'deadline'
    } else this.takeWords(cell)
  }

  end(): TextTable {
    this.open = null
    if (this.number) this.loose.push(this.number, ...this.name)
    this.flushLoose()
    return { tasks: this.tasks, items: this.items, findings: this.findings, uses: this.uses }
  }

  private note(
    code: string,
    severity: Finding['severity'],
    cell: TextCell,
    finding: { readonly message: string; readonly item?: number },
  ): void {
    this.findings.push({
      code,
      severity,
      items: finding.item === undefined ? [] : [finding.item],
      line: cell.line,
      words: cell.text,
      message: finding.message,
    })
  }

  private takeColumn(cell: TextCell): void {
    if (!this.inColumns && this.items.length > 0)
      this.note('columns-repeated', 'note', cell, { message: '表头各列的名称跨页重复，已略过' })
    this.inColumns = true
    this.use(cell, 'heading')
  }

  private use(cell: TextCell, use: CellUse, item?: ItemDraft): void {
    this.uses.set(cell, { use, item: item?.id ?? null })
  }

  private takeNumber(cell: TextCell): void {
    if (this.number) this.loose.push(this.number, ...this.name)
    this.open = null
    this.number = cell
    this.name = []
    this.last = 'number'
  }

  private isDeadline(cell: TextCell, open: ItemDraft): boolean {
    if (open.deadline.length > 0 && !(cell.runsOn && this.last === 'deadline')) return false
    return isDeadlineWording(cell.text) || (!cell.runsOn && soundsLikeDeadline(cell.text))
  }

  private takeWords(cell: TextCell): void {
    const open = this.last === 'loose' ? null : this.open
    const noText = open?.text.every(part => part.text === '') ?? false
    if (open && (noText || (cell.runsOn && this.last === 'text'))) {
      open.text.push(cell)
      this.use(cell, 'text', open)
      this.last = 'text'
    } else if (
      open &&
      ((cell.runsOn && this.last === 'units') ||
        open.units.length === 0 ||
        open.deadline.length === 0)
    ) {
      open.units.push(cell)
      this.use(cell, 'units', open)
      this.last = 'units'
    } else if (this.number && (this.last === 'number' || (cell.runsOn && this.last === 'name'))) {
      this.name.push(cell)
      this.last = 'name'
    } else {
      this.loose.push(cell)
      this.last = 'loose'
    }
  }

  private takeItem(
    cell: TextCell,
    { no, text }: { readonly no: number; readonly text: string },
  ): void {
    const id = no < 1 || this.ids.has(no) ? this.lastId + 1 : no
    if (id !== no)
      this.note(
        'item-number-repeated',
        'warning',
        { ...cell, text: `（${no}）` },
        { item: id, message: `编号（${no}）重复或无效，按第${id}项读` },
      )
    else if (no > this.lastNo + 1)
      this.note(
        'item-number-gap',
        'warning',
        { ...cell, text: `（${no}）` },
        { item: id, message: `编号由（${this.lastNo}）跳到（${no}）` },
      )
    this.ids.add(id)
    this.lastNo = no
    this.lastId = Math.max(this.lastId, id)
    const task = this.taskFor(cell, id)
    this.flushLoose()
    this.open = { id, task: task.no, text: [{ ...cell, text }], units: [], deadline: [] }
    this.items.push(this.open)
    this.use(cell, 'text', this.open)
    this.last = 'text'
  }

  private taskFor(cell: TextCell, item: number): WorkTask {
    const name = this.name.map(part => part.text).join('')
    for (const part of [...(this.number ? [this.number] : []), ...this.name]) this.use(part, 'task')
    if (this.number) this.task = this.numberedTask(this.number, name, item)
    else if (this.last === 'loose') this.task = this.namedTask(item)
    this.number = null
    this.name = []
    if (this.task) return this.task
    this.note('task-missing', 'warning', cell, {
      item,
      message: `第${item}项之前没有序号和工作任务`,
    })
    return (this.task = this.addTask(0, ''))
  }

  /**
   * “3 / 落实其他领域标准指引” again on the next page is the same task; a number without a name is
   * taken for a page's.
   */
  private numberedTask(cell: TextCell, name: string, item: number): WorkTask | null {
    const no = numberOf(cell) ?? 0
    const known = this.byNo.get(no)
    if (name === '' && this.task && known !== this.task) {
      this.note('number-alone', 'warning', cell, {
        item,
        message: `序号“${no}”之后没有工作任务，未采用`,
      })
      return this.task
    }
    if (!known) return this.addTask(no, name)
    if (name === '' || known.name === name) {
      this.note('header-repeated', 'note', cell, {
        item,
        message: `任务${no}“${known.name}”的序号和名称重复（跨页），合并读为同一任务`,
      })
      return known
    }
    const next = this.highestNo + 1
    this.note('task-number-repeated', 'warning', cell, {
      item,
      message: `序号“${no}”已有另一任务“${known.name}”，“${name}”按任务${next}读`,
    })
    return this.addTask(next, name)
  }

  /**
   * Words alone before an item: a known task's name again, or a task of a table without numbers.
   */
  private namedTask(item: number): WorkTask | null {
    const cell = this.loose[this.loose.length - 1]
    const known = cell && this.byName.get(cell.text)
    if (!cell || (!known && this.numbered > this.unnumbered.size)) return this.task
    this.loose.pop()
    this.use(cell, 'task')
    if (known) {
      this.note('header-repeated', 'note', cell, {
        item,
        message: `任务${known.no}“${known.name}”的名称重复，合并读为同一任务`,
      })
      return known
    }
    const task = this.addTask(this.numbered + 1, cell.text)
    this.unnumbered.add(task)
    this.note('task-number-missing', 'warning', cell, {
      item,
      message: `工作任务“${cell.text}”没有序号，按任务${task.no}读`,
    })
    return task
  }

  private addTask(no: number, name: string): WorkTask {
    const task = { no, name }
    this.tasks.push(task)
    if (!this.byNo.has(no)) this.byNo.set(no, task)
    if (!this.byName.has(name)) this.byName.set(name, task)
    this.highestNo = Math.max(this.highestNo, no)
    if (no > 0) this.numbered += 1
    return task
  }

  private flushLoose(): void {
    for (const cell of this.loose)
      this.note('text-unread', 'warning', cell, { message: `第${cell.line}行未能归入任何事项` })
    this.loose = []
  }
}

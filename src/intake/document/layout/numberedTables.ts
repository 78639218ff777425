// Paragraphs that say who does something and by when: in brackets at their ends, or behind labels on
// lines below them. Heads of sections stand over the rows, as they do in a table.
import { lastIndex } from './lastIndex'
import type { ColumnKind } from './columnWords'
import { columnKind } from './columnWords'
import type { Duty } from './duties'
import { dutiesIn } from './duties'
import type { Entry } from './entries'
import { endOf, entriesIn } from './entries'
import type { Found } from './grid'
import { leadingRows } from './leadingRows'
import type { NumberStyle } from './lineNumber'
import { lineNumber } from './lineNumber'
import type { TextLine } from './pieces'
import { wordsOf } from './pieces'
import { recordGrid } from './recordGrid'
import type { TextRow } from './recordGrid'
import { countedDuties, isUnitField, namesItem, recordsIn, recordsUnder } from './records'
import { Stretch } from './stretch'

/** The fewest rows with units that make a table. */
const fewest = 2

/** The table of numbered or labelled paragraphs that some lines hold. */
export function numberedTables(lines: readonly TextLine[]): readonly Found[] {
  if (nameColumns(lines)) return []
  const reader = new EntryReader(lines)
  const rows = reader.read(entriesIn(lines))
  if (given(rows) < fewest) return []
  return [{ from: reader.from, to: reader.to, grid: recordGrid(rows) }]
}

/** How many rows say who does something. */
function given(rows: readonly TextRow[]): number {
  return rows.filter(row => row.kind === 'record' && row.record.fields.some(isUnitField)).length
}

/** Names of columns on lines one below another that make them a table's heading. */
const fewestColumns = 3

/** Whether lines name columns, so that what stands below them is cells and no running text. */
function nameColumns(lines: readonly TextLine[]): boolean {
  let named = new Set<ColumnKind>()
  for (const { text } of lines) {
    const kind = columnKind(text)
    if (kind !== null) named.add(kind)
    else if (text.trim() !== '') named = new Set()
    if (named.size >= fewestColumns) return true
  }
  return false
}

/** An entry with the duties of its own lines, and whether any stand in it or below it. */
interface DutyEntry {
  readonly entry: Entry
  readonly duties: readonly Duty[]
  readonly below: readonly DutyEntry[]
  readonly isGiven: boolean
}

/** Numbers of parts that stand below an item, not for one. */
const parts: ReadonlySet<NumberStyle | null> = new Set(['（1）', '1）', '①', '⑴'])

class EntryReader {
  from = 0
  to = 0
  private readonly rows: TextRow[] = []
  private readonly takesNames: boolean
  /** Lines behind the words of the last record, which are in the table where it goes on. */
  private rest: readonly [from: number, to: number] = [0, 0]

  constructor(private readonly lines: readonly TextLine[]) {
    this.takesNames = namesStandAtEnds(lines)
  }

  read(entries: readonly Entry[]): readonly TextRow[] {
    const all = entries.map(entry => this.withDuties(entry))
    const first = all.findIndex(({ isGiven }) => isGiven)
    if (first < 0) return []
    this.from = all[first]?.entry.from ?? 0
    if (unitsLead(all, this.lines)) {
      this.from += this.textLines(all[first])
      this.to = this.lines.length
      return leadingRows(this.lines.slice(this.from))
    }
    const items = new Set(all.flatMap(one => (one.duties.length > 0 ? [one.entry.style] : [])))
    for (const one of all.slice(first, itemsEnd(all))) {
      if (one.isGiven) this.take(one)
      else if (items.has(one.entry.style)) this.takeRecords(one, endOf(one.entry))
      else this.passOver(one.entry.from, endOf(one.entry))
    }
    return this.rows
  }

  /** Lines of an entry above the first of its duties. */
  private textLines(one: DutyEntry | undefined): number {
    const {
      entry,
      duties: [duty],
    } = one ?? { duties: [] }
    return entry && duty ? this.stretch(entry.from, entry.to).lineAt(duty.extent[0]) : 0
  }

  private withDuties(entry: Entry): DutyEntry {
    const duties = this.dutiesOf(this.stretch(entry.from, entry.to))
    const below = entry.below.map(one => this.withDuties(one))
    return { entry, duties, below, isGiven: duties.length > 0 || below.some(one => one.isGiven) }
  }

  private dutiesOf({ text }: Stretch): readonly Duty[] {
    return countedDuties(text, this.takesNames)
  }

  private stretch(from: number, to: number): Stretch {
    return new Stretch(this.lines.slice(from, to))
  }

  private take(one: DutyEntry): void {
    const { entry, duties, below } = one
    if (this.goesForAllBelow(one)) return this.takeBelow(one)
    if (!below.some(({ isGiven }) => isGiven) || isOfAll(one))
      return this.takeRecords(one, endOf(entry))
    if (duties.length > 0) this.takeRecords(one, entry.to)
    else this.takeHead(entry)
    for (const child of below) {
      if (child.isGiven) this.take(child)
      else this.takeRecords(child, endOf(child.entry))
    }
  }

  /** Whether the head of a section names the units of the items below it. */
  private goesForAllBelow({ entry, duties, below }: DutyEntry): boolean {
    const [duty, more] = duties
    const isSection = entry.style === '一、' || entry.style === 'part'
    if (!duty || more || !isSection || below.length < 2) return false
    if (below.some(({ isGiven }) => isGiven)) return false
    const { text } = this.stretch(entry.from, entry.to)
    const title = text.slice(0, duty.extent[0])
    return title.length <= longestHead && !/[。；;\n]/.test(title) && isRest(text, duty)
  }

  private takeBelow({ entry, duties, below }: DutyEntry): void {
    this.flush()
    const stretch = this.stretch(entry.from, entry.to)
    const [duty] = duties
    const pieces = stretch.pieces([0, duty?.extent[0] ?? 0])
    this.rows.push({ kind: 'words', pieces })
    const fields = (duty?.fields ?? []).map(({ heading, kind, value }) => ({
      heading,
      kind,
      pieces: stretch.pieces(value, true),
    }))
    const texts = below.map(child => {
      const own = this.stretch(child.entry.from, endOf(child.entry))
      return own.pieces([0, own.text.length])
    })
    for (const record of recordsUnder(fields, texts)) this.rows.push({ kind: 'record', record })
    this.to = endOf(entry)
  }

  /** The lines of an entry as an item, or as several where duties part its words. */
  private takeRecords({ entry, below }: DutyEntry, to: number): void {
    const stretch = this.stretch(entry.from, to)
    const duties = this.dutiesOf(stretch)
    const isWhole = below.length > 0 && to > entry.to
    const start = startIn(stretch, duties, entry.style)
    const { records, end } = recordsIn(stretch, duties, { from: start.from, keepsRest: isWhole })
    if (this.rows.length === 0) this.from = entry.from + stretch.lineAt(start.head ?? start.from)
    if (start.head !== null) this.takeHead({ ...entry, to: entry.from + 1 })
    this.flush()
    for (const record of records) this.rows.push({ kind: 'record', record })
    this.to = entry.from + stretch.lineAt(end) + 1
    this.rest = [this.to, to]
  }

  /** The head of a section: its title, and what it says besides. */
  private takeHead({ from, to }: Pick<Entry, 'from' | 'to'>): void {
    this.flush()
    const line = this.lines[from]
    const stop = line ? line.text.indexOf('。') : -1
    const title = line && wordsOf(line, 0, stop < 0 ? line.text.length : stop)
    const rest = line && stop >= 0 ? wordsOf(line, stop + 1) : null
    if (title) this.rows.push({ kind: 'words', pieces: [title] })
    if (rest) this.rows.push({ kind: 'words', pieces: [rest] })
    this.passOver(from + 1, to)
  }

  /** Lines that are no item: each a row of its own, so that it is seen whether it is a head. */
  private passOver(from: number, to: number): void {
    this.flush()
    for (const line of this.lines.slice(from, to)) {
      const piece = wordsOf(line)
      if (piece) this.rows.push({ kind: 'words', pieces: [piece] })
    }
    this.to = to
  }

  private flush(): void {
    const [from, to] = this.rest
    this.rest = [0, 0]
    if (from < to) this.passOver(from, to)
  }
}

/**
 * Whether a label of units stands above numbered items, and none below the last: then those below an
 * item are the next one's.
 */
function unitsLead(all: readonly DutyEntry[], lines: readonly TextLine[]): boolean {
  const [first] = all
  const last = all[all.length - 1]
  const duty = first?.duties[0]
  if (!first || !duty || first.entry.style !== null || last?.isGiven !== false) return false
  const { text } = new Stretch(lines.slice(first.entry.from, first.entry.to))
  return duty.fields.some(isUnitField) && text.slice(duty.extent[1]).trim() === '' && all.length > 2
}

/** Whether nothing is said behind a duty. */
function isRest(text: string, { extent }: Duty): boolean {
  return (
    text
      .slice(extent[1])
      .replace(/[。；;：:]/, '')
      .trim() === ''
  )
}

/** Whether what stands in the last of several parts goes for all of them. */
function isOfAll({ duties, below }: DutyEntry): boolean {
  const last = below[below.length - 1]
  return (
    duties.length === 0 &&
    below.length > 1 &&
    last !== undefined &&
    parts.has(last.entry.style) &&
    below.findIndex(({ isGiven }) => isGiven) === below.length - 1 &&
    !last.below.some(({ isGiven }) => isGiven)
  )
}

/** Behind the last entry with duties, and those that are numbered as it is and hold no others. */
function itemsEnd(all: readonly DutyEntry[]): number {
  const last = lastIndex(all, ({ isGiven }) => isGiven)
  const { duties = [], entry } = all[last] ?? {}
  let end = last + 1
  const isAlike = (one: DutyEntry | undefined): boolean =>
    one?.below.length === 0 && one.entry.style === entry?.style
  while (duties.length > 0 && isAlike(all[end])) end += 1
  return end
}

interface Start {
  readonly from: number
  /** The sign at which the head of a section begins, whose items have no numbers. */
  readonly head: number | null
}

/** The longest head of a section whose items have no numbers. */
const longestHead = 60

/** Where the words of the first record in a stretch begin. */
function startIn(stretch: Stretch, duties: readonly Duty[], style: NumberStyle | null): Start {
  const [first] = duties
  if (!first) return { from: 0, head: null }
  if (style === null) return { from: unnumberedStart(stretch, first), head: null }
  const end = stretch.endOfLine(0)
  const title = stretch.text.slice(0, end).trim()
  const given = duties.filter(({ fields }) => fields.some(isUnitField)).length
  const isHead =
    (style === '一、' || style === '（一）' || style === 'part') &&
    given > 1 &&
    first.extent[0] > end + 1 &&
    title.length <= longestHead &&
    !/[。；;]/.test(title)
  const next = stretch.text.slice(end, first.extent[0]).trim() !== ''
  return isHead && next ? { from: end, head: 0 } : { from: 0, head: null }
}

/** Lines above a label that may be words of its record. */
const mostAbove = 3

/**
 * Where the first record without a number begins: at the line of its first duty, or above it where
 * that is a label's own line: at the line above, or at the lines up to a blank one.
 */
function unnumberedStart({ text }: Stretch, { extent: [sign], fields: [field] }: Duty): number {
  const line = text.lastIndexOf('\n', sign - 1) + 1
  if (text.slice(line, sign).trim() !== '') return line
  const above = text.slice(0, line).split('\n').slice(0, -1)
  const block = above.length - 1 - lastIndex(above, words => words.trim() === '')
  const isTitled = block === above.length && titleEnd.test(above[0]?.trim() ?? '')
  const isLabelled = field !== undefined && namesItem(field.kind)
  const own = isTitled ? block - 1 : block
  if (isLabelled) return own <= mostAbove ? startOfLines(above, own) : line
  if (own > 0) return startOfLines(above, 1)
  const isAlone = block === 0 && above.length > 0 && !titleEnd.test(lastFilled(above))
  return isAlone ? text.slice(0, line).trimEnd().lastIndexOf('\n') + 1 : line
}

/** How the title of a document ends. */
const titleEnd =
  /(?:表|清单|方案|计划|分工|分解|安排|措施|意见|要点|任务|台账|通知|重点工作)(?:（[^（）]*）)?$/

function lastFilled(lines: readonly string[]): string {
  return lines[lastIndex(lines, words => words.trim() !== '')]?.trim() ?? ''
}

/** Where the last of some lines begin. */
function startOfLines(lines: readonly string[], count: number): number {
  return lines
    .slice(0, lines.length - count)
    .reduce((length, words) => length + words.length + 1, 0)
}

/** Names in brackets that make names alone units, and the share of the numbers that must have them. */
const [fewestNames, share] = [3, 0.5]

/** Whether names in brackets stand at the ends of so many paragraphs that they are units. */
function namesStandAtEnds(lines: readonly TextLine[]): boolean {
  const duties = dutiesIn(new Stretch(lines).text)
  const names = duties.filter(one => one.isLikely && one.fields.some(isUnitField)).length
  if (names < fewestNames) return false
  const numbers = lines.filter(({ text }) => lineNumber(text) !== null).length
  return duties.filter(({ fields }) => fields.some(isUnitField)).length >= numbers * share
}

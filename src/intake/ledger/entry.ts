import { shownWords } from '@/intake/text/problem'
import type { Day } from '@/model/day'
import { isDay } from '@/model/day'
import { readableWords } from '@/model/invisible'
import { oddSigns, seenForm } from '@/model/lookAlike'
import type { Assignment, Item } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import type { Fact, Report, ReportedState } from '@/model/report'
import { mostTurn } from '@/model/report'
import type { LedgerField } from './heading'
import { namedAssignment } from './namedAssignment'
import type { LedgerAbout, LedgerCode, LedgerProblem } from './result'
import { dayFault, itemOfPlan, ledgerProblem } from './result'
import type { LedgerCell } from './values'
import {
  chinaDayIn,
  countIn,
  dayIn,
  idIn,
  idsIn,
  isPartPercent,
  isSpoiledId,
  isSpoiledIds,
  percentIn,
  shareFault,
  stateIn,
  wordsIn,
} from './values'

/**
 * A row under its heading: what stands in a field, '' where the table has no such column, and where
 * that is.
 */
export interface LedgerRow {
  readonly cell: (field: LedgerField) => LedgerCell
  readonly where: (field: LedgerField) => string
}

/**
 * What a row is: nothing to read, a record, a new fact, with what of it was left out, or refused
 * with every reason at once.
 */
export type LedgerEntry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly problems: readonly LedgerProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly LedgerProblem[] }

/**
 * Reads one row: with an id a record, without one a fact filled in, recorded today. A row where at
 * most 填报人 is filled in says nothing.
 */
export function ledgerEntry(row: LedgerRow, about: LedgerAbout): LedgerEntry {
  const isRecord = wordsIn(row.cell('id')) !== ''
  const said = (['state', 'percent', 'day', 'note', 'evidence'] as const).some(
    field => wordsIn(row.cell(field)) !== '',
  )
  if (!isRecord && !said) return { kind: 'blank' }
  const reading: Reading = { row, about, isRecord, problems: [], remarks: [] }
  const fact = factIn(reading)
  if (!isRecord) {
    const problems = [...reading.problems, ...reading.remarks]
    return fact ? { kind: 'fact', fact, problems } : { kind: 'refused', problems }
  }
  const isSpoiled = isSpoiledId(row.cell('id'))
  const id = isSpoiled ? null : idIn(row.cell('id'))
  const turn = countIn(row.cell('turn'))
  if (id === null)
    refuse(
      reading,
      'id',
      isSpoiled ? 'spoiled-id' : 'wrong-value',
      isSpoiled
        ? spoiledIdSaying(row, 'id', '编号')
        : `编号“${shown(row, 'id')}”不完整，应为 r 和 24 位的 0–9、a–f`,
    )
  const isTurn = turn !== null && turn <= mostTurn
  if (!isTurn) {
    const bounds = turn === null ? ' 1 以上的整数' : `不大于 ${mostTurn} 的整数`
    refuse(reading, 'turn', 'wrong-value', `轮次“${shown(row, 'turn')}”应为${bounds}`)
  }
  if (!fact || id === null || !isTurn) return { kind: 'refused', problems: reading.problems }
  return { kind: 'report', report: { ...fact, id, turn } }
}

function spoiledIdSaying(row: LedgerRow, field: LedgerField, name: string): string {
  return `${name}“${shown(row, field)}”被表格软件当成数字改写了，认不出原来的记录，请导入原来的文件`
}

interface Reading {
  readonly row: LedgerRow
  readonly about: LedgerAbout
  readonly isRecord: boolean
  /** Why the row is refused. */
  readonly problems: LedgerProblem[]
  /** What is left out of it where it is not. */
  readonly remarks: LedgerProblem[]
}

type EntryCode = LedgerCode | 'wrong-value' | 'not-a-day'

function refuse(reading: Reading, field: LedgerField, code: EntryCode, saying: string): void {
  reading.problems.push(problemAt(reading.row, field, code, saying))
}

function problemAt(
  row: LedgerRow,
  field: LedgerField,
  code: EntryCode,
  saying: string,
): LedgerProblem {
  return ledgerProblem(code, { where: row.where(field), words: shown(row, field) }, saying)
}

function shown(row: LedgerRow, field: LedgerField): string {
  return shownWords(wordsIn(row.cell(field)))
}

/**
 * A row's fact; null where anything in it was refused. A record's words are kept to the letter,
 * because its id is made from them.
 */
function factIn(reading: Reading): Fact | null {
  const { row, about, isRecord, problems } = reading
  const before = problems.length
  const found = placeIn(reading)
  const state = statedIn(reading)
  const day = dayedIn(reading, 'day', '发生日期')
  const recorded =
    isRecord || row.cell('recorded') !== '' ? dayedIn(reading, 'recorded', '登记日期') : about.today
  const percent = sharedIn(reading, state)
  const corrects = correctedIn(reading, state)
  const [note, evidence, who] = (['note', 'evidence', 'who'] as const).map(field =>
    isRecord ? String(row.cell(field)) : typedIn(reading, field),
  )
  if (problems.length > before || !found || !state || !day || !recorded) return null
  const {
    item,
    assignment: { unit, office },
  } = found
  return {
    item,
    unit,
    office,
    day,
    recorded,
    state,
    percent,
    note: note ?? '',
    evidence: evidence ?? '',
    who: who ?? '',
    corrects,
  }
}

/** The item and the assignment that a row is about. */
function placeIn(reading: Reading): {
  readonly item: number
  readonly assignment: Pick<Assignment, 'unit' | 'office'>
} | null {
  const {
    row,
    about: { plan },
  } = reading
  const id = countIn(row.cell('item'))
  const item = id === null ? undefined : itemOfPlan(plan, id)
  if (id === null)
    refuse(
      reading,
      'item',
      'unknown-item',
      shown(row, 'item') === '' ? '缺序号' : `序号“${shown(row, 'item')}”应为事项的序号`,
    )
  else if (!item) refuse(reading, 'item', 'unknown-item', `计划中没有第${id}项`)
  if (!item) return null
  const words = seenForm(wordsIn(row.cell('text')))
  if (words !== '' && words !== seenForm(wordsIn(item.text)))
    refuse(
      reading,
      'text',
      'other-words',
      `第${item.id}项是“${item.text}”，与表中所写不同，这一行可能错位`,
    )
  const assignment = assignmentIn(reading, item)
  return assignment && { item: item.id, assignment }
}

/** The item's assignment that a row names; a record keeps names to the letter. */
function assignmentIn(reading: Reading, item: Item): Pick<Assignment, 'unit' | 'office'> | null {
  const { row, about, isRecord } = reading
  const names = { unit: row.cell('unit'), office: row.cell('office') }
  const named = namedAssignment(about.plan, item, names)
  if (named.kind === 'one') {
    const { remark, assignment } = named
    if (remark !== null) reading.remarks.push(problemAt(row, 'unit', 'look-alike', remark))
    return isRecord ? asEntered(assignment, names) : assignment
  }
  const said = unitLabel({ unit: shown(row, 'unit'), office: shown(row, 'office') || null })
  if (named.kind === 'several') {
    const alike = named.assignments.map(one => `“${unitLabel(one)}”`).join('、')
    const saying = `责任单位“${said}”可以是 ${alike} 中的任何一个，请照计划原样写`
    refuse(reading, 'unit', 'several-assignments', saying)
  } else {
    const odd = oddSigns(`${wordsIn(names.unit)}${wordsIn(names.office)}`)
    const signs = odd.length > 0 ? `（其中有 ${odd.join('、')}）` : ''
    const units = item.assignments.map(unitLabel).join('、')
    const saying = `第${item.id}项的责任单位中没有“${said}”${signs}，只有 ${units}`
    refuse(reading, 'unit', 'unknown-assignment', saying)
  }
  return null
}

/**
 * The names that a record was entered with: its id is made of them, also of signs nobody sees that
 * were not yet left out then.
 */
function asEntered(
  { unit, office }: Assignment,
  written: { readonly unit: LedgerCell; readonly office: LedgerCell },
): Pick<Assignment, 'unit' | 'office'> {
  const isSame = (cell: LedgerCell, name: string): boolean => readableWords(String(cell)) === name
  return {
    unit: isSame(written.unit, unit) ? String(written.unit) : unit,
    office: office !== null && isSame(written.office, office) ? String(written.office) : office,
  }
}

function statedIn(reading: Reading): ReportedState | null {
  const { row } = reading
  const state = stateIn(row.cell('state'))
  if (shown(row, 'state') === '')
    refuse(reading, 'state', 'missing-state', '填了其他各列，状态却空着')
  else if (!state)
    refuse(
      reading,
      'state',
      'unknown-state',
      `状态“${shown(row, 'state')}”不认识，应为 未开始、进行中 或 已完成`,
    )
  return state
}

function dayedIn(reading: Reading, field: 'day' | 'recorded', name: string): Day | null {
  const { row, about } = reading
  const day = dayIn(row.cell(field))
  const inChina = chinaDayIn(row.cell(field))
  if (shown(row, field) === '') refuse(reading, field, 'missing-day', `缺${name}`)
  else if (inChina !== null)
    refuse(
      reading,
      field,
      'other-zone',
      `${name}“${shown(row, field)}”是别处的钟点，北京时间已是 ${inChina}，请只写日期`,
    )
  else if (!day || !isDay(day))
    refuse(
      reading,
      field,
      'not-a-day',
      `${name}“${shown(row, field)}”不是真实的日期（应写作 2020-08-31）`,
    )
  const fault = day && isDay(day) && dayFault(day, about)
  if (fault) refuse(reading, field, fault.code, `${name} ${fault.saying}`)
  return day
}

function sharedIn(reading: Reading, state: ReportedState | null): number | null {
  const { row, isRecord } = reading
  const percent = percentIn(row.cell('percent'))
  if (
    percent === 'wrong' &&
    !isRecord &&
    state === 'underway' &&
    isPartPercent(row.cell('percent'))
  ) {
    const saying = `完成百分比“${shown(row, 'percent')}”不是整数，没有读；这一行的其他各列照读`
    reading.remarks.push(problemAt(row, 'percent', 'percent-left-out', saying))
    return null
  }
  if (percent === 'wrong') {
    refuse(
      reading,
      'percent',
      'wrong-percent',
      `完成百分比“${shown(row, 'percent')}”应为 0 到 100 的整数，如 50 或 50%`,
    )
    return null
  }
  const fault = state && shareFault(state, percent)
  if (fault) refuse(reading, 'percent', 'percent-against-state', fault)
  return percent
}

function correctedIn(reading: Reading, state: ReportedState | null): readonly string[] {
  const { row } = reading
  const ids = idsIn(row.cell('corrects'))
  if (!ids && isSpoiledIds(row.cell('corrects')))
    refuse(reading, 'corrects', 'spoiled-id', spoiledIdSaying(row, 'corrects', '更正'))
  else if (!ids)
    refuse(
      reading,
      'corrects',
      'wrong-value',
      `更正“${shown(row, 'corrects')}”应为所更正记录的编号，以空格相隔`,
    )
  else if (ids.length === 0 && state === 'withdrawn')
    refuse(reading, 'state', 'nothing-withdrawn', '撤回的记录要在“更正”中写明撤回哪一条')
  return ids ?? []
}

/**
 * The words typed into a cell. WPS keeps a picture pasted into one as a formula, which says nothing
 * outside its own file.
 */
function typedIn(reading: Reading, field: 'note' | 'evidence' | 'who'): string {
  const words = wordsIn(reading.row.cell(field))
  if (/^=(?:_xlfn\.)?DISPIMG\(/i.test(words))
    refuse(reading, field, 'picture', '单元格里是图片，读不进来，请改填文件名或网址')
  return words
}

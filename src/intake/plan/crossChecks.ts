import type { Problem } from '@/intake/text/problem'
import { quotedWords } from '@/intake/text/problem'
import type { Amendment, Deadline, Plan } from '@/model/plan'
import { isDated } from '@/model/plan'

/**
 * What a well-formed plan gets wrong within itself, one after another: names used twice, references
 * that lead nowhere, lines that run backwards.
 */
export function* crossChecks(plan: Plan): Generator<Problem> {
  const items = new Set(plan.items.map(item => item.id))
  yield* repeated('tasks', 'no', plan.tasks)
  yield* repeated('units', 'name', plan.units)
  yield* repeated('items', 'id', plan.items)
  yield* repeated('relations', 'id', plan.relations)
  yield* itemChecks(plan)
  yield* relationChecks(plan, items)
  yield* changeChecks(plan, items)
  for (const [at, finding] of plan.findings.entries())
    for (const [n, id] of finding.items.entries())
      if (!items.has(id)) yield unknownReference(`findings[${at}].items[${n}]`, id, '事项')
}

function* itemChecks(plan: Plan): Generator<Problem> {
  const tasks = new Set(plan.tasks.map(task => task.no))
  const units = new Map(plan.units.map(unit => [unit.name, new Set(unit.offices)]))
  for (const [at, item] of plan.items.entries()) {
    const where = `items[${at}]`
    if (!tasks.has(item.task)) yield unknownReference(`${where}.task`, item.task, '工作任务')
    for (const [n, { unit, office }] of item.assignments.entries()) {
      const offices = units.get(unit)
      if (!offices) yield unknownReference(`${where}.assignments[${n}].unit`, unit, '责任单位')
      else if (office !== null && !offices.has(office))
        yield unknownReference(`${where}.assignments[${n}].office`, office, '内设口子')
    }
    yield* deadlineChecks(item.deadline, `${where}.deadline`)
    const { row } = item.lines
    if (row[0] > row[1]) yield wrongRow(`${where}.lines.row`, row)
  }
}

/** What recurs comes in months that its period has. */
function* recurrenceChecks({ recurs }: Deadline, where: string): Generator<Problem> {
  for (const [at, month] of (recurs?.inMonths ?? []).entries())
    if (recurs && month > recurs.months)
      yield {
        code: 'wrong-value',
        where: `${where}.recurs.inMonths[${at}]`,
        words: String(month),
        message: `${where}.recurs.inMonths[${at}]：每 ${recurs.months} 个月中没有第 ${month} 个月`,
      }
}

/** A range ends after it begins, and no milestone is later than the last day. */
function* deadlineChecks(deadline: Deadline, where: string): Generator<Problem> {
  yield* recurrenceChecks(deadline, where)
  if (!isDated(deadline)) return
  const { date, from, milestones = [] } = deadline
  if (from !== undefined && from > date)
    yield {
      code: 'wrong-value',
      where: `${where}.from`,
      words: from,
      message: `${where}.from：起始日 ${from} 在时限 ${date} 之后`,
    }
  for (const [at, milestone] of milestones.entries())
    if (milestone.date > date)
      yield {
        code: 'wrong-value',
        where: `${where}.milestones[${at}].date`,
        words: milestone.date,
        message: `${where}.milestones[${at}].date：节点 ${milestone.date} 在时限 ${date} 之后`,
      }
}

function* relationChecks(plan: Plan, items: ReadonlySet<number>): Generator<Problem> {
  for (const [at, { from, to }] of plan.relations.entries()) {
    const where = `relations[${at}]`
    if (!items.has(from)) yield unknownReference(`${where}.from`, from, '事项')
    if (!items.has(to)) yield unknownReference(`${where}.to`, to, '事项')
    if (from === to)
      yield {
        code: 'wrong-value',
        where: `${where}.to`,
        words: String(to),
        message: `${where}.to：第${to}项不能与自身关联`,
      }
  }
}

/** Changes are of items that the plan has or that another adds, and take back one of their own. */
function* changeChecks(
  { changes = [], tasks }: Plan,
  items: ReadonlySet<number>,
): Generator<Problem> {
  const taskNumbers = new Set(tasks.map(({ no }) => no))
  const ids = new Set(changes.map(({ id }) => id))
  const all = new Set(items)
  for (const { what } of changes) if (what.kind === 'added') all.add(what.item.id)
  for (const [at, { what }] of changes.entries()) {
    const where = `changes[${at}].what`
    if ((what.kind === 'item' || what.kind === 'withdrawn') && !all.has(what.item))
      yield unknownReference(`${where}.item`, what.item, '事项')
    if (what.kind === 'undone' && !ids.has(what.change))
      yield unknownReference(`${where}.change`, what.change, '调整')
    if (what.kind === 'added' && items.has(what.item.id))
      yield repeatedProblem(`${where}.item.id`, what.item.id)
    const task = taskOf(what)
    if (task !== undefined && !taskNumbers.has(task))
      yield unknownReference(`${where}.task`, task, '工作任务')
  }
}

function taskOf(what: Amendment): number | undefined {
  if (what.kind === 'added') return what.item.task
  return what.kind === 'item' ? what.fields.task : undefined
}

function* repeated<Key extends string>(
  list: string,
  key: Key,
  parts: readonly Readonly<Record<Key, string | number>>[],
): Generator<Problem> {
  const seen = new Set<string | number>()
  for (const [at, part] of parts.entries()) {
    const value = part[key]
    const where = `${list}[${at}].${key}`
    if (seen.has(value)) yield repeatedProblem(where, value)
    seen.add(value)
  }
}

function repeatedProblem(where: string, value: string | number): Problem {
  const words = quotedWords(String(value))
  return { code: 'repeated', where, words, message: `${where}：“${words}”重复` }
}

function unknownReference(where: string, value: string | number, kind: string): Problem {
  const words = quotedWords(String(value))
  return {
    code: 'unknown-reference',
    where,
    words,
    message: `${where}：没有名为“${words}”的${kind}`,
  }
}

function wrongRow(where: string, row: readonly [number, number]): Problem {
  return {
    code: 'wrong-value',
    where,
    words: row.join('–'),
    message: `${where}：首行 ${row[0]} 在末行 ${row[1]} 之后`,
  }
}

// Shapes of documents that other offices write, each with what must be read of it.
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PlannedDocument } from '@/intake/circular/planOfDocument'
import { planOfDocument, plansOfDocument } from '@/intake/circular/planOfDocument'
import type { SourceDocument } from '@/intake/document/sourceDocument'
import type { Assignment, Item, Plan } from '@/model/plan'
import { isDated } from '@/model/plan'
import { documentOf } from '../document/documentFiles'

const folder = 'test/intake/circular/cases'

/** A unit as it must be read: its name, its role and, where one is printed, its office. */
type WantedUnit = readonly [unit: string, role: string | null, office?: string]

/** What must be read of a case; `null` deadlines are those that no day may be taken from. */
interface Wanted {
  readonly items?: number
  readonly tasks?: number | readonly string[]
  readonly itemsPerTask?: readonly number[]
  readonly year?: number
  readonly plans?: number
  readonly deadlines?: readonly (string | null)[] | readonly (readonly string[])[]
  readonly openAfter?: readonly number[]
  readonly recurring?: Readonly<Record<string, string>>
  readonly milestones?: Readonly<Record<string, readonly string[]>>
  readonly units?: Readonly<Record<string, readonly WantedUnit[]>>
  readonly unitNames?: number | readonly string[]
  readonly texts?: readonly string[]
  readonly column?: Readonly<Record<string, readonly string[]>>
  readonly told?: readonly string[]
  readonly sameAs?: string
  readonly but?: string
}

const all = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Readonly<
  Record<string, Wanted>
>

/** What is told of a case, a pattern for each sentence of `told`. */
const told: Readonly<Record<string, readonly RegExp[]>> = {
  'cells-by-bars.txt': [/第1项.*等/],
  'labelled-lines.txt': [/第一责任单位为牵头单位/, /2019116/],
  'roles-and-milestones.txt': [/第1项.*牵头/, /等有关部门|“?等/],
  'sentence-brackets.txt': [/年份.*指定|指定年份/],
  'flattened.txt': [/认出的列名：序号、项目名称、主要内容、.*牵头单位、配合单位/],
  'kangxi-radicals.txt': [/⽔|部首|异体/],
  'two-lines-in-a-cell.txt': [/立即启动/],
  'merged-cells-and-date-below.txt': [/取自上一行/, /2023年3月5日印发/],
  'deadline-wordings.txt': [/第4项.*不能读作日期/, /第23项/, /第25项/, /第27项.*疑为2022/],
}

async function planned(name: string, firstLeads = false): Promise<PlannedDocument> {
  return planOfDocument(await sourceOf(name), { id: 'case' }, { firstLeads })
}

async function sourceOf(name: string): Promise<SourceDocument> {
  return documentOf(new Uint8Array(readFileSync(`${folder}/${name}`)))
}

async function planIn(name: string): Promise<Plan> {
  const result = await planned(name)
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join('\n'))
  return result.plan
}

/** A deadline as expected.json writes it: its last day, or the word for why it has none. */
function dayOf({ deadline }: Item): string | null {
  if (isDated(deadline)) return deadline.date
  return deadline.precision === 'unset' ? null : deadline.precision
}

const roles: Readonly<Record<string, string>> = {
  lead: '牵头',
  responsible: '责任',
  support: '配合',
}

function unitOf({ unit, role, office }: Assignment): WantedUnit {
  const word = role === undefined ? null : (roles[role] ?? null)
  return office === null ? [unit, word] : [unit, word, office]
}

/** Everything that a document tells: its findings, and what was left out with the words. */
function allTold({ account, ...result }: PlannedDocument): string {
  const findings = result.ok ? result.plan.findings : result.findings
  const items = result.ok ? result.plan.items : []
  return [
    ...findings.map(({ message, words }) => `${message} ${words}`),
    ...account
      .filter(({ use }) => use === 'left-out')
      .map(({ words, reason }) => `${words} ${reason ?? ''}`),
    ...items.flatMap(({ id, deadline: { doubt, begins } }) => [
      ...(doubt === null ? [] : [`第${id}项 ${doubt}`]),
      ...(begins === undefined ? [] : [`第${id}项 ${begins}`]),
    ]),
  ].join('\n')
}

function itemAt(plan: Plan, id: string): Item {
  const item = plan.items.find(one => one.id === Number(id))
  if (!item) throw new Error(`no item ${id}`)
  return item
}

/** Holds a plan against every key of what is wanted but `told` and `plans`. */
function expectPlan(plan: Plan, wanted: Wanted): void {
  const { items } = plan
  if (wanted.items !== undefined) expect(items).toHaveLength(wanted.items)
  if (wanted.texts) expect(items.map(({ text }) => text)).toEqual(wanted.texts)
  if (wanted.deadlines) expectDeadlines(items, wanted.deadlines as readonly (string | null)[])
  if (wanted.year !== undefined) expectYear(items, wanted.year)
  expectTasks(plan, wanted)
  expectMore(plan, wanted)
  expectUnits(plan, wanted)
  for (const [heading, words] of Object.entries(wanted.column ?? {}))
    expect(
      items.map(({ columns = [] }) => columns.find(one => one.heading === heading)?.text),
    ).toEqual(words)
}

/** Every last day whose wording names no year is in the year of the document. */
function expectYear(items: readonly Item[], year: number): void {
  const unnamed = items.filter(
    ({ deadline }) => isDated(deadline) && !/\d{2}|〇/.test(yearOf(deadline.text)),
  )
  expect(unnamed.map(({ deadline }) => deadline.date.slice(0, 4))).toEqual(
    unnamed.map(() => String(year)),
  )
}

/** The words of a deadline up to 年 or its first dash or point, where a year stands. */
function yearOf(text: string): string {
  return /^[^年—‐.-]*(?=[年—‐.-])/.exec(text)?.[0] ?? ''
}

function expectTasks({ tasks, items }: Plan, wanted: Wanted): void {
  const names = tasks.filter(({ name }) => name !== '').map(({ name }) => name)
  if (typeof wanted.tasks === 'number') expect(names).toHaveLength(wanted.tasks)
  else if (wanted.tasks) expect(names).toEqual(wanted.tasks)
  if (wanted.itemsPerTask)
    expect(tasks.map(({ no }) => items.filter(({ task }) => task === no).length)).toEqual(
      wanted.itemsPerTask,
    )
}

/** What a deadline has beside its last day. */
function expectMore(plan: Plan, { openAfter = [], recurring = {}, milestones = {} }: Wanted): void {
  for (const id of openAfter)
    expect([id, itemAt(plan, String(id)).deadline.goesOn]).toEqual([id, expect.any(String)])
  for (const [id, words] of Object.entries(recurring)) {
    const { recurs } = itemAt(plan, id).deadline
    expect([id, recurs?.text]).toEqual([id, expect.stringContaining(words)])
  }
  for (const [id, days] of Object.entries(milestones))
    expect([id, itemAt(plan, id).deadline.milestones?.map(({ date }) => date)]).toEqual([id, days])
}

function expectUnits(plan: Plan, { units = {}, unitNames }: Wanted): void {
  for (const [id, wanted] of Object.entries(units))
    expect([id, itemAt(plan, id).assignments.map(unitOf)]).toEqual([id, wanted])
  const names = plan.units.map(({ name }) => name)
  if (typeof unitNames === 'number') expect(names).toHaveLength(unitNames)
  else if (unitNames) expect(names).toEqual(unitNames)
}

/** A day without its year (--05-31) is one whose year must be asked for: none may be taken. */
function expectDeadlines(items: readonly Item[], wanted: readonly (string | null)[]): void {
  expect(items.map(dayOf)).toEqual(wanted.map(day => (day?.startsWith('--') === true ? null : day)))
  wanted.forEach((day, at) => {
    if (day?.startsWith('--') !== true) return
    const month = `${Number(day.slice(2, 4))}月`
    expect(items[at]?.deadline.text).toContain(month)
  })
}

test('every document of the folder is a case', () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.txt'))
  expect(files.sort()).toEqual(Object.keys(all).sort())
})

const cases = Object.entries(all).filter(
  ([, { sameAs, plans, items }]) => sameAs === undefined && plans === undefined && items !== 0,
)

test.each(cases)('%s is read as it must be', async (name, wanted) => {
  expectPlan(await planIn(name), wanted)
})

test.each(Object.entries(told))('%s: what must be told is told', async (name, patterns) => {
  const words = allTold(await planned(name))
  for (const pattern of patterns) expect(words).toMatch(pattern)
})

test('a table whose cells run together is refused, its headings named', async () => {
  const result = await planned('flattened.txt')
  expect(result.ok).toBe(false)
})

test('labels above values give what the table of the same plan gives, but for roles and tasks', async () => {
  const plan = await planIn('labels-above-values.txt')
  const { deadlines, milestones, recurring, items } = all['roles-and-milestones.txt'] ?? {}
  expectPlan(plan, { items, deadlines, milestones, recurring } as Wanted)
  expect(plan.tasks.filter(({ name }) => name !== '')).toEqual([])
  expect(itemAt(plan, '1').assignments.map(unitOf)).toEqual([
    ['卫健局', '责任'],
    ['文旅局', '责任'],
    ['各乡镇', '配合'],
  ])
})

test('a rule that the first unit leads is told, and not applied unasked', async () => {
  const leaders = ({ items }: Plan): unknown =>
    items.map(({ assignments }) => assignments.flatMap(one => (one.role ? [unitOf(one)] : [])))
  const plan = await planIn('labelled-lines.txt')
  expect(plan.number).toBe('某府办〔2019〕10号')
  expect(leaders(plan)).toEqual([[], [], [], []])
  const ruled = await planned('labelled-lines.txt', true)
  expect(ruled.ok && leaders(ruled.plan)).toEqual([
    [['市发改委', '牵头']],
    [['市建设局', '牵头']],
    [['人行某市中心支行', '牵头']],
    [['市司法局', '牵头']],
  ])
})

test('two annexes are two plans, the second told where the first is taken', async () => {
  const { plans, deadlines } = all['two-annexes.txt'] ?? {}
  const document = await sourceOf('two-annexes.txt')
  const found = plansOfDocument(document, { id: 'case' })
  expect(found).toHaveLength(plans ?? 0)
  expect(
    found.map(({ planned: result }) => (result.ok ? result.plan.items.map(dayOf) : [])),
  ).toEqual(deadlines)
  const first = planOfDocument(document, { id: 'case' })
  expect(first.ok && first.plan.title).toBe('某区2023年度政务公开工作任务分工表')
  expect(allTold(first)).toMatch(/另有 1 张表没有读.*像是计划/)
})

test('a year that is given serves where the document names none', async () => {
  const document = await sourceOf('sentence-brackets.txt')
  const result = planOfDocument(document, { id: 'case' }, { year: 2021 })
  expect(result.ok && result.plan.items.map(dayOf)).toEqual([
    '2021-05-31',
    null,
    'relative',
    '2021-09-30',
  ])
})

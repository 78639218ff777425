// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { plainText } from '@/export/ledger/ledgerRows'
import { finishText } from '@/export/table/planFacts'
import { writePlanMspdi } from '@/export/table/planMspdi'
import type { Relation } from '@/model/plan'
import { oddWords, plan } from '../ledger/ledgerCase'
import { fileOf, madeUp, months, open, planOf } from './planCase'

async function read(...asked: Parameters<typeof fileOf>): Promise<Element> {
  const text = await (await writePlanMspdi(fileOf(...asked))).text()
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement
  expect([root.tagName, root.namespaceURI]).toEqual([
    'Project',
    'http://schemas.microsoft.com/project',
  ])
  return root
}

function all(root: Element, name: string): readonly Element[] {
  return [...root.getElementsByTagName(name)]
}

/** What stands in an element's own child of a name; null where it has none. */
function said(element: Element | undefined, name: string): string | null {
  return [...(element?.children ?? [])].find(({ tagName }) => tagName === name)?.textContent ?? null
}

function itemsOf(root: Element): readonly Element[] {
  return all(root, 'Task').filter(task => said(task, 'Summary') === '0')
}

test('11 summaries and 27 tasks by hand, each with deadline and wording, without start or duration', async () => {
  const root = await read()
  const items = itemsOf(root)
  expect(all(root, 'Task')).toHaveLength(38)
  expect(
    items.map(task => [
      said(task, 'UID'),
      said(task, 'Name'),
      said(task, 'Deadline'),
      said(task, 'FinishText'),
      said(task, 'StartText'),
    ]),
  ).toEqual(
    plan.items.map(({ id, title, deadline }) => [
      String(id),
      `（${id}）${title}`,
      `${deadline.date}T17:00:00`,
      deadline.text,
      '',
    ]),
  )
  expect([...new Set(items.map(task => said(task, 'Deadline')?.slice(0, 7) ?? ''))].sort()).toEqual(
    months,
  )
  expect(all(root, 'Task').every(task => said(task, 'Manual') === '1')).toBe(true)
  for (const invented of [
    'Start',
    'Finish',
    'Duration',
    'ManualStart',
    'ManualFinish',
    'ManualDuration',
    'StartDate',
    'ConstraintDate',
    'Work',
    'ActualStart',
    'PercentComplete',
  ])
    expect(all(root, invented)).toEqual([])
  expect([
    said(root, 'ScheduleFromStart'),
    said(root, 'FinishDate'),
    said(root, 'StatusDate'),
  ]).toEqual(['0', '2022-10-31T17:00:00', '2021-06-30T17:00:00'])
  expect(new Set(all(root, 'Task').map(task => said(task, 'UID'))).size).toBe(38)
  expect(all(root, 'Task').map(task => said(task, 'ID'))).toEqual(
    Array.from({ length: 38 }, (_, at) => String(at + 1)),
  )
})

test('on request each item is a milestone on its deadline, told as inferred, and no more is stated', async () => {
  const root = await read({ finish: 'deadline' }, planOf([{}, {}, open]))
  const [first, , endless] = itemsOf(root)
  const date = `${plan.items[0]?.deadline.date}T17:00:00`
  expect(
    ['Start', 'Finish', 'ManualStart', 'ManualFinish', 'ConstraintDate', 'Deadline'].map(name =>
      said(first, name),
    ),
  ).toEqual(Array.from({ length: 6 }, () => date))
  expect(
    ['Duration', 'Milestone', 'ConstraintType', 'FinishText'].map(name => said(first, name)),
  ).toEqual(['PT0H0M0S', '1', '3', null])
  expect(said(first, 'Notes')).toMatch(/^开始、完成日期为推定：/)
  expect(['Start', 'Finish', 'ConstraintDate'].map(name => said(endless, name))).toEqual([
    null,
    null,
    null,
  ])
  expect([said(endless, 'Milestone'), said(endless, 'FinishText')]).toEqual(['0', '长期坚持'])
  expect(said(endless, 'Notes')).not.toContain('开始、完成日期为推定')
  expect(all(root, 'ActualStart')).toEqual([])
  expect(said(first, 'PercentComplete')).toBeNull()
})

test('no milestone lies beyond the end of its project, however far off its deadline', async () => {
  const far = {
    deadline: { text: '2120年12月底前', date: '2120-12-31', precision: 'month', doubt: null },
  } as const
  const whole = planOf([{}, {}, {}, far, open])
  const plain = await read({}, whole)
  expect(said(plain, 'FinishDate')).toBe(`${plan.items[0]?.deadline.date}T17:00:00`)
  const root = await read({ finish: 'deadline' }, whole)
  expect(said(root, 'FinishDate')).toBe('2120-12-31T17:00:00')
  const ends = all(root, 'Task').map(task => said(task, 'Finish') ?? '')
  expect(ends.sort().at(-1)).toBe(said(root, 'FinishDate'))
})

test('a day that Project does not keep stands in the notes alone, and is told', async () => {
  const dueOn = (date: string) =>
    ({ deadline: { text: date, date, precision: 'day', doubt: null } }) as const
  const whole = planOf([{}, dueOn('9999-12-31'), dueOn('0202-12-31'), dueOn('2149-12-31')])
  for (const finish of ['none', 'deadline'] as const) {
    const root = await read({ finish }, whole)
    const dates = ['Deadline', 'Start', 'Finish', 'FinishDate', 'ConstraintDate']
      .flatMap(name => all(root, name))
      .map(({ textContent }) => (textContent ?? '').slice(0, 10))
    expect(dates.filter(date => date < '1984-01-01' || date > '2149-12-31')).toEqual([])
    const [, late, early, last] = itemsOf(root)
    expect(said(late, 'Notes')).toMatch(/9999-12-31[^]*没有写成截止日/)
    expect([said(early, 'Deadline'), said(early, 'Milestone')]).toEqual([null, '0'])
    expect(said(last, 'Deadline')).toBe('2149-12-31T17:00:00')
    expect(finishText(fileOf({ finish }, whole))).toMatch(/MS Project 不支持[^]*第 \d+、\d+ 项$/)
  }
})

test('a reader that drops what has no dates keeps all 38 tasks: those above span the items below', async () => {
  const root = await read({ finish: 'deadline' })
  const tasks = all(root, 'Task')
  expect(tasks.filter(task => said(task, 'Start') && said(task, 'Finish'))).toHaveLength(38)
  const ends = itemsOf(root).map(task => [
    said(task, 'OutlineNumber')?.split('.')[0],
    said(task, 'Finish'),
  ])
  for (const task of tasks.filter(one => said(one, 'Summary') === '1')) {
    const own = ends
      .filter(([outline]) => outline === said(task, 'OutlineNumber'))
      .map(([, end]) => end ?? '')
      .sort()
    expect([said(task, 'Start'), said(task, 'Finish')]).toEqual([own[0], own.at(-1)])
  }
})

test('19 units and offices as resources in 16 groups, 129 assignments; collective ones are generic', async () => {
  const root = await read()
  const resources = all(root, 'Resource')
  expect(resources).toHaveLength(19)
  expect(new Set(resources.map(one => said(one, 'Group'))).size).toBe(16)
  expect(
    resources
      .filter(one => said(one, 'IsGeneric') === '1')
      .map(one => said(one, 'Group'))
      .sort(),
  ).toEqual(['区有关部门', '各有关部门', '各镇处', '各镇处'])
  const names = new Map(resources.map(one => [said(one, 'UID'), said(one, 'Name')]))
  const pairs = all(root, 'Assignment').map(
    one => `${said(one, 'TaskUID')} ${names.get(said(one, 'ResourceUID'))}`,
  )
  expect(pairs).toEqual(
    plan.items.flatMap(({ id, assignments }) =>
      assignments.map(
        ({ unit, office }) => `${id} ${office === null ? unit : `${unit}（${office}）`}`,
      ),
    ),
  )
  expect(new Set(pairs).size).toBe(129)
})

test('inferred relations are told in notes and linked only where asked', async () => {
  const root = await read()
  expect(all(root, 'PredecessorLink')).toEqual([])
  expect(said(itemsOf(root)[18], 'Notes')).toContain('关联（推定，供用）：前置第20项。')
  expect(said(itemsOf(root)[18], 'Notes')).toContain('时序矛盾：第20项晚 212 天。')
  const linked = await read({ links: 'core' })
  const core = plan.relations.filter(
    ({ core: isCore, directed, kind }) =>
      isCore && directed && (kind === 'prerequisite' || kind === 'feeds'),
  )
  const links = itemsOf(linked).flatMap(task =>
    all(task, 'PredecessorLink').map(
      link => `${said(link, 'PredecessorUID')} ${said(task, 'UID')} ${said(link, 'Type')}`,
    ),
  )
  expect([...links].sort()).toEqual(core.map(({ from, to }) => `${from} ${to} 1`).sort())
  expect(links.length).toBeGreaterThan(10)
})

test('a confirmed relation is linked unasked, and none leads back to where it came from', async () => {
  const [one] = plan.relations
  if (!one) throw new Error('no relation')
  const join = (id: string, from: number, to: number, status: Relation['status']): Relation => ({
    ...one,
    id,
    from,
    to,
    kind: 'prerequisite',
    directed: true,
    core: true,
    status,
    quotesFrom: [],
    quotesTo: [],
  })
  const items = planOf([{}, {}, {}])
  const linksOf = async (relations: readonly Relation[], links: 'none' | 'core') =>
    itemsOf(await read({ links }, { ...items, relations })).flatMap(task =>
      all(task, 'PredecessorUID').map(({ textContent }) => `${textContent}>${said(task, 'UID')}`),
    )
  expect(
    await linksOf(
      [join('A', 1, 2, 'confirmed'), join('B', 2, 3, 'inferred'), join('C', 1, 3, 'rejected')],
      'none',
    ),
  ).toEqual(['1>2'])
  expect(
    await linksOf(
      [join('A', 1, 2, 'inferred'), join('B', 2, 3, 'inferred'), join('C', 3, 1, 'inferred')],
      'core',
    ),
  ).toHaveLength(2)
})

test('a share stands only where somebody has reported, and never makes a start', async () => {
  const silent = itemsOf(await read())
  expect(silent.every(task => said(task, 'PhysicalPercentComplete') === null)).toBe(true)
  const root = await read(madeUp)
  const reported = (task: Element): number =>
    Number(/已填报 (\d+)\//.exec(said(task, 'Notes') ?? '')?.[1])
  for (const task of itemsOf(root))
    expect([said(task, 'UID'), said(task, 'PhysicalPercentComplete') !== null]).toEqual([
      said(task, 'UID'),
      reported(task) > 0,
    ])
  expect(itemsOf(root).some(task => said(task, 'PhysicalPercentComplete') === '100')).toBe(true)
  expect(said(root, 'Subject')).toBe('示例数据（虚构）')
})

test('an open-ended item has no deadline, and a plan of such has no end', async () => {
  const root = await read({}, planOf([open]))
  expect(itemsOf(root).map(task => [said(task, 'Deadline'), said(task, 'FinishText')])).toEqual([
    [null, '长期坚持'],
  ])
  expect([said(root, 'ScheduleFromStart'), said(root, 'FinishDate')]).toEqual(['1', null])
})

/*
 * Children in the order of the published schema (Project 2007 XML Data Interchange Schema,
 * mspdi_pj12.xsd); Active, Manual and the three texts stand where Project 2010 and later write
 * them.
 * The schema itself may not be copied here, so the order is what is held.
 */
const orders: Readonly<Record<string, readonly string[]>> = {
  Project: [
    'SaveVersion',
    'Title',
    'Subject',
    'ScheduleFromStart',
    'StartDate',
    'FinishDate',
    'CurrencyCode',
    'DefaultStartTime',
    'DefaultFinishTime',
    'StatusDate',
    'ExtendedAttributes',
    'Calendars',
    'Tasks',
    'Resources',
    'Assignments',
  ],
  Task: [
    'UID',
    'ID',
    'Name',
    'Active',
    'Manual',
    'Type',
    'IsNull',
    'WBS',
    'OutlineNumber',
    'OutlineLevel',
    'Priority',
    'StartText',
    'FinishText',
    'DurationText',
    'Milestone',
    'Summary',
    'ConstraintType',
    'CalendarUID',
    'ConstraintDate',
    'Deadline',
    'Notes',
    'PhysicalPercentComplete',
    'PredecessorLink',
    'ExtendedAttribute',
  ],
  PredecessorLink: ['PredecessorUID', 'Type', 'CrossProject', 'LinkLag', 'LagFormat'],
  Resource: ['UID', 'ID', 'Name', 'Type', 'IsNull', 'Group', 'MaxUnits', 'Notes', 'IsGeneric'],
  Assignment: ['UID', 'TaskUID', 'ResourceUID', 'Notes', 'Units'],
}

test('elements stand in the order of the schema, none unknown to it', async () => {
  const root = await read({ ...madeUp, links: 'core' })
  for (const [name, order] of Object.entries(orders)) {
    for (const element of name === 'Project' ? [root] : all(root, name)) {
      const places = [...element.children].map(({ tagName }) => order.indexOf(tagName))
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  }
  expect(
    all(root, 'FieldID')
      .filter(one => one.parentElement?.parentElement?.tagName === 'ExtendedAttributes')
      .map(one => one.textContent),
  ).toEqual(['188743731', '188743734', '188743737', '188743740'])
})

test('odd words come through as text', async () => {
  const root = await read(
    {},
    planOf(
      oddWords.map(text => ({
        text,
        title: text,
        assignments: [{ unit: `甲,[乙]${text}`, office: null, printed: text }],
      })),
    ),
  )
  expect(itemsOf(root).map(task => said(task, 'Name'))).toEqual(
    oddWords.map((text, at) => `（${at + 1}）${plainText(text)}`),
  )
  expect(all(root, 'Resource').some(one => /[,[\]]/.test(said(one, 'Name') ?? ''))).toBe(false)
})

import { expect, test } from 'vitest'
import { planJsonText } from '@/export/table/planJson'
import type { PlanNews } from '@/intake/plan/gatherer'
import { planGatherer } from '@/intake/plan/gatherer'
import type { PlanResult } from '@/intake/plan/readPlan'
import { readPlan } from '@/intake/plan/readPlan'
import { planReceiver } from '@/intake/plan/receiver'
import type { Plan } from '@/model/plan'
import { planOfNewKinds } from '../../model/newKinds'

const plan = planOfNewKinds()
const text = planJsonText(plan)

interface Loose {
  version?: unknown
  items: { deadline: Record<string, unknown>; assignments: Record<string, unknown>[] }[]
}

function after(change: (value: Loose) => void): PlanResult {
  const value = JSON.parse(text) as Loose
  change(value)
  return readPlan(JSON.stringify(value))
}

function places(result: PlanResult): readonly (readonly [string, string])[] {
  return result.ok ? [] : result.problems.map(({ code, where }) => [code, where])
}

/** The plan as it comes through the worker, in pieces, and whether it was read piece by piece. */
function gathered(json: string): {
  readonly plan: Plan | null
  readonly news: readonly PlanNews[]
} {
  const receive = planReceiver()
  const news: PlanNews[] = []
  let result: PlanResult | null = null
  const gatherer = planGatherer(one => {
    news.push(one)
    result = receive(structuredClone(one)).result ?? result
  })
  const bytes = new TextEncoder().encode(json)
  for (let at = 0; at < bytes.length; at += 4096) gatherer.push(bytes.slice(at, at + 4096))
  gatherer.end()
  const answer = result as PlanResult | null
  return { plan: answer?.ok ? answer.plan : null, news }
}

test('a plan.json says its version first, and every new field comes back', () => {
  expect(Object.entries(JSON.parse(text))[0]).toEqual(['version', 2])
  expect(readPlan(text)).toEqual({ ok: true, plan })
})

test('every new field comes through the worker, equal parts as one value', () => {
  const { plan: read, news } = gathered(text)
  expect(read).toEqual(plan)
  expect(news.filter(({ kind }) => kind === 'head')).toHaveLength(1)
})

test('two deadlines that differ in a new field alone stay two', () => {
  const [first, second, ...rest] = plan.items
  if (!first || !second) throw new Error('no items')
  const deadline = { text: '长期', date: '2022-12-31', precision: 'open', doubt: null } as const
  const items = [
    { ...first, deadline },
    { ...second, deadline: { ...deadline, begins: '立即' } },
    ...rest,
  ]
  expect(gathered(planJsonText({ ...plan, items })).plan?.items).toEqual(items)
})

test('months of a year in which work comes again go through a worker', () => {
  const [first, ...rest] = plan.items
  if (!first) throw new Error('no items')
  const recurs = { text: '每年3月、11月', months: 12, day: null, inMonths: [3, 11] } as const
  const items = [{ ...first, deadline: { ...first.deadline, recurs } }, ...rest]
  expect(gathered(planJsonText({ ...plan, items })).plan?.items).toEqual(items)
})

test('a plan.json without a version is read as before', () => {
  expect(after(value => delete value.version)).toEqual({ ok: true, plan })
})

test.each([3, 2.5, 1e9])('version %d is refused in words, by page and worker alike', version => {
  const words = String(version)
  const message = `这份 plan.json 是第 ${words} 版格式，这里只读到第 2 版：请用写出它的程序，或更新的版本`
  const problems = [{ code: 'newer-plan', where: 'version', words, message }]
  expect(after(value => (value.version = version))).toEqual({ ok: false, problems, more: 0 })
  const { news } = gathered(text.replace('"version": 2', `"version": ${version}`))
  expect(news).toEqual([{ kind: 'wrong', problems, more: 0 }])
})

test.each(['2', 1, null])('version %j is none', version => {
  expect(places(after(value => (value.version = version)))).toEqual([['wrong-value', 'version']])
})

test('what a new field may be is told by its place', () => {
  const wrong = (at: number, more: Record<string, unknown>) =>
    places(after(value => Object.assign(value.items[at]?.deadline ?? {}, more)))
  expect(wrong(0, { precision: 'weekly' })).toEqual([
    ['wrong-value', 'items[0].deadline.precision'],
  ])
  expect(wrong(0, { recurs: { text: '每周', months: 2, day: null } })).toEqual([
    ['wrong-value', 'items[0].deadline.recurs.months'],
  ])
  expect(wrong(0, { recurs: { text: '每月', months: 1, day: 32 } })).toEqual([
    ['wrong-value', 'items[0].deadline.recurs.day'],
  ])
  const recurs = { text: '每季度首月', months: 3, day: null }
  expect(wrong(0, { recurs: { ...recurs, inMonths: [4] } })).toEqual([
    ['wrong-value', 'items[0].deadline.recurs.inMonths[0]'],
  ])
  expect(wrong(0, { recurs: { ...recurs, inMonths: [1] } })).toEqual([])
  expect(wrong(6, { from: '2021-13-01' })).toEqual([['not-a-day', 'items[6].deadline.from']])
  expect(wrong(6, { from: '2021-11-01' })).toEqual([['wrong-value', 'items[6].deadline.from']])
  expect(wrong(7, { date: '2022-01-31' })).toEqual([
    ['wrong-value', 'items[7].deadline.milestones[2].date'],
  ])
  expect(
    places(after(value => Object.assign(value.items[0]?.assignments[0] ?? {}, { role: 'boss' }))),
  ).toEqual([['wrong-value', 'items[0].assignments[0].role']])
})

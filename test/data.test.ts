import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '@/intake/circular/readDocument'
import { readPlan } from '@/intake/plan/readPlan'
import { planVersion } from '@/model/planVersion'

const folder = 'data/nanchang-2020'
const text = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')
const json = (name: string): unknown => JSON.parse(text(`${name}.json`))

const result = readDocument(readFileSync(`${folder}/circular.txt`), {
  id: 'nanchang-2020',
  titles: json('titles'),
  relations: json('relations'),
  notes: json('notes'),
})
if (!result.ok) throw new Error('the circular holds no plan')
const { plan } = result

test('plan.json is what the circular is read as, byte for byte', () => {
  expect(`${JSON.stringify({ version: planVersion, ...plan }, null, 2)}\n`).toBe(text('plan.json'))
  expect(readPlan(text('plan.json'))).toEqual({ ok: true, plan })
})

test('every item has a short title of at most 14 characters', () => {
  expect(Object.keys(json('titles') as Record<string, string>)).toEqual(
    plan.items.map(item => String(item.id)),
  )
  for (const item of plan.items) expect([...item.title].length).toBeLessThanOrEqual(14)
  expect(new Set(plan.items.map(item => item.title)).size).toBe(plan.items.length)
})

test('all 41 relations, 16 of them core, quote the items they join', () => {
  expect(plan.relations).toHaveLength(41)
  expect(plan.relations.filter(relation => relation.core)).toHaveLength(16)
  const words = new Map(plan.items.map(item => [item.id, item.text]))
  for (const { from, to, quotesFrom, quotesTo, status } of plan.relations) {
    for (const quote of quotesFrom) expect(words.get(from)).toContain(quote)
    for (const quote of quotesTo) expect(words.get(to)).toContain(quote)
    expect(status).toBe('inferred')
  }
})

test('every finding shows words that stand in its line', () => {
  const lines = text('circular.txt').split('\n')
  expect(plan.findings).toHaveLength(21)
  for (const { line, words } of plan.findings) expect(lines[(line ?? 0) - 1]).toContain(words)
})

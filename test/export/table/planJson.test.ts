import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writePlanJson } from '@/export/table/planJson'
import { readPlan } from '@/intake/plan/readPlan'
import { oddWords, plan } from '../ledger/ledgerCase'
import { fileOf, planOf } from './planCase'

test('plan.json is what the page reads back, to the letter', async () => {
  const text = await (await writePlanJson(fileOf())).text()
  const former = readFileSync('data/nanchang-2020/plan.json', 'utf8')
  expect(text).toBe(former)
  expect(readPlan(text)).toEqual({ ok: true, plan })
})

test('a part of a plan is written whole', async () => {
  const text = await (
    await writePlanJson(fileOf({ selection: { unit: null, task: 5, year: null, q: '' } }))
  ).text()
  expect(readPlan(text)).toEqual({ ok: true, plan })
})

test('odd words come back as they went, but for a sign that nobody sees', async () => {
  const odd = planOf(oddWords.map(text => ({ text, title: text, task: 1 })))
  const answer = readPlan(await (await writePlanJson({ plan: odd })).text())
  expect(answer.ok && answer.plan.items.map(({ text }) => text)).toEqual(
    oddWords.map(words => words.replace('\u200b', '')),
  )
})

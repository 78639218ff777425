import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entered } from '@/analysis/change/standing'
import type { Plan } from '@/model/plan'
import { guatu, planJson, testFolder } from './commandCase'

const { path, file } = testFolder()

const moved = entered(
  [],
  [
    {
      day: '2021-06-30',
      recorded: '2021-07-01',
      what: {
        kind: 'item',
        item: 24,
        fields: {
          deadline: {
            text: '2022年10月底前',
            date: '2022-10-31',
            precision: 'month',
            doubt: null,
          },
        },
        collective: [],
      },
      reason: '评审未完成',
      document: '〔2021〕12号',
      who: '李',
    },
  ],
)
const plan = { ...(JSON.parse(planJson) as Plan), changes: moved }
const changed = file('changed.json', JSON.stringify(plan))

async function deadlineOn(...words: readonly string[]): Promise<string | undefined> {
  const out = path('changed.csv')
  const answer = await guatu('render', '--plan', changed, '--out', out, ...words)
  expect(answer.code).toBe(0)
  const [heads = [], ...rows] = readFileSync(out, 'utf8')
    .split('\r\n')
    .map(line => line.split(','))
  return rows.find(cells => cells[2] === '24')?.[heads.indexOf('时限最后一日')]
}

test('files tell the plan that held on the day, and the first deadlines when asked', async () => {
  const before = plan.items.find(({ id }) => id === 24)?.deadline.date
  expect(await deadlineOn('--asof', '2021-06-29')).toBe(before)
  expect(await deadlineOn('--asof', '2021-06-30')).toBe('2022-10-31')
  expect(await deadlineOn('--asof', '2021-06-30', '--basis', 'first')).toBe(before)
  // Without a day it is the plan as it holds today.
  expect(await deadlineOn()).toBe('2022-10-31')
})

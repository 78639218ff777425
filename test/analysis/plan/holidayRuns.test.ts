import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eachDay } from '@/analysis/plan/workday'
import { holidayRuns } from '../../../.config/holidayRuns'

test('the table of holidays in runs of days names every day as the whole one does', () => {
  const json = readFileSync('node_modules/chinese-days/dist/chinese-days.json', 'utf8')
  const short = holidayRuns(json)
  expect(short.length).toBeLessThan(json.length / 3)
  const tables = JSON.parse(json) as Record<string, Record<string, string>>
  const runs = JSON.parse(short) as typeof tables
  for (const list of ['holidays', 'workdays']) {
    const names = Object.entries(eachDay(tables[list] ?? {})).map(([day, entry]) => [
      day,
      `,${entry.split(',')[1]}`,
    ])
    expect(names.length).toBeGreaterThan(100)
    expect(eachDay(runs[list] ?? {})).toEqual(Object.fromEntries(names))
  }
})

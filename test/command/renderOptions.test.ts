import { expect, test } from 'vitest'
import { renderOptions } from '@/command/renderOptions'

const given = ['--plan', 'a.txt', '--out', 'b.xlsx'] as const

test('what is not said is as the page has it', () => {
  expect(renderOptions(given)).toEqual({
    figure: null, plan: 'a.txt', ledgers: [], outs: ['b.xlsx'], asOf: null, near: 30, rule: 'predecessor', scope: 'core',
    selection: { unit: null, task: null, year: null, q: '' }, reminders: [30, 7], links: 'none',
  })
})

test('every option is read, the chart wherever it stands', () => {
  expect(renderOptions([...given, 'gantt', '--out=c.ics', '--ledger', 'x.json', '--ledger', 'y.xlsx', '--asof', '2021-06-30', '--near', '0', '--start', 'none', '--scope', 'all',
    '--unit', '区税务局', '--task', '4', '--year', '2020', '--q', '目录', '--reminders', '60，7', '--links', 'core'])).toEqual({
    figure: 'gantt', plan: 'a.txt', ledgers: ['x.json', 'y.xlsx'], outs: ['b.xlsx', 'c.ics'], asOf: '2021-06-30', near: 0, rule: 'none', scope: 'all',
    selection: { unit: '区税务局', task: 4, year: 2020, q: '目录' }, reminders: [60, 7], links: 'core',
  })
  expect(renderOptions([...given, '--reminders', 'none'])).toMatchObject({ reminders: [] })
})

test.each([
  [[], ['缺 --plan（计划文件）', '缺 --out（写到哪个文件）']],
  [[...given, '--near'], ['--near 后面缺值']],
  [[...given, '--near='], ['--near 后面缺值']],
  [[...given, '--near', '-3'], ['--near 的值“-3”不对：应是 0 到 3650 的整数']],
  [[...given, '--near', '1', '--near', '2'], ['--near 只能写一次']],
  [[...given, '--asof', '2021-6-30'], ['--asof 的值“2021-6-30”不对：应是真实的日期，写作 2021-06-30']],
  [[...given, '--scope', 'most'], ['--scope 的值“most”不对：应是 core、all 或 none']],
  [[...given, '--task', 'x', '--year', '20'], ['--task 的值“x”不对：应是任务的序号', '--year 的值“20”不对：应是四位年份']],
  [[...given, '--reminders', '1,,2'], ['--reminders 的值“1,,2”不对：应是用逗号隔开的天数，如 30,7，或 none']],
  [[...given, 'gantt', 'more'], ['“more”前面缺选项名']],
  [[...given, '--toString', 'x'], [expect.stringMatching(/^没有选项 --toString：可用的是 --plan --ledger /) as string]],
])('%j is refused, everything at once', (args, complaints) => {
  const answer = renderOptions(args)
  expect(typeof answer === 'string' && answer.trimEnd().split('\n')).toEqual(complaints)
})

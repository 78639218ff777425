import { describe, expect, test } from 'vitest'
import { planFindings } from '@/analysis/plan/farDeadline'
import { countsOf } from '@/model/plan'
import { circular, findingsOf, planOf } from './circular'

const plan = planOf(circular)
const item = (id: number): (typeof plan.items)[number] | undefined =>
  plan.items.find(found => found.id === id)
const small = (...cells: string[]): string =>
  [
    '附件2',
    '2021年工作安排',
    '',
    '\t序号',
    '\t工作任务',
    '\t具体事项',
    '\t责任单位',
    '\t完成时限',
    '',
    ...cells,
  ].join('\n')
const row = (no: number, deadline = '2021年8月底前'): string[] => [
  `\t（${no}）事项${no}`,
  '\t甲局',
  `\t${deadline}`,
  '',
]
const codes = (text: string): string[] => findingsOf(text).map(finding => finding.code)

describe('the circular', () => {
  test('counts', () => {
    expect(plan).toMatchObject({
      annex: '附件1',
      title: '南昌经开区基层政务公开标准化规范化工作任务分工和进度安排',
    })
    expect(
      plan.tasks.map(task => plan.items.filter(found => found.task === task.no).length),
    ).toEqual([3, 2, 4, 2, 4, 2, 1, 3, 3, 2, 1])
    expect(countsOf(plan.items)).toEqual({ items: 27, units: 16, offices: 19, assignments: 129 })
    expect(plan.units.filter(unit => unit.collective).map(unit => unit.name)).toEqual([
      '各镇处',
      '各有关部门',
      '区有关部门',
    ])
    expect(plan.units.slice(0, 3).map(unit => unit.name)).toEqual([
      '区工管办',
      '各镇处',
      '区组社部',
    ])
    expect(
      ['2020', '2021', '2022'].map(
        year => plan.items.filter(found => found.deadline.date.startsWith(year)).length,
      ),
    ).toEqual([14, 8, 5])
    expect(plan.items.map(found => found.id)).toEqual(Array.from({ length: 27 }, (_, at) => at + 1))
  })

  test('a dropped 月 is read with a doubt', () => {
    expect(item(8)?.deadline).toEqual({
      text: '2022年9底前',
      date: '2022-09-30',
      precision: 'month',
      doubt: '原文缺“月”字，按2022年9月底前读',
    })
    expect(item(27)?.deadline).toEqual({
      text: '2022年7底前',
      date: '2022-07-31',
      precision: 'month',
      doubt: '原文缺“月”字，按2022年7月底前读',
    })
    expect(plan.items.filter(found => found.deadline.doubt !== null)).toHaveLength(2)
  })

  test('a task repeated over a page stays one task', () => {
    expect([item(9)?.task, item(23)?.task, item(24)?.task]).toEqual([3, 9, 9])
    expect(plan.tasks).toHaveLength(11)
  })

  test('lines are true', () => {
    expect(item(12)?.lines).toEqual({ row: [79, 81], text: 79, units: [80], deadline: 81 })
    expect(item(14)?.lines).toEqual({ row: [91, 94], text: 91, units: [92, 93], deadline: 94 })
    const lines = circular.split('\n')
    for (const { id, text, deadline, assignments, lines: at } of plan.items) {
      expect(lines[at.text - 1]).toBe(`\t（${id}）${text}`)
      expect(lines[at.deadline - 1]).toBe(`\t${deadline.text}`)
      const printed = at.units.map(line => lines[line - 1] ?? '').join('、')
      for (const assignment of assignments) expect(printed).toContain(assignment.printed)
    }
  })

  test('words are kept as printed', () => {
    expect(item(4)?.text).toBe('编制 25 个试点领域政务公开标准目录')
    expect(item(17)?.text).toContain('网宣传、信办')
    expect(item(15)?.assignments).toEqual([
      { unit: '区工管办', office: '行政服务中心', printed: '区工管办（行政服务中心）' },
      { unit: '各镇处', office: '便民服务中心', printed: '各镇处（便民服务中心）' },
    ])
  })

  test('findings stand where their words stand', () => {
    expect(plan.findings.map(({ code, items, line }) => [code, items[0], line])).toEqual([
      ['spaces-inside', 4, 30],
      ['month-missing', 8, 56],
      ['header-repeated', 9, 59],
      ['unit-line-without-separator', 14, 93],
      ['unit-line-without-separator', 15, 100],
      ['unit-line-without-separator', 16, 107],
      ['closing-stop', 17, 112],
      ['unit-line-without-separator', 17, 114],
      ['collective-names-mixed', 18, 120],
      ['header-repeated', 23, 147],
      ['month-missing', 27, 175],
    ])
    const lines = circular.split('\n')
    for (const { line, words } of plan.findings) expect(lines[(line ?? 0) - 1]).toContain(words)
  })
})

describe('another document', () => {
  test('a table of cells on one line, and one without tabs', () => {
    const flat =
      '序号\t工作任务\t具体事项\t责任单位\t完成时间\n1\t任务甲\t（1）事项一\t甲局、' +
      '乙局\t2021年8月底前\n\t\t（2）事项二\t乙局\t2021年9月底前\n'
    expect(
      planOf(flat).items.map(found => [
        found.id,
        found.task,
        found.assignments.length,
        found.deadline.date,
      ]),
    ).toEqual([
      [1, 1, 2, '2021-08-31'],
      [2, 1, 1, '2021-09-30'],
    ])
    expect(
      planOf(circular.replace(/\t/g, '')).items.map(found => found.assignments.length),
    ).toEqual(plan.items.map(found => found.assignments.length))
  })

  test('text and deadlines running on are joined', () => {
    const [found] = planOf(
      small('\t1', '\t任务甲', '\t（1）梳理政务', '公开事项', '\t甲局', '\t2021年', '8月底前'),
    ).items
    expect(found).toMatchObject({
      text: '梳理政务公开事项',
      deadline: { text: '2021年8月底前', date: '2021-08-31' },
      lines: { row: [12, 16], deadline: 15 },
    })
  })

  test('columns repeated on each page are passed over', () => {
    const text = small(
      '\t1',
      '\t任务甲',
      ...row(1),
      '\t序号',
      '\t工作任务',
      '\t具体事项',
      '\t责任单位',
      '\t完成时限',
      '',
      ...row(2),
    )
    expect(planOf(text).items).toHaveLength(2)
    expect(codes(text)).toEqual(['columns-repeated'])
  })

  test('an item whose deadline is no date, or lacks, stays in the plan as unset and is told', () => {
    const text = small(
      '\t1',
      '\t任务甲',
      ...row(1, '2020年13月底前'),
      ...row(2),
      '\t（3）没有时限',
      '\t甲局',
    )
    expect(
      planOf(text).items.map(({ id, deadline }) => [
        id,
        deadline.text,
        deadline.precision,
        deadline.date,
      ]),
    ).toEqual([
      [1, '2020年13月底前', 'unset', '2021-08-31'],
      [2, '2021年8月底前', 'month', '2021-08-31'],
      [3, '', 'unset', '2021-08-31'],
    ])
    expect(
      findingsOf(text)
        .filter(finding => finding.code.startsWith('deadline'))
        .map(({ code, severity, line, words, items }) => [code, severity, line, words, items]),
    ).toEqual([
      ['deadline-unread', 'warning', 14, '2020年13月底前', [1]],
      ['deadline-missing', 'warning', 20, '没有时限', [3]],
    ])
  })

  test("an open end stands at the last dated day; a year left out is the title's", () => {
    const { items } = planOf(
      small('\t1', '\t任务甲', ...row(1, '长期'), ...row(2), ...row(3, '年底前')),
    )
    expect(
      items.map(({ deadline }) => [deadline.date, deadline.precision, deadline.doubt]),
    ).toEqual([
      ['2021-12-31', 'open', null],
      ['2021-08-31', 'month', null],
      ['2021-12-31', 'year', '原文未写年份，按2021年读'],
    ])
    const openOnly = planOf(small('\t1', '\t任务甲', ...row(1, '长期')))
    expect(openOnly.items.map(({ deadline }) => [deadline.date, deadline.precision])).toEqual([
      ['2021-12-31', 'open'],
    ])
    expect(openOnly.findings).toEqual([])
  })

  test('numbers repeated, skipped or missing are findings', () => {
    const text = small(
      '\t1',
      '\t任务甲',
      ...row(1),
      '\t2',
      '\t任务乙',
      ...row(1),
      ...row(5),
      '\t注：本表由甲局解释',
    )
    expect(planOf(text).items.map(({ id, task }) => [id, task])).toEqual([
      [1, 1],
      [2, 2],
      [5, 2],
    ])
    expect(codes(text)).toEqual(['item-number-repeated', 'item-number-gap', 'words-below'])
    expect(codes(small(...row(1)))).toEqual(['task-missing'])
    expect(planOf(small('\t任务甲', ...row(1), '\t任务乙', ...row(2))).tasks).toEqual([
      { no: 1, name: '任务甲' },
      { no: 2, name: '任务乙' },
    ])
  })

  test.each([
    '',
    '\n\n',
    '今天天气很好。',
    '（1）',
    '\u0000\u0001',
    '{"id":1}',
    '序号\t工作任务\t具体事项',
  ])('%j holds no plan and is told what was looked for', text => {
    const [finding] = findingsOf(text)
    expect(finding).toMatchObject({ code: 'no-plan', severity: 'error' })
    expect(finding?.message).toMatch(/序号、工作任务、具体事项、主体责任单位、完成时间.*（1）/)
  })
})

test('a number without words is told and left out, and the rest is read', () => {
  const text = small(...row(1), '\t（2）', '\t甲局', '\t2021年9月底前', '', ...row(3))
  expect(planOf(text).items.map(found => found.id)).toEqual([1, 3])
  expect(codes(text)).toContain('text-missing')
})

describe('a deadline of a doubtful year', () => {
  const start = ['\t1', '\t任务']
  const text = small(
    ...start,
    ...row(1),
    ...row(2, '2202年底前'),
    ...row(3, '0202年6月底前'),
    ...row(4, '12月底前'),
    ...row(5, '长期'),
    ...row(6, '9999年底前'),
    ...row(7, '202年6月底前'),
    ...row(8, '20211年6月底前'),
    ...row(9, '9年6月底前'),
  )

  test('is read as it stands, and told', () => {
    expect(planOf(text).items.map(({ deadline }) => deadline.date)).toEqual([
      '2021-08-31',
      '2202-12-31',
      '0202-06-30',
      '2021-12-31',
      '2021-12-31',
      '9999-12-31',
      '2021-12-31',
      '2021-12-31',
      '2021-12-31',
    ])
    expect(
      findingsOf(text).flatMap(({ code, message }) =>
        code === 'deadline-year-doubtful' ? [message] : [],
      ),
    ).toEqual([
      '第2项原文年份为2202年，不在1984—2149年之内，照原文读，疑为2022年之误（推定）',
      '第3项原文年份为0202年，不在1984—2149年之内，照原文读，疑为2020年之误（推定）',
      '第6项原文年份为9999年，不在1984—2149年之内，照原文读',
    ])
  })

  test('of three digits, or of five, is unset for that', () => {
    const found = findingsOf(text).filter(({ code }) => code === 'deadline-unread')
    expect(found.map(({ message }) => message)).toEqual([
      '第7项的完成时间“202年6月底前”不能读作日期（年份不是四位数，疑为2021年之误（推定）），列为未定',
      '第8项的完成时间“20211年6月底前”不能读作日期（年份不是四位数，疑为2021年之误（推定）），列为未定',
      '第9项的完成时间“9年6月底前”不能读作日期（年份不是四位数），列为未定',
    ])
  })

  test('comes with the year that was likely meant, said once', () => {
    const plan = planOf(text)
    const found = planFindings(plan).filter(({ items }) => items[0] === 2 || items[0] === 3)
    expect(found.map(({ message }) => message)).toEqual([
      '第2项的完成时限 2202-12-31 与其余事项相差约181年',
      '第3项的完成时限 0202-06-30 与其余事项相差约1819年，疑为2021年之误（推定）',
    ])
    const titled = planOf(text.replaceAll('2021年', '2022年'))
    const told = planFindings(titled).filter(({ items }) => items[0] === 2 || items[0] === 3)
    expect(told.map(({ message }) => message)).toEqual([
      '第2项的完成时限 2202-12-31 与其余事项相差约180年，疑为2022年之误（推定）',
      '第3项的完成时限 0202-06-30 与其余事项相差约1820年，疑为2022年之误（推定）',
    ])
  })
})

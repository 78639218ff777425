import { expect, test } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import { factOf } from '../../export/ledger/ledgerCase'
import { csv, read, told } from './ledgerFiles'

const form = {
  序号: '1',
  责任单位: '区工管办',
  内设口子: '行政服务中心',
  状态: '进行中',
  完成百分比: '',
  发生日期: '2020-07-01',
  说明: '',
  佐证: '',
  填报人: '',
}
type Form = Partial<Record<keyof typeof form | string, string>>

/** The answer to a form whose second row is as said, between two good ones. */
async function answerTo(said: Form): ReturnType<typeof read> {
  const row = { ...form, ...said }
  const heading = Object.keys(row)
  const good = {
    ...form,
    ...Object.fromEntries(
      Object.keys(said)
        .filter(name => !(name in form))
        .map(name => [name, '']),
    ),
  }
  return read(
    csv([
      heading,
      Object.values(good),
      Object.values(row),
      Object.values({ ...good, 序号: '27', 责任单位: '区工管办', 内设口子: '宣传' }),
    ]),
  )
}

test('the rows around are good', async () => {
  expect(await answerTo({})).toMatchObject({
    ok: true,
    problems: [],
    facts: [factOf(1), factOf(1), { item: 27 }],
  })
})

test.each<[Form, string]>([
  [{ 序号: '28' }, 'unknown-item | 28 | 第3行：计划中没有第28项'],
  [{ 序号: '' }, 'unknown-item |  | 第3行：缺序号'],
  [{ 序号: '一' }, 'unknown-item | 一 | 第3行：序号“一”应为事项的序号'],
  [
    { 责任单位: '区住建局', 内设口子: '' },
    'unknown-assignment | 区住建局 | 第3行：' +
      '第1项的责任单位中没有“区住建局”，只有 区工管办（行政服务中心）',
  ],
  [
    { 内设口子: '宣传' },
    'unknown-assignment | 区工管办 | 第3行：第1项的责任单位' +
      '中没有“区工管办（宣传）”，只有 区工管办（行政服务中心）',
  ],
  [
    { 内设口子: '' },
    'unknown-assignment | 区工管办 | 第3行：' +
      '第1项的责任单位中没有“区工管办”，只有 区工管办（行政服务中心）',
  ],
  [
    { 具体事项: '编制公开目录' },
    'other-words | 编制公开目录 | 第3行：' +
      '第1项是“梳理规范基层政府权责清单”，与表中所写不同，这一行可能错位',
  ],
  [{ 状态: '' }, 'missing-state |  | 第3行：填了其他各列，状态却空着'],
  [
    { 状态: '完成' },
    'unknown-state | 完成 | 第3行：状态“完成”不认识，应为 未开始、进行中 或 已完成',
  ],
  [{ 状态: '撤回' }, 'nothing-withdrawn | 撤回 | 第3行：撤回的记录要在“更正”中写明撤回哪一条'],
  [{ 发生日期: '' }, 'missing-day |  | 第3行：缺发生日期'],
  [
    { 发生日期: '2022-02-30' },
    'not-a-day | 2022-02-30 | 第3行：发生日期“2022-02-30”不是真实的日期（应写作 2020-08-31）',
  ],
  [
    { 发生日期: '8月31日' },
    'not-a-day | 8月31日 | 第3行：发生日期“8月31日”不是真实的日期（应写作 2020-08-31）',
  ],
  [
    { 发生日期: '2022-11-01' },
    'future-day | 2022-11-01 | 第3行：发生日期 2022-11-01 在今天（2022-10-31）之后',
  ],
  [
    { 登记日期: '2023-1-1' },
    'future-day | 2023-1-1 | 第3行：登记日期 2023-01-01 在今天（2022-10-31）之后',
  ],
  [
    { 完成百分比: '101' },
    'wrong-percent | 101 | 第3行：完成百分比“101”应为 0 到 100 的整数，如 50 或 50%',
  ],
  [{ 完成百分比: '-1' }, 'wrong-percent | -1 | 第3行'],
  [{ 完成百分比: '0.5' }, 'wrong-percent | 0.5 | 第3行'],
  [{ 完成百分比: '一半' }, 'wrong-percent | 一半 | 第3行'],
  [
    { 状态: '已完成', 完成百分比: '99' },
    'percent-against-state | 99 | 第3行：状态是已完成，完成百分比应为 100 或留空，不是 99',
  ],
  [
    { 状态: '未开始', 完成百分比: '1' },
    'percent-against-state | 1 | 第3行：状态是未开始，完成百分比应为 0 或留空，不是 1',
  ],
  [{ 更正: 'abc' }, 'wrong-value | abc | 第3行：更正“abc”应为所更正记录的编号，以空格相隔'],
  [
    { 佐证: '"=DISPIMG(""ID_1"",1)"' },
    'picture | =DISPIMG("ID_1",1) | 第3行：单元格里是图片，读不进来，请改填文件名或网址',
  ],
])('a row with %j is not taken, its neighbours are', async (said, line) => {
  const answer = await answerTo(said)
  expect(told(answer)).toHaveLength(1)
  expect(told(answer)[0]).toContain(line)
  expect(answer).toMatchObject({ ok: true, facts: [factOf(1), { item: 27 }] })
})

test.each<Form>([{ 说明: '在做' }, { 完成百分比: '50' }, { 佐证: 'a.pdf' }])(
  'a row with only %j lacks what it says',
  async said => {
    const answer = await answerTo({ 状态: '', 发生日期: '', ...said })
    expect(told(answer)).toEqual([
      'missing-state |  | 第3行：填了其他各列，状态却空着',
      'missing-day |  | 第3行：缺发生日期',
    ])
  },
)

test('everything wrong with one row is said', async () => {
  const answer = await answerTo({
    序号: '99',
    状态: '完成',
    发生日期: '2020-13-01',
    完成百分比: 'x',
  })
  expect(answer.problems.map(({ code }) => code)).toEqual([
    'unknown-item',
    'unknown-state',
    'not-a-day',
    'wrong-percent',
  ])
})

test.each<[Form, object]>([
  [{ 状态: ' 已完成 ' }, { state: 'done', percent: null }],
  [
    { 状态: '已完成', 完成百分比: '100' },
    { state: 'done', percent: 100 },
  ],
  [
    { 状态: '未开始', 完成百分比: '0' },
    { state: 'notStarted', percent: 0 },
  ],
  [{ 完成百分比: '50%' }, { percent: 50 }],
  [{ 完成百分比: '５０％' }, { percent: 50 }],
  [{ 完成百分比: '50.0' }, { percent: 50 }],
  [{ 发生日期: '2020/8/31' }, { day: '2020-08-31' }],
  [{ 发生日期: '2020-8-31 00:00:00' }, { day: '2020-08-31' }],
  [{ 发生日期: '2020.8.31' }, { day: '2020-08-31' }],
  [{ 发生日期: '2020年8月31日' }, { day: '2020-08-31' }],
  [{ 发生日期: '２０２０年 8 月 31 日' }, { day: '2020-08-31' }],
  [{ 发生日期: '20200831' }, { day: '2020-08-31' }],
  [{ 发生日期: '44074' }, { day: '2020-08-31' }],
  [{ 发生日期: '2020-02-29' }, { day: '2020-02-29' }],
  [{ 发生日期: '2022-10-31' }, { day: '2022-10-31' }],
  [{ 登记日期: '2020-07-02' }, { recorded: '2020-07-02' }],
  [{ 序号: '（1）' }, { item: 1 }],
  [
    { 责任单位: '区工管办（行政服务中心）', 内设口子: '' },
    { unit: '区工管办', office: '行政服务中心' },
  ],
  [
    { 责任单位: '区工管办(行政服务中心)', 内设口子: '' },
    { unit: '区工管办', office: '行政服务中心' },
  ],
  [{ 具体事项: '梳理规范基层 政府权责清单' }, { item: 1 }],
  [{ 说明: '"甲\r\n乙 "' }, { note: '甲\n乙' }],
  [{ 说明: "'=1+1" }, { note: '=1+1' }],
  [
    { 更正: `${'a'.repeat(24)}、${'b'.repeat(24)}` },
    { corrects: ['a'.repeat(24), 'b'.repeat(24)] },
  ],
])('a row with %j is understood', async (said, fact) => {
  const answer = await answerTo(said)
  expect(told(answer)).toEqual([])
  expect(answer.ok && answer.facts[1]).toMatchObject({ ...factOf(1), ...fact })
})

test.each<Form>([
  { 状态: '', 发生日期: '' },
  { 状态: '', 发生日期: '', 填报人: '张三' },
  { 状态: ' ', 发生日期: '\t' },
  { 序号: '', 责任单位: '', 内设口子: '', 状态: '', 发生日期: '' },
  { 序号: '合计', 责任单位: '', 内设口子: '', 状态: '', 发生日期: '' },
])('a row with only %j says nothing, and nothing is said of it', async said => {
  expect(await answerTo(said)).toMatchObject({
    ok: true,
    problems: [],
    facts: [factOf(1), { item: 27 }],
  })
})

test('headings that are unknown, twice or missing are named', async () => {
  const heading = Object.keys(form)
  const row = Object.values(form)
  const more = await read(
    csv([
      [...heading, '备注', '状态'],
      [...row, '好', ''],
    ]),
  )
  expect(told(more)).toEqual([
    'unknown-heading | 备注 | 第1行：表头“备注”不认识，这一列没有读',
    'repeated-heading | 状态 | 第1行：表头“状态”重复，只读了前一列',
  ])
  expect(more).toMatchObject({ ok: true, facts: [factOf(1)] })
  const fewer = await read(
    csv([
      ['序号', '责任单位', '说明'],
      ['1', '区工管办', '好'],
    ]),
  )
  expect(fewer.ok).toBe(false)
  expect(told(fewer)).toEqual([
    'missing-heading | “发生日期”“状态” | 第1行：表头缺 “发生日期”“状态”，这张表没有读',
  ])
})

test('a remark behind a heading is no other heading', async () => {
  const heading = Object.keys({ ...form, 说明: '' }).map(name =>
    name === '完成百分比' ? '完成百分比（%）' : name === '责任单位' ? '主体 责任单位' : name,
  )
  expect(await read(csv([heading, Object.values({ ...form, 完成百分比: '30' })]))).toMatchObject({
    ok: true,
    problems: [],
    facts: [{ percent: 30 }],
  })
})

test('a heading copied further down is passed over', async () => {
  const rows = [Object.keys(form), Object.values(form)]
  expect(await read(csv([...rows, ...rows]))).toMatchObject({
    ok: true,
    problems: [],
    facts: [factOf(1), factOf(1)],
  })
})

test('a row is named by its line, however many lines a cell has', async () => {
  const answer = await read(
    csv([
      Object.keys(form),
      Object.values({ ...form, 说明: '"一\n二\n三"' }),
      Object.values({ ...form, 序号: '99' }),
    ]),
  )
  expect(answer.problems.map(({ where }) => where)).toEqual(['第5行'])
})

test('quotes that do not match are a problem of their row', async () => {
  const answer = await read(
    csv([Object.keys(form), Object.values(form), Object.values({ ...form, 说明: '"没有关上' })]),
  )
  expect(told(answer)).toHaveLength(1)
  expect(told(answer)[0]).toContain('第3行：引号没有配对，此后的内容没有读')
  expect(answer).toMatchObject({ ok: true, facts: [factOf(1)] })
})

const record = recordOf(factOf(1), 1)
const entered = {
  编号: record.id,
  轮次: '1',
  序号: '1',
  责任单位: '区工管办',
  内设口子: '行政服务中心',
  发生日期: '2020-07-01',
  登记日期: '2022-10-31',
  状态: '进行中',
  完成百分比: '',
  说明: '',
  佐证: '',
  填报人: '',
  更正: '',
}

test.each<[Form, string]>([
  [
    { 编号: '1.23457E+23' },
    'spoiled-id | 1.23457E+23 | 第2行：编号“1.23457E+23”被表格软件当成数字改写了，' +
      '认不出原来的记录，请导入原来的文件',
  ],
  [
    { 编号: '931541871805597000000000' },
    'spoiled-id | 931541871805597000000000 | 第2行：编号“931541871805597000000000”被表格软件' +
      '当成数字改写了，认不出原来的记录，请导入原来的文件',
  ],
  [{ 编号: 'abc' }, 'wrong-value | abc | 第2行：编号“abc”不完整，应为 r 和 24 位的 0–9、a–f'],
  [{ 轮次: '0' }, 'wrong-value | 0 | 第2行：轮次“0”应为 1 以上的整数'],
  [
    { 轮次: '999999999' },
    'wrong-value | 999999999 | 第2行：轮次“999999999”应为不大于 10000000 的整数',
  ],
  [{ 登记日期: '' }, 'missing-day |  | 第2行：缺登记日期'],
])('a record with %j is not taken', async (said, line) => {
  const answer = await read(csv([Object.keys(entered), Object.values({ ...entered, ...said })]))
  expect(told(answer)).toEqual([line])
  expect(answer).toMatchObject({ ok: true, reports: [], facts: [] })
})

const digits = '931541871805597472788326'

test.each([
  ...['9.31542E+23', '9,31542E+23', '９．３１５４２Ｅ＋２３', '931.54E+21', `${digits}.00`],
  ...[`${digits},00`, '931,541,871,805,597,000,000,000', '="9.31542E+23"', 'INF', '-Infinity'],
  ...['#NUM!', '#VALUE!', '########'],
])('an id that a spreadsheet made %s of is told with that cause', async id => {
  for (const column of ['编号', '更正'])
    for (const separator of ['\t', ';']) {
      const row = { ...entered, [column]: `"${id.replace(/"/g, '""')}"` }
      const answer = await read(csv([Object.keys(row), Object.values(row)], separator))
      expect(told(answer)).toEqual([
        `spoiled-id | ${id} | 第2行：${column}“${id}”被表格软件当成数字改写了，` +
          '认不出原来的记录，请导入原来的文件',
      ])
      expect(answer).toMatchObject({ ok: true, reports: [], facts: [] })
    }
})

test.each([
  ...[digits, `r${digits}`, `R${digits}`, `ｒ${digits}`, `Ｒ${digits}`, ` r${digits}\u3000`],
  ...[`="${digits}"`, `="r${digits}"`, `＝"R${digits}"`],
])('an id written %s is read', async id => {
  for (const cell of [/^[=＝]/.test(id) ? id : `"${id}"`, `"${id.replace(/"/g, '""')}"`]) {
    const row = { ...entered, 编号: cell, 更正: cell }
    expect(await read(csv([Object.keys(row), Object.values(row)]))).toMatchObject({
      problems: [],
      reports: [{ id: digits, corrects: [digits] }],
    })
  }
})

test('a row added below the records, without an id, is a new fact', async () => {
  const answer = await read(
    csv([
      Object.keys(entered),
      Object.values(entered),
      Object.values({ ...entered, 编号: '', 轮次: '', 登记日期: '', 状态: '已完成' }),
    ]),
  )
  expect(answer).toEqual({
    ok: true,
    reports: [record],
    facts: [factOf(1, { state: 'done' })],
    problems: [],
    more: 0,
    hidden: 0,
    sample: false,
  })
})

test('records without one of their columns are not read, lest they say something else', async () => {
  const heading = Object.keys(entered).filter(name => name !== '佐证')
  expect(told(await read(csv([heading, Object.values(entered).slice(0, 12)])))).toEqual([
    'missing-heading | “佐证” | 第1行：表头缺 “佐证”，这张表没有读',
  ])
})

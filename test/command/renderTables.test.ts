import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import type { Plan } from '@/model/plan'
import { bytesOf, factOf, filledIn, ledgerOf } from '../export/ledger/ledgerCase'
import { guatu, planJson, render, testFolder } from './commandCase'

const { path, file } = testFolder()

test('writes every table of the plan on a day, by the extensions of the files named', async () => {
  const names = ['all.xlsx', 'all.csv', 'all.ics', 'all.xml', 'all.md', 'all.json']
  const { code, out, err } = await render(
    '--asof',
    '2021-06-30',
    ...names.flatMap(name => ['--out', path(name)]),
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.trimEnd().split('\n')).toHaveLength(7)
  expect(out).toContain('用这两种软件打开的，请加 --finish deadline')
  expect(out).toContain(
    '已写入 '.concat(
      path('all.xlsx'),
      '（Excel 工作簿；截至日期：2021-06-30（30 天内为即将到期）；' +
        '27 项 / 16 家单位（19 个口径） / 129 责任项次；0 条填报）',
    ),
  )
  expect(readFileSync(path('all.xlsx')).subarray(0, 2).toString()).toBe('PK')
  expect(readFileSync(path('all.ics'), 'utf8').match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(27)
  expect(readFileSync(path('all.xml'), 'utf8').match(/<Deadline>/g)).toHaveLength(27)
  expect(readFileSync(path('all.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(28)
  expect(readFileSync(path('all.md'), 'utf8').match(/^\| \d/gm)).toHaveLength(27)
  expect(readFileSync(path('all.json'), 'utf8')).toBe(planJson)
})

test('the same day gives the same bytes', async () => {
  for (const name of ['one.xlsx', 'two.xlsx'])
    await render('--asof', '2021-06-30', '--out', path(name))
  expect(readFileSync(path('one.xlsx')).equals(readFileSync(path('two.xlsx')))).toBe(true)
})

test('takes records from ledgers of any kind, each once, and rows filled in by hand', async () => {
  const ledger = ledgerOf([factOf(1, { state: 'done', percent: 100, day: '2020-08-30' })])
  file('ledger.json', await (await writeLedgerJson(ledger)).text())
  writeFileSync(
    path('form.xlsx'),
    filledIn(
      await bytesOf(await writeLedgerSheet(ledger)),
      new Map([[1, { 状态: '已完成', 发生日期: 44_070 }]]),
    ),
  )
  const { code, out, err } = await render(
    '--ledger',
    path('ledger.json'),
    '--ledger',
    path('form.xlsx'),
    '--asof',
    '2021-06-30',
    '--out',
    path('told.csv'),
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('2 条填报')
  const states = readFileSync(path('told.csv'), 'utf8')
    .split('\r\n')
    .slice(1, 4)
    .map(line => line.split(',')[10])
  expect(states).toEqual(['按期完成', '按期完成', '到期未报'])
})

test('tells what of a ledger was not taken, and stops at one that is none', async () => {
  const [honest] = ledgerOf([factOf(1)]).reports
  if (!honest) throw new Error('no record')
  const altered = { ...honest, note: '改动' }
  const late = recordOf(factOf(2, { day: '2999-01-01', recorded: '2999-01-01' }), 2)
  file(
    'bad.json',
    await (await writeLedgerJson(ledgerOf([], { reports: [altered, late], sample: true }))).text(),
  )
  const told = await render(
    '--ledger',
    path('bad.json'),
    '--asof',
    '2021-06-30',
    '--out',
    path('told.md'),
  )
  expect(told).toMatchObject({
    code: 0,
    err: expect.stringMatching(
      /有 2 处没有照原样读[^]*2999-01-01 在今天[^]*有 1 条记录没有采用：\n {2}第1项 .*，2020-07-01：登记后被改动\n/,
    ),
  })
  expect(told.out).toContain('0 条填报，示例数据（虚构）')
  expect(
    await render('--ledger', file('none.txt', '今天天气很好。'), '--out', path('x.md')),
  ).toMatchObject({ code: 1, err: expect.stringContaining('没有读到台账') })
  expect(await render('--ledger', path('missing.csv'), '--out', path('x.md'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有这个文件'),
  })
})

test('what a workbook hides is told, and read where that is asked for', async () => {
  const asked = ['--ledger', 'test/e2e/ledger/hidden.xlsx', '--asof', '2021-06-30', '--out']
  const told = await render(...asked, path('hidden.md'))
  expect(told).toMatchObject({
    code: 0,
    err: expect.stringMatching(/旧稿!A2[^]*\n\S+ 中隐藏的 4 行没有读；要读，加 --hidden read\n/),
  })
  expect(told.out).toContain('；1 条填报')
  const read = await render(...asked, path('hidden.md'), '--hidden', 'read')
  expect(read.out).toContain('；4 条填报')
  expect(read.err).not.toContain('--hidden')
})

test('a file that is too large, or no file, is refused before it is read, whatever it is for', async () => {
  const large = path('large.csv')
  file('large.csv', '')
  truncateSync(large, 3 * 2 ** 30)
  for (const words of [
    ['--ledger', large, '--out', path('x.md')],
    ['pack', '--choice', large, '--out', path('x.pdf')],
  ])
    expect(await render(...words)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/不读文件 .*large\.csv：.*3072 MB/),
    })
  expect(await guatu('render', '--plan', large, '--out', path('x.md'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('不读文件'),
  })
  expect(await render('--ledger', path('.'), '--out', path('x.md'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('这是文件夹'),
  })
})

test.skipIf(!existsSync('/dev/zero'))('what never ends is read up to its bound', async () => {
  expect(await render('pack', '--choice', '/dev/zero', '--out', path('x.pdf'))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/不读文件 \/dev\/zero：文件大小超过上限 \S+ MB\n/),
  })
})

test('without a day it takes the default one and says which', async () => {
  expect((await render('--out', path('today.md'))).out).toMatch(
    /^未给 --asof，截至日期用(?:计划的最后时限 2022-10-31（今天 \d{4}-\d\d-\d\d 不在计划年份内）|今天 \d{4}-\d\d-\d\d)\n/,
  )
})

test('it says what years are doubtful, as read does, and counts those beyond ten', async () => {
  const { items, ...rest } = JSON.parse(planJson) as Plan
  const withYear = (year: string, many: number): string => {
    const dated = items.map((item, at) =>
      at < many ? { ...item, deadline: { ...item.deadline, date: `${year}-06-30` } } : item,
    )
    return file(`${year}-${many}.json`, JSON.stringify({ ...rest, items: dated }))
  }
  const one = withYear('2202', 1)
  const remark = '第1项的完成时限 2202-06-30 与其余事项相差约180年，疑为2022年之误（推定）'
  expect((await guatu('read', one)).out).toContain(remark)
  const words = ['--asof', '2021-06-30', '--out', path('far.md')]
  expect((await guatu('render', '--plan', one, ...words)).out).toContain(
    `1 处时限的年份待核：\n  ${remark}\n`,
  )
  const { out } = await guatu('render', '--plan', withYear('9999', 12), ...words)
  expect(out).toContain('12 处时限的年份待核')
  expect(out).toContain('  另有 2 处\n')
  expect((await render(...words)).out).not.toContain('待核')
})

test('it says which days that were asked for lie decades off the plan', async () => {
  const { code, out } = await render('--asof', '0202-06-30', '--out', path('early.md'))
  expect(code).toBe(0)
  expect(out).toContain('--asof 0202-06-30 离本计划几十年，请核对年份\n')
  expect((await render('--asof', '2021-06-30', '--out', path('early.md'))).out).not.toContain(
    '几十',
  )
  expect(await render('--asof', '0000-06-30', '--out', path('early.md'))).toMatchObject({ code: 2 })
})

test('filters, rules, reminders and links reach the files', async () => {
  const { out } = await render(
    'gantt',
    '--asof',
    '2021-06-30',
    '--unit',
    '区税务局',
    '--near',
    '45',
    '--start',
    'plan',
    '--reminders',
    '60',
    '--links',
    'core',
    '--out',
    path('part.ics'),
    '--out',
    path('part.md'),
    '--out',
    path('part.xml'),
    '--out',
    path('part.json'),
  )
  expect(out).toMatch(
    /^表格不分图种，没有用到 gantt\n[^]*45 天内为即将到期）；显示 7\/27 项（筛选：责任单位 区税务局）[^]*plan\.json 总是整份计划/,
  )
  expect(readFileSync(path('part.ics'), 'utf8').match(/TRIGGER:-P59DT15H/g)).toHaveLength(7)
  expect(readFileSync(path('part.md'), 'utf8')).toContain('计划首日 2020-01-01（推定）')
  expect(
    readFileSync(path('part.xml'), 'utf8').match(/<PredecessorLink>/g)?.length,
  ).toBeGreaterThan(1)
  expect(await render('--task', '99', '--year', '2025', '--out', path('x.md'))).toMatchObject({
    code: 2,
    err:
      '筛选后没有事项。任务序号有：1、2、3、4、5、6、' +
      '7、8、9、10、11。到期年份有：2020、2021、2022。\n',
  })
})

test('wrong usage is exit code 2, every mistake at once, each with what was expected', async () => {
  const { code, out, err } = await guatu(
    'render',
    'pie',
    '--out',
    path('x.xlsx'),
    '--asof',
    '2021-02-30',
    '--near',
    'soon',
    '--start',
    'now',
    '--year',
    '20',
    '--reminders',
    '7;30',
    '--loud',
    '--near',
    '3',
  )
  expect({ code, out }).toEqual({ code: 2, out: '' })
  for (const words of [
    '没有图种“pie”',
    '缺 --plan（计划文件）',
    '--asof 的值“2021-02-30”不对：应是真实的日期',
    '--near 的值“soon”不对',
    '--near 只能写一次',
    '--start 的值“now”不对：应是 predecessor、plan 或 none',
    '--year 的值“20”不对',
    '--reminders 的值“7;30”不对',
    '没有选项 --loud',
    '用法见 guatu render --help',
  ])
    expect(err).toContain(words)
  expect(
    await render('--asof', '2021-06-30', '--state', 'open', '--out', path('x.md')),
  ).toMatchObject({
    code: 2,
    err: '这一天没有处于这种状态的事项\n',
  })
  expect(await render('--out')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--out 后面缺值'),
  })
  expect(await render('--out', path('x.docx'))).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /写不了这种格式，扩展名应是 \.svg（SVG 矢量图）、[^]*\.xlsx（Excel 工作簿）、\.csv/,
    ),
  })
  expect(await guatu('render', '--plan', path('missing.txt'), '--out', path('x.md'))).toMatchObject(
    { code: 1, err: expect.stringContaining('没有这个文件') },
  )
  expect(await render('--asof', '2021-06-30', '--out', path('no/x.md'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('x.md：没有这个文件夹\n'),
  })
})

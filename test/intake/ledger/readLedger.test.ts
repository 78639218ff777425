import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { planIdentity } from '@/model/planIdentity'
import { bytesOf, factOf, ledgerOf, plan } from '../../export/ledger/ledgerCase'
import { encodeGbk } from '../circular/circular'
import { csv, read, told } from './ledgerFiles'

const utf8 = new TextEncoder()
const json = (value: unknown): Uint8Array => utf8.encode(JSON.stringify(value))
const record = recordOf(factOf(1), 1)
const file = {
  format: 'guatu-ledger',
  version: 1,
  plan: 'nanchang-2020',
  title: '',
  asOf: '2022-10-31',
  sample: false,
  reports: [record],
}

test.each([
  ['empty', new Uint8Array(), 'empty-file |  | 文件是空的'],
  ['blank', utf8.encode('\ufeff \r\n'), 'empty-file |  | 文件是空的'],
  [
    'of other text',
    utf8.encode('附件1\n任务分工和进度安排\n'),
    'no-heading |  | 没有找到表头：应有“序号”“责任单位”“状态”“发生日期”各列',
  ],
  [
    'an old workbook',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    'not-xlsx |  | 这是旧格式（.xls、.et）或加了密码的工作簿，' +
      '请用表格软件另存为不加密的 .xlsx 再试',
  ],
  ['broken JSON', utf8.encode('{"format": "guatu-ledger"'), 'not-json | '],
  [
    'other JSON',
    json(plan),
    'not-ledger |  | 这不是台账文件：JSON 里没有 "format": "guatu-ledger"',
  ],
  ['a list', json([record]), 'not-ledger'],
  [
    'of a later version',
    json({ ...file, version: 2 }),
    'newer-version | 2 | 台账格式是第 2 版，比这里读得懂的第 1 版新',
  ],
  [
    'of no version',
    json({ ...file, version: 0 }),
    'wrong-value | 0 | version：值 0 不合格式，应为 1',
  ],
  [
    'of another plan',
    json({ ...file, plan: 'jingdezhen-2021' }),
    'other-plan | jingdezhen-2021 | 这是另一份计划的台账：' +
      '文件中的计划编号是“jingdezhen-2021”，当前计划是“nanchang-2020”',
  ],
  [
    'without its records',
    json({ ...file, reports: undefined }),
    'missing |  | reports：缺少这一项',
  ],
  [
    'with more than the format has',
    json({ ...file, note: 1 }),
    'unknown-key | note | note：格式中没有这一项',
  ],
])('a file that is %s is refused', async (_, bytes, line) => {
  const answer = await read(bytes)
  expect(answer.ok).toBe(false)
  expect(told(answer)).toHaveLength(1)
  expect(told(answer)[0]).toContain(line)
})

test.each<[object, string]>([
  [{ item: 99 }, 'unknown-item | 99 | reports[1].item：计划中没有第99项'],
  [
    { unit: '区住建局' },
    'unknown-assignment | 区住建局（行政服务中心） | reports[1].unit：' +
      '第1项的责任单位中没有“区住建局（行政服务中心）”，只有 区工管办（行政服务中心）',
  ],
  [
    { office: null },
    'unknown-assignment | 区工管办 | reports[1].unit：' +
      '第1项的责任单位中没有“区工管办”，只有 区工管办（行政服务中心）',
  ],
  [
    { day: '2022-02-30' },
    'not-a-day | 2022-02-30 | reports[1].day：“2022-02-30”不是真实的日期（应写作 2020-08-31）',
  ],
  [
    { day: '2022-11-01' },
    'future-day | 2022-11-01 | reports[1].day：2022-11-01 在今天（2022-10-31）之后',
  ],
  [
    { recorded: '2022-11-01' },
    'future-day | 2022-11-01 | reports[1].recorded：2022-11-01 在今天（2022-10-31）之后',
  ],
  ...(['day', 'recorded'] as const).flatMap(field =>
    ['0000-02-29', '0202-06-30', '1021-06-30', '1989-12-31'].map((day): [object, string] => [
      { [field]: day },
      `distant-day | ${day} | reports[1].${field}：${day} 早于 1990 年，比本计划早了几十年，请核对年份`,
    ]),
  ),
  [{ turn: 999_999_999 }, 'wrong-value | 999999999 | reports[1].turn'],
  [{ turn: 2 ** 53 }, 'wrong-value | 9007199254740992 | reports[1].turn'],
  [{ percent: 101 }, 'wrong-value | 101 | reports[1].percent：值 101 不合格式'],
  [{ percent: 0.5 }, 'wrong-value | 0.5 | reports[1].percent'],
  [
    { state: 'done', percent: 60 },
    'percent-against-state | 60 | reports[1].percent：' +
      '状态是已完成，完成百分比应为 100 或留空，不是 60',
  ],
  [{ state: 'finished' }, 'wrong-value | finished | reports[1].state'],
  [
    { state: 'withdrawn' },
    'nothing-withdrawn |  | reports[1].corrects：撤回的记录要写明撤回哪一条',
  ],
  [{ id: '123' }, 'wrong-value | 123 | reports[1].id'],
  [{ who: undefined }, 'missing |  | reports[1].who：缺少这一项'],
  [{ mood: '好' }, 'unknown-key | mood | reports[1].mood：格式中没有这一项'],
])('a record of JSON with %j is not taken, its neighbours are', async (said, line) => {
  const last = recordOf(factOf(27), 3)
  const answer = await read(json({ ...file, reports: [record, { ...record, ...said }, last] }))
  expect(told(answer)).toHaveLength(1)
  expect(told(answer)[0]).toContain(line)
  expect(answer).toMatchObject({ ok: true, reports: [record, last] })
})

test('all that is wrong with a file is said at once', async () => {
  const answer = await read(
    json({
      ...file,
      reports: [{ ...record, item: 99, day: '2023-01-01' }, { ...record, who: 1 }, null],
    }),
  )
  expect(answer.problems.map(({ where }) => where)).toEqual([
    'reports[1].who',
    'reports[2]',
    'reports[0].item',
    'reports[0].day',
  ])
})

test('a CSV in GBK, as Excel on a Chinese machine saves it', async () => {
  const { reports } = ledgerOf([
    factOf(1, { note: '已挂网，见“公开指南”', who: '张三' }),
    factOf(2, { state: 'done', percent: 100 }),
  ])
  const text = (await (await writeLedgerCsv(ledgerOf([], { reports }))).text()).replace(
    /^\ufeff/,
    '',
  )
  expect(await read(encodeGbk(text))).toEqual({
    ok: true,
    reports,
    facts: [],
    problems: [],
    more: 0,
    hidden: 0,
    sample: false,
  })
})

test('a bad byte in a CSV or a JSON of UTF-8 is told, and the rest is read', async () => {
  const { reports } = ledgerOf([factOf(1, { note: '已挂网，见“公开指南”' })])
  const ledger = ledgerOf([], { reports })
  for (const blob of [await writeLedgerCsv(ledger), await writeLedgerJson(ledger)]) {
    const [before = '', after = ''] = (await blob.text()).split(/(?=挂网)/)
    const bytes = Uint8Array.of(...utf8.encode(before), 0xa0, ...utf8.encode(after))
    const answer = await read(bytes)
    expect(answer.problems.map(({ code, words }) => [code, words])).toEqual([['bad-bytes', '1']])
    expect(answer.ok && answer.reports.map(({ note }) => note)).toEqual([
      '已\ufffd挂网，见“公开指南”',
    ])
  }
})

test('a ledger of another plan is refused in a workbook too', async () => {
  const bytes = await bytesOf(await writeLedgerSheet(ledgerOf([factOf(1)])))
  const other = { ...plan, id: 'other' }
  expect(told(await read(bytes, { plan: other }))).toEqual([
    'other-plan | nanchang-2020 | 这是另一份计划的台账：' +
      `文件中的计划编号是“nanchang-2020”，当前计划是“${planIdentity(other)}”`,
  ])
})

test('a file written and read again says the same of every day up to today', async () => {
  const ledger = ledgerOf([factOf(1)])
  for (const write of [writeLedgerJson, writeLedgerCsv, writeLedgerSheet]) {
    expect(await read(await bytesOf(await write(ledger)), { today: '2022-10-31' })).toMatchObject({
      ok: true,
      reports: ledger.reports,
      problems: [],
    })
    expect(
      told(await read(await bytesOf(await write(ledger)), { today: '2022-10-30' })),
    ).toHaveLength(1)
  }
})

test('no bytes at all make it throw', async () => {
  const zipped = await bytesOf(await writeLedgerSheet(ledgerOf([factOf(1)])))
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(
        '',
        'PK\u0003\u0004',
        '{"format":"guatu-ledger",',
        '序号,责任单位,状态,发生日期\n',
      ),
      async (bytes, before) => {
        expect(await read(Uint8Array.from([...utf8.encode(before), ...bytes]))).toHaveProperty(
          'problems',
        )
      },
    ),
    { numRuns: 300 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.nat(zipped.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, by) => {
        const bytes = zipped.slice()
        bytes[at] = (bytes[at]! + by) % 256
        expect(await read(bytes)).toHaveProperty('problems')
      },
    ),
    { numRuns: 150 },
  )
})

test('a CSV is read whatever parts its cells and wherever its heading stands', async () => {
  const heading = ['发生日期', '状态', '责任单位', '序号', '内设口子', '说明']
  const row = ['2020-07-01', '进行中', '区工管办', '1', '行政服务中心', '好']
  for (const separator of [',', '\t', ';']) {
    const answer = await read(csv([['附件'], [], heading, [], row], separator))
    expect(answer).toMatchObject({ ok: true, problems: [], facts: [factOf(1, { note: '好' })] })
  }
})

test('a ledger is known by its plan’s identity, and by the id that it bore of old', async () => {
  const other = { ...plan, id: 'plan' }
  for (const said of ['plan', planIdentity(other)])
    expect(await read(json({ ...file, plan: said }), { plan: other })).toMatchObject({
      ok: true,
      reports: [record],
    })
  const county = planIdentity({ ...other, title: '乙县' })
  expect((await read(json({ ...file, plan: county }), { plan: other })).ok).toBe(false)
})

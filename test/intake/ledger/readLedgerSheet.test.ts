import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test, vi } from 'vitest'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { bytesOf, factOf, filledIn, ledgerOf } from '../../export/ledger/ledgerCase'
import type { Part } from '../../export/zipParts'
import { zip } from '../../export/zipParts'
import type { Value } from './ledgerFiles'
import { read, told, workbookParts, xlsx } from './ledgerFiles'

const heading = ['序号', '责任单位', '内设口子', '状态', '完成百分比', '发生日期']
const good: Value[] = [1, '区工管办', '行政服务中心', '进行中', 50, '2020-07-01']

describe('a sheet', () => {
  test('names the cell of what it does not take', async () => {
    const answer = await read(
      await xlsx([heading, good, [1, '区工管办', '行政服务中心', '完成', null, '2020-07-01']], {
        name: '填报表',
      }),
    )
    expect(told(answer)).toEqual([
      'unknown-state | 完成 | 填报表!D3：状态“完成”不认识，应为 未开始、进行中 或 已完成',
    ])
    expect(answer).toMatchObject({ ok: true, facts: [factOf(1, { percent: 50 })] })
  })

  test('reads with its columns in another order, rows left out, and title rows merged above', async () => {
    const order = [5, 3, 1, 0, 4, 2]
    const rows: Value[][] = [
      ['政务公开任务填报表'],
      [],
      order.map(at => heading[at] ?? ''),
      [],
      order.map(at => good[at] ?? null),
      [],
      [],
    ]
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows, merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 5 }] }],
    })
    expect(await read(bytes)).toMatchObject({
      ok: true,
      problems: [],
      facts: [factOf(1, { percent: 50 })],
    })
  })

  test('reads what stands in merged cells for each of them', async () => {
    const rows: Value[][] = [
      heading,
      [4, '区组社部', null, '已完成', null, '2020-07-01'],
      [null, '区安监局', null, null, null, null],
    ]
    const merges = [0, 3, 5].map(column => ({
      startRow: 1,
      endRow: 2,
      startCol: column,
      endCol: column,
    }))
    const answer = await read(await writeXlsx({ sheets: [{ name: '表', rows, merges }] }))
    expect(told(answer)).toEqual([])
    expect(answer).toMatchObject({
      facts: [
        { item: 4, unit: '区组社部', state: 'done' },
        { item: 4, unit: '区安监局', state: 'done', day: '2020-07-01' },
      ],
    })
  })

  test.each<[string, Value, string]>([
    ['a date', new Date(Date.UTC(2020, 7, 31)), '2020-08-31'],
    ['a date with an hour', new Date(Date.UTC(2020, 7, 31, 23, 59)), '2020-08-31'],
    ['a day number', 44074, '2020-08-31'],
    ['a day number with an hour', 44074.9, '2020-08-31'],
    ['text', '2020年8月31日', '2020-08-31'],
    ['the last day of February', 43890, '2020-02-29'],
    ['an older day number', 36526, '2000-01-01'],
  ])('reads the day out of %s', async (_, value, day) => {
    expect(await read(await xlsx([heading, [...good.slice(0, 5), value]]))).toMatchObject({
      ok: true,
      problems: [],
      facts: [{ day }],
    })
  })

  test.each<[string, Value]>([
    ['the first day number of spreadsheets', 1],
    ['the last before the day that never was', 59],
    ['the day that never was', 60],
    ['the first after it', 61],
    ['a year', 2020],
    ['nothing', 0],
    ['below nothing', -5],
    ['beyond the calendar', 3e6],
  ])('reads no day out of %s', async (_, value) => {
    expect(
      (await read(await xlsx([heading, [...good.slice(0, 5), value]]))).problems.map(
        ({ code }) => code,
      ),
    ).toEqual(['not-a-day'])
  })

  test('reads day numbers of a workbook that counts from 1904', async () => {
    const rows: Value[][] = [
      heading,
      [...good.slice(0, 5), 44074 - 1462],
      [...good.slice(0, 5), new Date(Date.UTC(2020, 7, 31))],
      [...good.slice(0, 5), 20200831],
      [...good.slice(0, 5), 2020],
    ]
    const bytes = await writeXlsx({ dateSystem: '1904', sheets: [{ name: '表', rows }] })
    const answer = await read(bytes)
    expect(told(answer)).toEqual([
      'not-a-day | 2020 | 表!F5：发生日期“2020”不是真实的日期（应写作 2020-08-31）',
    ])
    expect(answer).toMatchObject({
      ok: true,
      facts: [{ day: '2020-08-31' }, { day: '2020-08-31' }, { day: '2020-08-31' }],
    })
  })

  test('reads a share as it is shown', async () => {
    const rows = [
      heading,
      ...[0.5, 1, 0.29, 0, 50, 1].map(percent => [...good.slice(0, 4), percent, '2020-07-01']),
    ]
    const answer = await read(await xlsx(rows, { percents: ['1,4', '2,4', '3,4', '4,4'] }))
    expect(told(answer)).toEqual([])
    expect(answer.ok && answer.facts.map(({ percent }) => percent)).toEqual([50, 100, 29, 0, 50, 1])
  })

  test('asks again where a share is no whole number or beyond the whole', async () => {
    const rows = [
      heading,
      ...[0.5, 0.505, 2].map(percent => [...good.slice(0, 4), percent, '2020-07-01']),
    ]
    const answer = await read(await xlsx(rows, { percents: ['2,4', '3,4'] }))
    expect(answer.problems.map(({ where, words }) => `${where} ${words}`)).toEqual([
      '表!E2 0.5',
      '表!E3 50.5%',
      '表!E4 200%',
    ])
  })

  test('of which no heading can be found is passed over, and a workbook without any refused', async () => {
    const rows = [['填写说明'], ['状态从 未开始、进行中、已完成 中选一项']]
    expect(
      await read(
        await writeXlsx({
          sheets: [
            { name: '说明', rows },
            { name: '表', rows: [heading, good] },
          ],
        }),
      ),
    ).toMatchObject({ ok: true, problems: [], facts: [{ item: 1 }] })
    expect(told(await read(await xlsx(rows)))).toEqual([
      'no-heading |  | 没有找到表头：应有“序号”“责任单位”“状态”“发生日期”各列',
    ])
  })
})

test('a form filled in with mistakes gives the good rows and names the others by their cells', async () => {
  const bytes = filledIn(
    await bytesOf(await writeLedgerSheet(ledgerOf([]))),
    new Map([
      [0, { 状态: '已完成', 完成百分比: 100, 发生日期: 44073, 说明: '已公布' }],
      [1, { 状态: '已完成', 完成百分比: 80, 发生日期: '2020-08-30' }],
      [2, { 说明: '正在做' }],
      [128, { 状态: '未开始', 发生日期: '2023-01-01' }],
    ]),
  )
  const answer = await read(bytes)
  expect(told(answer)).toEqual([
    'percent-against-state | 80 | 填报表!I5：状态是已完成，完成百分比应为 100 或留空，不是 80',
    'missing-state |  | 填报表!H6：填了其他各列，状态却空着',
    'missing-day |  | 填报表!J6：缺发生日期',
    'future-day | 2023-01-01 | 填报表!J132：发生日期 2023-01-01 在今天（2022-10-31）之后',
  ])
  expect(answer).toMatchObject({
    ok: true,
    reports: [],
    facts: [factOf(1, { state: 'done', percent: 100, day: '2020-08-30', note: '已公布' })],
  })
})

describe('a zip that is not what it seems', () => {
  const parts = workbookParts()
  const withPart = (part: Part): Uint8Array =>
    zip([...parts.filter(({ name }) => name !== part.name), part])
  const sheet = 'xl/worksheets/sheet1.xml'
  const sheetText = String(parts.at(-1)?.text)

  test('is read when it is', async () => {
    expect(await read(zip(parts))).toMatchObject({ ok: true, problems: [], facts: [factOf(1)] })
    expect(await read(zip(parts.map(part => ({ ...part, method: 0 }))))).toMatchObject({
      ok: true,
      facts: [factOf(1)],
    })
  })

  test.each<[string, () => Uint8Array, string]>([
    ['cut off', () => zip(parts).slice(0, -200), 'not-readable'],
    ['cut to its beginning', () => zip(parts).slice(0, 40), 'not-readable'],
    [
      'of other things',
      () => zip([{ name: 'word/document.xml', text: '<document/>' }]),
      'not-xlsx',
    ],
    ['without parts', () => zip([]), 'not-xlsx'],
    ['without its sheet', () => zip(parts.slice(0, -1)), 'not-readable'],
    ['locked', () => withPart({ name: sheet, text: sheetText, flags: 0x801 }), 'not-readable'],
    [
      'packed in another way',
      () => withPart({ name: sheet, text: sheetText, method: 12 }),
      'not-readable',
    ],
    ['said to be empty', () => withPart({ name: sheet, text: sheetText, size: 0 }), 'not-readable'],
    [
      'as large as a bomb',
      () => withPart({ name: sheet, text: Buffer.alloc(100 * 2 ** 20) }),
      'too-large',
    ],
    [
      'larger than it says',
      () => withPart({ name: sheet, text: Buffer.alloc(100 * 2 ** 20), size: 1000 }),
      'too-large',
    ],
    [
      'of very many parts',
      () =>
        zip([
          ...parts,
          ...Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}`, text: '' })),
        ]),
      'too-large',
    ],
    [
      'with a DOCTYPE',
      () =>
        withPart({
          name: 'xl/sharedStrings.xml',
          text:
            '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a ' +
            '"aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        }),
      'doctype',
    ],
    [
      'with a DOCTYPE far behind',
      () => withPart({ name: sheet, text: `<!--${' '.repeat(70_000)}--><!DOCTYPE x>${sheetText}` }),
      'doctype',
    ],
    [
      'with a cell at the end of the world',
      () =>
        withPart({
          name: sheet,
          text: sheetText.replace(
            '</sheetData>',
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
          ),
        }),
      'too-large',
    ],
    [
      'of something else than XML',
      () => withPart({ name: sheet, text: '<worksheet><' }),
      'not-readable',
    ],
  ])('is refused when it is %s', async (_, bytes, code) => {
    const answer = await read(bytes())
    expect(answer.ok).toBe(false)
    expect(answer.problems.map(problem => problem.code)).toEqual([code])
    expect(answer.problems[0]?.message).toMatch(/^[一-龥]/)
  })

  test.each([0, 8])(
    'is refused for a DOCTYPE that comes in two pieces (packed by %i)',
    async method => {
      const text = `<!--${' '.repeat(2 ** 16 - 11)}--><!DOCTYPE x>${sheetText}`
      expect(text.indexOf('<!DOCTYPE')).toBe(2 ** 16 - 4)
      expect(
        (await read(withPart({ name: sheet, text, method }))).problems.map(({ code }) => code),
      ).toEqual(['doctype'])
    },
  )

  test('is read, and refused, by a browser that cannot unpack by itself', async () => {
    vi.stubGlobal('DecompressionStream', function unsupported() {
      throw new TypeError('Unsupported compression format')
    })
    try {
      expect(await read(zip(parts))).toMatchObject({ ok: true, facts: [factOf(1)] })
      const zeros = Buffer.alloc(20 * 2 ** 20)
      const entities = `<!DOCTYPE worksheet [<!ENTITY a "${'a'.repeat(1000)}">]>`
      for (const [part, code] of [
        [{ name: sheet, text: zeros, size: 1000 }, 'too-large'],
        [{ name: sheet, text: entities + sheetText }, 'doctype'],
      ] as const)
        expect((await read(withPart(part))).problems.map(problem => problem.code)).toEqual([code])
    } finally {
      vi.unstubAllGlobals()
    }
  })

  test('is not unpacked where it holds no cells', async () => {
    const picture = Buffer.alloc(100 * 2 ** 20)
    expect(deflateRawSync(picture).length).toBeLessThan(2 ** 20)
    expect(
      await read(zip([...parts, { name: 'xl/media/image1.png', text: picture }])),
    ).toMatchObject({ ok: true, problems: [], facts: [factOf(1)] })
  })

  test('is found out by a changed byte', async () => {
    const bytes = zip(parts.map(part => ({ ...part, method: 0 })))
    const at = Buffer.from(bytes).indexOf('区工管办')
    bytes[at + 2] = bytes[at + 2]! ^ 1
    expect((await read(bytes)).problems.map(({ code }) => code)).toEqual(['not-readable'])
  })
})

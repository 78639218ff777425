// What spreadsheets, and the people who use them, do to a ledger: each as a workbook or a CSV holds it.
import { describe, expect, test } from 'vitest'
import type { Cell } from './bookCase'
import { good, heading, rowOf, workbook } from './bookCase'
import { csv, read, told } from './ledgerFiles'

describe('what is hidden', () => {
  const older = [1, '区工管办', '行政服务中心', '进行中', '2020/8/21', 0, '', '乙']
  const other = [2, '区工管办', '行政服务中心', '已完成', '2020/8/20', 100, '', '甲']
  const bytes = workbook([
    {
      rows:
        rowOf(heading, 1) +
        rowOf(good, 2) +
        rowOf(other, 3, ' hidden="1"') +
        rowOf(['', '', '', '', '', '', '', ''], 4, ' hidden="1"'),
    },
    { rows: rowOf(heading, 1) + rowOf(older, 2), state: 'hidden' },
    {
      rows: rowOf(heading, 1) + rowOf([...other.slice(0, 6), '底稿', '甲'], 2),
      state: 'veryHidden',
    },
  ])

  test('is told and not read', async () => {
    const answer = await read(bytes)
    expect(told(answer)).toEqual([
      'hidden-rows | 1 | 填报表!A3：从这里起有 1 行是隐藏的，没有读',
      'hidden-rows | 1 | 旧稿!A2：从这里起有 1 行是隐藏的，没有读',
      'hidden-rows | 1 | 底稿!A2：从这里起有 1 行是隐藏的，没有读',
    ])
    expect(answer).toMatchObject({ ok: true, hidden: 3, facts: [{ item: 1, state: 'done' }] })
  })

  test('is read where that is asked for, and never outdoes what is in sight', async () => {
    const answer = await read(bytes, { hidden: true })
    expect(told(answer)).toEqual([
      'hidden-again | 1 | 旧稿：这张隐藏的表里有 1 行与看得见的表说的是同一责任项次，没有读',
      'hidden-again | 1 | 底稿：这张隐藏的表里有 1 行与看得见的表说的是同一责任项次，没有读',
    ])
    expect(answer).toMatchObject({
      ok: true,
      hidden: 0,
      facts: [
        { item: 1, state: 'done' },
        { item: 2, state: 'done' },
      ],
    })
  })

  test('is told where nothing else is there', async () => {
    const answer = await read(
      workbook([{ rows: rowOf(heading, 1) + rowOf(good, 2), state: 'hidden' }]),
    )
    expect(answer).toMatchObject({ ok: true, hidden: 1, facts: [], reports: [] })
  })
})

describe('words', () => {
  const pinyin = '<rPh sb="0" eb="2"><t>xùhào</t></rPh><phoneticPr fontId="0"/>'

  test('are read without the pinyin beside them, and whole where parts look otherwise', async () => {
    const rich = 't="inlineStr"><is><r><t>内联</t></r><r><rPr><b/></rPr><t> 富文本</t></r>'
    const rows =
      rowOf([`<t="inlineStr"><is><t>序号</t>${pinyin}</is>`, ...heading.slice(1)], 1) +
      rowOf([...good.slice(0, 6), `<${rich}${pinyin}</is>`, '甲'], 2) +
      rowOf([...good.slice(0, 6), `<t="inlineStr"><is><t>内联</t>${pinyin}</is>`, '甲'], 3)
    expect(await read(workbook([{ rows }]))).toMatchObject({
      ok: true,
      problems: [],
      facts: [{ note: '内联 富文本' }, { note: '内联' }],
    })
  })
})

describe('merged cells', () => {
  test('go on to rows of the same item alone, which is told', async () => {
    const rows =
      rowOf(heading, 1) +
      rowOf([3, '各镇处', '', '进行中', '2020/8/21', '', '', '甲'], 2) +
      rowOf([4, '区组社部', '', '', '', '', '在做', ''], 3) +
      rowOf([4, '区安监局', '', '', '', '', '', ''], 4)
    const merges = ['D2:D4', 'E2:E4', 'H2:H4'].map(ref => `<mergeCell ref="${ref}"/>`).join('')
    const after = `<mergeCells>${merges}</mergeCells>`
    const answer = await read(workbook([{ rows, after }]))
    expect(answer).toMatchObject({ ok: true, facts: [{ item: 3, state: 'underway', who: '甲' }] })
    expect(answer.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'missing-state 填报表!D3',
      'missing-day 填报表!E3',
      'merged-apart 填报表!D3',
      'merged-apart 填报表!E3',
    ])
  })
})

describe('shares', () => {
  test('that show parts of a percent are left out, the rest of their row is read', async () => {
    const styled = (value: number): string => `<s="1"><v>${value}</v>`
    const underway = [...good.slice(0, 3), '进行中', '2020/8/20']
    const rows =
      rowOf(heading, 1) +
      rowOf([...underway, styled(0.335), '甲', ''], 2) +
      rowOf([...underway, styled(0.5), '乙', ''], 3) +
      rowOf([...underway, styled(2), '丙', ''], 4)
    const answer = await read(workbook([{ rows }]))
    expect(told(answer)).toEqual([
      'percent-left-out | 33.5% | 填报表!F2：完成百分比“33.5%”不是整数，没有读；这一行的其他各列照读',
      'wrong-percent | 200% | 填报表!F4：完成百分比“200%”应为 0 到 100 的整数，如 50 或 50%',
    ])
    expect(answer).toMatchObject({
      facts: [
        { note: '甲', percent: null },
        { note: '乙', percent: 50 },
      ],
    })
  })
})

describe('shares with a decimal comma', () => {
  const answerTo = (percent: string): ReturnType<typeof read> =>
    read(csv([heading, [...good.slice(0, 3), '进行中', '2020/8/20', percent, '', '']], ';'))

  test.each(['50,00 %', '50,0%', '50,00', '５０，００％', '50,00\u202f%'])(
    '%s is 50',
    async percent => {
      expect(await answerTo(percent)).toMatchObject({ problems: [], facts: [{ percent: 50 }] })
    },
  )

  test.each(['33,5 %', '33,50%', '0,3333 %', '33.5 %'])('%s is left out', async percent => {
    const answer = await answerTo(percent)
    expect(answer.problems.map(({ code }) => code)).toEqual(['percent-left-out'])
    expect(answer).toMatchObject({ facts: [{ percent: null }] })
  })

  test.each(['50,000', '1,000 %', '33,333 %', '100,5 %', '33,5'])(
    '%s is no share',
    async percent => {
      const answer = await answerTo(percent)
      expect(answer.problems.map(({ code }) => code)).toEqual(['wrong-percent'])
      expect(answer).toMatchObject({ facts: [] })
    },
  )
})

describe('days', () => {
  const answerTo = (day: string): ReturnType<typeof read> =>
    read(csv([heading, [1, '区工管办', '行政服务中心', '进行中', day, 10, '', '']]))

  test.each([
    ...['2021-06-30', '2021/6/30', '2021.6.30', '20210630', '2021年6月30日'],
    ...['２０２１年６月３０日', '44377', '2021-06-30 23:59', '2021-06-30T00:00:00+08:00'],
    ...['2021-06-30 24:00', '2021-06-30 24:00:00', '2021-06-30 0:00:00.000'],
    ...['2021-06-30T15:59:59Z', '2021-06-30T23:30:00+09:00', '2021-06-30 12:00:00+0800'],
  ])('%s is 2021-06-30', async day => {
    expect(await answerTo(day)).toMatchObject({ problems: [], facts: [{ day: '2021-06-30' }] })
  })

  test.each([
    ['2021-06-30T16:00:00Z', '2021-07-01'],
    ['2021-06-30T16:00:00.000Z', '2021-07-01'],
    ['2021-06-30T23:30:00-05:00', '2021-07-01'],
    ['2021-06-30T00:00:00+14:00', '2021-06-29'],
  ])('%s is another day in China, which is told', async (day, inChina) => {
    expect(told(await answerTo(day))).toEqual([
      `other-zone | ${day} | 第2行：发生日期“${day}”是别处的钟点，北京时间已是 ${inChina}，请只写日期`,
    ])
  })

  test.each([
    ...['21/6/30', '6/30/21', '30.06.2021', '06/30/2021', '07/06/2021', '2021-6-31', '2021-06'],
    ...['2021年6月', '2021/6/30 下午 4:00:00', 'Wed Jun 30 2021', '六月三十日', '60', '0', '-1'],
    ...['2021-06-30上午', '昨天', '#VALUE!', '44377.75', '2021—06—30'],
    ...['12345', '00044', '30681', '２０２１'],
    ...['2021-06-30 24:30', '2021-06-30 99:99', '2021-06-30 25:00', '2021-06-30 12:60'],
    ...['2021-06-30 12:30:61', '2021-06-30 24:00:01', '2021-06-30T24:30:00Z'],
    ...['2021-06-30T99:99:00+08:00', '2021-06-30T12:00:00+99:99', '2021-06-30T12:00+08:75'],
    ...['2021-06-30 12:30:', '2021-06-30 12:30:00:00:00'],
  ])('%s is no day', async day => {
    expect((await answerTo(day)).problems.map(({ code }) => code)).toEqual(['not-a-day'])
  })
})

describe('days decades before the deadlines of the plan', () => {
  const said = '早于 1990 年，比本计划早了几十年，请核对年份'
  const early = ['0000-02-29', '0202-06-30', '1021-06-30', '1900-02-28', '1989-12-31']

  test.each(early)('%s is told with its row of a CSV', async day => {
    const answer = await read(csv([heading, [...good.slice(0, 4), day, 100, '', '甲'], good]))
    expect(told(answer)).toEqual([`distant-day | ${day} | 第2行：发生日期 ${day} ${said}`])
    expect(answer).toMatchObject({ ok: true, facts: [{ day: '2020-08-20' }] })
  })

  test.each([0, 60, -1, 2021, 12345])('%s shown as a date is told with its cell', async number => {
    const rows =
      rowOf(heading, 1) +
      rowOf([...good.slice(0, 4), `<s="2"><v>${number}</v>`, 100, '', '甲'], 2) +
      rowOf(good, 3)
    const answer = await read(workbook([{ rows }]))
    expect(answer.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'distant-day 填报表!E2',
    ])
    expect(answer).toMatchObject({ ok: true, facts: [{ day: '2020-08-20' }] })
  })

  test('are read from 30 years before the first on', async () => {
    const answer = await read(csv([heading, [...good.slice(0, 4), '1990-01-01', 100, '', '甲']]))
    expect(answer).toMatchObject({ problems: [], facts: [{ day: '1990-01-01' }] })
  })
})

describe('numbers of a workbook under 发生日期', () => {
  const answerTo = (day: number): ReturnType<typeof read> =>
    read(
      workbook([
        {
          rows:
            rowOf(heading, 1) +
            rowOf([...good.slice(0, 4), day, 100, '', '甲'], 2) +
            rowOf(good, 3),
        },
      ]),
    )

  test.each([44377, 44377.75, 20210630])('%s is 2021-06-30', async day => {
    expect(await answerTo(day)).toMatchObject({ problems: [], facts: [{ day: '2021-06-30' }, {}] })
  })

  test.each([2021.6, 2021, 202106, 630, 0, 60, -1, 30681.9, 91313, 20210631, 20210630.5])(
    '%s is no day, which is told with its cell',
    async day => {
      const answer = await answerTo(day)
      expect(told(answer)).toEqual([
        `not-a-day | ${day} | 填报表!E2：发生日期“${day}”不是真实的日期（应写作 2020-08-31）`,
      ])
      expect(answer).toMatchObject({ ok: true, facts: [{ day: '2020-08-20' }] })
    },
  )
})

describe('a row of a CSV with more cells than headings', () => {
  const first: readonly Cell[] = [1, '区工管办', '行政服务中心', '进行中', '2021-06-30', 10]

  test.each([
    [',', '', 9],
    ['\t', '', 9],
    [';', '', 9],
    [',', '又', 10],
  ])('is told and not taken shifted (%j, %j)', async (separator, more, count) => {
    const shifted = [...first, '已报送甲', '乙两科', '测试', more]
    const answer = await read(csv([heading, shifted, good], separator))
    expect(answer.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `broken-row 第2行：表头有 8 列，这一行有 ${count} 格，可能错位；文字里有分隔符的要加引号`,
    ])
    expect(answer).toMatchObject({ ok: true, facts: [{ day: '2020-08-20', who: '甲' }] })
  })

  test('is told also where blank headings follow', async () => {
    const shifted = [...first, '已报送甲', '乙两科', '测试', '', '']
    const answer = await read(csv([[...heading, '', ''], shifted, [...good, '', '']]))
    expect(answer.problems.map(({ code }) => code)).toEqual(['broken-row'])
    expect(answer).toMatchObject({ ok: true, facts: [{ who: '甲' }] })
  })

  test('is read where the surplus is blank, or a comma stands in quotes', async () => {
    const quoted = [...first, '"已报送甲,乙两科"', '测试', '', ' ']
    expect(await read(csv([heading, quoted]))).toMatchObject({
      problems: [],
      facts: [{ note: '已报送甲,乙两科', who: '测试' }],
    })
  })
})

describe('计划编号 above the heading', () => {
  const ways: readonly (readonly [string, (id: string) => readonly string[]])[] = [
    ['as it is written', id => [`计划编号：${id}`]],
    ['with blanks', id => [` 计划编号 ： ${id}\u3000 `]],
    ['with a colon of half width', id => [`计划编号:${id}`]],
    ['with a colon of half width and a blank', id => [`计划编号: ${id}`]],
    ['in the next cell', id => ['计划编号', id]],
    ['in the next cell, behind a colon and blanks', id => ['计划编号：', '', ` ${id} `]],
    ['behind a title', id => ['填报表', '计划编号:', id]],
  ]

  test.each(ways)('%s, names this plan or another', async (_, above) => {
    const cells = (id: string): readonly (readonly Cell[])[] => [above(id), heading, good]
    const rows = (id: string): string =>
      cells(id)
        .map((row, at) => rowOf(row, at + 1))
        .join('')
    for (const id of ['nanchang-2020', 'ｎａｎｃｈａｎｇ－２０２０'])
      for (const bytes of [csv(cells(id)), workbook([{ rows: rows(id) }])])
        expect(await read(bytes)).toMatchObject({ ok: true, problems: [], facts: [{ item: 1 }] })
    for (const bytes of [csv(cells('other-plan')), workbook([{ rows: rows('other-plan') }])])
      expect(await read(bytes)).toMatchObject({
        ok: false,
        problems: [{ code: 'other-plan', words: 'other-plan' }],
      })
  })

  test('left empty before another label, names none', async () => {
    const bytes = csv([['计划编号：', '', '填报单位：区工管办'], heading, good])
    expect(await read(bytes)).toMatchObject({ ok: true, problems: [], facts: [{ item: 1 }] })
  })
})

test('words of a fact turn no line round and hold no control sign', async () => {
  const note = '甲\u202e乙\u2066丙\u001b[31m\u0007丁'
  expect(await read(csv([heading, [...good.slice(0, 6), note, '甲']]))).toMatchObject({
    facts: [{ note: '甲乙丙[31m丁' }],
  })
})

test('a hundred problems are listed, the rest is counted', async () => {
  const rows = Array.from({ length: 1234 }, () => [
    99,
    '甲局',
    '',
    '进行中',
    '2020-07-01',
    '',
    '',
    '',
  ])
  const answer = await read(csv([heading, ...rows]))
  expect([answer.problems.length, answer.more]).toEqual([100, 1134])
})

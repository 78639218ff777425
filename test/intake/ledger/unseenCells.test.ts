// What a workbook hides, merges, or points to in vain: nothing of it is read in silence.
import { describe, expect, test } from 'vitest'
import type { Cell } from './bookCase'
import { good, heading, rowOf, workbook } from './bookCase'
import { read, told } from './ledgerFiles'

const underway = [1, '区工管办', '行政服务中心', '进行中', '2020/8/20'] as const
const other: readonly Cell[] = [2, '区工管办', '行政服务中心', '已完成', '2020/8/20', 100, '', '甲']

describe('a hidden column', () => {
  const rows =
    rowOf(heading, 1) + rowOf([...underway, 90, '', '甲'], 2) + rowOf([...other.slice(0, 5)], 3)
  const columns = [
    '<col min="6" max="6" hidden="1"/>',
    '<col min="6" max="6" width="9" hidden="true"/>',
    '<col min="6" max="6" width="0" customWidth="1"/>',
    '<col min="6" max="6" width="0.1" customWidth="1"/>',
    '<col min="1" max="1" width="9"/><col min="6" max="16384" hidden="1"/>',
    '<col min="6" max="6" outlineLevel="1" hidden="1"/><col min="7" max="7" collapsed="1"/>',
  ]

  test.each(columns)('%s is told, and rows that fill it in are not read', async column => {
    const answer = await read(workbook([{ before: `<cols>${column}</cols>`, rows }]))
    expect(told(answer)[0]).toBe(
      'hidden-columns | 完成百分比 1 | 填报表!F1：“完成百分比”这一列是隐藏的，其中填了内容的 1 行没有读',
    )
    expect(answer).toMatchObject({ ok: true, hidden: 1, facts: [{ item: 2 }] })
  })

  test('is read where that is asked for', async () => {
    const bytes = workbook([{ before: `<cols>${columns[0]}</cols>`, rows }])
    const answer = await read(bytes, { hidden: true })
    expect(answer).toMatchObject({ problems: [], hidden: 0, facts: [{ percent: 90 }, { item: 2 }] })
  })

  test('never stands for one in sight with the same heading', async () => {
    const twice = rowOf([...heading, '状态'], 1) + rowOf([...good, '未开始'], 2)
    const hideFourth = '<cols><col min="4" max="4" hidden="1"/></cols>'
    for (const hidden of [false, true]) {
      const answer = await read(
        workbook([{ before: hideFourth, rows: twice.replace('>100<', '>0<') }]),
        { hidden },
      )
      expect(told(answer)).toEqual([
        'repeated-heading | 状态 | 填报表!D1：表头“状态”重复，只读了没有隐藏的一列',
      ])
      expect(answer).toMatchObject({ facts: [{ state: 'notStarted', percent: 0 }] })
    }
  })

  test('in which nothing is said does no harm', async () => {
    const before = '<cols><col min="7" max="7" hidden="1"/></cols>'
    const answer = await read(workbook([{ before, rows: rowOf(heading, 1) + rowOf(good, 2) }]))
    expect(answer).toMatchObject({ problems: [], hidden: 0, facts: [{ item: 1 }] })
  })
})

describe('a hidden row', () => {
  test.each([
    ' hidden="1"',
    ' hidden="true"',
    ' ht="0" customHeight="1"',
    ' ht="0"',
    ' ht="0.75" customHeight="1"',
    ' outlineLevel="1" hidden="1"',
  ])('<row%s> is told and not read', async more => {
    const answer = await read(
      workbook([{ rows: rowOf(heading, 1) + rowOf(good, 2) + rowOf(other, 3, more) }]),
    )
    expect(told(answer)).toEqual(['hidden-rows | 1 | 填报表!A3：从这里起有 1 行是隐藏的，没有读'])
    expect(answer).toMatchObject({ ok: true, hidden: 1, facts: [{ item: 1 }] })
  })

  test('is one without its number too', async () => {
    const unnumbered = rowOf(other, 3, ' hidden="1"').replace(/ r="[A-H]?3"/g, '')
    const answer = await read(workbook([{ rows: rowOf(heading, 1) + rowOf(good, 2) + unnumbered }]))
    expect(answer).toMatchObject({ ok: true, hidden: 1, facts: [{ item: 1 }] })
  })

  test.each(['', ' ht="15" customHeight="1"', ' outlineLevel="1"', ' collapsed="1"'])(
    'is none that a workbook writes as <row%s>, also where all others are hidden',
    async more => {
      const before = '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>'
      const rows = rowOf(heading, 1) + rowOf(good, 2, more)
      expect(await read(workbook([{ before, rows }]))).toMatchObject({
        ...{ problems: [], hidden: 0, facts: [{ item: 1 }] },
      })
    },
  )
})

describe('a record merged over several rows', () => {
  const merged = (columns: string, from: number, to: number): string =>
    [...columns].map(letter => `<mergeCell ref="${letter}${from}:${letter}${to}"/>`).join('')
  const inMerges = (merges: string): string => `<mergeCells>${merges}</mergeCells>`

  test('is one', async () => {
    const rows = rowOf(heading, 1) + rowOf(good, 2) + rowOf(['', ''], 3) + rowOf(other, 4)
    const after = inMerges(merged('ABCDEFGH', 2, 3))
    const answer = await read(workbook([{ rows, after }]))
    expect(answer).toMatchObject({ problems: [], facts: [{ item: 1 }, { item: 2 }] })
    expect(answer.ok && answer.facts).toHaveLength(2)
  })

  test('is one where blank cells are not merged', async () => {
    const rows = rowOf(heading, 1) + rowOf(good, 2) + rowOf(['', ''], 3) + rowOf(other, 4)
    const answer = await read(workbook([{ rows, after: inMerges(merged('ABCDEFH', 2, 3)) }]))
    expect(answer.ok && answer.facts.map(({ item }) => item)).toEqual([1, 2])
  })

  test('is in sight where any of its rows is', async () => {
    const rows =
      rowOf(heading, 1) + rowOf(good, 2, ' hidden="1"') + rowOf(['', ''], 3) + rowOf(other, 4)
    const after = inMerges(merged('ABCDEFGH', 2, 3))
    expect(await read(workbook([{ rows, after }]))).toMatchObject({ hidden: 0, facts: [{}, {}] })
    const both = rows.replace('<row r="3"', '<row r="3" hidden="1"')
    expect(await read(workbook([{ rows: both, after }]))).toMatchObject({
      ...{ hidden: 1, facts: [{ item: 2 }] },
    })
  })

  test('is several where each row says something of its own', async () => {
    const rows =
      rowOf(heading, 1) +
      rowOf([4, '区组社部', '', '进行中', '2020/8/20', 10, '', '甲'], 2) +
      rowOf(['', '', '', '', '', 20, '', ''], 3) +
      rowOf(['', '', '', '', '', 30, '', ''], 4)
    const answer = await read(workbook([{ rows, after: inMerges(merged('ABCDEH', 2, 4)) }]))
    expect(answer.ok && answer.facts.map(({ percent }) => percent)).toEqual([10, 20, 30])
  })
})

describe('a cell that does not hold what it seems to', () => {
  const strings = ['进行中', '在办']
  const bookOf = (percent: Cell, note: Cell): Uint8Array =>
    workbook(
      [
        {
          rows: rowOf(heading, 1) + rowOf([...underway, percent, note, '甲'], 2) + rowOf(other, 3),
        },
      ],
      { strings },
    )
  const sharedText = (index: string): Cell => `<t="s"><v>${index}</v>`

  test.each<[string, Cell, Cell, string]>([
    ['a shared text beyond the last', 10, sharedText('2'), 'G2：这一格指向的文字不在文件里'],
    ['a shared text below the first', 10, sharedText('-1'), 'G2：这一格指向的文字不在文件里'],
    ['a share that is such a text', sharedText('99'), '', 'F2：这一格指向的文字不在文件里'],
    ['a formula without its result', '<><f>1+1</f>', '', 'F2：这一格是公式，文件里没有它的结果'],
    ['a formula with a blank result', '<><f>1+1</f><v></v>', '', 'F2：这一格是公式，文件里没有'],
    ['an error among words', 10, '<t="e"><f>X</f><v>#REF!</v>', 'G2：这一格是公式的错误值'],
  ])('is told with its address: %s', async (_, percent, note, said) => {
    const answer = await read(bookOf(percent, note))
    expect(told(answer)).toHaveLength(1)
    expect(told(answer)[0]).toMatch(/^broken-cell /)
    expect(told(answer)[0]).toContain(`填报表!${said}`)
    expect(answer).toMatchObject({ ok: true, facts: [{ item: 2 }] })
  })

  test('is one that stands there twice, or in another row', async () => {
    const rows = rowOf(heading, 1) + rowOf([...underway, 10, '', '甲'], 2)
    const twice = rows
      .replace('</row>', '</row>')
      .replace('<c r="F2"><v>10</v></c>', '<c r="F2"><v>10</v></c><c r="F2"><v>90</v></c>')
    expect(told(await read(workbook([{ rows: twice }])))).toEqual([
      'broken-cell | 90 | 填报表!F2：这一格在文件里有两个，文件可能已损坏，这一行没有读',
    ])
    const astray = rows.replace('r="F2"', 'r="F3"') + rowOf(other.slice(0, 5), 3)
    expect(told(await read(workbook([{ rows: astray }])))).toEqual([
      'broken-cell | 10 | 填报表!F3：这一格的地址不在它所在的行，文件可能已损坏，这一行没有读',
    ])
  })

  test('in the heading leaves its column out', async () => {
    const broken = [...heading.slice(0, 6), sharedText('9'), '填报人']
    const rows = rowOf(broken, 1) + rowOf([...good.slice(0, 6), '在办', '甲'], 2)
    const answer = await read(workbook([{ rows }], { strings }))
    expect(told(answer)).toEqual([
      'broken-cell |  | 填报表!G1：这一格指向的文字不在文件里，文件可能已损坏，这一列没有读',
    ])
  })

  test('is empty where it names no shared text at all', async () => {
    for (const cell of ['<t="s">', '<t="s"><v></v>'])
      expect(await read(bookOf(10, cell))).toMatchObject({
        ...{ problems: [], facts: [{ note: '', percent: 10 }, {}] },
      })
  })

  test.each(['A0', '12', '$F$2', 'F2G', '第六格'])(
    'makes %s no address, which is told',
    async at => {
      const rows = rowOf(heading, 1) + rowOf(good, 2).replace('r="F2"', `r="${at}"`)
      const answer = await read(workbook([{ rows }]))
      expect(answer.ok).toBe(false)
      expect(told(answer)[0]).toContain(`有一格的地址写作“${at}”`)
    },
  )

  test('says nothing where a formula gives no words', async () => {
    const answer = await read(bookOf(10, '<t="str"><f>""</f><v></v>'))
    expect(answer).toMatchObject({ problems: [], facts: [{ note: '' }, {}] })
  })
})

describe('a share is read as its format shows it', () => {
  const answerTo = (format: string, share: number): ReturnType<typeof read> =>
    read(
      workbook(
        [{ rows: rowOf(heading, 1) + rowOf([...underway, `<s="3"><v>${share}</v>`, '', '甲'], 2) }],
        { formats: [format] },
      ),
    )

  test.each([
    ['0"%"', 50, 50],
    ['0\\%', 50, 50],
    ['0.0"%"', 50, 50],
    ['0" %"', 50, 50],
    ['#,##0"%";[Red]-#,##0"%"', 50, 50],
    ['[<=1]0%;0"%"', 0.5, 50],
    ['[<=1]0%;0"%"', 50, 50],
    ['0%', 0.5, 50],
    ['0.00%', 0.29, 29],
    ['0_ %', 0.5, 50],
    ['[DBNum1]0%', 0.5, 50],
    ['0%;-0%;0%', 0, 0],
    ['General', 50, 50],
    ['G/通用格式', 50, 50],
    ['@', 50, 50],
    ['0_);(0)', 50, 50],
    ['#,##0.00', 50, 50],
    ['0,', 50000, 50],
  ])('%s of %d is %d', async (format, share, percent) => {
    expect(await answerTo(format, share)).toMatchObject({ problems: [], facts: [{ percent }] })
  })

  test.each([
    ['0"成"', 5, '5成'],
    ['0‰', 50, '50‰'],
    ['"约"0%', 0.5, '约50%'],
    ['0%"%"', 0.5, '50%%'],
    [';;;', 50, '50（格式 ;;; 不显示）'],
    ['0%', 50, '5000%'],
  ])('%s of %d is no share, which is told', async (format, share, shown) => {
    const answer = await answerTo(format, share)
    expect(answer.problems.map(({ code, words }) => `${code} ${words}`)).toEqual([
      `wrong-percent ${shown}`,
    ])
  })
})

describe('a workbook as programs write it', () => {
  const rows = rowOf(heading, 1) + rowOf(good, 2)
  const sheet = { name: 'xl/worksheets/sheet1.xml', text: '<worksheet/>' }

  test.each<[string, Parameters<typeof workbook>[1]]>([
    ['has a chart for a sheet', { chart: true }],
    ['is of the strict standard', { strict: true }],
    ['holds macros', { more: [{ name: 'xl/vbaProject.bin', text: 'macros' }] }],
  ])('is read where it %s', async (_, more) => {
    const answer = await read(workbook([{ rows }, { rows, state: 'veryHidden' }], more))
    expect(answer).toMatchObject({ ok: true, hidden: 1, facts: [{ item: 1 }] })
    expect(told(answer)).toEqual(['hidden-rows | 1 | 旧稿!A2：从这里起有 1 行是隐藏的，没有读'])
  })

  test('is refused where a part is in it twice', async () => {
    const answer = await read(workbook([{ rows }], { more: [sheet] }))
    expect(answer.problems.map(({ code }) => code)).toEqual(['not-readable'])
  })

  test('is refused with the bound where it has more sheets than are read', async () => {
    const answer = await read(workbook(Array.from({ length: 51 }, () => ({ rows }))))
    expect(told(answer)).toEqual(['too-large | 51 > 50 | 工作表有 51，超过上限 50'])
  })
})

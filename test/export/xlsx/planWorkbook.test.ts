import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '@/export/ledger/ledgerRows'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import { readLedger } from '@/intake/ledger/readLedger'
import { datedPlan, monthsOf } from '../../model/datedItems'
import { about, bytesOf, factOf, ledgerOf, oddWords, plan } from '../ledger/ledgerCase'
import { fileOf, madeUp, open, planOf } from '../table/planCase'

type Book = Awaited<ReturnType<typeof readXlsx>>
type Sheet = Book['sheets'][number]

async function bookOf(...asked: Parameters<typeof fileOf>): Promise<Book> {
  return readXlsx(await bytesOf(await writePlanWorkbook(fileOf(...asked))), { readStyles: true })
}

function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheets.find(one => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

/**
 * The cells of an item's row beside the words, by the head of their column: 2020-08, and how each
 * is filled.
 */
function painted(
  sheet: Sheet,
  item: number,
): ReadonlyMap<string, { readonly value: unknown; readonly fill: string | undefined }> {
  const head = sheet.rows.findIndex(row => row[2] === '事项') + 1
  const at = sheet.rows.findIndex((row, r) => r > head && row[2] === item)
  const found = new Map<string, { readonly value: unknown; readonly fill: string | undefined }>()
  for (let column = 9; column < 45; column += 1) {
    const cell = sheet.cells?.get(`${at},${column}`)
    const fill = cell?.style?.fill
    const year = 2020 + Math.floor((column - 9) / 12)
    const month = `${year}-${String(Number(sheet.rows[head]?.[column])).padStart(2, '0')}`
    const isBand =
      fill?.type === 'pattern' && fill.pattern === 'solid' && fill.fgColor?.rgb === 'F4EFE4'
    if (fill?.type === 'pattern' && !isBand)
      found.set(month, { value: cell?.value ?? null, fill: fill.pattern })
  }
  return found
}

test('the schedule says days late and the share that is recorded', async () => {
  const { rows } = sheetOf(
    await bookOf({ reports: ledgerOf([factOf(2, { percent: 60 })]).reports }),
    '进度安排',
  )
  expect(rows.find(row => row[2] === 2)?.slice(7, 9)).toEqual(['逾期303天', '1/1，60%'])
  expect(rows.find(row => row[2] === 4)?.slice(7, 9)).toEqual(['到期未报', '0/14'])
})

describe('the workbook of the plan in data/ on 2021-06-30', () => {
  let book: Book
  beforeAll(async () => {
    book = await bookOf()
  })

  test('has a sheet for each question', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      '进度安排',
      '责任矩阵',
      '按月分布',
      '关联关系',
      '体检问题',
      '台账',
    ])
    expect(book.properties?.title).toBe('南昌经开区基层政务公开标准化规范化工作任务分工和进度安排')
  })

  test('the schedule has all 27 items with words, day and state as they are', () => {
    const { rows } = sheetOf(book, '进度安排')
    const body = rows.filter(row => typeof row[2] === 'number')
    expect(body.map(row => [row[2], row[3], row[4], row[5], row[6]])).toEqual(
      plan.items.map(({ id, text, assignments, deadline }) => [
        id,
        text,
        assignments.map(({ printed }) => printed).join('、'),
        deadline.text,
        deadline.date,
      ]),
    )
    expect(body.map(row => row[7]).filter(state => state === '到期未报')).toHaveLength(14)
    expect(rows.flat()).toEqual(
      expect.arrayContaining([
        '南昌经开区基层政务公开标准化规范化工作任务分工和进度安排',
        '截至日期：2021-06-30（30 天内为即将到期）　27 项 / 16 家单位（19 个口径） / 129 责任项次',
        '单位：项　来源：《南昌经开区基层政务公开标准化规范化工作任务分工和进度安排》附件1',
      ]),
    )
    expect(rows.flat().filter(value => String(value).startsWith('注：'))).toHaveLength(5)
  })

  test('each deadline is one solid cell with the number of its item, and only time before it is hatched', () => {
    const sheet = sheetOf(book, '进度安排')
    for (const { id, deadline } of plan.items) {
      const cells = painted(sheet, id)
      const solid = [...cells].filter(([, { fill }]) => fill === 'solid')
      expect([id, solid]).toEqual([id, [[deadline.date.slice(0, 7), { value: id, fill: 'solid' }]]])
      expect(
        [...cells].every(
          ([month, { fill, value }]) =>
            fill === 'solid' ||
            (fill === 'lightUp' && value === null && month < deadline.date.slice(0, 7)),
        ),
      ).toBe(true)
    }
    const hatched = (id: number): readonly string[] =>
      [...painted(sheet, id)].flatMap(([month, { fill }]) => (fill === 'lightUp' ? [month] : []))
    expect(hatched(4)).toEqual(['2020-09'])
    expect(hatched(13)).toEqual(['2021-01', '2021-02', '2021-03', '2021-04', '2021-05'])
    expect([...painted(sheet, 5).keys(), ...hatched(1), ...hatched(20)]).toEqual(['2020-11'])
  })

  test('without a rule nothing is hatched, nor in the legend', async () => {
    const sheet = sheetOf(await bookOf({ start: 'none' }), '进度安排')
    expect(
      [...(sheet.cells?.values() ?? [])].some(
        ({ style }) => style?.fill?.type === 'pattern' && style.fill.pattern === 'lightUp',
      ),
    ).toBe(false)
    expect(sheet.rows.flat().some(value => String(value).includes('推定时段'))).toBe(false)
  })

  test('the month of the as-of day is ruled on both sides from head to foot', () => {
    const { cells, rows } = sheetOf(book, '进度安排')
    const column = 9 + 17
    const body = rows.flatMap((row, at) => (typeof row[2] === 'number' ? [at] : []))
    const heavy = (at: number, side: 'left' | 'right', where: number): unknown =>
      cells?.get(`${at},${where}`)?.style?.border?.[side]?.style
    for (const at of body)
      expect([
        heavy(at, 'left', column),
        heavy(at, 'right', column),
        heavy(at, 'left', column + 2),
        heavy(at, 'right', column + 2),
      ]).toEqual(['medium', 'medium', expect.not.stringMatching('medium'), undefined])
  })

  test('a task stands once beside its items, as in the circular', () => {
    const { merges, rows } = sheetOf(book, '进度安排')
    const first = rows.findIndex(row => row[2] === 1)
    expect(
      rows
        .filter(row => typeof row[2] === 'number')
        .flatMap(row => (row[1] === null ? [] : [[row[0], row[1]]])),
    ).toEqual(plan.tasks.map(({ no, name }) => [no, name]))
    const down = merges?.filter(
      ({ startRow, endRow, startCol }) => startRow >= first && endRow > startRow && startCol === 1,
    )
    expect(down?.map(({ startRow, endRow }) => endRow - startRow + 1)).toEqual([
      3, 2, 4, 2, 4, 2, 3, 3, 2,
    ])
  })

  test('a page of print begins with a task, never within one', () => {
    const { rowBreaks, rows } = sheetOf(book, '进度安排')
    expect(rowBreaks?.map(last => rows[last + 1]?.slice(0, 3))).toEqual([
      [6, '压实舆情处置回应责任', 16],
    ])
  })

  test('the matrix reconciles to 129 by rows and by columns, offices merged', () => {
    const { rows } = sheetOf(book, '责任矩阵')
    const at = rows.findIndex(row => row[0] === '责任单位')
    const body = rows.slice(at + 3, at + 19)
    expect(body).toHaveLength(16)
    expect(body.reduce((sum, row) => sum + Number(row[28]), 0)).toBe(129)
    const sums = rows.find(row => row[0] === '责任项次')
    expect(sums?.slice(1, 28).reduce((sum: number, value) => sum + Number(value), 0)).toBe(129)
    expect(sums?.[28]).toBe(129)
    for (let column = 1; column < 28; column += 1)
      expect(body.filter(row => row[column] !== null && row[column] !== '').length).toBe(
        rows.find(row => row[0] === '责任单位（家）')?.[column],
      )
    expect(body.find(row => row[0] === '区工管办')?.slice(1, 6)).toEqual([
      '行',
      '行',
      null,
      '●',
      '宣',
    ])
    expect(body.filter(row => String(row[0]).startsWith('◇')).map(row => row[0])).toEqual([
      '◇ 各镇处',
      '◇ 各有关部门',
      '◇ 区有关部门',
    ])
  })

  test('the months reconcile too, and each way of counting has its own peak', () => {
    const { rows } = sheetOf(book, '按月分布')
    const of = (name: string): readonly unknown[] => rows.find(row => row[0] === name) ?? []
    expect(of('事项').slice(1)).toEqual([1, 3, 3, 1, 6, 2, 1, 1, 4, 1, 2, 1, 1, 27])
    expect(of('责任项次').slice(1)).toEqual([2, 3, 30, 2, 21, 2, 2, 2, 8, 1, 28, 14, 14, 129])
    expect(rows.flat()).toContain(
      '注：按事项计，高峰月为 2020-12（6 项）；按责任项次计，为 2020-10（30 项次）。',
    )
  })

  test('every relation in scope is told with its reason as 推定, and every finding with its words', () => {
    const relations = sheetOf(book, '关联关系').rows.filter(row => /^R\d+$/.test(String(row[0])))
    expect(relations).toHaveLength(16)
    expect(relations.every(row => row[9] === '推定' && String(row[11]).length > 5)).toBe(true)
    expect(relations.filter(row => String(row[10]).startsWith('时序矛盾'))).toHaveLength(4)
    const findings = sheetOf(book, '体检问题').rows.filter(row =>
      ['错误', '待核', '提示', '推定'].includes(String(row[0])),
    )
    expect(findings).toHaveLength(plan.findings.length + 4)
    expect(findings.map(row => row[4])).toEqual(
      expect.arrayContaining(plan.findings.map(({ message }) => message)),
    )
    expect(findings.map(row => String(row[3]))).toEqual(
      expect.arrayContaining(plan.findings.map(({ words }) => words)),
    )
    expect(
      findings.find(row => row[4] === '“问卷调查多种方式”疑脱“等”字，照录未改')?.[5],
    ).toContain('公开征求意见、问卷调查多种方式，充分听取')
  })

  test('prints across A3 and A4 with its heads on every page', () => {
    expect(
      book.sheets.map(({ pageSetup }) => [
        pageSetup?.paperSize,
        pageSetup?.orientation,
        pageSetup?.fitToWidth,
        pageSetup?.fitToHeight,
      ]),
    ).toEqual([
      ['a3', 'landscape', 1, 0],
      ...Array.from({ length: 5 }, () => ['a4', 'landscape', 1, 0]),
    ])
    expect(sheetOf(book, '进度安排').pageSetup?.printTitlesRow).toBe('$4:$5')
    expect(sheetOf(book, '进度安排').freezePane).toEqual({ rows: 5, columns: 3 })
  })

  test('nothing says that it is made up', () => {
    expect(
      JSON.stringify(book.sheets.map(({ rows, headerFooter }) => [rows, headerFooter])),
    ).not.toContain('虚构')
  })
})

test('a made-up ledger says so on every sheet and every printed page, and its records are read back', async () => {
  const bytes = await bytesOf(await writePlanWorkbook(fileOf(madeUp)))
  const book = await readXlsx(bytes)
  for (const sheet of book.sheets) {
    expect(sheet.rows.slice(0, 4).flat().join('')).toContain('示例数据（虚构）')
    expect(sheet.headerFooter?.oddFooter).toContain('示例数据（虚构）')
    const [from, to] = [...(sheet.pageSetup?.printTitlesRow?.matchAll(/\d+/g) ?? [])].map(Number)
    expect(
      sheet.rows
        .slice(Number(from) - 1, to)
        .flat()
        .join(''),
    ).toContain('示例数据（虚构）')
  }
  const answer = await readLedger(bytes, about)
  expect(answer.ok && [answer.sample, answer.reports.length]).toEqual([true, madeUp.reports.length])
})

test('a part of a plan says of what it is a part, and reconciles by itself', async () => {
  const book = await bookOf({
    ...madeUp,
    selection: { unit: '区税务局', task: null, year: null, q: '' },
  })
  expect(sheetOf(book, '进度安排').rows.flat()).toContain(
    '截至日期：2021-06-30（30 天内为即将到期）　显示 7/27 项（筛选：' +
      '责任单位 区税务局） / 14 家单位（14 个口径） / 98 责任项次',
  )
  expect(
    sheetOf(book, '责任矩阵')
      .rows.find(row => row[0] === '责任项次')
      ?.at(-1),
  ).toBe(98)
  expect(
    sheetOf(book, '台账')
      .rows.filter(row => typeof row[1] === 'number')
      .every(row => [4, 6, 7, 8, 9, 10, 11].includes(Number(row[2]))),
  ).toBe(true)
})

test('a plan of many years stands in quarters or years, and the open-ended have no cell', async () => {
  const due = (date: string) => ({
    deadline: { text: date, date, precision: 'day' as const, doubt: null },
  })
  const heads = async (last: string): Promise<number> => {
    const { rows } = sheetOf(
      await bookOf({}, planOf([due('2020-06-30'), due(last), open])),
      '进度安排',
    )
    return (rows.find(row => row[2] === '事项')?.length ?? 0) - 9
  }
  expect([
    await heads('2020-12-31'),
    await heads('2023-12-31'),
    await heads('2025-12-31'),
    await heads('2040-12-31'),
  ]).toEqual([12, 48, 24, 21])
  const { rows } = sheetOf(await bookOf({}, planOf([open])), '进度安排')
  expect(rows.find(row => row[2] === 1)?.slice(5)).toEqual([
    '长期坚持',
    null,
    '长期',
    '0/1',
    ...Array.from({ length: 12 }, () => null),
  ])
})

test('a large plan’s matrix has its items one under another, and reconciles as well', async () => {
  const many = planOf(
    Array.from({ length: 222 }, (_, at) => {
      const item = plan.items[at % 27]
      return { ...item, id: at + 1 }
    }),
  )
  const { rows, pageSetup } = sheetOf(await bookOf({}, many), '责任矩阵')
  const body = rows.filter(row => typeof row[0] === 'number')
  expect(body.map(row => row[0]).length).toBe(222)
  const total = many.items.reduce((sum, { assignments }) => sum + assignments.length, 0)
  expect(body.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(total)
  const sums = rows.find(row => row[1] === '责任项次')
  expect(sums?.slice(2, -1).reduce((sum: number, value) => sum + Number(value), 0)).toBe(total)
  expect(sums?.at(-1)).toBe(total)
  expect(pageSetup?.printTitlesRow).toBe('$4:$4')
})

test('a task longer than a page is named again where a page begins', async () => {
  const many = planOf(Array.from({ length: 90 }, (_, at) => ({ task: at < 5 ? 1 : 2 })))
  const { rows, rowBreaks, merges } = sheetOf(await bookOf({}, many), '进度安排')
  const begun = rowBreaks?.map(last => rows[last + 1]?.slice(0, 2)) ?? []
  expect(begun.length).toBeGreaterThan(1)
  expect(begun).toEqual(begun.map(() => [2, '编制汇总公开标准目录（续）']))
  for (const last of rowBreaks ?? [])
    expect(merges?.some(({ startRow, endRow }) => startRow <= last && endRow > last)).toBe(false)
})

test('text is text in every cell: no formula, no error', async () => {
  const odd = planOf(
    oddWords.map(text => ({
      text,
      title: text,
      assignments: [{ unit: text, office: text, printed: text }],
      deadline: { text, date: '2020-08-31', precision: 'month', doubt: text },
    })),
  )
  const book = await bookOf(
    {},
    {
      ...odd,
      title: '=1+1',
      units: oddWords.map(name => ({ name, collective: false, offices: [name] })),
      tasks: [{ no: 1, name: '@SUM(1)' }],
    },
  )
  const cells = book.sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])])
  expect(new Set(cells.map(({ type }) => type))).toEqual(
    new Set(['string', 'number', 'empty', 'richText']),
  )
  const body = sheetOf(book, '进度安排').rows.filter(row => typeof row[2] === 'number')
  expect(body.map(row => row[3])).toEqual(oddWords.map(plainText))
  expect(body.map(row => row[5])).toEqual(oddWords.map(plainText))
})

test('a deadline far off stands at the edge of the plan in cells, and among what is doubtful', async () => {
  for (const [day, cell] of [
    ['0202-12-31', '←13'],
    ['9999-12-31', '13→'],
  ]) {
    const book = await bookOf({}, datedPlan([...monthsOf(2022, 12), day ?? '']))
    const schedule = sheetOf(book, '进度安排')
    const row = schedule.rows.find(one => one[2] === 13)
    expect(row).toContain(cell)
    expect(row).toContain(day)
    expect(Math.max(...schedule.rows.map(one => one.length))).toBe(9 + 12)
    const words = schedule.rows.map(one => one.join(' ')).join('\n')
    expect(words).toContain('注：←、→ 处为时限在图外的事项，共 1 项，不计入各年项数。')
    const doubts = sheetOf(book, '体检问题').rows.map(one => one.join(' '))
    expect(doubts.filter(words => words.includes(`第13项的完成时限 ${day ?? ''}`))).toHaveLength(1)
  }
})

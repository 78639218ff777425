import type { UnitItemMatrix, UnitMonthMatrix } from '@/analysis/plan/workload'
import { unitItemMatrix, unitMonthMatrix } from '@/analysis/plan/workload'
import { lightStyle } from '@/charts/sign/style'
import { plainText } from '@/export/ledger/ledgerRows'
import { asOfText, countText, noteTexts, sourceText } from '@/export/table/planFacts'
import { stateWords } from '@/export/table/stateWords'
import type { PlanFile } from '@/export/table/planFile'
import { firstSigns, graphemes } from '@/model/graphemes'
import { countsOf } from '@/model/plan'
import { excelLimits } from './excelLimits'
import { footerOf, looks, noticeRows, remarkRow, titleRow } from './sheetLooks'
import type { CellLook, SheetCell, SheetPage, SheetRow } from './workbook'

const boxed = { boxed: true, size: 10, align: 'center' } as const satisfies CellLook
const name = { boxed: true, size: 10, indented: true } as const satisfies CellLook
const sum = { ...boxed, face: 'head', fill: 'F3EEE3' } as const satisfies CellLook
const sumName = { ...name, face: 'head', fill: 'F3EEE3' } as const satisfies CellLook
const upright = {
  ...looks.headGiven,
  size: 9,
  upright: true,
  top: true,
} as const satisfies CellLook
const given = { ...boxed, face: 'head', fill: 'F4EFE4' } as const satisfies CellLook
const heats = lightStyle.heat.map((fill, at): CellLook => ({
  ...boxed,
  face: 'head',
  fill: fill.replace('#', ''),
  ...(at > 2 ? { ink: 'FFFFFF' } : {}),
}))

function matrixOf({ plan, items }: PlanFile): UnitItemMatrix {
  return unitItemMatrix(items, plan.units, { office: 'merged', order: 'load' })
}

/** Title, day, counts, source: what stands over a matrix of columns so wide. */
function headRows(file: PlanFile, title: string, widths: readonly number[]): readonly SheetRow[] {
  return [
    titleRow(`${file.plan.title}：${title}`, widths),
    remarkRow(`${asOfText(file)}　${countText(file)}`, widths),
    remarkRow(`单位：项次　${sourceText(file)}`, widths),
    ...noticeRows(file, widths.length),
  ]
}

/**
 * All columns of a matrix together are at least so wide, in characters, that its title finds room.
 */
const matrixWidth = 84

function widthsOf(count: number, least: number): readonly number[] {
  return Array.from({ length: count }, () => Math.max(least, matrixWidth / count))
}

function unitName(row: UnitItemMatrix['rows'][number]): string {
  return plainText(row.collective ? `◇ ${row.label}` : row.label)
}

/** So many items stand side by side and can still be read on A4; of more, each has a row. */
const mostAcross = 60

/**
 * 责任矩阵: units with their offices merged by items; the first sign of an office in its cell, ●
 * where none is named. The sums of rows and columns are both the plan's assignments.
 */
export function unitMatrixPage(file: PlanFile): SheetPage {
  const matrix = matrixOf(file)
  const isRoomAcross = matrix.rows.length + 3 <= excelLimits.columns
  return matrix.columns.length > mostAcross && isRoomAcross
    ? itemsDown(file, matrix)
    : itemsAcross(file, matrix)
}

function cellOf(cell: UnitItemMatrix['rows'][number]['cells'][number] | undefined): SheetCell {
  return { value: cell ? cellText(cell.offices, cell.count) : null, look: cell ? given : boxed }
}

function itemsAcross(file: PlanFile, matrix: UnitItemMatrix): SheetPage {
  const widths = [22, ...widthsOf(matrix.columns.length, 4.4), 6]
  const head = [...headRows(file, '责任矩阵', widths), ...itemHeads(file, matrix)]
  const body = matrix.rows.map((row): SheetRow => ({
    cells: [
      { value: unitName(row), look: name },
      ...row.cells.map(cellOf),
      { value: row.load, look: sum },
    ],
    height: 20,
  }))
  const sums: readonly SheetRow[] = [
    {
      cells: [
        { value: '责任单位（家）', look: sumName },
        ...matrix.columnUnits.map(value => ({ value, look: sum })),
        { value: null, look: sum },
      ],
      height: 20,
    },
    {
      cells: [
        { value: '责任项次', look: sumName },
        ...matrix.columnLoads.map(value => ({ value, look: sum })),
        { value: matrix.total, look: sum },
      ],
      height: 20,
    },
  ]
  return {
    name: '责任矩阵',
    widths,
    rows: [...head, ...body, ...sums, ...matrixNotes(file, widths)],
    stay: { rows: head.length, columns: 1 },
    heading: {
      row: head.length - 1,
      repeatFrom: head.length - (file.sample ? 4 : 3),
      filter: false,
    },
    rules: [],
    footer: footerOf(file),
    blocks: [
      [head.length - 3, 0, head.length - 1, 0],
      [head.length - 3, widths.length - 1, head.length - 1, widths.length - 1],
    ],
  }
}

function itemsDown(file: PlanFile, matrix: UnitItemMatrix): SheetPage {
  const byId = new Map(file.items.map(item => [item.id, item]))
  const widths = [6, 30, ...widthsOf(matrix.rows.length, 4.4), 6]
  const names = matrix.rows.map(row => standing(unitName(row).replace('◇ ', '◇')))
  const heights = Math.max(...names.map(each => graphemes(each).length), 2) * 12.5 + 8
  const head: readonly SheetRow[] = [
    ...headRows(file, '责任矩阵', widths),
    {
      cells: [
        ...['事项', '简称（自拟）'].map(value => ({ value, look: looks.headGiven })),
        ...names.map(value => ({ value, look: upright })),
        { value: '合计', look: looks.headGiven },
      ],
      height: Math.min(300, heights),
    },
  ]
  const body = matrix.columns.map((id, at): SheetRow => ({
    cells: [
      { value: id, look: boxed },
      { value: plainText(byId.get(id)?.title ?? ''), look: name },
      ...matrix.rows.map(row => cellOf(row.cells[at])),
      { value: matrix.columnLoads[at] ?? 0, look: sum },
    ],
    height: 18,
  }))
  const sums: SheetRow = {
    cells: [
      { value: null, look: sum },
      { value: '责任项次', look: sumName },
      ...matrix.rows.map(({ load }) => ({ value: load, look: sum })),
      { value: matrix.total, look: sum },
    ],
    height: 20,
  }
  return {
    name: '责任矩阵',
    widths,
    rows: [...head, ...body, sums, ...matrixNotes(file, widths)],
    stay: { rows: head.length, columns: 2 },
    heading: {
      row: head.length - 1,
      repeatFrom: head.length - (file.sample ? 2 : 1),
      filter: false,
    },
    rules: [],
    footer: footerOf(file),
  }
}

function matrixNotes(file: PlanFile, widths: readonly number[]): readonly SheetRow[] {
  const { units, offices, assignments } = countsOf(file.items)
  return [
    ...officeNotes(file),
    `口子合并计 ${units} 家，分列计 ${offices} 个口径；` +
      `行、列之和均为 ${assignments} 责任项次。◇ 为集合单位，照录不拆分。`,
  ].map(words => remarkRow(`注：${words}`, widths))
}

/** Three rows: tasks over their items, numbers of items, their short titles upright. */
function itemHeads({ items }: PlanFile, { columns }: UnitItemMatrix): readonly SheetRow[] {
  const byId = new Map(items.map(item => [item.id, item]))
  const tasks = columns.map(id => byId.get(id)?.task ?? 0)
  const opens = tasks.map((task, at) => tasks[at - 1] !== task)
  const firsts = opens.flatMap((isFirst, at) => (isFirst ? [at] : []))
  const merged = firsts.flatMap((first, at) => {
    const last = (firsts[at + 1] ?? columns.length) - 1
    return last > first ? [[first + 1, last + 1] as const] : []
  })
  const longest = Math.max(4, ...columns.map(id => [...(byId.get(id)?.title ?? '')].length))
  const row = (
    first: string | null,
    values: readonly (string | number | null)[],
    look: CellLook,
  ): readonly SheetCell[] => [
    { value: first, look: looks.headGiven },
    ...values.map(value => ({ value, look })),
    { value: first === null ? null : '合计', look: looks.headGiven },
  ]
  return [
    {
      cells: row(
        '责任单位',
        tasks.map((task, at) => (opens[at] ? `任务${task}` : null)),
        { ...looks.headGiven, size: 9, small: true },
      ),
      merged,
      height: 18,
    },
    { cells: row(null, columns, looks.headGiven), height: 18 },
    {
      cells: row(
        null,
        columns.map(id => standing(byId.get(id)?.title ?? '')),
        upright,
      ),
      height: Math.min(300, longest * 12.5 + 8),
    },
  ]
}

/** Words sign under sign, with the brackets that lie down for it. */
function standing(words: string): string {
  return plainText(words).replace(/[（(]/g, '︵').replace(/[）)]/g, '︶')
}

function cellText(offices: readonly string[], count: number): string {
  const initials = offices.map(office => firstSigns(plainText(office), 1)).join('')
  const rest = count - offices.length
  return rest > 0 ? `${initials}${'●'.repeat(rest)}` : initials
}

/** What the first signs in the cells stand for. */
function officeNotes({ items }: PlanFile): readonly string[] {
  const offices = [
    ...new Set(
      items.flatMap(({ assignments }) =>
        assignments.flatMap(({ unit, office }) =>
          office === null ? [] : [`${firstSigns(office, 1)}为${unit}（${office}）`],
        ),
      ),
    ),
  ]
  return offices.length > 0 ? [`格内字取自内设口子：${offices.join('，')}；● 未标口子。`] : []
}

/**
 * 按月分布: units by the months in which their items fall due, with items and assignments of each
 * month and year; the open-ended last.
 */
export function unitMonthPage(file: PlanFile): SheetPage {
  const { rows } = matrixOf(file)
  const matrix = unitMonthMatrix(rows, file.items)
  const widths = [22, ...widthsOf(matrix.months.length, 7), 8]
  const head = [...headRows(file, '按月分布', widths), ...monthHeads(matrix)]
  const most = Math.max(1, ...matrix.cells.flat().map(cell => cell?.count ?? 0))
  const body = rows.map((row, at): SheetRow => ({
    cells: [
      { value: unitName(row), look: name },
      ...(matrix.cells[at] ?? []).map((cell): SheetCell =>
        cell
          ? {
              value: cell.count,
              look: heats[Math.min(3, Math.floor(((cell.count - 1) * 4) / most))] ?? boxed,
            }
          : { value: null, look: boxed },
      ),
      { value: row.load, look: sum },
    ],
    height: 20,
  }))
  const sums = [
    ['事项', matrix.items, file.items.length],
    ['责任项次', matrix.assignments, matrix.total],
  ] as const
  return {
    name: '按月分布',
    widths,
    rows: [
      ...head,
      ...body,
      ...sums.map(([label, values, total]): SheetRow => ({
        cells: [
          { value: label, look: sumName },
          ...values.map(value => ({ value, look: sum })),
          { value: total, look: sum },
        ],
        height: 20,
      })),
      ...monthNotes(file, matrix).map(words => remarkRow(`注：${words}`, widths)),
    ],
    stay: { rows: head.length, columns: 1 },
    heading: {
      row: head.length - 1,
      repeatFrom: head.length - (file.sample ? 3 : 2),
      filter: false,
    },
    rules: [],
    footer: footerOf(file),
    blocks: [
      [head.length - 2, 0, head.length - 1, 0],
      [head.length - 2, matrix.months.length + 1, head.length - 1, matrix.months.length + 1],
    ],
  }
}

/** 2020年（14 项）; what has no last day by its state. */
function yearHead({ year, items }: UnitMonthMatrix['years'][number]): string {
  return typeof year === 'number' ? `${year}年（${items} 项）` : stateWords[year]
}

function monthHeads({ months, years }: UnitMonthMatrix): readonly SheetRow[] {
  const opens = new Map(years.map(year => [year.columns[0] ?? -1, year]))
  const yearCells = months.map((_, at): SheetCell => {
    const year = opens.get(at)
    return {
      value: year ? yearHead(year) : null,
      look: looks.headGiven,
    }
  })
  const merged = years.flatMap(({ columns }) =>
    columns.length > 1
      ? [[(columns[0] ?? 0) + 1, (columns[columns.length - 1] ?? 0) + 1] as const]
      : [],
  )
  const ends = (
    first: string | null,
    last: string | null,
    cells: readonly SheetCell[],
  ): readonly SheetCell[] => [
    { value: first, look: looks.headGiven },
    ...cells,
    { value: last, look: looks.headGiven },
  ]
  return [
    { cells: ends('责任单位', '合计', yearCells), merged, height: 20 },
    {
      cells: ends(
        null,
        null,
        months.map(({ month }) => ({
          value: month === null ? '—' : `${month}月`,
          look: looks.headGiven,
        })),
      ),
      height: 20,
    },
  ]
}

function monthNotes(
  file: PlanFile,
  { busiest: { items, assignments } }: UnitMonthMatrix,
): readonly string[] {
  const peak =
    items.count > 0
      ? [
          `按事项计，高峰月为 ${items.months.join('、')}（${items.count} 项）；` +
            `按责任项次计，为 ${assignments.months.join('、')}（${assignments.count} 项次）。`,
        ]
      : []
  return [
    ...peak,
    '只列有事项到期的月份。',
    ...noteTexts(file).filter(words => words.includes('集合单位（')),
  ]
}

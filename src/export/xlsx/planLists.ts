import { plainText } from '@/export/ledger/ledgerRows'
import {
  asOfText,
  conflictText,
  countText,
  relationWords,
  sourceText,
  standingText,
} from '@/export/table/planFacts'
import type { PlanFile } from '@/export/table/planFile'
import { changeHeadings, changeRows } from '@/export/table/changesCsv'
import { planFindings } from '@/analysis/plan/farDeadline'
import {
  footerOf,
  heightFor,
  looks,
  noticeRows,
  remarkRow,
  titleRow,
  wordsAcross,
} from './sheetLooks'
import type { CellLook, SheetPage, SheetRow } from './workbook'
import { printedDeadline } from '@/model/plan'

interface Column {
  readonly heading: string
  readonly width: number
  readonly middle?: boolean
}
type Cells = readonly (string | number | null)[]
interface List {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly Cells[]
  readonly remark: string
  readonly none: string
}

const words = { boxed: true, size: 10, indented: true } as const satisfies CellLook
const middle = { boxed: true, size: 10, align: 'center' } as const satisfies CellLook

/**
 * A sheet with a row for each of some things, heads that filter, and a sentence where there are
 * none.
 */
function listPage(file: PlanFile, { name, columns, rows, remark, none }: List): SheetPage {
  const last = columns.length - 1
  const widths = columns.map(({ width }) => width)
  const head = [
    titleRow(`${file.plan.title}：${name}`, widths),
    wordsAcross(
      [
        { words: `${asOfText(file)}　${countText(file)}`, to: last - 1, look: looks.remark },
        { words: '单位：条', to: last, look: looks.remarkRight },
      ],
      18,
    ),
    remarkRow(`${remark}　${sourceText(file)}`, widths),
    ...noticeRows(file, columns.length),
    {
      cells: columns.map(({ heading }) => ({ value: heading, look: looks.headGiven })),
      height: 24,
    },
  ]
  const body = rows.map((cells): SheetRow => {
    const values = cells.map(value => (typeof value === 'string' ? plainText(value) : value))
    const { height } = heightFor(
      values.map((value, at) => ({
        words: String(value ?? ''),
        width: (columns[at]?.width ?? 10) - (columns[at]?.middle ? 0 : 1.5),
      })),
    )
    return {
      cells: values.map((value, at) => ({ value, look: columns[at]?.middle ? middle : words })),
      height: Math.max(20, height),
    }
  })
  return {
    name,
    widths,
    rows: [...head, ...body, ...(rows.length === 0 ? [remarkRow(none, widths)] : [])],
    stay: { rows: head.length, columns: 0 },
    heading: {
      row: head.length - 1,
      repeatFrom: head.length - (file.sample ? 2 : 1),
      filter: rows.length > 0,
    },
    rules: [],
    footer: footerOf(file),
  }
}

/**
 * 关联关系: the relations in scope with what joins them, the wording that shows it, and whether
 * somebody has confirmed it.
 */
export function relationPage(file: PlanFile): SheetPage {
  const { items, relations, conflicts } = file
  const titles = new Map(
    items.map(({ id, title, deadline }) => [
      id,
      { title: `（${id}）${title}`, deadline: printedDeadline(deadline) },
    ]),
  )
  const against = new Map(conflicts.map(one => [one.relation.id, conflictText(one)]))
  return listPage(file, {
    name: '关联关系',
    columns: [
      { heading: '编号', width: 6, middle: true },
      { heading: '种类', width: 9, middle: true },
      { heading: '前项', width: 24 },
      { heading: '时限', width: 13, middle: true },
      { heading: '后项', width: 24 },
      { heading: '时限', width: 13, middle: true },
      { heading: '方向', width: 6, middle: true },
      { heading: '核心', width: 6, middle: true },
      { heading: '把握', width: 6, middle: true },
      { heading: '状态', width: 8, middle: true },
      { heading: '时序', width: 18 },
      { heading: '理由', width: 44 },
    ],
    rows: relations.map(relation => {
      const { id, kind, from, to, directed, core, confidence, reason } = relation
      return [
        id,
        relationWords[kind],
        titles.get(from)?.title ?? from,
        titles.get(from)?.deadline ?? null,
        titles.get(to)?.title ?? to,
        titles.get(to)?.deadline ?? null,
        directed ? '先→后' : '相互',
        core ? '是' : null,
        { high: '高', medium: '中', low: '低' }[confidence],
        standingText(relation),
        against.get(id) ?? null,
        reason,
      ]
    }),
    remark: `${relations.length} 条关联，均由文字推定，未经确认的不作依据；原文未载。`,
    none: file.scope === 'none' ? '未选关联。' : '所列事项之间没有关联。',
  })
}

/** 计划调整: every change of a plan, those taken back too, a row for each field it sets. */
export function changePage(file: PlanFile): SheetPage {
  const widths: Readonly<Record<string, number>> = {
    事项: 24,
    调整前: 40,
    调整后: 40,
    理由: 30,
    依据文件: 22,
    状态: 24,
  }
  const accepted = file.plan.accepted ?? file.plan
  const rows = changeRows(accepted)
  return listPage(file, {
    name: '计划调整',
    columns: changeHeadings.map(heading => ({
      heading,
      width: widths[heading] ?? 12,
      middle: widths[heading] === undefined,
    })),
    rows,
    remark: `采用后的全部调整，至截至日期尚未生效的和已撤回的也列出；调整记录只增不删。`,
    none: '采用后没有调整过。',
  })
}

const severities = { error: '错误', warning: '待核', note: '提示' } as const

/**
 * 体检问题: what is doubtful in the wording, each with the words that show it and where they stand,
 * then what the inferred relations have against the order of time.
 */
export function findingPage(file: PlanFile): SheetPage {
  const { plan, items, conflicts } = file
  const byId = new Map(items.map(item => [item.id, item]))
  const findings = planFindings(plan).filter(
    one => items === plan.items || one.items.some(id => byId.has(id)),
  )
  const sentence = (ids: readonly number[], quoted: string): string =>
    ids.map(id => byId.get(id)?.text ?? '').find(text => quoted !== '' && text.includes(quoted)) ??
    ''
  const told = findings.map(({ severity, items: ids, line, words: quoted, message }): Cells => [
    severities[severity],
    ids.join('、'),
    line,
    quoted,
    message,
    sentence(ids, quoted),
  ])
  const timed = conflicts.map((one): Cells => {
    const { from, to, reason } = one.relation
    const [a, b] = [byId.get(from), byId.get(to)]
    return [
      standingText(one.relation),
      `${from}、${to}`,
      b?.lines.deadline ?? null,
      [a, b].map(one => (one ? printedDeadline(one.deadline) : '')).join('；'),
      `第${from}项与第${to}项${conflictText(one)}`,
      reason,
    ]
  })
  return listPage(file, {
    name: '体检问题',
    columns: [
      { heading: '类别', width: 8, middle: true },
      { heading: '事项', width: 9, middle: true },
      { heading: '原文行', width: 8, middle: true },
      { heading: '原文', width: 30 },
      { heading: '问题', width: 62 },
      { heading: '所在原句（推定的为理由）', width: 68 },
    ],
    rows: [...told, ...timed],
    remark: `原文提示 ${told.length} 条，时序矛盾（按推定的关联）${timed.length} 条；均照录未改。`,
    none: '没有发现问题。',
  })
}

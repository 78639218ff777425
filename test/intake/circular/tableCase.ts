// Tables of plans built by code, sound and spoilt, and what must hold of whatever is read from them.
import fc from 'fast-check'
import { expect } from 'vitest'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import type { PlannedDocument } from '@/intake/circular/planOfDocument'
import type { DraftBlock, DraftCell } from '@/intake/document/draft'
import { foundDocument } from '@/intake/document/reading'
import type { SourceDocument } from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import { readPlan } from '@/intake/plan/readPlan'
import { planJsonText } from '@/export/table/planJson'
import type { Plan } from '@/model/plan'

/** A cell: its words, or with how many rows and columns it covers. */
export type CaseCell = string | { words: string; rows?: number; columns?: number }

/** A document of a table's rows, and of paragraphs above and below it. */
export function tableDocument(
  rows: readonly (readonly CaseCell[])[],
  { kind = 'docx', above = [], below = [] }: TableAround = {},
): SourceDocument {
  const table: DraftBlock = {
    kind: 'table',
    rows: rows.map(cells => ({ cells: cells.map(cellOf) })),
  }
  const reading = foundDocument(kind, [...above.map(paragraph), table, ...below.map(paragraph)], [])
  if (!reading.ok) throw new Error(reading.refusal.message)
  return reading.document
}

export interface TableAround {
  readonly kind?: 'docx' | 'csv'
  readonly above?: readonly string[]
  readonly below?: readonly string[]
}

function paragraph(text: string): DraftBlock {
  return { kind: 'paragraph', text }
}

function cellOf(cell: CaseCell): DraftCell {
  if (typeof cell === 'string') return { blocks: [paragraph(cell)] }
  const { words, rows: rowSpan = 1, columns: columnSpan = 1 } = cell
  return { blocks: [paragraph(words)], rowSpan, columnSpan }
}

/** The plan of a document that must hold one. */
export function planOf(document: SourceDocument): Plan {
  const result = planOfDocument(document, { id: 'case' })
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join('\n'))
  return result.plan
}

/** What a plan says, but for its lines, its findings and the order of its further columns. */
export function substanceOf({ title, tasks, units, items }: Plan): unknown {
  return {
    title,
    tasks,
    units: [...units].sort((a, b) => (a.name < b.name ? -1 : 1)),
    items: items.map(({ columns = [], ...item }) => ({
      ...item,
      lines: null,
      columns: [...columns].sort((a, b) => (a.heading < b.heading ? -1 : 1)),
    })),
  }
}

const words = (text: string): string =>
  text.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）')

/**
 * Holds what must be true of any answer: every paragraph with words is in the account once, what was
 * used names items that there are, a refusal has its reason, a plan is the same once written and read.
 */
export function expectSound(document: SourceDocument, result: PlannedDocument): void {
  const printed = paragraphsIn(document.blocks).map(shownText).map(words).join('')
  expect(result.account.map(entry => words(entry.words)).join('')).toBe(printed)
  const left = result.account.filter(({ use }) => use === 'left-out')
  expect(left.every(({ reason }) => reason !== null && reason !== '')).toBe(true)
  if (!result.ok)
    return expect(result.findings.some(({ severity }) => severity === 'error')).toBe(true)
  const ids = new Set(result.plan.items.map(({ id }) => id))
  expect(result.account.flatMap(({ items }) => items).filter(id => !ids.has(id))).toEqual([])
  const again = readPlan(planJsonText(result.plan))
  expect(again.ok ? [] : again.problems).toEqual([])
  expect(again.ok && again.plan).toEqual(result.plan)
}

const heading = fc.constantFrom(
  '序号',
  '工作任务',
  '具体事项',
  '责任单位',
  '牵头单位',
  '配合单位',
  '完成时限',
  '完成时限（2023年）',
  '责 任 领 导',
  '工作措施',
  '备注',
  '',
  'Task',
)
const cellWords = fc.constantFrom(
  '',
  '',
  '1',
  '（1）编制清单',
  '（2）公布清单',
  '2.设置窗口',
  '①甲',
  '一、优化环境',
  '（一）审批',
  '编制清单。',
  '甲局',
  '甲局牵头，乙局配合',
  '甲局、乙局等部门',
  '2023年6月底前',
  '6月底前',
  '2023年13月底前',
  '长期坚持',
  '每月28日前',
  '合计',
  '注：另发',
  '2023年3月5日印发',
  '张三',
  '__proto__',
)

interface Spoilt {
  readonly document: SourceDocument
}

const spoiltCell = fc.record({
  words: fc.oneof({ weight: 5, arbitrary: cellWords }, { weight: 1, arbitrary: heading }),
  rows: fc.constantFrom(1, 1, 1, 2, 3),
  columns: fc.constantFrom(1, 1, 1, 1, 2),
})

/** Tables with whatever heading, rows of any length, spans where they like, and words around. */
export const spoiltTables: fc.Arbitrary<Spoilt> = fc
  .record({
    names: fc.array(heading, { minLength: 1, maxLength: 7 }),
    rows: fc.array(fc.array(spoiltCell, { maxLength: 7 }), { maxLength: 9 }),
    above: fc.array(
      fc.constantFrom('附件1', '某区2023年度分工表', '一、总则', '某府办〔2023〕1号', ''),
      {
        maxLength: 4,
      },
    ),
    below: fc.array(fc.constantFrom('注：甲', '某区办公室', '2023年3月5日印发', ''), {
      maxLength: 3,
    }),
    kind: fc.constantFrom('docx' as const, 'csv' as const),
  })
  .map(({ names, rows, ...around }) => ({ document: tableDocument([names, ...rows], around) }))

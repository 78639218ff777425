import { finishText, overlongText, undatedText } from '@/export/table/planFacts'
import type { PlanFile } from '@/export/table/planFile'

/**
 * A format of table that a plan can be written in: its extension is its key. `remark` says what the
 * file leaves out or does not follow, for the reader to know before; empty where nothing.
 */
export interface PlanFormat {
  readonly key: 'xlsx' | 'csv' | 'ics' | 'xml' | 'json' | 'md'
  /** What it is, in Chinese. */
  readonly name: string
  readonly mime: string
  readonly remark: (file: PlanFile) => string
  readonly write: (file: PlanFile) => Promise<Blob>
}

const nothing = (): string => ''

/**
 * Every format of table, in the order to offer them; each writer is loaded when it is first asked
 * for.
 */
export const planFormats: readonly PlanFormat[] = [
  {
    key: 'xlsx',
    name: 'Excel 工作簿',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    remark: overlongText,
    write: async file => (await import('@/export/xlsx/planWorkbook')).writePlanWorkbook(file),
  },
  {
    key: 'csv',
    name: 'CSV 表',
    mime: 'text/csv',
    remark: nothing,
    write: async file => (await import('@/export/table/planCsv')).writePlanCsv(file),
  },
  {
    key: 'ics',
    name: '日历（完成时限）',
    mime: 'text/calendar',
    remark: undatedText,
    write: async file => (await import('@/export/table/planIcs')).writePlanIcs(file),
  },
  {
    key: 'xml',
    name: 'MS Project XML',
    mime: 'application/xml',
    remark: finishText,
    write: async file => (await import('@/export/table/planMspdi')).writePlanMspdi(file),
  },
  {
    key: 'md',
    name: 'Markdown 表',
    mime: 'text/markdown',
    remark: nothing,
    write: async file => (await import('@/export/table/planMarkdown')).writePlanMarkdown(file),
  },
  {
    key: 'json',
    name: 'plan.json',
    mime: 'application/json',
    remark: ({ plan, items }) => (items === plan.items ? '' : 'plan.json 总是整份计划，不随筛选'),
    write: async file => (await import('@/export/table/planJson')).writePlanJson(file),
  },
]

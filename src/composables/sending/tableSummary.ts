import type { Translate } from '@/locales/translate'
import { countsOf } from '@/model/plan'
import type { PlanFile } from '@/export/table/planFile'
import type { TableFormat } from './tableFiles'
import { tableName, tableRemark } from './tableFiles'

/** What a table holds, in words: shown in place of a picture before it is saved. */
export interface TableSummary {
  readonly heading: string
  readonly holds: string
  readonly facts: readonly string[]
  /** What it leaves out; empty where nothing. */
  readonly remark: string
  readonly name: string
}

/** The summary of a table in a format. */
export function tableSummary(t: Translate, key: TableFormat, file: PlanFile): TableSummary {
  return {
    heading: t(`figure.dialog.tables.names.${key}`),
    holds: t(`figure.dialog.tables.holds.${key}`),
    facts: [countWords(t, key, file), ...(key === 'json' ? [] : [recordWords(t, file)])],
    remark: tableRemark(t, key, file),
    name: tableName(key, file),
  }
}

function countWords(t: Translate, key: TableFormat, { plan, items }: PlanFile): string {
  const [whole, shown] = [countsOf(plan.items), countsOf(items)]
  const isPart = key !== 'json' && shown.items < whole.items
  return isPart
    ? t('counts.part', { ...shown, shown: shown.items, items: whole.items, all: whole.assignments })
    : t('counts.whole', { ...whole })
}

function recordWords(t: Translate, { asOf, reports, sample }: PlanFile): string {
  const words = t('figure.dialog.tables.records', { day: asOf, n: reports.length })
  return sample ? `${words} · ${t('sample.name')}` : words
}

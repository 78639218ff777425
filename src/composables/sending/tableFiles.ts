import { everything } from '@/analysis/search/selection'
import { saveBlob } from '@/composables/browser/saveBlob'
import { fileName } from '@/export/file/fileName'
import type { PlanFormat } from '@/export/planFormats'
import { planFormats } from '@/export/planFormats'
import { beyondProject, longestCell, overlongItems, undatedItems } from '@/export/table/planFacts'
import type { PlanFile } from '@/export/table/planFile'
import { planFile } from '@/export/table/planFile'
import { runsWords } from '@/figures/words/figureNotes'
import type { Translate } from '@/locales/translate'
import type { ExportRequest } from './exportRequest'

/** Whether items are given a finish in Project, and what is written of the plan. */
export interface TableChoice {
  readonly isWhole: boolean
  readonly finish: PlanFile['finish']
}

/** A format of table by its extension. */
export type TableFormat = PlanFormat['key']

/** The formats of tables, in the order they are offered. */
export const tableFormats: readonly TableFormat[] = planFormats.map(({ key }) => key)

/** What the tables of a request are written from: its plan, whole or as filtered, on its day. */
export function tableFile(
  { plan, reports, sample, board, near, view, selection, state, stamp }: ExportRequest,
  { isWhole, finish }: TableChoice,
): PlanFile {
  return planFile(plan, {
    reports,
    sample,
    asOf: board.day,
    near,
    start: view.start,
    scope: view.scope,
    selection: isWhole ? everything : selection,
    state: isWhole ? null : state,
    stamp,
    reminders: [30, 7],
    links: 'none',
    finish,
  })
}

/**
 * What a format leaves out of a file or does not follow; empty where nothing. The same as
 * `planFormats` says, in the page's language.
 */
export function tableRemark(t: Translate, key: TableFormat, file: PlanFile): string {
  const { items, plan, finish } = file
  const remark = (word: string, ids: readonly number[]): string =>
    ids.length > 0
      ? t(`figure.dialog.tables.${word}`, {
          n: ids.length,
          items: runsWords(t, ids),
          most: longestCell,
        })
      : ''
  if (key === 'ics') return remark('undated', undatedItems(file))
  if (key === 'xlsx') return remark('overlong', overlongItems(file))
  if (key === 'xml') {
    const dates =
      finish === 'none'
        ? t('figure.dialog.tables.noFinish')
        : remark('unfinished', undatedItems(file))
    return [dates, remark('beyondProject', beyondProject(file))].filter(Boolean).join(' ')
  }
  return key === 'json' && items.length < plan.items.length
    ? t('figure.dialog.tables.wholePlan')
    : ''
}

/** The name that a table is saved under. */
export function tableName(key: TableFormat, { plan, asOf }: PlanFile): string {
  return fileName(plan.title, asOf, `.${key}`)
}

/**
 * Writes a table to a file of the reader's and gives its name. Rejects with an AbortError where it
 * was stopped meanwhile.
 */
export async function saveTable(
  key: TableFormat,
  file: PlanFile,
  signal: AbortSignal,
): Promise<string> {
  const format = planFormats.find(one => one.key === key)
  if (!format) throw new Error(`unknown format: ${key}`)
  const blob = await format.write(file)
  if (signal.aborted) throw new DOMException('stopped', 'AbortError')
  const name = tableName(key, file)
  saveBlob(blob, name)
  return name
}

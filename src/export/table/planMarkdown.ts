import { sampleNotice } from '@/export/ledger/ledgerFile'
import { plainText } from '@/export/ledger/ledgerRows'
import {
  asOfText,
  conflictText,
  countText,
  noteTexts,
  sourceText,
  standingText,
  stateText,
} from './planFacts'
import type { PlanFile } from './planFile'
import type { PlanColumn, PlanRow } from './planRows'
import { planColumns, planRows, reportedShare, withMovedColumns } from './planRows'

const numbers: readonly PlanColumn[] = [planColumns.task, planColumns.item]

/**
 * The items of a plan as a Markdown table under its title, with day, counts, conflicts, notes and
 * source; every sign that Markdown or HTML would take for its own is written as text.
 */
export async function writePlanMarkdown(file: PlanFile): Promise<Blob> {
  const { task, taskName, item, text, units, deadline, last, state, said, start } = planColumns
  const usual: readonly PlanColumn[] = [
    task,
    taskName,
    item,
    text,
    units,
    deadline,
    last,
    state,
    reportedShare,
    ...(file.board.reported.some(Boolean) ? [said] : []),
    ...(file.start === 'none' ? [] : [start]),
  ]
  const columns = withMovedColumns(usual, file.plan)
  const against = [...new Set(file.conflicts)].map(
    one =>
      `- 第${one.relation.from}项与第${one.relation.to}项：` +
      `${conflictText(one)}（${standingText(one.relation)}）`,
  )
  const lines = [
    `# ${inline(plainText(file.plan.title))}${file.sample ? `（${sampleNotice}）` : ''}`,
    '',
    inline(`${asOfText(file)}　单位：项`),
    '',
    inline(countText(file)),
    '',
    inline(stateText(file)),
    '',
    rowText(columns.map(({ heading }) => heading)),
    rowText(columns.map(column => (numbers.includes(column) ? '---:' : '---'))),
    ...planRows(file).map(row => rowText(cells(row, columns))),
    '',
    ...(against.length > 0 ? [...against, ''] : []),
    ...noteTexts(file).map(note => `- ${inline(note)}`),
    '',
    inline(sourceText(file)),
    '',
  ]
  return new Blob([lines.join('\n')], { type: 'text/markdown;charset=utf-8' })
}

function cells(row: PlanRow, columns: readonly PlanColumn[]): readonly string[] {
  return columns.map(({ value }) => inline(String(value(row) ?? '')))
}

function rowText(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`
}

/** A text on one line, each sign with a meaning of its own set apart by a backslash. */
function inline(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>|#~&$!]/g, '\\$&')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1')
}

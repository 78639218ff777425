import type { ViewState } from '@/address/viewAddress'
import { defaultAsOf } from '@/analysis/plan/asOf'
import { planOn } from '@/analysis/change/planOn'
import { askedDays, distantDays } from '@/analysis/plan/askedDays'
import { yearFindings } from '@/analysis/plan/farDeadline'
import { loadSearch } from '@/analysis/search/search'
import { selectedItems } from '@/analysis/search/selection'
import type { PlanFile } from '@/export/table/planFile'
import { planFile } from '@/export/table/planFile'
import { decodeText } from '@/intake/text/decodeText'
import { choiceBytes } from '@/model/bounds'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import { emptySelection } from './emptySelection'
import { noPlanRefusal, problemLines, readBytes, readPlanFile } from './files'
import type { Ledger } from './ledgers'
import { readLedgers } from './ledgers'
import type { RenderOptions, SavedWords } from './renderOptions'
import { renderOptions } from './renderOptions'
import { readSavedChoice } from './savedChoice'
import type { Shell } from './shell'
import { Refusal } from './shell'
import { writeTargets } from './writeTargets'

/**
 * The command `render`: writes a plan as it stands on a day to one or more files, tables and
 * figures of one chart.
 */
export async function runRender(args: readonly string[], shell: Shell): Promise<void> {
  const options = readOptions(args)
  const answer = await readPlanFile(options.plan)
  if (!('plan' in answer)) throw noPlanRefusal(options.plan, answer)
  const { lines, lost } = answer
  const { asOf, basis } = options.view
  const plan = planOn(answer.plan, { day: asOf ?? shell.today, basis })
  shell.print(yearLines(plan))
  shell.print(distantLines(plan, options.view, shell.today))
  const bad = [...plan.findings.filter(({ code }) => code === 'bad-bytes'), ...lost]
  if (bad.length > 0) shell.warn(`${options.plan} 没有全部读出：\n${problemLines(bad, 0)}`)
  if (options.view.q !== '') await loadSearch()
  if (selectedItems(plan, options.view).length === 0)
    throw new Refusal(emptySelection(plan, options.view), 2)
  const { ledgers, hidden } = options
  const ledger = await readLedgers(ledgers, { plan, hidden: hidden === 'read' }, shell)
  const file = fileOf(plan, options, { ledger, shell })
  if (file.items.length === 0) throw new Refusal('这一天没有处于这种状态的事项', 2)
  await writeTargets({ ...file, lines, records: ledger.reports }, options, shell)
}

/** So many remarks on doubtful years are printed, the rest is counted. */
const mostRemarks = 10

/** What is doubtful in the years of a plan's deadlines, as the command `read` says it; '' for nothing. */
function yearLines(plan: Plan): string {
  const found = yearFindings(plan)
  if (found.length === 0) return ''
  const lines = problemLines(found.slice(0, mostRemarks), Math.max(0, found.length - mostRemarks))
  return `${found.length} 处时限的年份待核：\n${lines}`
}

/** Which days that were asked for lie decades off the plan; '' for none. */
function distantLines({ items }: Plan, { asOf, from, to }: ViewState, today: Day): string {
  return distantDays({ asof: asOf, from, to }, askedDays(items, today))
    .map(({ key, day }) => `--${key} ${day} 离本计划几十年，请核对年份\n`)
    .join('')
}

/** The options, with what a saved choice says where they say nothing. */
function readOptions(args: readonly string[]): RenderOptions {
  const options = renderOptions(args)
  if (typeof options === 'string') throw new Refusal(`${options}\n用法见 guatu render --help`, 2)
  if (options.choice === null) return options
  const whole = renderOptions(args, savedWords(options.choice))
  if (typeof whole === 'string') throw new Refusal(`${options.choice}：\n${whole}`, 1)
  return whole
}

function savedWords(file: string): SavedWords {
  const saved = readSavedChoice(decodeText(readBytes(file, choiceBytes)))
  if (saved === null)
    throw new Refusal(
      `${file} 中没有读到选择：应是网页中“汇报”的网址（含 #/briefing），或含 pack 的 JSON`,
      1,
    )
  if (typeof saved === 'number')
    throw new Refusal(`${file} 中有 ${saved} 个不同的“汇报”网址，不知取哪一个：请只留一个`, 1)
  return saved
}

function fileOf(
  plan: Plan,
  { view, reminders, links, finish }: RenderOptions,
  { ledger, shell }: { readonly ledger: Ledger; readonly shell: Shell },
): PlanFile {
  const { unit, task, year, q } = view
  const asOf = view.asOf ?? usualDay(plan, shell)
  return planFile(plan, {
    ...ledger,
    asOf,
    near: view.near,
    start: view.start,
    scope: view.scope,
    selection: { unit, task, year, q },
    state: view.state,
    // The day, not the hour, so that the same plan, records and day give the same bytes.
    stamp: shell.midnight(asOf),
    reminders,
    links,
    finish,
  })
}

/** The day that is taken where none is asked for, which is said. */
function usualDay({ items }: Plan, { today, print }: Shell): Day {
  const { day, outside } = defaultAsOf(items, today)
  const which = outside ? `计划的最后时限 ${day}（今天 ${today} 不在计划年份内）` : `今天 ${day}`
  print(`未给 --asof，截至日期用${which}\n`)
  return day
}

import { parseArgs } from 'node:util'
import { planFindings } from '@/analysis/plan/farDeadline'
import { planJsonText } from '@/export/table/planJson'
import { accountText } from '@/intake/circular/account'
import { columnMeaning } from '@/intake/circular/columns/columnMeaning'
import type { PlanChoice } from '@/intake/circular/planOfDocument'
import { planSummary } from '@/intake/plan/summary'
import { isUsualYear } from '@/model/usualYears'
import { noPlanRefusal, readPlanFile, writeBytes } from './files'
import { parseWhole } from './option'
import type { Shell } from './shell'
import { Refusal } from './shell'
import { readUsage } from './usage'

interface ReadOptions {
  readonly file: string
  readonly json: boolean
  readonly out: string | undefined
  /** Whether what became of every word is printed. */
  readonly report: boolean
  readonly choice: PlanChoice
}

/** The exit code of a plan that lacks items of its document. */
const inPart = 3

/**
 * The command `read`: tells what a document or a plan.json holds, or writes it as plan.json. Its
 * exit code is 3 where an item was left out.
 */
export async function runRead(args: readonly string[], { print }: Shell): Promise<number> {
  const { file, json, out, report, choice } = readOptions(args)
  const answer = await readPlanFile(file, choice)
  const account = report && !json ? accountText(answer.account) : ''
  if (!('plan' in answer)) {
    print(account)
    if (json) print(jsonText(answer.value))
    throw noPlanRefusal(file, answer)
  }
  const { plan, left, where, lost } = answer
  const text = planJsonText(plan)
  if (out !== undefined) writeBytes(out, text)
  print(json ? text : planSummary(plan, [...planFindings(plan), ...lost], where))
  print(account)
  if (!json && left > 0) print(`读入 ${plan.items.length}/${plan.items.length + left} 项\n`)
  if (!json && out !== undefined) print(`已写入 ${out}\n`)
  return left > 0 ? inPart : 0
}

function readOptions(args: readonly string[]): ReadOptions {
  const { values, positionals } = parsed(args)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Refusal(readUsage, 2)
  const { json = false, report = false, out } = values
  const choice = {
    table: tableOf(values.table),
    year: yearOf(values.year),
    columns: values.columns === undefined ? undefined : columnsOf(values.columns),
    firstLeads: values['first-leads'] ?? false,
  }
  return { file, json, out, report, choice }
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (!isUsualYear(year))
    throw new Refusal(`--year 应是四位数的年份，如 2023，实为 ${text}\n${readUsage}`, 2)
  return year
}

/** 具体事项=3,责任单位=5: names of columns that are known, each with its number or its heading. */
function columnsOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/[,，;；]/).map(pair => pair.split('=').map(part => part.trim()))
  const isGood = pairs.every(
    ([name = '', where = '', ...rest]) =>
      where !== '' && rest.length === 0 && columnMeaning(name).kind !== 'other',
  )
  if (!isGood)
    throw new Refusal(
      `--columns 应如 具体事项=3,责任单位=5（可写序号、工作任务、具体事项、责任单位、牵头单位、配合单位、` +
        `完成时间，等号后是列的序号或表头），实为 ${text}\n${readUsage}`,
      2,
    )
  return new Map(pairs.map(([name = '', where = '']) => [name, where]))
}

function tableOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const table = parseWhole(text, 1_000_000)
  if (table === null || table === 0)
    throw new Refusal(`--table 应是表的序号，从 1 起，实为 ${text}\n${readUsage}`, 2)
  return table
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        out: { type: 'string' },
        table: { type: 'string' },
        year: { type: 'string' },
        columns: { type: 'string' },
        'first-leads': { type: 'boolean' },
        report: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${readUsage}`, 2)
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

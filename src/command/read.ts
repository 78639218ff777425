import { parseArgs } from 'node:util'
import { planFindings } from '@/analysis/plan/farDeadline'
import { planJsonText } from '@/export/table/planJson'
import { planSummary } from '@/intake/plan/summary'
import { noPlanRefusal, readPlanFile, writeBytes } from './files'
import { parseWhole } from './option'
import type { Shell } from './shell'
import { Refusal } from './shell'
import { readUsage } from './usage'

interface ReadOptions {
  readonly file: string
  readonly json: boolean
  readonly out: string | undefined
  /** Which table of the document, from 1. */
  readonly table: number | undefined
}

/** The exit code of a plan that lacks items of its document. */
const inPart = 3

/**
 * The command `read`: tells what a document or a plan.json holds, or writes it as plan.json. Its
 * exit code is 3 where an item was left out.
 */
export async function runRead(args: readonly string[], { print }: Shell): Promise<number> {
  const { file, json, out, table } = readOptions(args)
  const answer = await readPlanFile(file, { table })
  if (!('plan' in answer)) {
    if (json) print(jsonText(answer.value))
    throw noPlanRefusal(file, answer)
  }
  const { plan, left, where, lost } = answer
  const text = planJsonText(plan)
  if (out !== undefined) writeBytes(out, text)
  print(json ? text : planSummary(plan, [...planFindings(plan), ...lost], where))
  if (!json && left > 0) print(`读入 ${plan.items.length}/${plan.items.length + left} 项\n`)
  if (!json && out !== undefined) print(`已写入 ${out}\n`)
  return left > 0 ? inPart : 0
}

function readOptions(args: readonly string[]): ReadOptions {
  const { values, positionals } = parsed(args)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Refusal(readUsage, 2)
  return { file, json: values.json ?? false, out: values.out, table: tableOf(values.table) }
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
      },
    })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${readUsage}`, 2)
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

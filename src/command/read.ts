import { parseArgs } from 'node:util'
import { planFindings } from '@/analysis/plan/farDeadline'
import { planSummary } from '@/intake/plan/summary'
import { noPlanRefusal, readPlanFile, writeBytes } from './files'
import type { Shell } from './shell'
import { Refusal } from './shell'
import { readUsage } from './usage'

interface ReadOptions {
  readonly file: string
  readonly json: boolean
  readonly out: string | undefined
}

/** The command `read`: tells what a circular or a plan.json holds, or writes it as plan.json. */
export function runRead(args: readonly string[], { print }: Shell): void {
  const { file, json, out } = readOptions(args)
  const answer = readPlanFile(file)
  if (!('plan' in answer)) {
    if (json) print(jsonText(answer.value))
    throw noPlanRefusal(file, answer)
  }
  const text = jsonText(answer.plan)
  if (out !== undefined) writeBytes(out, text)
  print(json ? text : planSummary(answer.plan, planFindings(answer.plan)))
  if (!json && out !== undefined) print(`已写入 ${out}\n`)
}

function readOptions(args: readonly string[]): ReadOptions {
  const { values, positionals } = parsed(args)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Refusal(readUsage, 2)
  return { file, json: values.json ?? false, out: values.out }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' } },
    })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${readUsage}`, 2)
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

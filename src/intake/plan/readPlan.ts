import * as v from 'valibot'
import { decodeBytes, lostFindings } from '@/intake/text/decodeText'
import type { Excess } from '@/intake/text/excess'
import { jsonExcess } from '@/intake/text/jsonExcess'
import { jsonFault } from '@/intake/text/jsonFault'
import type { Problem } from '@/intake/text/problem'
import { excessProblem, problemOf } from '@/intake/text/problem'
import { ProblemTally } from '@/intake/text/tally'
import { planBounds } from '@/model/bounds'
import type { Finding, Plan } from '@/model/plan'
import { planVersion } from '@/model/planVersion'
import { crossChecks } from './crossChecks'
import { listSchemas, outlineSchema } from './schema'

/**
 * A plan.json's answer: the plan, or what is wrong with it at once: the first hundred problems, and
 * how many `more` there are.
 */
export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number }

/** Reads the bytes of a plan.json; bad ones among them are a finding of the plan. Never throws. */
export function readPlanBytes(bytes: Uint8Array): PlanResult {
  const decoded = decodeBytes(bytes)
  const read = readPlan(decoded.text)
  // Findings stand by the lines of the circular, not by those of this file.
  const lost = lostFindings(decoded, null)
  if (lost.length === 0) return read
  if (!read.ok) return withLost(read, lost)
  return { ok: true, plan: { ...read.plan, findings: [...read.plan.findings, ...lost] } }
}

type Refused = Extract<PlanResult, { readonly ok: false }>

function withLost({ problems, more }: Refused, lost: readonly Finding[]): Refused {
  const tally = new ProblemTally<Problem>()
  tally.add(problems)
  tally.add(lost.map(({ words, message }) => ({ code: 'bad-bytes', where: '', words, message })))
  tally.count(more)
  return { ok: false, problems: tally.problems, more: tally.more }
}

/** Reads the text of a plan.json strictly by the public format; never throws. */
export function readPlan(text: string): PlanResult {
  if (text.trim() === '') return refusedFor('empty-file', '文件是空的')
  const excess = jsonExcess(text, planBounds)
  if (excess) return refusedPlan(excess)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const words = jsonFault(error, text)
    const message = `不是合法的 JSON，见 ${words}`
    return { ok: false, problems: [{ code: 'not-json', where: '', words, message }], more: 0 }
  }
  // Both are JSON of ours, and the one is easily taken for the other.
  if (isObject(value) && value.format === 'guatu-ledger')
    return refusedFor(
      'a-ledger',
      '这是台账文件，不是计划：请在“台账”中导入，或写在地址的 ledger= 之后',
    )
  if (isObject(value) && typeof value.version === 'number' && value.version > planVersion)
    return newerPlan(value.version)
  return checkedPlan(value)
}

function newerPlan(version: number): PlanResult {
  const words = String(version)
  const message = `这份 plan.json 是第 ${words} 版格式，这里只读到第 ${planVersion} 版：请用写出它的程序，或更新的版本`
  return {
    ok: false,
    problems: [{ code: 'newer-plan', where: 'version', words, message }],
    more: 0,
  }
}

function refusedFor(code: Problem['code'], message: string): PlanResult {
  return { ok: false, problems: [{ code, where: '', words: '', message }], more: 0 }
}

/** The answer to a plan.json that is not read, for it goes beyond a bound. */
export function refusedPlan(excess: Excess): PlanResult {
  return { ok: false, problems: [excessProblem(excess)], more: 0 }
}

function checkedPlan(value: unknown): PlanResult {
  const tally = new ProblemTally<Problem>()
  const outline = v.safeParse(outlineSchema, value)
  tally.add((outline.issues ?? []).map(issue => problemOf(issue)))
  const parts = isObject(value) ? value : {}
  const lists = {
    tasks: checkedList(parts, 'tasks', tally),
    units: checkedList(parts, 'units', tally),
    items: checkedList(parts, 'items', tally),
    relations: checkedList(parts, 'relations', tally),
    findings: checkedList(parts, 'findings', tally),
  }
  if (outline.success && tally.problems.length === 0) {
    const plan: Plan = { ...outline.output, ...lists }
    tally.add(crossChecks(plan))
    if (tally.problems.length === 0) return { ok: true, plan }
  }
  return { ok: false, problems: tally.problems, more: tally.more }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type ListName = keyof typeof listSchemas
type Part<Name extends ListName> = v.InferOutput<(typeof listSchemas)[Name]>

/**
 * The parts of a list that are by the format; once a hundred problems are found, what else is wrong
 * is counted, a part at a time.
 */
function checkedList<Name extends ListName>(
  parts: Readonly<Partial<Record<ListName, unknown>>>,
  name: Name,
  tally: ProblemTally<Problem>,
): readonly Part<Name>[] {
  const list: unknown = parts[name]
  const schema: v.GenericSchema<unknown, Part<Name>> = listSchemas[name]
  if (!Array.isArray(list) || list.length > planBounds[name]) return []
  return list.flatMap((part: unknown, at): readonly Part<Name>[] => {
    if (tally.isFull) {
      if (!v.is(schema, part)) tally.count(1)
      return []
    }
    const read = v.safeParse(schema, part)
    if (read.success) return [read.output]
    tally.add(read.issues.map(issue => problemOf(issue, [name, at])))
    return []
  })
}

// Plans that this browser keeps, one or several seen as one: whoever opens none fetches nothing of it.
import type { JoinedAddress } from '@/address/joinedAddress'
import { readJoined } from '@/address/joinedAddress'
import { mergedChanges } from '@/analysis/change/standing'
import type { PlanToJoin } from '@/analysis/plan/joinedPlan'
import { joinPlans } from '@/analysis/plan/joinedPlan'
import { changesAmong } from '@/intake/plan/changesAmong'
import type { PlanResult } from '@/intake/plan/readPlan'
import { readPlanStream } from '@/intake/plan/readPlanStream'
import type { Plan } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import { notePlanTitle, notedPlanTitle } from '@/storage/planTitles'
import { loadChanges } from '@/storage/storedChanges'
import { planEntries, readStoredPlan, storePlan } from '@/storage/storedPlans'
import type { Unopened } from './openAddress'
import { openAddress } from './openAddress'

/** A plan that is not in this browser any more. */
export interface Forgotten {
  readonly ok: false
  readonly reason: 'forgotten'
  readonly status: null
}

type Opened = PlanResult | Unopened | Forgotten

/** How plans are opened: until `signal`, the built-in one by whoever has it. */
interface Opening {
  readonly signal: AbortSignal
  readonly openBuiltIn: () => Promise<Plan | Unopened>
}

const forgotten: Forgotten = { ok: false, reason: 'forgotten', status: null }

/** So many plans are opened at once. */
const many = 8

/** The plan at an address of kept plans; several in it are joined, those that can be opened. */
export async function openKept(address: string, opening: Opening): Promise<Opened> {
  const joined = readJoined(address)
  return joined ? openJoined(joined, opening) : openOne(address, opening)
}

async function openOne(address: string | null, opening: Opening): Promise<Opened> {
  const { signal, openBuiltIn } = opening
  if (address === null) {
    const plan = await openBuiltIn()
    return 'items' in plan ? { ok: true, plan } : plan
  }
  if (!address.startsWith('kept:')) {
    const answer = await openAddress(address, { signal })
    return answer.ok ? readBody(answer.response, signal) : answer
  }
  const text = await readStoredPlan(address)
  return text === null ? forgotten : readBody(new Response(text), signal)
}

async function readBody(response: Response, signal: AbortSignal): Promise<PlanResult | Unopened> {
  try {
    const bytes = response.body ?? new Blob().stream()
    return await readPlanStream({ bytes, total: null, grow: () => undefined, signal })
  } catch {
    return { ok: false, reason: 'unreachable', status: null }
  }
}

async function openJoined(
  { plans, sameUnits }: JoinedAddress,
  opening: Opening,
): Promise<PlanResult | Forgotten> {
  const titles = new Map(
    (await planEntries()).map(({ name, title, file }) => [name, title || file]),
  )
  const parts: PlanToJoin[] = []
  const missing: string[] = []
  for (let at = 0; at < plans.length; at += many) {
    const some = plans.slice(at, at + many)
    const opened = await Promise.all(some.map(address => openOne(address, opening)))
    const found = await Promise.all(
      opened.map(one => ('plan' in one ? withStoredChanges(one.plan) : null)),
    )
    for (const [index, address = null] of some.entries()) {
      const plan = found[index]
      if (plan) parts.push({ title: titleOf(plan, address, titles), address, plan })
      else missing.push(titleOf(null, address, titles))
    }
  }
  return parts.length > 0 ? { ok: true, plan: joinPlans(parts, { missing, sameUnits }) } : forgotten
}

/** A plan with what this browser has of its changes. */
async function withStoredChanges(plan: Plan): Promise<Plan> {
  const stored = changesAmong((await loadChanges(planIdentity(plan))) ?? [])
  return stored.length === 0
    ? plan
    : { ...plan, changes: mergedChanges(plan.changes ?? [], stored) }
}

/** What the reader calls a plan: by the list, by itself, or as it was called before it was gone. */
function titleOf(
  plan: Plan | null,
  address: string | null,
  titles: ReadonlyMap<string, string>,
): string {
  if (address === null) return plan?.title ?? '内置示例'
  const title = titles.get(address) || plan?.title
  if (title) notePlanTitle(address, title)
  return title || (notedPlanTitle(address) ?? address)
}

/**
 * Stores a plan that came in a file under an address, where it is not the built-in one; gives the
 * address from then on, null for the built-in plan.
 */
export async function keepPlan(
  plan: { readonly own: Plan; readonly text: string; readonly address: string },
  builtIn: Plan | Unopened,
): Promise<string | null> {
  const { own, text, address } = plan
  if ('items' in builtIn && isSamePlan(builtIn, own)) return null
  await storePlan({ name: address, text })
  return address
}

/**
 * Whether a plan is another one as it was accepted, in whatever order they were read, and has all of
 * its changes.
 */
export function isSamePlan(plan: Plan, other: Plan): boolean {
  const [a, b] = [plan.accepted ?? plan, other.accepted ?? other]
  const changes = new Set(a.changes?.map(({ id }) => id))
  return (
    a === b ||
    (said.every(key => JSON.stringify(a[key]) === JSON.stringify(b[key])) &&
      (b.changes ?? []).every(({ id }) => changes.has(id)))
  )
}

const said = [
  'id',
  'title',
  'annex',
  'number',
  'items',
  'tasks',
  'units',
  'relations',
  'findings',
] as const

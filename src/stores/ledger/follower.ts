import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { nextTurn } from '@/model/report'
import type { LedgerAbout, LedgerProblem } from '@/intake/ledger/result'
import { planIdentity } from '@/model/planIdentity'
import type { Report } from '@/model/report'

/**
 * A ledger read from an address, and the plan it is of: shown beside the plan's own records, and
 * never stored.
 */
export interface FollowedLedger {
  readonly plan: string
  readonly sample: boolean
  readonly reports: readonly Report[]
}

/**
 * Why a ledger's file could not be shown, or of how many of its records that is true (`left`):
 * those that do not fit the plan or cannot be what they claim to be. Of one that is empty all of a
 * sudden, or of which nothing is sound any more, `left` are the records that it had before; of one
 * that has fewer than it had (`shrunk`), how many fewer.
 */
export interface FileProblems {
  readonly reason: 'invalid' | 'some' | 'emptied' | 'spoilt' | 'shrunk'
  readonly problems: readonly LedgerProblem[]
  readonly left?: number
}

/** The ledger that is followed just now, and how a new file of it is shown. */
export interface LedgerFollower {
  readonly followed: Readonly<ShallowRef<FollowedLedger | null>>
  /** Gives what stood in the way; what cannot be read leaves what was shown before. */
  readonly show: (bytes: Uint8Array, about: LedgerAbout) => Promise<FileProblems | null>
  readonly stop: () => void
}

/** Follows a ledger that lies at an address; none is followed yet. */
export function ledgerFollower(): LedgerFollower {
  const followed = shallowRef<FollowedLedger | null>(null)
  /** How many records the ledger had before it last changed. */
  let former = 0

  async function show(bytes: Uint8Array, about: LedgerAbout): Promise<FileProblems | null> {
    const [{ readLedgerBytes }, { admission }, { recordOf }] = await Promise.all([
      import('@/stores/reading/readFile'),
      import('@/analysis/ledger/admission'),
      import('@/analysis/ledger/reportId'),
    ])
    const { result, altered } = await readLedgerBytes(bytes, about)
    if (!result.ok) return { reason: 'invalid', problems: result.problems }
    const { reports: sound, facts, refused } = admission(result, [], altered)
    const turn = nextTurn(sound)
    const entered = facts.map(fact => recordOf(fact, turn))
    const next = {
      plan: planIdentity(about.plan),
      sample: result.sample,
      reports: [...sound, ...entered],
    }
    const { problems, more } = result
    const left = problems.length + more + refused.length
    const before = countOf(followed.value, next.plan)
    // Records are only ever added: a ledger without any is one that somebody lost or began anew.
    if (before > 0 && next.reports.length === 0)
      return { reason: left === 0 ? 'emptied' : 'spoilt', problems, left: before }
    // What says the same stays the same object, so that nothing is reckoned or drawn again.
    if (!isSameLedger(followed.value, next)) {
      former = before
      followed.value = next
    }
    if (left > 0) return { reason: 'some', problems, left }
    const fewer = former - next.reports.length
    return fewer > 0 ? { reason: 'shrunk', problems: [], left: fewer } : null
  }

  return {
    followed,
    show,
    stop: () => {
      followed.value = null
      former = 0
    },
  }
}

function countOf(ledger: FollowedLedger | null, plan: string): number {
  return ledger?.plan === plan ? ledger.reports.length : 0
}

function isSameLedger(a: FollowedLedger | null, b: FollowedLedger): boolean {
  return (
    a?.plan === b.plan &&
    a.sample === b.sample &&
    a.reports.length === b.reports.length &&
    a.reports.every((report, at) => report.id === b.reports[at]?.id)
  )
}

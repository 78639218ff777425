import { onMounted, onScopeDispose, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Refresh, RefreshResult } from '@/composables/wall/useRefresh'
import { useRefresh } from '@/composables/wall/useRefresh'
import { addressName } from '@/figures/words/wall'
import { dayAt } from '@/model/day'
import type { Plan } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import type { FollowProblem } from '@/stores/ledger'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'
import { useReasonWords } from './useReasonWords'

/**
 * Reads a wall's plan and ledger again and again from their addresses, for weeks; what cannot be
 * read leaves what stands, and says so.
 */
export function useWallData(plan: () => Plan): Refresh {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  const { t } = useI18n()
  const reasonWords = useReasonWords()
  const refresh = useRefresh({
    read,
    minutes: () => view.state.reread,
    clock: () => Date.now(),
    late: () => t('wall.unended'),
  })

  async function read(): Promise<RefreshResult | null> {
    const { plan: planAddress, ledger: ledgerAddress } = view.state
    if (planAddress === null && ledgerAddress === null) return null
    const planFailure = planAddress === null ? null : await plans.reread(planAddress)
    const problem = ledgerAddress === null ? null : await readLedger(ledgerAddress)
    const notes: string[] = []
    // A plan that never came is named by the frame already.
    if (planFailure && !plans.failure)
      notes.push(t('wall.planUnread', { reason: reasonWords(planFailure) }))
    if (problem && ledgerAddress !== null) notes.push(ledgerWords(problem, ledgerAddress))
    const isRead = problem === null || ['some', 'shrunk'].includes(problem.reason)
    return { isFresh: planFailure === null && isRead, notes }
  }

  function readLedger(address: string): Promise<FollowProblem | null> {
    return ledger.follow(address, { plan: plan(), today: dayAt(Date.now()) })
  }

  /**
   * What of the wall's ledger is not on show, and why; where it never was, that the records shown
   * are this browser's.
   */
  function ledgerWords(problem: FollowProblem, address: string): string {
    const name = addressName(address)
    const n = problem.left ?? 0
    const partly = (): string =>
      problem.problems.length > 0 ? reasonWords(problem) : t('wall.ledgerAltered')
    if (problem.reason === 'some') return t('wall.ledgerPart', { name, n, reason: partly() })
    if (problem.reason === 'spoilt') return t('wall.ledgerSpoilt', { name, n, reason: partly() })
    if (problem.reason === 'emptied') return t('wall.ledgerEmptied', { name, n })
    if (problem.reason === 'shrunk') return t('wall.ledgerShrunk', { name, n })
    const key = ledger.isFollowing ? 'wall.ledgerUnread' : 'wall.ledgerMissing'
    return t(key, { name, reason: reasonWords(problem) })
  }

  watch(
    [() => view.state.ledger, () => planIdentity(plan())],
    ([address]) => {
      // What another address gave is not taken for this one's.
      ledger.unfollow()
      if (address !== null) void refresh.now()
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    ledger.unfollow()
  })
  onMounted(() => {
    // A wall that starts with its machine may be there before the network is.
    if (plans.failure) void refresh.now()
  })
  return refresh
}

import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { seamsRow } from '@/address/wall'
import { askedDays, distantDays } from '@/analysis/plan/askedDays'
import { absentFrom } from '@/analysis/search/selection'
import { useAddressWords } from '@/composables/page/useAddressWords'
import { useTroubleWords } from '@/composables/page/useTroubleWords'
import type { Refresh } from '@/composables/wall/useRefresh'
import type { WallRound } from '@/composables/wall/useWallRound'
import type { Watchdog } from '@/composables/wall/useWatchdog'
import { filterWords } from '@/figures/words/wall'
import type { Day } from '@/model/day'
import { dayAt } from '@/model/day'
import type { Plan } from '@/model/plan'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'
import { useReasonWords } from './useReasonWords'

/** What a wall says of itself, in words. */
export interface WallNotices {
  readonly day: ComputedRef<string>
  /** What must be known beside the day: a sample, filters, a day that was chosen. */
  readonly remarks: ComputedRef<readonly string[]>
  /** What its keeper must know. */
  readonly troubles: ComputedRef<readonly string[]>
  /** Why nothing is left to show. */
  readonly emptyReasons: ComputedRef<readonly string[]>
}

/** What a wall's notices are about; `note` says why its day is not today. */
export interface WallNoticeOptions {
  readonly plan: () => Plan
  readonly asOf: () => Day
  readonly note: () => string
  readonly isTooFine: () => boolean
  readonly round: WallRound
  readonly refresh: Refresh
  readonly watchdog: Watchdog
}

/** The notices of a wall. */
export function useWallNotices({
  plan,
  asOf,
  note,
  isTooFine,
  round,
  refresh,
  watchdog,
}: WallNoticeOptions): WallNotices {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  const { t } = useI18n()
  const troubleWords = useTroubleWords()
  const addressWords = useAddressWords()
  const reasonWords = useReasonWords()

  const day = computed(() => {
    const [year, month, date] = asOf().split('-')
    return t('wall.asOf', { day: asOf(), year, month: Number(month), date: Number(date) })
  })
  const remarks = computed(() => [
    ...(ledger.isSample ? [t('sample.name')] : []),
    ...filterWords(t, view.state),
    ...(view.steered.asOf ? [t('wall.byHand')] : []),
    ...(note() === '' ? [] : [t('wall.outside', { today: dayAt(Date.now()) })]),
  ])
  const absent = computed(() =>
    absentFrom(plan(), view.state).map(key => addressWords.absent(key, view.state)),
  )
  const distant = computed(() =>
    distantDays({ asof: view.state.asOf }, askedDays(plan().items, dayAt(Date.now()))).map(
      addressWords.distant,
    ),
  )
  const emptyReasons = computed(() =>
    absent.value.length > 0 ? absent.value : filterWords(t, view.state),
  )

  /** What of the address and of the data is not on show. */
  const dataTroubles = computed(() => [
    ...(view.misread.length > 0 ? [addressWords.misread(view.misread)] : []),
    ...absent.value,
    ...distant.value,
    ...ledger.trouble.flatMap(one => (one.kind === 'unsaved' ? [] : troubleWords(one))),
    ...(plans.failure ? [t('wall.planMissing', { reason: reasonWords(plans.failure) })] : []),
    ...refresh.notes.value,
  ])
  /** What of the wall itself does not work. */
  const wallTroubles = computed(() => {
    const { seams, clear } = view.state
    const broken = round.broken.value.join('、')
    const errors = watchdog.errors.value
    return [
      ...(isTooFine() ? [t('wall.tooFine', { seams: seamsRow.write(seams), clear })] : []),
      ...(broken === '' ? [] : [t('wall.skipped', { scenes: broken })]),
      ...(errors > 0 ? [t('wall.mishaps', { n: errors })] : []),
    ]
  })
  const troubles = computed(() => [...dataTroubles.value, ...wallTroubles.value])
  return { day, remarks, troubles, emptyReasons }
}

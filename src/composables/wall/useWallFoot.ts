import { useIntervalFn } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { progressRates } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { ageWords } from '@/figures/words/wall'
import type { Item } from '@/model/plan'
import { countsOf } from '@/model/plan'
import type { Refresh } from './useRefresh'
import type { WallRound } from './useWallRound'
import type { Watchdog } from './useWatchdog'

/**
 * What a wall's foot tells of: all items, those shown and their board, and how the page fares;
 * `momentOf` writes a time of the clock in ms.
 */
export interface WallFootOptions {
  readonly all: () => readonly Item[]
  readonly items: () => readonly Item[]
  readonly board: () => StateBoard
  readonly round: WallRound
  readonly refresh: Refresh
  readonly watchdog: Watchdog
  readonly momentOf: (clock: number) => string
}

/** The words of a wall's foot. */
export interface WallFootWords {
  /**
   * How much of the plan is shown and how many have reported: the latter on every scene, so that
   * none is taken for a judgement.
   */
  readonly counts: ComputedRef<string>
  readonly place: ComputedRef<string>
  readonly share: ComputedRef<number>
  readonly updated: ComputedRef<string>
  readonly pulse: ComputedRef<string>
}

/** Says where the round stands, of when the data are, and that the page is alive. */
export function useWallFoot({
  all,
  items,
  board,
  round,
  refresh,
  watchdog,
  momentOf,
}: WallFootOptions): WallFootWords {
  const { t } = useI18n()
  const { rotation } = round
  const now = shallowRef(performance.now())
  useIntervalFn(() => {
    now.value = performance.now()
  }, 10_000)
  const minutesSince = (moment: number): number =>
    Math.max(0, Math.floor((now.value - moment) / 60_000))

  const counts = computed(() => {
    const [whole, shown] = [countsOf(all()), countsOf(items())]
    const { part, of } = progressRates(board()).coverage
    return [
      shown.items < whole.items
        ? t('counts.part', {
            ...shown,
            shown: shown.items,
            items: whole.items,
            all: whole.assignments,
          })
        : t('counts.whole', { ...whole }),
      part === 0
        ? [t('wall.silent'), t('wall.silentNote')].join(t('progress.comma'))
        : t(shown.items < whole.items ? 'wall.coveragePart' : 'progress.coverage', {
            reported: part,
            all: of,
          }),
    ].join(' · ')
  })
  const left = computed(() =>
    Math.max(0, Math.ceil((round.duration.value - rotation.state.value.elapsed) / 1000)),
  )
  const place = computed(() =>
    [
      t('wall.place', { at: rotation.state.value.group + 1, of: round.groups.value.length }),
      rotation.isResting.value ? t('wall.resting') : t('wall.seconds', { n: left.value }),
    ].join(' · '),
  )
  const share = computed(() => Math.min(1, rotation.state.value.elapsed / round.duration.value))
  const updated = computed(() => {
    const { clock, page } = refresh.readAt.value
    const minutes = minutesSince(page)
    return refresh.failed.value && minutes > 0
      ? t('wall.updatedAgo', { at: momentOf(clock), age: ageWords(t, minutes) })
      : t('wall.updated', { at: momentOf(clock) })
  })
  const pulse = computed(() => {
    const memory = watchdog.memory()
    const age = ageWords(t, Math.floor(Math.max(0, now.value - watchdog.startedAt) / 60_000))
    return [
      t('wall.running', { age }),
      t('wall.turned', { n: rotation.count.value }),
      ...(memory > 0 ? [t('wall.memory', { n: Math.round(memory / 1e6) })] : []),
    ].join(' · ')
  })
  return { counts, place, share, updated, pulse }
}

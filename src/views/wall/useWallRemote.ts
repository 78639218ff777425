import type { ComputedRef, ShallowRef } from 'vue'
import { computed } from 'vue'
import { useRemoteOrders } from '@/composables/wall/useRemoteOrders'
import type { WallRound } from '@/composables/wall/useWallRound'
import type { Day } from '@/model/day'
import { useViewStore } from '@/stores/view'
import type { WallContent } from './useWallContent'

/** A wall that another window may steer. */
export interface SteeredWall {
  readonly content: WallContent
  readonly round: WallRound
  readonly size: () => { readonly width: number; readonly height: number }
  readonly asOf: () => Day
  readonly updated: ComputedRef<string>
  readonly troubles: ComputedRef<readonly string[]>
  /** Whether another window has stopped the scenes. */
  readonly isPaused: ShallowRef<boolean>
}

/** Answers other windows and does as they order; `called` is the name it is to show, or ''. */
export function useWallRemote({
  content,
  round,
  size,
  asOf,
  updated,
  troubles,
  isPaused,
}: SteeredWall): { readonly called: Readonly<ShallowRef<string>> } {
  const view = useViewStore()
  const { rotation } = round

  const news = computed(() => ({
    name: view.state.wall,
    width: size().width,
    height: size().height,
    shown: round.shown.value.map(turn => turn.key),
    next: round.next.value.map(turn => turn.key),
    page: [...round.page.value] as [number, number],
    resting: rotation.isResting.value,
    asOf: asOf(),
    asOfByHand: Boolean(view.steered.asOf),
    item: view.state.item,
    updated: updated.value,
    troubles: [...troubles.value],
  }))
  const contents = computed(() => ({
    turns: round.turns.value.map(turn => ({ key: turn.key, name: content.nameOf(turn) })),
    items: content.items.value.map(({ id, title }) => ({ id, title })),
  }))
  return useRemoteOrders(
    {
      id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
      news: () => news.value,
      contents: () => contents.value,
      left: () => round.duration.value - rotation.state.value.elapsed,
      step: round.step,
      goTo: round.goTo,
      resume: rotation.resume,
      light: item => {
        view.steer({ item })
      },
      setDay: day => {
        view.steer({ asOf: day })
      },
      free: view.free,
    },
    isPaused,
  )
}

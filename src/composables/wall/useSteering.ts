import { useEventListener, useIntervalFn, useTimeoutFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Day } from '@/model/day'
import { useWallChannel } from './useWallChannel'
import type { WallHoldings, WallNews, WallOrder, WallSaying } from './wallMessages'
import { wallOrder } from './wallMessages'

/**
 * How long a wall does as it was told after the last word from who steers it, in ms: a window
 * behind others speaks once a minute.
 */
const grace = 150_000

/** How long a wall shows what it is called, in ms. */
const calling = 6000

/** What a wall knows of itself, and what it does when it is told to. */
export interface SteeredWall {
  /** Tells this wall from others. */
  readonly id: string
  readonly news: () => Omit<WallNews, 'kind' | 'wall' | 'left'>
  readonly left: () => number
  readonly holdings: () => Omit<WallHoldings, 'kind' | 'wall'>
  readonly step: (by: 1 | -1) => void
  readonly goTo: (key: string) => void
  /** Goes on turning. */
  readonly resume: () => void
  readonly light: (item: number | null) => void
  /** Null is the wall's own day. */
  readonly setDay: (day: Day | null) => void
  /** Gives up the item and the day that were chosen for it. */
  readonly free: () => void
}

/**
 * Lets another window steer a wall; `held` keeps the wall where it is, and `called` is what it is
 * to show of itself. Once that window is silent for `grace` the wall is its own again.
 */
export function useSteering(
  wall: SteeredWall,
  held: ShallowRef<boolean>,
): { readonly called: Readonly<ShallowRef<string>> } {
  const called = shallowRef('')
  const quiet = useTimeoutFn(
    () => {
      called.value = ''
    },
    calling,
    { immediate: false },
  )
  let heardAt = 0
  let isSteered = false
  // Before the line is closed.
  onScopeDispose(() => {
    leave()
    if (isSteered) wall.free()
  })
  const say = useWallChannel<WallOrder, WallSaying>(wallOrder, order => {
    if (order.to !== null && order.to !== wall.id) return
    heardAt = performance.now()
    obey(order)
  })

  function tell(): void {
    say({ kind: 'news', wall: wall.id, left: Math.max(0, wall.left()), ...wall.news() })
  }

  function list(): void {
    say({ kind: 'holdings', wall: wall.id, ...wall.holdings() })
  }

  function release(): void {
    isSteered = held.value = false
    wall.free()
    wall.resume()
  }

  function leave(): void {
    say({ kind: 'gone', wall: wall.id })
  }

  function obey(order: WallOrder): void {
    if (order.kind === 'ask') return tell()
    if (order.kind === 'list') return list()
    if (order.kind === 'release') return release()
    isSteered = true
    switch (order.kind) {
      case 'hold':
        held.value = true
        break
      case 'go':
        held.value = false
        wall.resume()
        break
      case 'step':
        held.value = true
        wall.step(order.by)
        break
      case 'goTo':
        held.value = true
        wall.goTo(order.key)
        break
      case 'item':
        wall.light(order.item)
        break
      case 'asOf':
        wall.setDay(order.day)
        break
      case 'call':
        called.value = order.words
        quiet.start()
    }
  }

  watch(wall.news, tell, { immediate: true })
  watch(wall.holdings, list)
  useIntervalFn(() => {
    if (isSteered && performance.now() - heardAt > grace) release()
  }, 5000)
  useEventListener(window, 'pagehide', leave)
  return { called }
}

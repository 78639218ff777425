import { useEventListener, useIntervalFn, useTimeoutFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Day } from '@/model/day'
import type { WallContents, WallMessage, WallNews, WallOrder } from './remoteMessages'
import { wallOrder } from './remoteMessages'
import { useRemoteChannel } from './useRemoteChannel'

/**
 * How long a wall stays as it was ordered after the last message of who steers it, in ms: a window
 * behind others speaks once a minute.
 */
const grace = 150_000

/** How long a wall shows what it is called, in ms. */
const calling = 6000

/** What a wall knows of itself, and what it does when it is ordered to. */
export interface OrderedWall {
  /** Tells this wall from others. */
  readonly id: string
  readonly news: () => Omit<WallNews, 'kind' | 'wall' | 'left'>
  readonly left: () => number
  readonly contents: () => Omit<WallContents, 'kind' | 'wall'>
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
 * Lets another window steer a wall; `isPaused` stops the wall where it is, and `called` is what it
 * is to show of itself. Once that window is silent for `grace` the wall is its own again.
 */
export function useRemoteOrders(
  wall: OrderedWall,
  isPaused: ShallowRef<boolean>,
): { readonly called: Readonly<ShallowRef<string>> } {
  const called = shallowRef('')
  const quiet = useTimeoutFn(
    () => {
      called.value = ''
    },
    calling,
    { immediate: false },
  )
  let orderedAt = 0
  let isSteered = false
  // Before the line is closed.
  onScopeDispose(() => {
    leave()
    if (isSteered) wall.free()
  })
  const post = useRemoteChannel<WallOrder, WallMessage>(wallOrder, order => {
    if (order.to !== null && order.to !== wall.id) return
    orderedAt = performance.now()
    obey(order)
  })

  function postNews(): void {
    post({ kind: 'news', wall: wall.id, left: Math.max(0, wall.left()), ...wall.news() })
  }

  function postContents(): void {
    post({ kind: 'contents', wall: wall.id, ...wall.contents() })
  }

  function leave(): void {
    post({ kind: 'gone', wall: wall.id })
  }

  function release(): void {
    isSteered = isPaused.value = false
    wall.free()
    wall.resume()
  }

  function obey(order: WallOrder): void {
    if (order.kind === 'ask') return postNews()
    if (order.kind === 'list') return postContents()
    if (order.kind === 'release') return release()
    isSteered = true
    switch (order.kind) {
      case 'hold':
        isPaused.value = true
        break
      case 'go':
        isPaused.value = false
        wall.resume()
        break
      case 'step':
        isPaused.value = true
        wall.step(order.by)
        break
      case 'goTo':
        isPaused.value = true
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

  watch(wall.news, postNews, { immediate: true })
  watch(wall.contents, postContents)
  useIntervalFn(() => {
    if (isSteered && performance.now() - orderedAt > grace) release()
  }, 5000)
  useEventListener(window, 'pagehide', leave)
  return { called }
}

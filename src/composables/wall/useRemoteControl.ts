import { useIntervalFn } from '@vueuse/core'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { WallContents, WallMessage, WallNews, WallOrder } from './remoteMessages'
import { wallMessage } from './remoteMessages'
import { useRemoteChannel } from './useRemoteChannel'

/** How often walls are asked, and after how long a silent one is taken to be gone, in ms. */
const [asking, lost] = [5000, 16_000]

/** A wall in another window: how it stood at `at`, in ms of this page's time, and what it has. */
export interface RemoteWallState {
  readonly news: WallNews
  readonly at: number
  readonly contents: WallContents | null
}

/** An order before it is addressed to a wall. */
type Order<T = WallOrder> = T extends unknown ? Omit<T, 'to'> : never

/** Walls on this machine and the line to them. */
export interface RemoteControl {
  readonly walls: ComputedRef<readonly RemoteWallState[]>
  /** The wall that is steered; null is all of them. */
  readonly chosen: ComputedRef<string | null>
  readonly choose: (wall: string | null) => void
  readonly steered: ComputedRef<readonly RemoteWallState[]>
  /** This page's time in ms, twice a second. */
  readonly now: Readonly<ShallowRef<number>>
  /** Sends an order to one wall, or to those that are steered. */
  readonly send: (order: Order, wall?: string) => void
}

/** Steers walls in other windows: the first that answers, until another or all are chosen. */
export function useRemoteControl(): RemoteControl {
  const known = shallowRef<ReadonlyMap<string, RemoteWallState>>(new Map())
  const choice = shallowRef<string | null | undefined>(undefined)
  let chosenName = ''
  const now = shallowRef(performance.now())
  // In the order in which they were opened, which their names begin with.
  const walls = computed(() =>
    [...known.value.values()].sort((a, b) => (a.news.wall < b.news.wall ? -1 : 1)),
  )
  const chosen = computed(() => {
    const { value } = choice
    if (value === null || (value !== undefined && known.value.has(value))) return value
    // A wall that began anew is another one of the same name.
    const again = walls.value.find(({ news }) => chosenName !== '' && news.name === chosenName)
    return (again ?? walls.value[0])?.news.wall ?? null
  })
  const steered = computed(() =>
    walls.value.filter(({ news }) => chosen.value === null || news.wall === chosen.value),
  )
  const post = useRemoteChannel<WallMessage, WallOrder>(wallMessage, receive)

  function receive(message: WallMessage): void {
    const { kind, wall } = message
    const before = known.value.get(wall)
    if (kind === 'gone') {
      known.value = new Map([...known.value].filter(([id]) => id !== wall))
    } else if (kind === 'news') {
      now.value = performance.now()
      const state = { contents: before?.contents ?? null, news: message, at: now.value }
      known.value = new Map(known.value).set(wall, state)
      if (!before) post({ kind: 'list', to: wall })
    } else if (before) {
      known.value = new Map(known.value).set(wall, { ...before, contents: message })
    }
  }

  function choose(wall: string | null): void {
    chosenName = (wall === null ? undefined : known.value.get(wall))?.news.name ?? ''
    choice.value = wall
  }

  function send(order: Order, wall?: string): void {
    post({ ...order, to: wall ?? chosen.value } as WallOrder)
  }

  post({ kind: 'ask', to: null })
  useIntervalFn(() => {
    const fresh = walls.value.filter(({ at }) => performance.now() - at <= lost)
    if (fresh.length < known.value.size)
      known.value = new Map(fresh.map(one => [one.news.wall, one]))
    post({ kind: 'ask', to: null })
  }, asking)
  useIntervalFn(() => {
    now.value = performance.now()
  }, 500)
  return { walls, chosen, choose, steered, now, send }
}

import { useIntervalFn } from '@vueuse/core'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useWallChannel } from './useWallChannel'
import type { WallHoldings, WallNews, WallOrder, WallSaying } from './wallMessages'
import { wallSaying } from './wallMessages'

/** How often walls are asked, and after how long a silent one is taken to be gone, in ms. */
const [asking, lost] = [5000, 16_000]

/**
 * A wall that is heard: how it stood when it spoke last, in ms of this page's time, and what it
 * holds.
 */
export interface HeardWall {
  readonly news: WallNews
  readonly heardAt: number
  readonly holdings: WallHoldings | null
}

/** What is left of an order once it is said to whom. */
type Told<T = WallOrder> = T extends unknown ? Omit<T, 'to'> : never

/** Walls on this machine and the line to them. */
export interface WallRemote {
  readonly walls: ComputedRef<readonly HeardWall[]>
  /** The wall that is steered; null is all of them. */
  readonly chosen: ComputedRef<string | null>
  readonly choose: (wall: string | null) => void
  readonly steered: ComputedRef<readonly HeardWall[]>
  /** This page's time in ms, twice a second. */
  readonly now: Readonly<ShallowRef<number>>
  readonly say: (order: Told, wall?: string) => void
}

/** Steers walls in other windows: the first that is heard, until another or all are chosen. */
export function useWallRemote(): WallRemote {
  const heard = shallowRef<ReadonlyMap<string, HeardWall>>(new Map())
  const wish = shallowRef<string | null | undefined>(undefined)
  let wished = ''
  const now = shallowRef(performance.now())
  // In the order in which they were opened, which their names begin with.
  const walls = computed(() =>
    [...heard.value.values()].sort((a, b) => (a.news.wall < b.news.wall ? -1 : 1)),
  )
  const chosen = computed(() => {
    if (wish.value === null || (wish.value !== undefined && heard.value.has(wish.value)))
      return wish.value
    // A wall that began anew is another one of the same name.
    return (
      (walls.value.find(({ news }) => wished !== '' && news.name === wished) ?? walls.value[0])
        ?.news.wall ?? null
    )
  })
  const steered = computed(() =>
    walls.value.filter(({ news }) => chosen.value === null || news.wall === chosen.value),
  )
  const post = useWallChannel<WallSaying, WallOrder>(wallSaying, hear)

  function hear(saying: WallSaying): void {
    const known = heard.value.get(saying.wall)
    if (saying.kind === 'gone')
      heard.value = new Map([...heard.value].filter(([wall]) => wall !== saying.wall))
    else if (saying.kind === 'news') {
      now.value = performance.now()
      heard.value = new Map(heard.value).set(saying.wall, {
        holdings: known?.holdings ?? null,
        news: saying,
        heardAt: now.value,
      })
      if (!known) post({ kind: 'list', to: saying.wall })
    } else if (known)
      heard.value = new Map(heard.value).set(saying.wall, { ...known, holdings: saying })
  }

  function choose(wall: string | null): void {
    wished = (wall === null ? undefined : heard.value.get(wall))?.news.name ?? ''
    wish.value = wall
  }

  function say(order: Told, wall?: string): void {
    post({ ...order, to: wall ?? chosen.value } as WallOrder)
  }

  post({ kind: 'ask', to: null })
  useIntervalFn(() => {
    const fresh = walls.value.filter(({ heardAt }) => performance.now() - heardAt <= lost)
    if (fresh.length < heard.value.size)
      heard.value = new Map(fresh.map(one => [one.news.wall, one]))
    post({ kind: 'ask', to: null })
  }, asking)
  useIntervalFn(() => {
    now.value = performance.now()
  }, 500)
  return { walls, chosen, choose, steered, now, say }
}

import { onScopeDispose } from 'vue'
import type { Day } from '@/model/day'

/** What a wall tells whoever steers it. */
export interface WallNews {
  readonly kind: 'news'
  readonly turns: readonly { readonly key: string, readonly name: string }[]
  /** Keys of the turns on show. */
  readonly shown: readonly string[]
  readonly resting: boolean
  readonly asOf: Day
  readonly item: number | null
  /** The items on the wall, for whoever chooses one. */
  readonly items: readonly { readonly id: number, readonly title: string }[]
}

/** What a wall is told to do; `here` says only that somebody holds it still. */
export type WallOrder =
  | { readonly kind: 'ask' | 'hold' | 'here' | 'release' }
  | { readonly kind: 'step', readonly by: 1 | -1 }
  | { readonly kind: 'goTo', readonly key: string }
  | { readonly kind: 'item', readonly item: number | null }
  | { readonly kind: 'asOf', readonly day: Day | null }

/** The line between a wall and who steers it: other windows and tabs of this page on this machine. Where the browser has none, nothing is heard. */
export function useWallChannel<Heard extends { readonly kind: string }, Said>(kinds: readonly Heard['kind'][], hear: (message: Heard) => void): (message: Said) => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel('guatu-wall')
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = data as Partial<Heard> | null
    if (typeof message === 'object' && message?.kind !== undefined && kinds.includes(message.kind)) hear(message as Heard)
  }
  onScopeDispose(() => { channel.close() })
  return message => { channel.postMessage(message) }
}

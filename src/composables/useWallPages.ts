import type { ComputedRef } from 'vue'
import { computed, onMounted, watch } from 'vue'
import { stepped } from '@/analysis/rotation'
import type { StateBoard } from '@/analysis/stateBoard'
import type { WallTurn } from '@/analysis/wallScenes'
import { prepareScene, wallScene } from '@/charts/wall'
import type { WallInput, WallPage, WallPlace } from '@/charts/wallInput'
import type { WallStage } from '@/charts/wallPanels'
import { useIdleSteps } from './useIdleSteps'

/** A turn as drawn: what tells its page from others, the page, or why there is none. */
export interface DrawnTurn { readonly turn: WallTurn, readonly name: string, readonly page: WallPage | null, readonly fault: string }

/** What pages are drawn from: the turns of each group, which group and page is on show, and the board of the time-lapse's month. */
export interface WallPagesOptions {
  readonly input: () => WallInput
  readonly stage: () => WallStage
  readonly groups: () => readonly (readonly WallTurn[])[]
  readonly group: () => number
  readonly page: () => number
  readonly lapse: () => StateBoard
}

/** The pages on show; those that come next are drawn while the page has nothing else to do, so that a turn's frame has only to paint. */
export function useWallPages({ input, stage, groups, group, page, lapse }: WallPagesOptions): { readonly drawn: ComputedRef<readonly DrawnTurn[]> } {
  const inIdleSteps = useIdleSteps()
  const shown = computed(() => groups()[group()] ?? [])
  const drawn = computed(() => shown.value.map((turn, at) => drawnTurn(turn, at)))
  // Kept as long as a turn's group is on show or next.
  let pages = new Map<string, WallPage>()

  function drawnTurn(turn: WallTurn, at: number): DrawnTurn {
    try {
      if (turn.scene === 'lapse') return { turn, name: turn.key, page: wallScene(turn, { ...input(), board: lapse() }, roomOf(at, 0)), fault: '' }
      const first = pageOf(turn, at, page())
      const turned = page() % first.pages
      return { turn, name: `${turn.key} ${turned}`, page: turned === page() ? first : pageOf(turn, at, turned), fault: '' }
    } catch (error) {
      return { turn, name: turn.key, page: null, fault: error instanceof Error ? error.message : String(error) }
    }
  }

  function roomOf(at: number, number: number): WallPlace {
    const { panels, unit } = stage()
    const panel = panels[at]
    if (!panel) throw new Error('no panel')
    return { width: panel.w, height: panel.h, unit, page: number, seams: panel.seams, uprights: panel.uprights }
  }

  function pageOf(turn: WallTurn, at: number, number: number): WallPage {
    const key = keyOf(turn, at, number)
    const known = pages.get(key) ?? wallScene(turn, input(), roomOf(at, number))
    pages.set(key, known)
    return known
  }

  function next(): readonly WallTurn[] {
    const all = groups()
    return all[stepped(group(), 1, all.length).group] ?? []
  }

  /** Prepares the pages that come next, a bit at a time; says whether all are there. */
  function prepare(): boolean {
    const following = drawn.value.map(({ turn, page: now }, at) => ({ turn, at, number: (page() + 1) % (now?.pages ?? 1) }))
    const missing = [...following, ...next().map((turn, at) => ({ turn, at, number: 0 }))].find(({ turn, at, number }) => turn.scene !== 'lapse' && !pages.has(keyOf(turn, at, number)))
    if (!missing) return true
    const { turn, at, number } = missing
    try {
      if (prepareScene(turn, input(), roomOf(at, number))) pageOf(turn, at, number)
    } catch {
      // Told when its turn comes.
      return true
    }
    return false
  }

  watch([input, stage], () => { pages = new Map() }, { flush: 'sync' })
  watch([group, page, input, stage, groups], ([now], [before]) => {
    const wanted = new Set([...shown.value, ...next()].map(turn => turn.key))
    if (now !== before) pages = new Map([...pages].filter(([key]) => wanted.has(key.slice(0, key.indexOf(' ')))))
    inIdleSteps(prepare)
  })
  onMounted(() => { inIdleSteps(prepare) })
  return { drawn }
}

function keyOf({ key }: WallTurn, at: number, number: number): string {
  return `${key} ${at} ${number}`
}

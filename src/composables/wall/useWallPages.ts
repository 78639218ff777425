import type { ComputedRef } from 'vue'
import { computed, onMounted, watch } from 'vue'
import { stepped } from '@/analysis/screen/rotation'
import type { WallTurn } from '@/analysis/screen/wallScenes'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { WallInput, WallPage, WallPlace } from '@/charts/wall/input'
import type { WallPanel, WallStage } from '@/charts/wall/seams/panels'
import { panelsOf, wallScene } from '@/charts/wall/wall'
import { useIdleSteps } from '@/composables/browser/useIdleSteps'

/** A turn and the panel it stands on. */
interface PlacedTurn {
  readonly turn: WallTurn
  readonly panel: WallPanel
}

/** A turn as drawn: what tells its page from others, the page, or why there is none. */
export interface DrawnTurn extends PlacedTurn {
  readonly name: string
  readonly page: WallPage | null
  readonly fault: string
}

/** A page that was drawn, and the key of its turn. */
interface KnownPage {
  readonly turn: string
  readonly page: WallPage
}

/**
 * What pages are drawn from: the turns of each group, which group and page is on show, and the
 * board of the time-lapse's month.
 */
export interface WallPagesOptions {
  readonly input: () => WallInput
  readonly stage: () => WallStage
  readonly groups: () => readonly (readonly WallTurn[])[]
  readonly group: () => number
  readonly page: () => number
  readonly lapse: () => StateBoard
}

/**
 * The pages on show; those that come next are drawn while the page has nothing else to do, so that
 * a turn's frame has only to paint.
 */
export function useWallPages({ input, stage, groups, group, page, lapse }: WallPagesOptions): {
  readonly drawn: ComputedRef<readonly DrawnTurn[]>
} {
  const inIdleSteps = useIdleSteps()
  const shown = computed(() => placed(groups()[group()] ?? []))
  const drawn = computed(() => shown.value.map(drawnTurn))
  // Kept as long as a turn's group is on show or next.
  let pages = new Map<string, KnownPage>()

  function placed(turns: readonly WallTurn[]): readonly PlacedTurn[] {
    const panels = panelsOf(stage(), turns)
    return turns.flatMap((turn, at) => {
      const panel = panels[at]
      return panel ? [{ turn, panel }] : []
    })
  }

  function drawnTurn({ turn, panel }: PlacedTurn): DrawnTurn {
    const one = { turn, panel }
    try {
      if (turn.scene === 'lapse')
        return {
          ...one,
          name: turn.key,
          page: wallScene(turn, { ...input(), board: lapse() }, roomOf(panel, 0)),
          fault: '',
        }
      const first = pageOf(one, page())
      const turned = page() % first.pages
      return {
        ...one,
        name: `${turn.key} ${turned}`,
        page: turned === page() ? first : pageOf(one, turned),
        fault: '',
      }
    } catch (error) {
      return {
        ...one,
        name: turn.key,
        page: null,
        fault: error instanceof Error ? error.message : String(error),
      }
    }
  }

  function roomOf({ w, h, seams, uprights }: WallPanel, number: number): WallPlace {
    return { width: w, height: h, unit: stage().unit, page: number, seams, uprights }
  }

  function pageOf(one: PlacedTurn, number: number): WallPage {
    const key = keyOf(one, number)
    // Asked for also where the page is known: what shows it must hear of another one.
    const content = input()
    const drawnPage =
      pages.get(key)?.page ?? wallScene(one.turn, content, roomOf(one.panel, number))
    pages.set(key, { turn: one.turn.key, page: drawnPage })
    return drawnPage
  }

  function next(): readonly PlacedTurn[] {
    const all = groups()
    return placed(all[stepped(group(), 1, all.length).group] ?? [])
  }

  /** Prepares the pages that come next, a bit at a time; says whether all are there. */
  function prepare(): boolean {
    const following = drawn.value.map(({ turn, panel, page: now }) => ({
      turn,
      panel,
      number: (page() + 1) % (now?.pages ?? 1),
    }))
    const missing = [...following, ...next().map(one => ({ ...one, number: 0 }))].find(
      one => one.turn.scene !== 'lapse' && !pages.has(keyOf(one, one.number)),
    )
    if (!missing) return true
    try {
      pageOf(missing, missing.number)
    } catch {
      // Told when its turn comes.
      return true
    }
    return false
  }

  watch(
    [input, stage],
    () => {
      pages = new Map()
    },
    { flush: 'sync' },
  )
  watch([group, page, input, stage, groups], ([now], [before]) => {
    const wanted = new Set([...shown.value, ...next()].map(({ turn }) => turn.key))
    if (now !== before) pages = new Map([...pages].filter(([, { turn }]) => wanted.has(turn)))
    inIdleSteps(prepare)
  })
  onMounted(() => {
    inIdleSteps(prepare)
  })
  return { drawn }
}

function keyOf({ turn: { key }, panel: { x, y, w } }: PlacedTurn, number: number): string {
  return `${key} ${x} ${y} ${w} ${number}`
}

import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { playbackDays } from '@/analysis/screen/playback'
import { stepAt } from '@/analysis/screen/rotation'
import type { WallTurn } from '@/analysis/screen/wallScenes'
import { wallGroups } from '@/analysis/screen/wallScenes'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { WallInput } from '@/charts/wall/input'
import type { WallStage } from '@/charts/wall/seams/panels'
import type { Day } from '@/model/day'
import type { Rotation } from './useRotation'
import { useRotation } from './useRotation'
import type { DrawnTurn } from './useWallPages'
import { useWallPages } from './useWallPages'

/** How long a month of the time-lapse stays, and how many such spans its last one. */
const [lapseMs, lapseRest] = [1200, 4]

/**
 * What goes round: the turns wished for, what they are drawn from and on, ms a page stays, and
 * whether all of it stands still.
 */
export interface WallRoundOptions {
  readonly turns: () => readonly WallTurn[]
  readonly input: () => WallInput
  readonly stage: () => WallStage
  readonly asOf: () => Day
  readonly dwell: () => number
  readonly isPaused: () => boolean
  readonly boardOf: (day: Day) => StateBoard
  readonly nameOf: (turn: WallTurn) => string
}

/** A round of scenes: what can be shown, what is on show and next, and how to move about. */
export interface WallRound {
  readonly rotation: Rotation
  readonly turns: ComputedRef<readonly WallTurn[]>
  readonly groups: ComputedRef<readonly (readonly WallTurn[])[]>
  readonly shown: ComputedRef<readonly WallTurn[]>
  readonly next: ComputedRef<readonly WallTurn[]>
  readonly drawn: ComputedRef<readonly DrawnTurn[]>
  readonly duration: ComputedRef<number>
  /** The page on show, from 1, of how many. */
  readonly page: ComputedRef<readonly [number, number]>
  /** Names of the turns that could not be drawn, each with why. */
  readonly broken: ComputedRef<readonly string[]>
  /** Passes a turn over that could not be drawn or painted. */
  readonly pass: (turn: WallTurn, fault: string) => void
  /** Gives every turn another chance. */
  readonly mend: () => void
  readonly step: (by: 1 | -1) => void
  /** Shows a turn by its key; one that is not there changes nothing. */
  readonly goTo: (key: string) => void
}

/** Turns the scenes of a big screen. */
export function useWallRound({
  turns: wished,
  input,
  stage,
  asOf,
  dwell,
  isPaused,
  boardOf,
  nameOf,
}: WallRoundOptions): WallRound {
  const faults = shallowRef<ReadonlyMap<string, string>>(new Map())
  const turns = computed(() => wished().filter(turn => !faults.value.has(turn.key)))
  const groups = computed(() =>
    wallGroups(turns.value, {
      panels: stage().panels.length,
      wide: stage().wide === stage().panels ? null : stage().wide.length,
    }),
  )
  const duration = computed(() =>
    Math.max(
      dwell(),
      ...drawn.value.map(({ turn, page }) =>
        turn.scene === 'lapse'
          ? (frames.value.length + lapseRest) * lapseMs
          : (page?.pages ?? 1) * dwell(),
      ),
    ),
  )
  const rotation = useRotation({
    groups: () => groups.value.length,
    duration: () => duration.value,
    isPaused,
  })
  const groupAt = (at: number): readonly WallTurn[] =>
    groups.value[at % Math.max(1, groups.value.length)] ?? []
  const shown = computed(() => groupAt(rotation.state.value.group))
  const next = computed(() => groupAt(rotation.state.value.group + 1))
  const paged = computed(() => Math.floor(rotation.state.value.elapsed / dwell()))
  /** The months up to the as-of day, and that day: what comes after it nobody knows. */
  const frames = computed(() => [
    ...playbackDays(input().plan.items).filter(day => day < asOf()),
    asOf(),
  ])
  const frame = computed(() => stepAt(rotation.state.value.elapsed, lapseMs, frames.value.length))
  const frameBoard = computed(() => boardOf(frames.value[frame.value] ?? asOf()))
  const { drawn } = useWallPages({
    input,
    stage,
    groups: () => groups.value,
    group: () => rotation.state.value.group,
    page: () => paged.value,
    lapse: () => frameBoard.value,
  })
  const page = computed((): readonly [number, number] => {
    const pages = Math.max(1, ...drawn.value.map(one => one.page?.pages ?? 1))
    return [Math.min(pages, paged.value + 1), pages]
  })

  // What is on show stays on show when turns come or go.
  watch(groups, (now, before) => {
    const key = before[rotation.state.value.group]?.[0]?.key
    const group = now.findIndex(one => one.some(turn => turn.key === key))
    if (group >= 0 && group !== rotation.state.value.group)
      rotation.goTo(group, rotation.state.value.elapsed)
  })

  function pass(turn: WallTurn, fault: string): void {
    faults.value = new Map(faults.value).set(turn.key, `${nameOf(turn)}（${fault}）`)
  }

  function mend(): void {
    if (faults.value.size > 0) faults.value = new Map()
  }

  watch(
    drawn,
    list => {
      for (const { turn, fault } of list) if (fault !== '') pass(turn, fault)
    },
    { immediate: true },
  )

  /** Pages come before scenes: what does not fit a screen can be reached by hand too. */
  function step(by: 1 | -1): void {
    const at = paged.value + by
    const isLapse = shown.value.some(turn => turn.scene === 'lapse')
    if (!isLapse && at >= 0 && at * dwell() < duration.value)
      rotation.goTo(rotation.state.value.group, at * dwell())
    else rotation.step(by)
    rotation.rest()
  }

  function goTo(key: string): void {
    const group = groups.value.findIndex(one => one.some(turn => turn.key === key))
    if (group >= 0) rotation.goTo(group)
  }

  return {
    rotation,
    turns,
    groups,
    shown,
    next,
    drawn,
    duration,
    page,
    broken: computed(() => [...faults.value.values()]),
    pass,
    mend,
    step,
    goTo,
  }
}

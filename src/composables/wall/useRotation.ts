import { useIntervalFn, useTimeoutFn } from '@vueuse/core'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { RotationState } from '@/analysis/screen/rotation'
import { rotated, stepped } from '@/analysis/screen/rotation'

/** How often a rotation looks at the time, in ms. */
const tick = 250

/** How long a rotation rests after a touch before it goes on by itself, in ms. */
const restAfterTouch = 60_000

/** A rotation, where it stands, whether it rests, and how often it has gone on. */
export interface Rotation {
  readonly state: Readonly<ShallowRef<RotationState>>
  readonly isResting: ComputedRef<boolean>
  readonly count: Readonly<ShallowRef<number>>
  readonly step: (by: number) => void
  readonly goTo: (group: number, elapsed?: number) => void
  /** Rests until `resume` is called or, where nobody pauses it, for a minute. */
  readonly rest: () => void
  readonly resume: () => void
}

/** Turns groups by the time that each lasts; `isPaused` stops it where it is. */
export function useRotation({
  groups,
  duration,
  isPaused,
}: {
  readonly groups: () => number
  readonly duration: () => number
  readonly isPaused: () => boolean
}): Rotation {
  const state = shallowRef<RotationState>({ group: 0, elapsed: 0 })
  const count = shallowRef(0)
  const touched = shallowRef(false)
  const isResting = computed(() => touched.value || isPaused())
  let last = performance.now()
  const waking = useTimeoutFn(
    () => {
      touched.value = false
    },
    restAfterTouch,
    { immediate: false },
  )

  useIntervalFn(() => {
    const now = performance.now()
    const since = now - last
    last = now
    if (isResting.value) return
    const next = rotated(state.value, since, { duration: duration(), groups: groups() })
    if (next.elapsed === 0) count.value += 1
    state.value = next
  }, tick)
  // Fewer groups than before leave no group without a place.
  watch(groups, now => {
    if (state.value.group >= now) state.value = { group: 0, elapsed: 0 }
  })

  function rest(): void {
    touched.value = true
    waking.start()
  }

  function resume(): void {
    waking.stop()
    touched.value = false
  }

  function goTo(group: number, elapsed = 0): void {
    state.value = { ...stepped(group, 0, groups()), elapsed }
  }

  function step(by: number): void {
    count.value += 1
    state.value = stepped(state.value.group, by, groups())
  }

  return { state, isResting, count, step, goTo, rest, resume }
}

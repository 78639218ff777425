import { useIntervalFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { nextFrame } from '@/analysis/screen/playback'
import type { Day } from '@/model/day'

/** How often a second a playback takes a step. */
export const playbackSpeeds = [1, 2, 4] as const

/** A playback: whether it runs, how fast, and what moves it. */
export interface Playback {
  readonly isPlaying: Readonly<ShallowRef<boolean>>
  readonly speed: ShallowRef<(typeof playbackSpeeds)[number]>
  readonly step: (by: 1 | -1) => void
  readonly toggle: () => void
  readonly pause: () => void
}

/**
 * Plays the frames of a plan, one after another from the as-of day on, from the first where the
 * last is reached; stops at the last.
 */
export function usePlayback({
  asOf,
  frames,
  show,
}: {
  readonly asOf: () => Day
  readonly frames: () => readonly Day[]
  readonly show: (day: Day) => void
}): Playback {
  const speed = shallowRef<(typeof playbackSpeeds)[number]>(1)
  const { isActive, pause, resume } = useIntervalFn(
    () => {
      step(1)
    },
    () => 1000 / speed.value,
    { immediate: false },
  )

  function step(by: 1 | -1): void {
    const next = nextFrame(frames(), asOf(), by)
    if (next) show(next)
    else pause()
  }

  function toggle(): void {
    if (isActive.value) return pause()
    const [first] = frames()
    if (nextFrame(frames(), asOf(), 1) === null && first) show(first)
    resume()
  }

  return { isPlaying: isActive, speed, step, toggle, pause }
}

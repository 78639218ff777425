import { useIntervalFn, useWindowSize } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { Monitors } from '@/address/wall'
import type { Segment } from '@/charts/wall/lines'
import { wallSegments } from '@/charts/wall/lines'
import type { WallStage } from '@/charts/wall/seams/panels'
import { areReadable, wallStage, wallUnit } from '@/charts/wall/seams/panels'

/**
 * Px of the design that head and foot take; on a wall on end both break into more lines, and the
 * foot also where seams cross it.
 */
const [across, upright, oneLine] = [{ head: 96, foot: 84 }, { head: 156, foot: 146 }, 34]

/**
 * The places of its slow round that a picture takes one after another, and how long each, in ms, so
 * that no screen keeps it burnt in.
 */
const [places, stay] = [8, 60_000]

/**
 * How far its round takes a picture from its place, in px of the design; so much more is kept clear
 * beside seams.
 */
const radius = 4

/**
 * Where a big screen's panels stand on the window, and by how many px all of it is moved just now.
 */
export interface WallPlace {
  readonly size: ComputedRef<{ readonly width: number; readonly height: number }>
  readonly stage: ComputedRef<WallStage>
  readonly isUpright: ComputedRef<boolean>
  /** Whether the seams leave no room for words, so that they are not heeded. */
  readonly isTooFine: ComputedRef<boolean>
  /**
   * Where words of head and foot may stand on a wall that upright seams cross; null on one without.
   */
  readonly segments: ComputedRef<readonly Segment[] | null>
  readonly orbit: ComputedRef<{ readonly x: number; readonly y: number }>
}

/**
 * Follows the window; `seams` are its monitors, with `clear` px of the design beside each seam.
 */
export function useWallStage({
  seams,
  clear,
}: {
  readonly seams: () => Monitors | null
  readonly clear: () => number
}): WallPlace {
  const { width, height } = useWindowSize()
  const size = computed(() => ({ width: width.value, height: height.value }))
  const isUpright = computed(() => height.value > width.value)
  const wished = computed(() => {
    const monitors = seams()
    return {
      ...(monitors ?? { columns: 1, rows: 1 }),
      clear: monitors === null || clear() === 0 ? 0 : (clear() + radius) * wallUnit(size.value),
    }
  })
  const isTooFine = computed(() => wished.value.clear > 0 && !areReadable(size.value, wished.value))
  const monitors = computed(() =>
    isTooFine.value ? { columns: 1, rows: 1, clear: 0 } : wished.value,
  )
  const stage = computed(() => {
    const unit = wallUnit(size.value)
    const { head, foot } = isUpright.value ? upright : across
    const taken = head + foot + (segments.value === null ? 0 : oneLine)
    return wallStage(
      size.value,
      { x: 40 * unit, y: head * unit, w: width.value - 80 * unit, h: height.value - taken * unit },
      monitors.value,
    )
  })
  const segments = computed(() =>
    monitors.value.columns > 1 && monitors.value.clear > 0
      ? wallSegments(width.value, monitors.value, 40 * wallUnit(size.value))
      : null,
  )
  const place = shallowRef(0)
  useIntervalFn(() => {
    place.value = (place.value + 1) % places
  }, stay)
  const orbit = computed(() => {
    const angle = (place.value / places) * 2 * Math.PI
    return {
      x: Math.round(Math.cos(angle) * radius * stage.value.unit),
      y: Math.round(Math.sin(angle) * radius * stage.value.unit),
    }
  })
  return { size, stage, isUpright, isTooFine, segments, orbit }
}

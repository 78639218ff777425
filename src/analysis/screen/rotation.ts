/** Where a rotation stands: which of its groups shows, and for how many ms it has. */
export interface RotationState {
  readonly group: number
  readonly elapsed: number
}

/**
 * A rotation so many ms later: the next group once the one on show has had its ms, however much
 * later it is, so that none is passed over after a sleep.
 */
export function rotated(
  { group, elapsed }: RotationState,
  ms: number,
  { duration, groups }: { readonly duration: number; readonly groups: number },
): RotationState {
  const next = elapsed + Math.max(0, ms)
  return next < duration ? { group, elapsed: next } : stepped(group, 1, groups)
}

/** The group so many steps on or back, from its beginning; the last is followed by the first. */
export function stepped(group: number, by: number, groups: number): RotationState {
  const count = Math.max(1, groups)
  return { group: (((group + by) % count) + count) % count, elapsed: 0 }
}

/** The step of so many that shows after some ms, each for the same time; the last stays. */
export function stepAt(elapsed: number, each: number, steps: number): number {
  return each <= 0 ? 0 : Math.max(0, Math.min(steps - 1, Math.floor(elapsed / each)))
}

/**
 * A list in groups of a size; the last group is filled from the first, so that no place stays
 * empty.
 */
export function grouped<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  if (list.length <= size) return list.length > 0 ? [list] : []
  return Array.from({ length: Math.ceil(list.length / size) }, (_, group) =>
    Array.from({ length: size }, (__, at) => list[(group * size + at) % list.length] as T),
  )
}

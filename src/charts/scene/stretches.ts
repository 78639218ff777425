/**
 * Which of many stretches of a long axis a window touches, found without looking at the rest.
 */

/** From a place of an axis to another, in px. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The run (from, to) of stretches that touch a window, of `count` that stand one after another;
 * both are where they would stand where none does.
 */
export function runWithin(
  count: number,
  stretchAt: (index: number) => Stretch,
  { from, to }: Stretch,
): readonly [number, number] {
  const first = firstWhere(count, index => stretchAt(index).to > from)
  return [
    first,
    Math.max(
      first,
      firstWhere(count, index => stretchAt(index).from >= to),
    ),
  ]
}

/** The first of so many for which a condition holds that holds for all after it; else the count. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Finds the stretches that touch a window, by index and in their own order, of any that may lie
 * over one another: sorted once by where they begin, with the furthest end of each half, quarter
 * and so on, so that only branches which reach into the window are followed.
 */
export function stretchFinder(
  stretches: readonly Stretch[],
): (window: Stretch) => readonly number[] {
  const order = stretches.map((_, index) => index)
  order.sort((a, b) => (stretches[a]?.from ?? 0) - (stretches[b]?.from ?? 0))
  const sorted = order.map(index => stretches[index] ?? { from: 0, to: 0 })
  const furthest = new Map<number, number>()
  const branch = (low: number, high: number): number => low * (sorted.length + 1) + high
  const reach = (low: number, high: number): number => {
    if (high - low === 1) return sorted[low]?.to ?? 0
    const middle = Math.floor((low + high) / 2)
    const most = Math.max(reach(low, middle), reach(middle, high))
    furthest.set(branch(low, high), most)
    return most
  }
  if (sorted.length > 0) reach(0, sorted.length)
  return ({ from, to }) => {
    const found: number[] = []
    const search = (low: number, high: number): void => {
      if ((sorted[low]?.from ?? 0) >= to) return
      if (high - low === 1) {
        if ((sorted[low]?.to ?? 0) > from) found.push(order[low] ?? 0)
        return
      }
      if ((furthest.get(branch(low, high)) ?? 0) <= from) return
      const middle = Math.floor((low + high) / 2)
      search(low, middle)
      search(middle, high)
    }
    if (sorted.length > 0) search(0, sorted.length)
    return found.sort((a, b) => a - b)
  }
}

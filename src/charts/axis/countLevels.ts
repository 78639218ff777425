/** Levels of an axis that counts up to a total: round, few, and the total itself. */
export function countLevels(total: number): number[] {
  const step =
    [1, 2, 5]
      .flatMap(unit => [0, 1, 2, 3, 4, 5].map(power => unit * 10 ** power))
      .sort((a, b) => a - b)
      .find(one => total / one <= 5) ?? total
  const below = Array.from({ length: Math.floor(total / step) + 1 }, (_, at) => at * step)
  return total - (below[below.length - 1] ?? 0) < step * 0.6
    ? [...below.slice(0, -1), total]
    : [...below, total]
}

/** How numbers of items are written shortly, wherever they stand in a row. */

/** Ascending numbers in words, runs of `least` and more as their ends: 4, 6–11. */
export function numberRuns(numbers: readonly number[], least = 2): readonly string[] {
  const runs: number[][] = []
  for (const number of numbers) {
    const last = runs[runs.length - 1]
    if (last && last[last.length - 1] === number - 1) last.push(number)
    else runs.push([number])
  }
  return runs.flatMap(run =>
    run.length < least || run.length === 1
      ? run.map(String)
      : [`${run[0] ?? ''}–${run[run.length - 1] ?? ''}`],
  )
}

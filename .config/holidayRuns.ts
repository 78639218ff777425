/** Of a day; both ends are read as midnights of UTC. */
const milliseconds = 86_400_000

/** A table of days and their names in three words, by its lists. */
type Tables = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * The table of public holidays, of which each day's entry reads `National Day,国庆节,3`, as the page
 * reads it: days in a row of one name as one entry, `2021-10-01+7`, with the Chinese name alone.
 */
export function holidayRuns(json: string): string {
  const tables = JSON.parse(json) as Tables
  return JSON.stringify(
    Object.fromEntries(Object.entries(tables).map(([list, table]) => [list, runsOf(table)])),
  )
}

function runsOf(table: Tables[string]): Record<string, string> {
  const runs: { first: string; length: number; name: string }[] = []
  for (const [day, entry] of Object.entries(table)) {
    const name = entry.split(',')[1] ?? ''
    const last = runs[runs.length - 1]
    const isNext = last && Date.parse(last.first) + last.length * milliseconds === Date.parse(day)
    if (isNext && last.name === name) last.length += 1
    else runs.push({ first: day, length: 1, name })
  }
  return Object.fromEntries(
    runs.map(({ first, length, name }) => [`${first}+${length}`, `,${name}`]),
  )
}

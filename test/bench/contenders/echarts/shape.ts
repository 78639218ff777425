import type { Facts } from '../../facts'
import { shownStart } from '../../facts'

const dayMs = 86_400_000

/** Facts as a custom series takes them: [row, start, end] and [row, day, row, day], words apart. */
export function shape({ rows, links, first, last }: Facts): unknown {
  return {
    first: first * dayMs,
    last: last * dayMs,
    labels: rows.map(row => `${row.id}  ${row.title}  ${row.units}`),
    deadlines: rows.map(row => row.deadline),
    bars: rows.map((row, at) => [at, shownStart(row) * dayMs, row.day * dayMs]),
    links: links.map(({ from, to }) => [
      from,
      (rows[from]?.day ?? 0) * dayMs,
      to,
      (rows[to] ? shownStart(rows[to]) : 0) * dayMs,
    ]),
  }
}

import type { Facts } from '../../facts'
import { shownStart } from '../../facts'

const dayMs = 86_400_000

/**
 * Facts as SVAR Gantt reads them, but for its dates, which JSON cannot hold: they are milliseconds
 * here.
 */
export function shape({ rows, links }: Facts): unknown {
  return {
    tasks: rows.map(row => ({
      id: row.id,
      text: row.title,
      units: row.units,
      deadline: row.deadline,
      type: 'task',
      start: shownStart(row) * dayMs,
      end: row.day * dayMs,
    })),
    links: links.map((link, at) => ({
      id: at + 1,
      source: rows[link.from]?.id,
      target: rows[link.to]?.id,
      type: 'e2s',
    })),
  }
}

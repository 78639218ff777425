import { dayOf } from '@/model/day'
import type { Facts } from '../../facts'
import { shownStart } from '../../facts'

/** Facts as DHTMLX Gantt reads them: tasks and finish-to-start links, dates as text. */
export function shape({ rows, links }: Facts): unknown {
  return {
    tasks: rows.map(row => ({
      id: row.id,
      text: row.title,
      units: row.units,
      words: row.deadline,
      start_date: dayOf(shownStart(row)),
      end_date: dayOf(row.day),
    })),
    links: links.map((link, at) => ({
      id: at + 1,
      source: rows[link.from]?.id,
      target: rows[link.to]?.id,
      type: '0',
    })),
  }
}

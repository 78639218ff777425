import { dayOf } from '@/model/day'
import type { Facts } from '../../facts'
import { shownStart } from '../../facts'

/**
 * Facts as VTable Gantt reads them: records and finish-to-start dependencies; its last day is
 * inclusive.
 */
export function shape({ rows, links, first, last }: Facts): unknown {
  return {
    minDate: dayOf(first),
    maxDate: dayOf(last - 1),
    records: rows.map(row => ({
      id: row.id,
      title: row.title,
      units: row.units,
      deadline: row.deadline,
      start: dayOf(shownStart(row)),
      end: dayOf(row.day - 1),
    })),
    links: links.map(link => ({
      type: 'finish_to_start',
      linkedFromTaskKey: rows[link.from]?.id,
      linkedToTaskKey: rows[link.to]?.id,
    })),
  }
}

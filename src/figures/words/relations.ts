import type { RelationsWords } from '@/charts/relations/input'
import type { Translate } from '@/locales/translate'
import type { Relation } from '@/model/plan'
import { axisWords } from './axis'
import { confirmationNote } from './confirmation'
import { stateLegend } from './state'

/**
 * What the words of a chart of relations depend on: how many days count as 即将到期, and the
 * relations, some of which may be confirmed.
 */
export interface RelationsAbout {
  readonly near: number
  readonly relations: readonly Relation[]
}

/** Words of the chart of relations by a translation. */
export function relationsWords(t: Translate, { near, relations }: RelationsAbout): RelationsWords {
  const w = (key: string, named: Record<string, string | number> = {}): string =>
    t(`relations.words.${key}`, named)
  return {
    ...axisWords(t),
    groupHead: w('head'),
    group: n => w('group', { n }),
    groupCounts: (items, relations) => w('counts', { items, relations }),
    loose: w('loose'),
    looseCounts: n => w('looseCounts', { n }),
    late: n => w('late', { n }),
    sameDay: w('sameDay'),
    kinds: {
      prerequisite: t('kind.prerequisite'),
      feeds: t('kind.feeds'),
      duplicate: t('kind.duplicate'),
      channel: t('kind.channel'),
    },
    legend: {
      deadline: w('deadline'),
      ...stateLegend(t, near),
      kind: (kind, n) => w('kind', { kind: t(`kind.${kind}`), n }),
      conflict: (inverted, same) => w('conflict', { inverted, same }),
      note: confirmationNote(t, relations),
    },
  }
}

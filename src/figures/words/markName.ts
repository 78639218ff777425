import type { MarkRole } from '@/charts/scene/role'
import type { FlatMark, MarkInfo } from '@/charts/scene/scene'
import type { Translate } from '@/locales/translate'
import type { Plan } from '@/model/plan'

/** The unit of a row, with its office where it has one; the first of several that are one row. */
function unitOf(info: MarkInfo | undefined): string {
  return info?.alike ?? info?.group ?? info?.unit ?? ''
}

/** What a mark of an item is called by. */
const ofItem: ReadonlySet<MarkRole> = new Set([
  'flag',
  'stretch',
  'lead',
  'share',
  'milestone',
  'deadline',
  'number',
  'title',
  'units',
  'pole',
  'state',
  'cell',
  'row',
  'class',
  'doubt',
  'former',
])

/** What a mark of no item is called by. */
const ofChart: ReadonlySet<MarkRole> = new Set([
  'legend',
  'axis',
  'axis-name',
  'grid',
  'tint',
  'shade',
  'heading',
  'frame',
  'head',
  'rule',
  'as-of',
  'note',
  'total',
  'load',
  'unit',
  'planned',
  'done',
  'year',
  'relation',
  'band',
  'items',
  'assignments',
  'task',
  'group',
  'same',
])

/** What a mark of a chart is, in words, from its role and what it stands for. */
export function markName(t: Translate, plan: Plan): (mark: FlatMark) => string {
  const titles = new Map(plan.items.map(item => [item.id, item.title]))
  const kinds = new Map(
    plan.relations.map(relation => [`${relation.from} ${relation.to}`, relation.kind]),
  )
  return ({ role, info }) => {
    const named = unitOf(info)
    if (info?.pair)
      return t('figure.name.pair', {
        kind: t(`kind.${kinds.get(`${info.pair[0]} ${info.pair[1]}`) ?? 'prerequisite'}`),
        from: info.pair[0],
        to: info.pair[1],
      })
    if (info?.item !== undefined) {
      const of = { id: info.item, title: titles.get(info.item) ?? '' }
      if (role === 'cell' && info.unit !== undefined)
        return t('figure.name.cell', { ...of, unit: named })
      return t('figure.name.item', {
        ...of,
        part: t(`figure.name.part.${ofItem.has(role) ? role : 'item'}`),
      })
    }
    if (info?.month !== undefined) return t('figure.name.month', { unit: named, month: info.month })
    return ofChart.has(role)
      ? t(`figure.name.other.${role}`)
      : (info?.unit ?? info?.group ?? t('figure.name.part.item'))
  }
}

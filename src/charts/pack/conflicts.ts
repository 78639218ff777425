import { itemIndex } from '@/analysis/plan/itemIndex'
import type { TimeConflict } from '@/analysis/relations/conflict'
import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import type { TableRow } from '@/charts/figure/table'
import type { Item, Plan, Relation } from '@/model/plan'
import { printedDeadline } from '@/model/plan'
import type { PackFrameWords, PackPage, PackPaper } from './paper'
import { packRoom } from './paper'
import { columnWidth, tablePages } from './table'

/** Words of the list of contradictions. */
export interface PackConflictWords {
  readonly heads: {
    readonly kind: string
    readonly first: string
    readonly second: string
    readonly reason: string
  }
  readonly inverted: (count: number) => string
  readonly sameDay: (count: number) => string
  readonly twins: (count: number) => string
  readonly late: (days: number) => string
  readonly same: string
  readonly twin: string
  readonly item: (item: Item) => string
  readonly intro: string
}

interface Pair {
  readonly relation: Relation
  readonly kind: string
}

/**
 * Contradictions in time, and items that seem to be the same, among the core relations; each with
 * both deadlines as printed and the reason, all inferred.
 */
export function conflictPages(
  plan: Plan,
  words: PackConflictWords,
  {
    paper,
    frame,
    title,
  }: { readonly paper: PackPaper; readonly frame: PackFrameWords; readonly title: string },
): readonly Omit<PackPage, 'title'>[] {
  const relations = scopedRelations(plan.relations, plan.items, 'core')
  const conflicts = timeConflicts(plan.items, relations)
  const pairs = (kind: TimeConflict['kind']): readonly Pair[] =>
    conflicts
      .filter(one => one.kind === kind)
      .map(({ relation, days }) => ({ relation, kind: days > 0 ? words.late(days) : words.same }))
  const twins = relations
    .filter(relation => relation.kind === 'duplicate')
    .map(relation => ({ relation, kind: words.twin }))
  const sections = [
    ['inverted', pairs('inverted'), words.inverted],
    ['sameDay', pairs('sameDay'), words.sameDay],
    ['twins', twins, words.twins],
  ] as const
  const { heads } = words
  const { get } = itemIndex(plan.items)
  const kind = columnWidth(paper, [
    heads.kind,
    ...sections.flatMap(([, list]) => list.map(one => one.kind)),
  ])
  const room = packRoom(paper, title, frame)
  // A reason is the longest of a row's words: a third of the page is its own.
  const ends = Math.min(
    ((room.width * 2) / 3 - kind) / 2,
    columnWidth(
      paper,
      [
        heads.first,
        ...sections.flatMap(([, list]) =>
          list.flatMap(({ relation: { from, to } }) =>
            [get(from), get(to)].flatMap(item =>
              item ? [words.item(item), printedDeadline(item.deadline)] : [],
            ),
          ),
        ),
      ],
      0.27,
    ),
  )
  return tablePages(
    {
      intro: [words.intro],
      note: '',
      columns: [
        { key: 'kind', role: 'relation', head: heads.kind, width: kind },
        { key: 'first', role: 'relation', head: heads.first, width: ends },
        { key: 'second', role: 'relation', head: heads.second, width: ends },
        { key: 'reason', role: 'relation', head: heads.reason },
      ],
      sections: sections.map(([key, list, head]) => ({
        key,
        head: head(list.length),
        rows: list.map(pair => pairRow(plan, pair, words)),
      })),
    },
    { paper, room },
  )
}

function pairRow({ items }: Plan, { relation, kind }: Pair, words: PackConflictWords): TableRow {
  const { from, to, reason, id } = relation
  const { get } = itemIndex(items)
  const end = (
    item: Item | undefined,
  ): {
    readonly words: readonly string[]
    readonly weight: 500
    readonly below: readonly string[]
  } => ({
    words: [item ? words.item(item) : ''],
    weight: 500,
    below: [item ? printedDeadline(item.deadline) : ''],
  })
  return {
    key: id,
    info: { pair: [from, to], items: [from, to] },
    cells: {
      kind: { words: [kind] },
      first: end(get(from)),
      second: end(get(to)),
      reason: { words: [''], below: [reason] },
    },
  }
}

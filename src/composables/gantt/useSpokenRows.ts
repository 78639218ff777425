import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { TimeConflict } from '@/analysis/relations/conflict'
import type { GanttGroup } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { useStateWords } from '@/composables/page/useStateWords'
import type { Translate } from '@/locales/translate'
import type { Item, Relation } from '@/model/plan'
import { printedDeadline } from '@/model/plan'

/** A row as it is said: its cells, and the one sentence they make. */
export interface SpokenRow {
  readonly cells: readonly string[]
  readonly text: string
}

/** How the rows of the Gantt chart are said. */
export interface SpokenRows {
  readonly item: (item: Item, group: GanttGroup) => SpokenRow
  readonly group: (group: GanttGroup) => SpokenRow
}

/** What is said of rows; `nameOf` names a group as the chart prints it. */
export interface SpokenRowsOptions {
  readonly board: () => StateBoard
  readonly relations: () => readonly Relation[]
  readonly conflicts: () => readonly TimeConflict[]
  readonly nameOf: (group: GanttGroup) => string
  readonly unitIn: (group: GanttGroup) => string | null
  readonly movesOf: (item: Item) => readonly string[]
}

/** Said only when its row is. */
type Remark = () => string

/**
 * Words for the rows of the tree-grid in the reader's language: 第12项，政府网站集约化建设，区工管
 * 办（宣传），2020年12月底前, its state, then what is inferred of it.
 * A group says whether it is folded as well, since not every screen reader speaks that of a row.
 */
export function useSpokenRows(options: SpokenRowsOptions): ComputedRef<SpokenRows> {
  const { t } = useI18n()
  const words = useStateWords()
  const remarks = computed(() => remarksByItem(options.relations(), options.conflicts(), t))
  return computed(() => {
    const board = options.board()
    const remarksOn = remarks.value
    return {
      item: (item, group) =>
        row(
          [
            ...itemCells(item, t),
            [
              ...words.shown(item, board, options.unitIn(group)),
              ...options.movesOf(item),
              ...(remarksOn.get(item.id) ?? []).map(remark => remark()),
              ...(item.deadline.doubt === null ? [] : [t('grid.doubt')]),
            ].join(t('grid.comma')),
          ],
          t,
        ),
      group: group =>
        row(
          [
            [
              ...groupWords(group, options.nameOf(group), t),
              t(group.folded ? 'grid.folded' : 'grid.unfolded'),
            ].join(t('grid.comma')),
          ],
          t,
        ),
    }
  })
}

function row(cells: readonly string[], t: Translate): SpokenRow {
  return { cells, text: cells.filter(cell => cell !== '').join(t('grid.comma')) }
}

function itemCells(item: Item, t: Translate): readonly string[] {
  const units = item.assignments.map(a => a.printed).join('、')
  return [
    t('grid.item', { id: item.id }),
    item.title || item.text,
    units || t('gantt.noUnit'),
    printedDeadline(item.deadline),
  ]
}

function groupWords(group: GanttGroup, name: string, t: Translate): readonly string[] {
  return [
    ...(group.task === null ? [] : [t('grid.task', { no: group.task })]),
    name,
    t('grid.count', { n: group.items.length }),
  ]
}

/**
 * What relations add to each item, conflicts first: made once, so that saying a row never searches
 * them.
 */
function remarksByItem(
  relations: readonly Relation[],
  conflicts: readonly TimeConflict[],
  t: Translate,
): ReadonlyMap<number, readonly Remark[]> {
  const by = new Map<number, Remark[]>()
  const add = (item: number, relation: Relation, words: Remark): void => {
    const remark = (): string =>
      relation.status === 'inferred' ? t('grid.inferred', { words: words() }) : words()
    const list = by.get(item)
    if (list) list.push(remark)
    else by.set(item, [remark])
  }
  for (const { relation, kind, days } of conflicts) {
    const words = kind === 'sameDay' ? 'sameDay' : 'inverted'
    add(relation.from, relation, () => t(`grid.${words}From`, { id: relation.to, n: days }))
    add(relation.to, relation, () => t(`grid.${words}To`, { id: relation.from, n: days }))
  }
  for (const relation of relations) {
    if (relation.kind !== 'duplicate' || relation.status === 'rejected') continue
    add(relation.from, relation, () => t('grid.duplicate', { id: relation.to }))
    add(relation.to, relation, () => t('grid.duplicate', { id: relation.from }))
  }
  return by
}

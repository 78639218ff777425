import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { itemIndex } from '@/analysis/plan/itemIndex'
import type { GanttGroup } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemState } from '@/analysis/state/stateBoard'
import { useChainWords } from '@/composables/page/useChainWords'
import { useColorWords } from '@/composables/page/useColorWords'
import { useStateWords } from '@/composables/page/useStateWords'
import type { Item, Relation } from '@/model/plan'
import { printedDeadline } from '@/model/plan'
import { useViewStore } from '@/stores/view'
import type { GanttScreen } from './useGanttScreen'
import type { ShownItems } from './useShownItems'

/** Words in a box beside the pointer. */
export interface TipWords {
  readonly head: string
  readonly lines: readonly string[]
}

/** The words on what the pointer is over, an item or a relation; null where it is over neither. */
export function useTipWords(
  { chart, hovered, lighting }: GanttScreen,
  { plan }: ShownItems,
  board: () => StateBoard,
): ComputedRef<TipWords | null> {
  const { t } = useI18n()
  const view = useViewStore()
  const chainWords = useChainWords()
  const colorWords = useColorWords()
  const words = useStateWords()

  function ofRelation({ from, to, kind, status, reason }: Relation): TipWords {
    const head = `${from} → ${to} · ${t(`kind.${kind}`)} · ${t(`relations.${status}`)}`
    return { head, lines: [reason] }
  }

  function ofItem(item: Item, group: GanttGroup | undefined): TipWords {
    const unit = group ? chart.unitIn.value(group) : null
    const units = item.assignments.map(a => a.printed).join('、')
    const standing = [printedDeadline(item.deadline), ...words.shown(item, board(), unit)].join(
      ' · ',
    )
    const more = [...chart.movesOf(item), colorName(item), chainLine()].filter(Boolean)
    return { head: `${item.id} ${item.title}`, lines: [item.text, units, standing, ...more] }
  }

  /** What an item's colour says of it; nothing where colours tell tasks, or states, as words do. */
  function colorName(item: Item): string {
    const { color } = view.state
    return color === 'task' || color === 'state'
      ? ''
      : colorWords.name(color, chart.keyOf.value(item))
  }

  function chainLine(): string {
    const chain = lighting.followed.value?.chain
    return chain && chain.relations.size > 0 ? chainWords.lit(chain) : ''
  }

  return computed(() => {
    const info = hovered.value?.info
    if (info?.pair) {
      const [from, to] = info.pair
      const relation = chart.relations.value.find(one => one.from === from && one.to === to)
      return relation ? ofRelation(relation) : null
    }
    const item = info?.item === undefined ? undefined : itemIndex(plan.value.items).get(info.item)
    const { rows, groups } = chart.rows.value
    return item ? ofItem(item, groups[rows[info?.row ?? -1]?.group ?? -1]) : null
  })
}

/** Where an item stands, in words; nothing of an item that no board holds. */
export function useItemStateWords(board: () => StateBoard): (item: Item) => string {
  const words = useStateWords()
  return item => {
    const state = itemState(board(), item.id)
    return state ? words.item(state) : ''
  }
}

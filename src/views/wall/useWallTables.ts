import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { WallTurn } from '@/analysis/screen/wallScenes'
import { itemState } from '@/analysis/state/stateBoard'
import { useStateWords } from '@/composables/page/useStateWords'
import type { ChartTable } from '@/figures/tables'
import { wallTable } from '@/figures/wallTable'
import type { Item } from '@/model/plan'
import type { WallContent } from './useWallContent'

/** A table with the name of the turn it stands behind. */
export interface NamedTable {
  readonly name: string
  readonly table: ChartTable
}

/** The tables behind some turns of a wall. */
export function useWallTables(
  { input, board, nameOf }: WallContent,
  turns: () => readonly WallTurn[],
): ComputedRef<readonly NamedTable[]> {
  const { t } = useI18n()
  const stateWords = useStateWords()

  function stateOf({ id }: Item): string {
    const state = itemState(board.value, id)
    return state ? stateWords.item(state) : ''
  }

  return computed(() =>
    turns().map(turn => ({
      name: nameOf(turn),
      table: wallTable(t, turn, { input: input.value, stateOf }),
    })),
  )
}

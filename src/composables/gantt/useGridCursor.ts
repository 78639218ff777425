import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { GanttRows } from '@/analysis/screen/ganttRows'
import type { GridCursor, GridOrder } from '@/analysis/screen/gridOrder'
import { carriedCursor, cursorAt, cursorOn, gridOrder, itemAt } from '@/analysis/screen/gridOrder'

/** What a cursor walks through; `selected` is the item whose detail is open. */
export interface GridCursorOptions {
  readonly rows: () => GanttRows
  readonly grouped: () => boolean
  readonly selected: () => number | null
}

/**
 * The lines of the tree-grid, where the cursor stands among them, and ways to move it; `goTo`
 * answers whether the item shows.
 */
export interface GridCursorState {
  readonly order: ComputedRef<GridOrder>
  readonly cursor: ComputedRef<GridCursor | null>
  readonly move: (cursor: GridCursor) => void
  readonly goTo: (item: number) => boolean
}

/**
 * Remembers where the keyboard stands: it keeps its item or group when rows are folded, sorted or
 * filtered, and follows an item selected elsewhere.
 */
export function useGridCursor(options: GridCursorOptions): GridCursorState {
  const order = computed(() => gridOrder(options.rows(), options.grouped()))
  const last = shallowRef<{ readonly order: GridOrder; readonly cursor: GridCursor } | null>(null)
  const cursor = computed(() => placed(order.value, last.value))

  function move(next: GridCursor): void {
    last.value = { order: order.value, cursor: next }
  }

  function goTo(item: number): boolean {
    const found = cursorOn(order.value, item, cursor.value?.group)
    if (found) move(found)
    return found !== null
  }

  watch(
    options.selected,
    id => {
      if (id !== null && id !== itemAt(order.value, cursor.value)) goTo(id)
    },
    { immediate: true },
  )
  return { order, cursor, move, goTo }
}

function placed(
  order: GridOrder,
  last: { readonly order: GridOrder; readonly cursor: GridCursor } | null,
): GridCursor | null {
  if (!last) return cursorAt(order, 0)
  return last.order === order ? last.cursor : carriedCursor(last.order, last.cursor, order)
}

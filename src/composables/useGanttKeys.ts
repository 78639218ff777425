import type { GanttRows } from '@/analysis/ganttRows'
import type { GanttMoves } from './useGanttWindow'

/** What the keyboard of a Gantt chart steers. */
export interface GanttKeysOptions {
  readonly moves: GanttMoves
  readonly rows: () => GanttRows
  readonly selected: () => number | null
  readonly whole: () => { readonly first: number, readonly last: number }
  readonly deadlines: () => { readonly first: number, readonly last: number }
  readonly pick: (item: number | null) => void
  readonly toggle: (group: string) => void
}

/** A keydown handler that does what the mouse does: choose rows, pan, zoom, fit, turn pages, fold, open and close. */
export function useGanttKeys(options: GanttKeysOptions): (event: KeyboardEvent) => void {
  const { moves } = options

  let last = -1

  /** The row last stepped to while its item is still chosen (an item can stand in several rows), else the item's first. */
  function current(): number {
    const { rows } = options.rows()
    return options.selected() !== null && rows[last]?.item?.id === options.selected() ? last : rows.findIndex(row => row.item && row.item.id === options.selected())
  }

  function step(by: number): void {
    const list = options.rows().rows
    const at = current()
    for (let next = at < 0 && by < 0 ? list.length - 1 : at + by; next >= 0 && next < list.length; next += by) {
      const item = list[next]?.item
      if (!item || item.id === options.selected()) continue
      last = next
      options.pick(item.id)
      moves.reveal(next)
      return
    }
  }

  function fold(): void {
    const { rows, groups } = options.rows()
    const row = rows[current()] ?? rows[0]
    const group = row ? groups[row.group] : undefined
    if (group) options.toggle(group.key)
  }

  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1), ArrowUp: () => step(-1), ArrowLeft: () => moves.pan(-0.1), ArrowRight: () => moves.pan(0.1),
    '+': () => moves.zoom(0.8), '=': () => moves.zoom(0.8), '-': () => moves.zoom(1.25),
    '0': () => moves.show(options.whole().first, options.whole().last), '1': () => moves.show(options.deadlines().first, options.deadlines().last),
    Home: () => moves.pan(-100), End: () => moves.pan(100), PageDown: () => moves.scroll(300), PageUp: () => moves.scroll(-300),
    f: fold, F: fold, Enter: () => { if (options.selected() === null) step(1) }, Escape: () => options.pick(null),
  }

  return event => {
    const action = actions[event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  }
}

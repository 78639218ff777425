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

  function step(by: number): void {
    const list = options.rows().rows
    const at = list.findIndex(row => row.item?.id === options.selected())
    for (let next = at < 0 && by < 0 ? list.length - 1 : at + by; next >= 0 && next < list.length; next += by) {
      const item = list[next]?.item
      if (!item || item.id === options.selected()) continue
      options.pick(item.id)
      moves.reveal(next)
      return
    }
  }

  function fold(): void {
    const { rows, groups } = options.rows()
    const row = rows.find(candidate => candidate.item?.id === options.selected()) ?? rows[0]
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

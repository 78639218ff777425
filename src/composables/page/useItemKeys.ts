/** What the arrow keys of a chart step through. */
export interface ItemKeysOptions {
  readonly order: () => readonly number[]
  readonly selected: () => number | null
  readonly pick: (item: number | null) => void
}

/**
 * A keydown handler that chooses items one after the other in the chart's own order: arrows, Home,
 * End, Enter for the first, Esc for none.
 */
export function useItemKeys(options: ItemKeysOptions): (event: KeyboardEvent) => void {
  function step(by: number): void {
    const order = options.order()
    const at = order.findIndex(id => id === options.selected())
    const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : at + by]
    if (next !== undefined) options.pick(next)
  }

  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowRight: () => step(1),
    ArrowUp: () => step(-1),
    ArrowLeft: () => step(-1),
    Home: () => options.pick(options.order()[0] ?? null),
    End: () => options.pick(options.order()[options.order().length - 1] ?? null),
    Enter: () => {
      if (options.selected() === null) step(1)
    },
    Escape: () => options.pick(null),
  }

  return event => {
    const action = actions[event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    action()
  }
}

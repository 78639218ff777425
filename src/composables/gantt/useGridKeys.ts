import type { GridCursor, GridOrder } from '@/analysis/screen/gridOrder'
import { cursorAt, itemAt, lineOf } from '@/analysis/screen/gridOrder'
import type { GridKeyBinding, LineAction, ScreenAction } from './gridKeys'
import { gridKeys } from './gridKeys'

const bindingOf: ReadonlyMap<string, GridKeyBinding> = new Map(
  gridKeys.flatMap(binding => binding.keys.map(key => [key, binding] as const)),
)

/** What the keyboard steers; `page` is how many rows show at once. */
export interface GridKeysOptions {
  readonly order: () => GridOrder
  readonly cursor: () => GridCursor | null
  readonly page: () => number
  readonly move: (cursor: GridCursor) => void
  readonly pick: (item: number) => void
  readonly toggle: (group: string) => void
  readonly act: (action: ScreenAction) => void
}

/** The part of a keyboard event that is read. */
export type GridKeyEvent = Pick<
  KeyboardEvent,
  | 'key'
  | 'ctrlKey'
  | 'shiftKey'
  | 'altKey'
  | 'metaKey'
  | 'repeat'
  | 'isComposing'
  | 'preventDefault'
>

/**
 * A keydown handler over the whole map. A key costs the same however many rows there are; a key not
 * in the map, Tab above all, is left to the browser.
 */
export function useGridKeys(options: GridKeysOptions): (event: GridKeyEvent) => void {
  const lines = lineActions(options)
  return event => {
    const binding = event.isComposing ? undefined : bindingOf.get(chord(event))
    if (!binding) return
    if (binding.action !== 'close') event.preventDefault()
    if (event.repeat && !binding.repeats) return
    const { action } = binding
    if (isLineAction(action, lines)) lines[action]()
    else options.act(action)
  }
}

/** Moves, folds and opens about the cursor, as the tree-grid pattern of WAI-ARIA has it. */
function lineActions({
  order,
  cursor,
  page,
  move,
  pick,
  toggle,
}: GridKeysOptions): Readonly<Record<LineAction, () => void>> {
  /** Goes to a line; before there is a cursor, any key first goes to the first. */
  function go(line: (now: number) => number): void {
    const at = cursor()
    const now = at ? lineOf(order(), at) : -1
    const next = cursorAt(order(), at ? line(now) : 0)
    if (next && lineOf(order(), next) !== now) move(next)
  }

  /** Folds or unfolds the cursor's group, from its head: a row about to vanish keeps no cursor. */
  function setFolded(folded: boolean): void {
    const at = cursor()
    const group = at && order().grouped ? order().rows.groups[at.group] : undefined
    if (!at || !group || group.folded === folded) return
    if (at.item !== null) move({ group: at.group, item: null })
    toggle(group.key)
  }

  function open(): void {
    const at = cursor()
    const item = itemAt(order(), at)
    const group = at?.item === null ? order().rows.groups[at.group] : undefined
    if (item !== null) pick(item)
    else if (group) toggle(group.key)
  }

  function right(): void {
    const at = cursor()
    if (at?.item !== null) return
    if (order().rows.groups[at.group]?.folded) setFolded(false)
    else go(now => now + 1)
  }

  function left(): void {
    const at = cursor()
    if (!at || !order().grouped) return
    if (at.item === null) setFolded(true)
    else move({ group: at.group, item: null })
  }

  return {
    previous: () => go(now => now - 1),
    next: () => go(now => now + 1),
    first: () => go(() => 0),
    last: () => go(() => order().count - 1),
    pageUp: () => go(now => now - page()),
    pageDown: () => go(now => now + page()),
    open,
    right,
    left,
    unfold: () => setFolded(false),
    fold: () => setFolded(true),
  }
}

function isLineAction(
  action: GridKeyBinding['action'],
  lines: Readonly<Record<LineAction, () => void>>,
): action is LineAction {
  return action in lines
}

/**
 * Full-width marks that an input method may give, beside those that Unicode itself folds to half
 * width.
 */
const halfWidth: Readonly<Record<string, string>> = { '。': '.', '【': '[', '】': ']' }

/**
 * An event as the map writes it. A mark or letter already says its Shift, so Shift is written only
 * with named keys and the space bar.
 */
function chord({ key, ctrlKey, shiftKey, altKey, metaKey }: GridKeyEvent): string {
  if (altKey || metaKey) return ''
  const named = key.length > 1 || key === ' '
  const plain = named ? key : (halfWidth[key] ?? key).normalize('NFKC').toLowerCase()
  return `${ctrlKey ? 'Ctrl+' : ''}${shiftKey && named ? 'Shift+' : ''}${plain}`
}

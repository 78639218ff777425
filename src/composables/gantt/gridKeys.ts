/** The whole keyboard of the Gantt chart as a table, and the help that is made from it. */
import type { Translate } from '@/locales/translate'

/** What a key does among the lines of the tree-grid. */
export type LineAction =
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown'
  | 'open'
  | 'right'
  | 'left'
  | 'unfold'
  | 'fold'

/** What a key asks of the screen around the tree-grid. */
export type ScreenAction =
  | 'close'
  | 'goTo'
  | 'change'
  | 'chain'
  | 'unfoldAll'
  | 'foldAll'
  | 'panBack'
  | 'panForward'
  | 'zoomOut'
  | 'zoomIn'
  | 'whole'
  | 'deadlines'
  | 'year'
  | 'quarter'
  | 'asOf'

/** Keys that do one thing; `repeats` where holding the key goes on doing it. */
export interface GridKeyBinding {
  readonly action: LineAction | ScreenAction
  readonly part: 'lines' | 'folds' | 'time'
  readonly keys: readonly string[]
  readonly repeats?: true
}

/**
 * The whole keyboard of the Gantt chart, in the order in which it is explained. No digit chooses an
 * item: 0 to 3 are spans of time, and G asks for a number.
 */
export const gridKeys: readonly GridKeyBinding[] = [
  { action: 'previous', part: 'lines', keys: ['ArrowUp'], repeats: true },
  { action: 'next', part: 'lines', keys: ['ArrowDown'], repeats: true },
  { action: 'first', part: 'lines', keys: ['Home', 'Ctrl+Home'] },
  { action: 'last', part: 'lines', keys: ['End', 'Ctrl+End'] },
  { action: 'pageUp', part: 'lines', keys: ['PageUp'], repeats: true },
  { action: 'pageDown', part: 'lines', keys: ['PageDown'], repeats: true },
  { action: 'open', part: 'lines', keys: ['Enter', ' '] },
  { action: 'close', part: 'lines', keys: ['Escape'] },
  { action: 'goTo', part: 'lines', keys: ['g'] },
  { action: 'change', part: 'lines', keys: ['e'] },
  { action: 'chain', part: 'lines', keys: ['r'] },
  { action: 'right', part: 'folds', keys: ['ArrowRight'] },
  { action: 'left', part: 'folds', keys: ['ArrowLeft'] },
  { action: 'unfold', part: 'folds', keys: ['+', '='] },
  { action: 'fold', part: 'folds', keys: ['-', '_'] },
  { action: 'unfoldAll', part: 'folds', keys: ['*'] },
  { action: 'foldAll', part: 'folds', keys: ['f'] },
  { action: 'panBack', part: 'time', keys: ['Shift+ArrowLeft', '['], repeats: true },
  { action: 'panForward', part: 'time', keys: ['Shift+ArrowRight', ']'], repeats: true },
  { action: 'zoomOut', part: 'time', keys: [','], repeats: true },
  { action: 'zoomIn', part: 'time', keys: ['.'], repeats: true },
  { action: 'whole', part: 'time', keys: ['0'] },
  { action: 'deadlines', part: 'time', keys: ['1'] },
  { action: 'year', part: 'time', keys: ['2'] },
  { action: 'quarter', part: 'time', keys: ['3'] },
  { action: 'asOf', part: 'time', keys: ['t'] },
]

/** One line of the keyboard's help: its keys, each as a keyboard prints it, and what they do. */
export interface GridKeyHelp {
  readonly part: GridKeyBinding['part']
  readonly action: string
  readonly keys: readonly string[]
  readonly words: string
}

/** The help, made from the map itself in the reader's language. */
export function gridKeysHelp(t: Translate): readonly GridKeyHelp[] {
  return gridKeys.map(({ part, action, keys }) => ({
    part,
    action,
    keys: keys.map(key => printed(key, t)),
    words: t(`grid.does.${action}`),
  }))
}

function printed(chord: string, t: Translate): string {
  const [, modifier = '', key = chord] = /^((?:Ctrl\+|Shift\+)?)(.+)$/.exec(chord) ?? []
  const name = key === ' ' ? 'Space' : key
  return (
    modifier + (name.length > 1 ? t(`grid.key.${name}`) : name === '-' ? '−' : name.toUpperCase())
  )
}

import { useEventListener } from '@vueuse/core'

/** What the keys of a big screen do. */
export type WallAct =
  'back' | 'forward' | 'first' | 'toggle' | 'settings' | 'table' | 'full' | 'leave'

const acts: Readonly<Record<string, WallAct>> = {
  ArrowLeft: 'back',
  PageUp: 'back',
  ArrowRight: 'forward',
  PageDown: 'forward',
  Home: 'first',
  ' ': 'toggle',
  s: 'settings',
  t: 'table',
  f: 'full',
  Escape: 'leave',
}

/**
 * Acts on keys, unless they are pressed with others or belong to what has the focus; while
 * something stands open, only Escape is heard, and the key of the act that opened it.
 */
export function useWallKeys(
  act: Readonly<Partial<Record<WallAct, () => void>>>,
  open: () => WallAct | boolean,
): void {
  useEventListener('keydown', event => {
    const found = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    const does = found && act[found]
    if (!does || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (found !== 'leave' && ((open() !== false && open() !== found) || isTheirs(event))) return
    event.preventDefault()
    does()
  })
}

/** What is typed into fields is theirs, and a space presses the button that has the focus. */
function isTheirs({ key, target }: KeyboardEvent): boolean {
  return (
    (target as HTMLElement).closest(key === ' ' ? 'input, select, button, a' : 'input, select') !==
    null
  )
}

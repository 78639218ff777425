import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { Draft } from '@/analysis/ledger/draft'
import type { PastedBlock } from '@/analysis/ledger/pastedCells'

/** The block pasted last, all of which is taken back, and brought back, in one step. */
export interface PastedStep {
  readonly canUndo: ComputedRef<boolean>
  readonly canRedo: ComputedRef<boolean>
  readonly remember: (block: PastedBlock) => void
  /** Takes the block back; false where there is none. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** What was changed or entered since is not to be lost by an undo, nor undone after it. */
  readonly forget: () => void
}

/** Remembers the block pasted last; `lay` puts drafts into their rows. */
export function usePastedBlock(lay: (drafts: ReadonlyMap<string, Draft>) => void): PastedStep {
  const last = shallowRef<{ readonly block: PastedBlock; readonly isLaid: boolean } | null>(null)

  function turn(isLaid: boolean): boolean {
    if (last.value?.isLaid !== !isLaid) return false
    const { block } = last.value
    lay(isLaid ? block.after : block.before)
    last.value = { block, isLaid }
    return true
  }

  return {
    canUndo: computed(() => last.value?.isLaid === true),
    canRedo: computed(() => last.value?.isLaid === false),
    remember: block => {
      last.value = { block, isLaid: true }
    },
    undo: () => turn(false),
    redo: () => turn(true),
    forget: () => {
      last.value = null
    },
  }
}

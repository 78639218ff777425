import { onKeyStroke } from '@vueuse/core'
import { useI18n } from 'vue-i18n'
import type { Day } from '@/model/day'
import { useLedgerStore } from '@/stores/ledger'
import type { EntryStatus } from './useEntryStatus'
import type { PastedStep } from './usePastedBlock'

/**
 * Undoes and redoes what was entered on this page, and before that a block just pasted, by button
 * and by Ctrl+Z, Ctrl+Y. A block pasted before a step of the ledger is beyond undoing.
 */
export function useUndo({
  who,
  today,
  status,
  pasted,
}: {
  readonly who: () => string
  readonly today: () => Day
  readonly status: EntryStatus
  readonly pasted: PastedStep
}): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const ledger = useLedgerStore()
  const { t } = useI18n()

  async function undo(): Promise<void> {
    if (pasted.undo()) return status.show(t('ledger.unpasted'))
    if (ledger.canUndo) pasted.forget()
    if (await ledger.undo(today(), who())) status.show(t('ledger.undone'))
  }

  async function redo(): Promise<void> {
    if (pasted.redo()) return status.show(t('ledger.repasted'))
    if (ledger.canRedo) pasted.forget()
    if (await ledger.redo(today(), who())) status.show(t('ledger.redone'))
  }

  onKeyStroke(
    event => (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase()),
    event => {
      const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey
      const isPasted = isUndo ? pasted.canUndo.value : pasted.canRedo.value
      if (isUndoneByField(event.target, isPasted)) return
      event.preventDefault()
      void (isUndo ? undo() : redo())
    },
  )
  return { undo, redo }
}

/**
 * Whether a field being written in undoes its own words; those of a pasted block are none of its
 * own, and stand in fields of the table alone.
 */
function isUndoneByField(target: EventTarget | null, isPasted: boolean): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('input, select, textarea')) return false
  return !isPasted || target.dataset.cell === undefined
}

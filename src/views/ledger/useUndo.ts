import { onKeyStroke } from '@vueuse/core'
import { useI18n } from 'vue-i18n'
import type { Day } from '@/model/day'
import { useLedgerStore } from '@/stores/ledger'
import type { EntryStatus } from './useEntryStatus'

/** Undoes and redoes what was entered on this page, by button and by Ctrl+Z, Ctrl+Y. */
export function useUndo({
  who,
  today,
  status,
}: {
  readonly who: () => string
  readonly today: () => Day
  readonly status: EntryStatus
}): { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> } {
  const ledger = useLedgerStore()
  const { t } = useI18n()

  async function undo(): Promise<void> {
    if (await ledger.undo(today(), who())) status.show(t('ledger.undone'))
  }

  async function redo(): Promise<void> {
    if (await ledger.redo(today(), who())) status.show(t('ledger.redone'))
  }

  onKeyStroke(
    event => (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase()),
    event => {
      const { target } = event
      // A field being written in undoes its own words.
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return
      event.preventDefault()
      void (event.key.toLowerCase() === 'z' && !event.shiftKey ? undo() : redo())
    },
  )
  return { undo, redo }
}

import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useLedgerStore } from '@/stores/ledger'

/** Words on what was entered last, '' for none. */
export interface EntryStatus {
  readonly words: ShallowRef<string>
  /** Shows what was entered, in parts of which some may be ''; in a sample, that it stays there. */
  readonly show: (...parts: readonly string[]) => void
  readonly clear: () => void
}

/** The status line of the ledger's view. */
export function useEntryStatus(): EntryStatus {
  const ledger = useLedgerStore()
  const { t } = useI18n()
  const words = shallowRef('')
  return {
    words,
    show: (...parts) => {
      const entered = parts.filter(Boolean).join(t('progress.comma'))
      words.value = entered + (ledger.isSample ? t('sample.only') : '')
    },
    clear: () => {
      words.value = ''
    },
  }
}

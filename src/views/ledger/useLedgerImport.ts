import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import { useLedgerStore } from '@/stores/ledger'
import type { LedgerReading } from '@/stores/ledger/reading'
import type { EntryStatus } from './useEntryStatus'

/** A ledger file that was read and waits for a word of the reader's. */
export interface LedgerFileImport {
  readonly reading: ShallowRef<LedgerReading | null>
  readonly read: (file: File) => Promise<void>
  readonly take: () => Promise<void>
  readonly close: () => void
}

/** Reads ledger files for the plan on show, and takes what is new of them. */
export function useLedgerImport({
  plan,
  today,
  status,
}: {
  readonly plan: () => Plan
  readonly today: () => Day
  readonly status: EntryStatus
}): LedgerFileImport {
  const ledger = useLedgerStore()
  const { t } = useI18n()
  const reading = shallowRef<LedgerReading | null>(null)

  async function read(file: File): Promise<void> {
    status.clear()
    const bytes = new Uint8Array(await file.arrayBuffer())
    reading.value = await ledger.read(file.name, bytes, { plan: plan(), today: today() })
  }

  async function take(): Promise<void> {
    const found = reading.value
    close()
    const taken = found && (await ledger.takeReading(found))
    if (!taken) return
    const altered = taken.altered.length
    status.show(
      t('ledger.taken', { n: taken.added }),
      altered > 0 ? t('ledger.altered', { n: altered }) : '',
    )
  }

  function close(): void {
    reading.value = null
  }

  return { reading, read, take, close }
}

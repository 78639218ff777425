import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FileReading } from '@/composables/page/useFileReading'
import { useFileReading } from '@/composables/page/useFileReading'
import { ledgerBounds } from '@/model/bounds'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import { useLedgerStore } from '@/stores/ledger'
import type { LedgerReading } from '@/stores/ledger/reading'
import type { EntryStatus } from './useEntryStatus'
import type { PastedStep } from './usePastedBlock'

/** A ledger file that was read and waits for a word of the reader's. */
export interface LedgerFileImport {
  readonly reading: ShallowRef<LedgerReading | null>
  /** The file that is being read, where that takes longer than a moment. */
  readonly current: FileReading['current']
  readonly read: (file: File) => Promise<void>
  /** Reads the file anew, with what its workbook hides. */
  readonly readHidden: () => Promise<void>
  readonly take: () => Promise<void>
  /** Brings back what the file says and was withdrawn here. */
  readonly restore: () => Promise<void>
  readonly close: () => void
}

/** Reads ledger files for the plan on show, and takes what is new of them. */
export function useLedgerImport({
  plan,
  who,
  today,
  status,
  pasted,
}: {
  readonly plan: () => Plan
  readonly who: () => string
  readonly today: () => Day
  readonly status: EntryStatus
  readonly pasted: Pick<PastedStep, 'forget'>
}): LedgerFileImport {
  const ledger = useLedgerStore()
  const { t } = useI18n()
  const reading = shallowRef<LedgerReading | null>(null)

  const { current, read: readOne, stop } = useFileReading()
  let chosen: File | null = null
  /** What is being taken: the next file is held against a ledger that has it. */
  let taking: Promise<unknown> = Promise.resolve()

  async function read(file: File): Promise<void> {
    status.clear()
    chosen = file
    await readAgain(file, false)
  }

  async function readHidden(): Promise<void> {
    if (chosen) await readAgain(chosen, true)
  }

  async function readAgain(file: File, hidden: boolean): Promise<void> {
    const found = await readOne(file, async signal => {
      const bytes = new Uint8Array(await file.slice(0, ledgerBounds.jsonBytes + 1).arrayBuffer())
      await taking
      const about = { plan: plan(), today: today(), hidden }
      return await ledger.read({ name: file.name, bytes, signal }, about)
    })
    if (found) reading.value = found
  }

  async function take(): Promise<void> {
    const found = reading.value
    close()
    if (!found) return
    pasted.forget()
    const step = ledger.takeReading(found)
    taking = step.catch(() => undefined)
    const taken = await step
    if (!taken) return
    const altered = taken.altered.length
    status.show(
      t('ledger.taken', { n: taken.added }),
      altered > 0 ? t('ledger.altered', { n: altered }) : '',
    )
  }

  async function restore(): Promise<void> {
    const found = reading.value
    if (!found) return
    pasted.forget()
    const n = await ledger.restoreReading(found, { who: who(), today: today() })
    // What is new in the file is still offered.
    if (found.reports.length + found.facts.length === 0) close()
    else reading.value = { ...found, takenBack: [] }
    status.show(t('ledger.restored', { n }))
  }

  function close(): void {
    stop()
    chosen = null
    reading.value = null
  }

  return { reading, current, read, readHidden, take, restore, close }
}

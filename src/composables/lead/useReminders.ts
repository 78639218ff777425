import { useClipboard } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SupervisedItem } from '@/analysis/lead/supervision'
import { reminder } from '@/figures/words/lead'
import type { Day } from '@/model/day'

/** Copies messages to the units that items wait for, and which were copied last. */
export interface Reminders {
  readonly copied: Readonly<ShallowRef<readonly SupervisedItem[] | null>>
  readonly copyReminders: (rows: readonly SupervisedItem[], asOf: Day) => Promise<void>
}

/** Copying as plain text, also where a page may not ask for the clipboard by itself. */
export function useReminders(): Reminders {
  const { t } = useI18n()
  const { copy } = useClipboard({ legacy: true })
  const copied = shallowRef<readonly SupervisedItem[] | null>(null)

  async function copyReminders(rows: readonly SupervisedItem[], asOf: Day): Promise<void> {
    await copy(rows.map(row => reminder(row, asOf, t)).join('\n'))
    copied.value = rows
  }

  return { copied, copyReminders }
}

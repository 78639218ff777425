import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChangeWords } from '@/components/compare/ChangeForm.vue'
import { useStored } from '@/composables/browser/useStored'
import { dayAt } from '@/model/day'
import type { Amendment } from '@/model/plan'
import { useEditionStore } from '@/stores/edition'
import { usePlanChangesStore } from '@/stores/planChanges'
import { useViewStore } from '@/stores/view'

/** What changes are entered with, and the way to enter them. */
export interface ChangeEntry {
  readonly words: ShallowRef<ChangeWords>
  /** Enters changes of the plan on show; resolves whether they are kept. */
  readonly enter: (amendments: readonly Amendment[]) => Promise<boolean>
}

/** Enters what a document changes, with its title, its number and its day of issue where it has them. */
export function useChangeEntry(): ChangeEntry {
  const editions = useEditionStore()
  const changes = usePlanChangesStore()
  const view = useViewStore()
  const { t } = useI18n()
  const stored = useStored<string>('guatu.who', '')
  const today = dayAt(Date.now())
  const { edition, issued } = editions
  const title = edition === null ? '' : t('import.compare.documentTitle', { title: edition.title })
  const words = shallowRef<ChangeWords>({
    day: issued ?? view.state.asOf ?? today,
    reason: t('import.compare.usualReason'),
    document: title + (edition?.number ?? ''),
    who: stored.value,
  })

  async function enter(amendments: readonly Amendment[]): Promise<boolean> {
    const { day, reason, document, who } = words.value
    stored.value = who.trim()
    const about = {
      day,
      recorded: today,
      reason: reason.trim(),
      document: document.trim(),
      who: who.trim(),
    }
    return await changes.enter(amendments.map(what => ({ ...about, what })))
  }

  return { words, enter }
}

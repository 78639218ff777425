import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { EditionComparison } from '@/analysis/change/compareEditions'
import { compareEditions, isLikelyEdition } from '@/analysis/change/compareEditions'
import { planOn } from '@/analysis/change/planOn'
import { issueDay } from '@/intake/check/issueDay'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import { usePlanStore } from './plan'
import { usePlanChangesStore } from './planChanges'
import { usePlanImportStore } from './planImport'

/** The document that is being taken in, as an edition of the plan on show or a circular that amends it. */
export const useEditionStore = defineStore('edition', () => {
  const plans = usePlanStore()
  const changes = usePlanChangesStore()
  const imports = usePlanImportStore()
  /** The plan on show; null while it is on its way. */
  const held = computed(() => (plans.loading === null ? plans.plan : null))
  const edition = computed(() => {
    const { plan } = imports
    return plan && plan.items.length > 0 ? plan : null
  })
  /** Whether the document is likely of the plan on show. */
  const isLikely = computed(
    () =>
      held.value !== null && edition.value !== null && isLikelyEdition(held.value, edition.value),
  )
  /** The day of issue that the document prints below its text; null for none. */
  const issued = computed(() => {
    const document = imports.file?.result.document ?? null
    return document && issueDay(document)
  })

  /** The plan on show as it holds on a day. */
  function heldOn(day: Day): Plan | null {
    return held.value && changes.heldOn(held.value, { day, basis: 'adjusted' })
  }

  /** What differs between the plan as it holds on a day and the document. */
  function comparison(day: Day, partial: boolean | null): EditionComparison | null {
    const before = heldOn(day)
    if (!before || !edition.value) return null
    const after = planOn(edition.value, { day, basis: 'adjusted' })
    return compareEditions(before, after, { partial })
  }

  return { held, edition, isLikely, issued, heldOn, comparison }
})

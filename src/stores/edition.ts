import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { EditionComparison, EditionExtent } from '@/analysis/change/compareEditions'
import { compareEditions, isLikelyEdition } from '@/analysis/change/compareEditions'
import { planOn } from '@/analysis/change/planOn'
import type { Amendments } from '@/intake/amending/readAmendments'
import { readAmendments } from '@/intake/amending/readAmendments'
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
  /** The plan on show; null while it is on its way, and where several are shown together. */
  const held = computed(() =>
    plans.loading === null && plans.plan?.joined === undefined ? plans.plan : null,
  )
  /** What the document's sentences amend by number, where no table of it has items of the plan. */
  const amendments = computed((): Amendments => {
    const { file, plan } = imports
    const { value: before } = held
    const document = file?.result.document
    if (!file || !document || !before) return { kind: 'none' }
    const found = readAmendments(document, before, file.choice.year)
    // A plan that was read may speak of numbers too: it is one of sentences only where all are read.
    const isPlan =
      plan !== null && plan.items.length > 0 && (found.kind === 'unread' || isOf(before, plan))
    return isPlan ? { kind: 'none' } : found
  })
  const edition = computed(() => {
    if (amendments.value.kind === 'read') return amendments.value.edition
    const { plan } = imports
    return amendments.value.kind === 'none' && plan && plan.items.length > 0 ? plan : null
  })
  /** Whether the document is likely of the plan on show. */
  const isLikely = computed(
    () =>
      amendments.value.kind === 'read' ||
      (held.value !== null && edition.value !== null && isLikelyEdition(held.value, edition.value)),
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
  function comparison(
    day: Day,
    extent: Pick<EditionExtent, 'partial' | 'apart'>,
  ): EditionComparison | null {
    const before = heldOn(day)
    if (!before || !edition.value) return null
    if (amendments.value.kind === 'none') {
      const after = planOn(edition.value, { day, basis: 'adjusted' })
      return compareEditions(before, after, extent)
    }
    // Sentences amend the plan as it holds on that day.
    const { file } = imports
    const document = file?.result.document
    const now = document ? readAmendments(document, before, file.choice.year) : null
    return now?.kind === 'read'
      ? compareEditions(before, now.edition, { ...extent, named: now })
      : null
  }

  return { held, amendments, edition, isLikely, issued, heldOn, comparison }
})

/** Whether a plan has any item of another. */
function isOf(before: Plan, plan: Plan): boolean {
  return compareEditions(before, plan, { partial: true }).covered > 0
}

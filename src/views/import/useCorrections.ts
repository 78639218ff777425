import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Correction } from '@/stores/planImport'
import { usePlanImportStore } from '@/stores/planImport'

type Field = Correction['field']
type Words = Readonly<Partial<Record<Field, string>>>
type Faults = Readonly<Partial<Record<Field, string>>>

/** What the reader puts right, and why some of it is not taken. */
export interface Corrections {
  readonly correct: (correction: Correction) => void
  /** The faults of what was typed for an item last, by field. */
  readonly faultsOf: (item: number) => Faults
  /** What fields of an item were put right to. */
  readonly wordsOf: (item: number) => Words
}

const none: Faults = {}

/** Takes what the reader puts right, unless it cannot be read. */
export function useCorrections(): Corrections {
  const imports = usePlanImportStore()
  const { t } = useI18n()
  const faults = shallowRef<ReadonlyMap<number, Faults>>(new Map())
  const given = computed(() => {
    const byItem = new Map<number, Words>()
    for (const correction of imports.corrections)
      if (correction.field !== 'unit') {
        const { item, field, words } = correction
        byItem.set(item, { ...byItem.get(item), [field]: words })
      }
    return byItem
  })

  watch(
    () => imports.file,
    () => {
      faults.value = new Map()
    },
  )

  const correct: Corrections['correct'] = correction => {
    const fault = imports.faultOf(correction)
    if (fault === null) imports.correct(correction)
    if (correction.field === 'unit') return
    const { item, field } = correction
    const others = Object.entries(faults.value.get(item) ?? none).filter(([of]) => of !== field)
    const own = fault === null ? [] : [[field, t(`import.fault.${fault}`)] as const]
    faults.value = new Map(faults.value).set(item, Object.fromEntries([...others, ...own]))
  }

  return {
    correct,
    faultsOf: item => faults.value.get(item) ?? none,
    wordsOf: item => given.value.get(item) ?? none,
  }
}

import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useFindingWords } from '@/composables/words/useFindingWords'
import type { Finding } from '@/model/plan'
import { doubtKey, isOfDeadline, usePlanImportStore } from '@/stores/planImport'

/** Something that was doubtful in reading, and whether the reader has looked at it. */
export interface Doubt extends Finding {
  readonly key: string
  readonly checked: boolean
}

/** What is to be checked of a plan that was read, by item, and a way from one to the next. */
export interface Doubts {
  /** Those of an item. */
  readonly of: (item: number) => readonly Doubt[]
  /** Those of no item. */
  readonly whole: ComputedRef<readonly Doubt[]>
  /** How many nobody has looked at. */
  readonly left: ComputedRef<number>
  /** The item with the next doubt nobody has looked at, going down or up from one; null for none. */
  readonly step: (from: number | null, by: 1 | -1) => number | null
}

/** Findings of a plan that was read, and which of them ask to be looked at. */
export function useDoubts(): Doubts {
  const imports = usePlanImportStore()
  const { wordsOf } = useFindingWords()
  const found = computed(() => {
    const { plan, read, checked } = imports
    const corrected = new Set(
      imports.corrections.map(one => (one.field === 'unit' ? '' : `${one.field} ${one.item}`)),
    )
    const isAnswered = ({ code, items }: Finding): boolean =>
      items.length > 0 &&
      items.every(item =>
        isOfDeadline(code)
          ? corrected.has(`deadline ${item}`)
          : code.startsWith('unit') && corrected.has(`units ${item}`),
      )
    return (read ? (plan?.findings ?? []) : []).map((finding): Doubt => {
      const key = doubtKey(finding)
      const isChecked = checked.has(key) || isAnswered(finding)
      return { ...finding, message: wordsOf(finding), key, checked: isChecked }
    })
  })
  const byItem = computed(() => {
    const items = new Map<number, Doubt[]>()
    for (const doubt of found.value)
      for (const item of doubt.items) {
        const list = items.get(item)
        if (list) list.push(doubt)
        else items.set(item, [doubt])
      }
    return items
  })
  const whole = computed(() => found.value.filter(({ items }) => items.length === 0))
  const left = computed(() => found.value.filter(isLeft).length)
  const none: readonly Doubt[] = []

  function of(item: number): readonly Doubt[] {
    return byItem.value.get(item) ?? none
  }

  function step(from: number | null, by: 1 | -1): number | null {
    const items = imports.plan?.items.map(({ id }) => id) ?? []
    const start = from === null ? -1 : items.indexOf(from)
    const { length } = items
    for (let n = 1; n <= length; n += 1) {
      const at = start < 0 && by < 0 ? length - n : (start + by * n + length * 2) % length
      const item = items[at]
      if (item !== undefined && of(item).some(isLeft)) return item
    }
    return null
  }

  return { of, whole, left, step }
}

/** Whether something still has to be looked at: a plain note need not be. */
function isLeft({ severity, checked }: Doubt): boolean {
  return severity !== 'note' && !checked
}

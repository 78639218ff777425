import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type {
  Difference,
  DifferenceKind,
  EditionComparison,
  EditionExtent,
} from '@/analysis/change/compareEditions'
import { differenceKinds } from '@/analysis/change/compareEditions'
import type { Day } from '@/model/day'
import { useEditionStore } from '@/stores/edition'

/** What differs of one kind, and how many of it are chosen. */
export interface DifferenceGroup {
  readonly kind: DifferenceKind
  readonly differences: readonly Difference[]
  readonly chosen: number
}

/** What differs between plan and document, and what of it the reader chooses. */
export interface Differences {
  readonly comparison: ComputedRef<EditionComparison | null>
  readonly groups: ComputedRef<readonly DifferenceGroup[]>
  readonly chosen: Readonly<ShallowRef<ReadonlySet<string>>>
  /** Those chosen, in their order. */
  readonly taken: ComputedRef<readonly Difference[]>
  readonly choose: (keys: readonly string[], isChosen: boolean) => void
}

/**
 * What differs from the plan as it holds on a day. Those that are beyond doubt are chosen at first;
 * what the reader chose stays where another day or extent leaves the difference as it is.
 */
export function useDifferences(
  day: () => Day,
  extent: () => Pick<EditionExtent, 'partial' | 'apart'>,
): Differences {
  const editions = useEditionStore()
  const comparison = computed(() => editions.comparison(day(), extent()))
  const known = new Set<string>()
  const chosen = shallowRef<ReadonlySet<string>>(new Set())
  watch(
    comparison,
    found => {
      const fresh = (found?.differences ?? []).filter(({ key }) => !known.has(key))
      for (const { key } of fresh) known.add(key)
      choose(
        fresh.filter(({ doubt }) => doubt === null).map(({ key }) => key),
        true,
      )
    },
    { immediate: true, flush: 'sync' },
  )
  const taken = computed(() =>
    (comparison.value?.differences ?? []).filter(({ key }) => chosen.value.has(key)),
  )
  const groups = computed(() =>
    differenceKinds.flatMap((kind): DifferenceGroup[] => {
      const of = (comparison.value?.differences ?? []).filter(one => one.kind === kind)
      const count = of.filter(({ key }) => chosen.value.has(key)).length
      return of.length > 0 ? [{ kind, differences: of, chosen: count }] : []
    }),
  )

  function choose(keys: readonly string[], isChosen: boolean): void {
    const next = new Set(chosen.value)
    for (const key of keys)
      if (isChosen) next.add(key)
      else next.delete(key)
    chosen.value = next
  }

  return { comparison, groups, chosen, taken, choose }
}

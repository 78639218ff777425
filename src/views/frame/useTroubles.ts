import type { ComputedRef, Ref } from 'vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { addressRows } from '@/address/viewAddress'
import { askedDays, distantDays } from '@/analysis/plan/askedDays'
import { absentFrom } from '@/analysis/search/selection'
import { useAddressWords } from '@/composables/page/useAddressWords'
import { useTroubleWords } from '@/composables/page/useTroubleWords'
import { dayAt } from '@/model/day'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'
import type { Renewal } from './useRenewal'

/** One line of trouble, and what closing it does. */
export interface TroubleLine {
  readonly words: string
  readonly close: () => void
}

/**
 * What the reader must know: words of the address that were not understood, what it asks for and
 * the plan does not have or is decades off, copies of the ledger that fail, and why a part of the
 * page did not open.
 */
export function useTroubles(renewal: Ref<Renewal | null>): ComputedRef<readonly TroubleLine[]> {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  const troubleWords = useTroubleWords()
  const addressWords = useAddressWords()
  const { t } = useI18n()

  const misread = computed(() =>
    view.misread.length > 0
      ? [{ words: addressWords.misread(view.misread), close: view.forgive }]
      : [],
  )
  const absent = computed(() => {
    const keys = plans.plan && plans.loading === null ? absentFrom(plans.plan, view.state) : []
    return keys.map(key => ({
      words: addressWords.absent(key, view.state),
      close: () => {
        view.patch({ [key]: null })
      },
    }))
  })
  const distant = computed(() => {
    if (!plans.plan || plans.loading !== null) return []
    const { asOf, since, from, to } = view.state
    const days = askedDays(plans.plan.items, dayAt(Date.now()))
    return distantDays({ asOf, since, from, to }, days).map(({ key, day }) => ({
      words: addressWords.distant({ key: addressRows[key].key, day }),
      close: () => {
        view.patch({ [key]: null })
      },
    }))
  })
  const copies = computed(() =>
    ledger.trouble.flatMap(one =>
      one.kind === 'unsaved'
        ? []
        : {
            words: troubleWords(one),
            close: () => {
              ledger.dismiss(one)
            },
          },
    ),
  )
  const unopened = computed(() =>
    renewal.value
      ? [
          {
            words: t(`trouble.${renewal.value}`),
            close: () => {
              renewal.value = null
            },
          },
        ]
      : [],
  )
  return computed(() => [
    ...unopened.value,
    ...misread.value,
    ...absent.value,
    ...distant.value,
    ...copies.value,
  ])
}

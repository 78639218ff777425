import { useI18n } from 'vue-i18n'
import type { Misread } from '@/address/viewAddress'
import { misreadEn } from '@/locales/misreadEn'
import { misreadZhCN } from '@/locales/misreadZhCN'
import type { Day } from '@/model/day'
import { shortText } from '@/model/graphemes'
import type { DeadlineGroup } from '@/model/plan'

/** What an address looks for by name or number. */
interface Sought {
  readonly unit: string | null
  readonly task: number | null
  readonly year: DeadlineGroup | null
  readonly item: number | null
}

/** How many words of an address are named, and of how many signs each with its ellipsis. */
const [mostWords, mostSigns] = [4, 25]

/**
 * Words for what of an address was not understood, '' where all was, for what the plan does not have,
 * and for a day decades off it.
 */
export function useAddressWords(): {
  readonly misread: (words: readonly Misread[]) => string
  readonly absent: (key: keyof Sought, sought: Sought) => string
  readonly distant: (of: { readonly key: string; readonly day: Day }) => string
} {
  const { t, mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { address: misreadZhCN })
  mergeLocaleMessage('en', { address: misreadEn })
  const short = (words: string): string => shortText(words, mostSigns)

  function wordOf({ key, value, taken }: Misread): string {
    const word = value === '' ? short(key) : `${short(key)}=${short(value)}`
    return taken === null || taken === ''
      ? t('address.dropped', { word })
      : t('address.taken', { word, taken: short(taken) })
  }

  return {
    misread: words =>
      words.length === 0
        ? ''
        : t('address.misread', {
            words: [
              ...words.slice(0, mostWords).map(wordOf),
              ...(words.length > mostWords ? ['…'] : []),
            ].join(t('address.and')),
          }),
    absent: (key, sought) => t(`address.absent.${key}`, { value: short(String(sought[key])) }),
    distant: ({ key, day }) => t('address.distant', { key, day }),
  }
}

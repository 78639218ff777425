import { useI18n } from 'vue-i18n'

/** How many items are named by their numbers. */
const most = 6

/** Words for the first of some items by their numbers, and that there are more; '' for none. */
export function useNumberWords(): (items: readonly number[]) => string {
  const { t } = useI18n()
  return items => {
    if (items.length === 0) return ''
    const numbers = items.slice(0, most).join(t('overall.and'))
    return t('overall.aheadItems', { items: items.length > most ? `${numbers}…` : numbers })
  }
}

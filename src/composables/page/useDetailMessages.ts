import { useI18n } from 'vue-i18n'
import { detailEn, detailZhCN } from '@/locales/detailWords'

/** Adds the words of an item's detail to the page's; called by what says any, before it does. */
export function useDetailMessages(): void {
  const { mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { detail: detailZhCN })
  mergeLocaleMessage('en', { detail: detailEn })
}

import { useI18n } from 'vue-i18n'
import { dropEn } from '@/locales/dropEn'
import { dropZhCN } from '@/locales/dropZhCN'

/** Adds the words of files that are dropped to the page's; called by what says any, before it does. */
export function useDropMessages(): void {
  const { mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { drop: dropZhCN })
  mergeLocaleMessage('en', { drop: dropEn })
}

import { useI18n } from 'vue-i18n'
import { paperEn } from '@/locales/paperEn'
import { paperZhCN } from '@/locales/paperZhCN'

/** Adds the words of paper to the page's; called by what says any, before it does. */
export function usePaperMessages(): void {
  const { mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { paper: paperZhCN })
  mergeLocaleMessage('en', { paper: paperEn })
}

import { useI18n } from 'vue-i18n'
import { importEn } from '@/locales/importEn'
import { importZhCN } from '@/locales/importZhCN'

/** Adds the words of taking plans in to the page's; called by what says any, before it does. */
export function useImportMessages(): void {
  const { mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { import: importZhCN })
  mergeLocaleMessage('en', { import: importEn })
}

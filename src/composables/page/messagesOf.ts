import { useI18n } from 'vue-i18n'

/**
 * Words that come with what says them, under a name: what is given back adds them to the page's, in
 * both languages, and is called before any of them is said.
 */
export function messagesOf(name: string, zhCN: object, en: object): () => void {
  return () => {
    const { mergeLocaleMessage } = useI18n()
    mergeLocaleMessage('zh-CN', { [name]: zhCN })
    mergeLocaleMessage('en', { [name]: en })
  }
}

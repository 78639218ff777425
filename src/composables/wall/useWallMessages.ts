import { useI18n } from 'vue-i18n'
import { wallEn } from '@/locales/wallEn'
import { wallZhCN } from '@/locales/wallZhCN'

/** Adds the words of the big screen to the page's; called by what says any, before it does. */
export function useWallMessages(): void {
  const { mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { wall: wallZhCN })
  mergeLocaleMessage('en', { wall: wallEn })
}

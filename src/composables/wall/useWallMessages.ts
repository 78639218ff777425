import { messagesOf } from '@/composables/page/messagesOf'
import { wallEn } from '@/locales/wallEn'
import { wallZhCN } from '@/locales/wallZhCN'

/** Adds the words of the big screen. */
export const useWallMessages = messagesOf('wall', wallZhCN, wallEn)

import { messagesOf } from '@/composables/page/messagesOf'
import { changeEn, changeZhCN } from '@/locales/plans/changeWords'

/** Adds the words of changes of a plan. */
export const useChangeMessages = messagesOf('change', changeZhCN, changeEn)

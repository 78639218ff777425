import { leadEn, leadZhCN } from '@/locales/lead/leadWords'
import { messagesOf } from '@/composables/page/messagesOf'

/** Adds the words of what a plan comes to. */
export const useLeadMessages = messagesOf('lead', leadZhCN, leadEn)

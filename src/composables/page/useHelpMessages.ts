import { helpEn, helpZhCN } from '@/locales/helpWords'
import { messagesOf } from './messagesOf'

/** Adds the words of the manual’s page. */
export const useHelpMessages = messagesOf('help', helpZhCN, helpEn)

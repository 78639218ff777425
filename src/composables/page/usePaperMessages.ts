import { paperEn, paperZhCN } from '@/locales/paperWords'
import { messagesOf } from './messagesOf'

/** Adds the words of paper. */
export const usePaperMessages = messagesOf('paper', paperZhCN, paperEn)

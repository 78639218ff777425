import { paperEn } from '@/locales/paperEn'
import { paperZhCN } from '@/locales/paperZhCN'
import { messagesOf } from './messagesOf'

/** Adds the words of paper. */
export const usePaperMessages = messagesOf('paper', paperZhCN, paperEn)

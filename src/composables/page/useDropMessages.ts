import { dropEn, dropZhCN } from '@/locales/dropWords'
import { messagesOf } from './messagesOf'

/** Adds the words of files that are dropped. */
export const useDropMessages = messagesOf('drop', dropZhCN, dropEn)

import { detailEn, detailZhCN } from '@/locales/detailWords'
import { messagesOf } from './messagesOf'

/** Adds the words of an item’s detail. */
export const useDetailMessages = messagesOf('detail', detailZhCN, detailEn)

import { chainEn, chainZhCN, detailEn, detailZhCN, pairEn, pairZhCN } from '@/locales/detailWords'
import { messagesOf } from './messagesOf'

/** Adds the words of an item’s detail. */
export const useDetailMessages = messagesOf('detail', detailZhCN, detailEn)

/** Adds the words of the panel of the longest chain. */
export const useChainMessages = messagesOf('chain', chainZhCN, chainEn)

/** Adds the words of two items side by side. */
export const usePairMessages = messagesOf('relations', pairZhCN, pairEn)

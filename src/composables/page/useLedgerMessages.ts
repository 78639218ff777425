import { ledgerEn } from '@/locales/ledgerEn'
import { ledgerZhCN } from '@/locales/ledgerZhCN'
import { messagesOf } from './messagesOf'

/** Adds the words of the ledger. */
export const useLedgerMessages = messagesOf('ledger', ledgerZhCN, ledgerEn)

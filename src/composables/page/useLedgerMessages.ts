import { useI18n } from 'vue-i18n'
import { ledgerEn } from '@/locales/ledgerEn'
import { ledgerZhCN } from '@/locales/ledgerZhCN'

/** Adds the words of the ledger to the page's; called by what says any, before it does. */
export function useLedgerMessages(): void {
  const { mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { ledger: ledgerZhCN })
  mergeLocaleMessage('en', { ledger: ledgerEn })
}

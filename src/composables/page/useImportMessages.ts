import { importEn, importZhCN } from '@/locales/importWords'
import { messagesOf } from './messagesOf'

/** Adds the words of taking plans in. */
export const useImportMessages = messagesOf('import', importZhCN, importEn)

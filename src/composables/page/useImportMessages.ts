import {
  byPlanEn,
  byPlanZhCN,
  importEn,
  importZhCN,
  joinedEn,
  joinedZhCN,
} from '@/locales/importWords'
import { messagesOf } from './messagesOf'

/** Adds the words of taking plans in. */
export const useImportMessages = messagesOf('import', importZhCN, importEn)

const useJoinedWords = messagesOf('joined', joinedZhCN, joinedEn)
const useByPlanWords = messagesOf('gantt', byPlanZhCN, byPlanEn)

/** Adds the words of several plans seen as one. */
export function useJoinedMessages(): void {
  useJoinedWords()
  useByPlanWords()
}

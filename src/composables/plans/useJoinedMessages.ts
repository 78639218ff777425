import { messagesOf } from '@/composables/page/messagesOf'
import { byPlanEn, byPlanZhCN, joinedEn, joinedZhCN } from '@/locales/plans/joinedWords'

const useJoinedWords = messagesOf('joined', joinedZhCN, joinedEn)
const useByPlanWords = messagesOf('gantt', byPlanZhCN, byPlanEn)

/** Adds the words of several plans seen as one. */
export function useJoinedMessages(): void {
  useJoinedWords()
  useByPlanWords()
}

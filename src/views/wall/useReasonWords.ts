import { useI18n } from 'vue-i18n'
import type { FileProblem } from '@/composables/page/useProblemWords'
import { useProblemWords } from '@/composables/page/useProblemWords'

/** Why a plan or a ledger could not be read. */
export interface ReadFailure {
  readonly reason: string
  readonly problems: readonly FileProblem[]
}

/** One short reason for a failure: the first problem of the file, or why it could not be had. */
export function useReasonWords(): (failure: ReadFailure) => string {
  const { t, te } = useI18n()
  const problemWords = useProblemWords()
  return ({ reason, problems }) => {
    const [first] = problems
    if (first) return problemWords(first)
    const key = `wall.reason.${reason}`
    return t(te(key) ? key : 'wall.reason.unreachable')
  }
}

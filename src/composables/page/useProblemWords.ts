import { useI18n } from 'vue-i18n'

/**
 * What was not taken of a file: its kind, where and what stands there, and how the reading told it
 * in Chinese.
 */
export interface FileProblem {
  readonly code: string
  readonly where: string
  readonly words: string
  readonly message: string
  readonly excess?: Exceeded
}

/** A bound that a file goes beyond: what of, what was found, and what is allowed. */
interface Exceeded {
  readonly measure: string
  readonly found: string
  readonly allowed: string
}

/** What a file goes beyond, in the reader's language. */
export function useExcessWords(): (excess: Exceeded) => string {
  const { t } = useI18n()
  return ({ measure, found, allowed }) =>
    t('excess', { measure: t(`measure.${measure}`), found, allowed })
}

/**
 * A problem of a file in the reader's language where it has words for its kind, else as the reading
 * told it.
 */
export function useProblemWords(): (problem: FileProblem) => string {
  const { t, te, locale } = useI18n()
  const excessWords = useExcessWords()
  return ({ code, where, words, message, excess }) => {
    const key = `fileProblem.${code}`
    if (locale.value === 'zh-CN' || !te(key)) return message
    const problem = excess ? excessWords(excess) : t(key, { words })
    const row = /^第(\d+)行$/.exec(where)?.[1]
    if (where === '') return problem
    return t('fileProblem.at', {
      where: row === undefined ? where : t('fileProblem.row', { row }),
      problem,
    })
  }
}

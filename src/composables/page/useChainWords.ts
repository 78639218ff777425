import { useI18n } from 'vue-i18n'
import type { Chain } from '@/analysis/relations/dependencyChain'
import type { LongestChain } from '@/analysis/relations/longestChain'

/**
 * Sentences for a status line: what is lit around an item, and the longest chain by its numbers.
 */
export interface ChainWords {
  readonly lit: (chain: Chain) => string
  readonly longest: (chain: LongestChain) => string
}

/** Most numbers a status line names; of a longer chain it names the first ones and the last. */
const mostNumbers = 8

function path(items: readonly number[]): string {
  return (
    items.length > mostNumbers
      ? [...items.slice(0, mostNumbers - 1), '…', ...items.slice(-1)]
      : items
  ).join(' → ')
}

/**
 * Words of dependency chains in the reader's language, marked 推定 until every relation is
 * confirmed.
 */
export function useChainWords(): ChainWords {
  const { t } = useI18n()
  const status = (confirmed: boolean): string =>
    t(confirmed ? 'relations.confirmed' : 'relations.inferred')
  return {
    lit: chain =>
      t('chain.lit', {
        before: chain.predecessors.size,
        after: chain.successors.size,
        status: status(chain.confirmed),
      }),
    longest: chain =>
      chain.items.length === 0
        ? t('chain.none')
        : t('chain.sentence', {
            n: chain.items.length,
            path: path(chain.items),
            status: status(chain.confirmed),
          }),
  }
}

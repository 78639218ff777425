import type { Report } from '@/model/report'
import type { CopyName, Reason } from './ledgerCopy'

/**
 * What a reader must know of a ledger.
 * - `failing`: a copy takes nothing, and why.
 * - `restored`: a copy lacked so many records, which were written there again; 0 where the browser
 * says that all was lost and no other copy knew any.
 * - `damaged`: so many records of a copy could not be read.
 * - `altered`: records of a copy whose ids are not those of what they say; they are not shown.
 * - `moved`: so many records were found under another identity of the plan and taken over, and so
 * many that are not about this plan were left there.
 * - `unsaved`: so many records would be lost if the browser were killed now.
 */
export type LedgerTrouble =
  | { readonly kind: 'failing'; readonly copy: CopyName; readonly reason: Reason }
  | { readonly kind: 'restored'; readonly copy: CopyName; readonly restored: number }
  | { readonly kind: 'damaged'; readonly copy: CopyName; readonly damaged: number }
  | { readonly kind: 'altered'; readonly copy: CopyName; readonly altered: readonly Report[] }
  | {
      readonly kind: 'moved'
      readonly from: string
      readonly moved: number
      readonly left: number
    }
  | { readonly kind: 'unsaved'; readonly unsaved: number }

/**
 * The troubles after a piece of news: one that changes takes the place of the old, one that
 * is over is gone, one that stays the same is the same object.
 */
export function troubleAfter(
  troubles: readonly LedgerTrouble[],
  news: LedgerNews,
): readonly LedgerTrouble[] {
  switch (news.kind) {
    case 'arrived':
      return troubles
    case 'working':
      return troubles.filter(one => one.kind !== 'failing' || one.copy !== news.copy)
    case 'failing':
      return troubles.some(
        one => one.kind === 'failing' && one.copy === news.copy && one.reason === news.reason,
      )
        ? troubles
        : [...troubles.filter(one => one.kind !== 'failing' || one.copy !== news.copy), news]
    case 'unsaved':
      return [
        ...troubles.filter(one => one.kind !== 'unsaved'),
        ...(news.unsaved > 0 ? [news] : []),
      ]
    case 'restored':
    case 'damaged':
    case 'altered':
    case 'moved':
      return [...troubles, news]
  }
}

/**
 * News of a ledger: records from another page or from a copy that answered late, what
 * is wrong, that a copy works again, and how many records no lasting copy holds.
 */
export type LedgerNews =
  | LedgerTrouble
  | { readonly kind: 'arrived'; readonly reports: readonly Report[] }
  | { readonly kind: 'working'; readonly copy: CopyName }

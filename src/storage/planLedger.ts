import { databaseCopy } from './databaseCopy'
import { fileCopy } from './fileCopy'
import { journalCopy } from './journalCopy'
import { ledgerChannel } from './ledgerChannel'
import type { LedgerNews } from './ledgerTrouble'
import type { SharedLedger } from './sharedLedger'
import { sharedLedger } from './sharedLedger'

/** The ledger of a plan in this browser. */
export function planLedger(planId: string, notify: (news: LedgerNews) => void): SharedLedger {
  const name = ledgerName(planId)
  return sharedLedger({
    copies: [databaseCopy(name), fileCopy(name), journalCopy(name)],
    channel: ledgerChannel(name),
    patience: 5000,
    settle: 1000,
    notify,
  })
}

/**
 * A name that no other plan has, and that a folder can bear: all pages opened from files share one
 * store.
 */
export function ledgerName(planId: string): string {
  return `guatu-ledger-${planId.replace(/[^\w.\u4e00-\u9fff-]/g, sign => `~${sign.charCodeAt(0).toString(16)}~`)}`
}

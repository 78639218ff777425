import type { Report } from '@/model/report'
import { reportsAmong } from './reportLines'

/**
 * The other open pages that show the same ledger: what is saved here is posted to them, and the
 * other way round.
 */
export interface LedgerChannel {
  readonly post: (reports: readonly Report[]) => void
  readonly listen: (receive: (reports: readonly Report[]) => void) => void
}

/** The channel of this name, or null where the browser has none. */
export function ledgerChannel(name: string): LedgerChannel | null {
  const channel = openChannel(name)
  return (
    channel && {
      post: reports => {
        channel.postMessage(reports)
      },
      listen: receive => {
        channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          // The other page may be of another version.
          const { reports } = reportsAmong(Array.isArray(data) ? data : [])
          if (reports.length > 0) receive(reports)
        })
      },
    }
  )
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}

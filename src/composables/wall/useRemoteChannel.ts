import { safeParse } from 'valibot'
import type * as v from 'valibot'
import { onScopeDispose } from 'vue'

/**
 * The line between walls and who steers them: other windows and tabs of this page on this machine.
 * What is not of the schema is passed over; where the browser has no such line, nothing comes.
 */
export function useRemoteChannel<Incoming, Outgoing>(
  schema: v.GenericSchema<unknown, Incoming>,
  receive: (message: Incoming) => void,
): (message: Outgoing) => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel('guatu-wall')
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = safeParse(schema, data)
    if (read.success) receive(read.output)
  }
  onScopeDispose(() => {
    channel.close()
  })
  return message => {
    channel.postMessage(message)
  }
}

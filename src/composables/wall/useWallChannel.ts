import { safeParse } from 'valibot'
import type * as v from 'valibot'
import { onScopeDispose } from 'vue'

/**
 * The line between walls and who steers them: other windows and tabs of this page on this machine.
 * What is not of the schema is not heard; where the browser has no such line, nothing is.
 */
export function useWallChannel<Heard, Said>(
  schema: v.GenericSchema<unknown, Heard>,
  hear: (message: Heard) => void,
): (message: Said) => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel('guatu-wall')
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = safeParse(schema, data)
    if (read.success) hear(read.output)
  }
  onScopeDispose(() => {
    channel.close()
  })
  return message => {
    channel.postMessage(message)
  }
}

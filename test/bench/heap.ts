import type { CDPSession } from 'playwright-core'
import type { Visit } from './page'

interface Usage {
  readonly usedSize: number
  readonly backingStorageSize?: number
}

/**
 * MB that live JavaScript takes after a collection, in the page and all its workers, typed arrays
 * counted.
 */
export async function heapMegabytes({ cdp, workers }: Visit): Promise<number> {
  await cdp.send('HeapProfiler.enable')
  for (let turn = 0; turn < 2; turn += 1) {
    await cdp.send('HeapProfiler.collectGarbage')
    for (const worker of workers) await sendTo(cdp, worker, 'HeapProfiler.collectGarbage')
  }
  const usages = [
    await cdp.send('Runtime.getHeapUsage'),
    ...(await Promise.all([...workers].map(worker => sendTo(cdp, worker, 'Runtime.getHeapUsage')))),
  ] as readonly Usage[]
  return (
    usages.reduce((sum, usage) => sum + usage.usedSize + (usage.backingStorageSize ?? 0), 0) /
    1024 /
    1024
  )
}

let last = 0

/**
 * Sends a command to a worker and waits for its answer; a worker that has ended answers nothing and
 * counts as empty.
 */
async function sendTo(cdp: CDPSession, sessionId: string, method: string): Promise<unknown> {
  last += 1
  const id = last
  return new Promise(resolve => {
    const timer = setTimeout(() => {
      finish({ usedSize: 0 })
    }, 10_000)
    const listen = (event: { sessionId: string; message: string }): void => {
      const answer = JSON.parse(event.message) as { id?: number; result?: unknown }
      if (event.sessionId === sessionId && answer.id === id) finish(answer.result)
    }
    const finish = (result: unknown): void => {
      clearTimeout(timer)
      cdp.off('Target.receivedMessageFromTarget', listen)
      resolve(result)
    }
    cdp.on('Target.receivedMessageFromTarget', listen)
    cdp
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .catch(() => {
        finish({ usedSize: 0 })
      })
  })
}

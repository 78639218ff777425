import { excessOf } from '@/intake/text/excess'
import { planBounds } from '@/model/bounds'
import type { Plan } from '@/model/plan'
import type { PlanNews } from './gatherer'
import { joinedBytes, planGatherer } from './gatherer'
import type { PlanResult } from './readPlan'
import { readPlanBytes, refusedPlan } from './readPlan'
import type { PlanBytes, PlanReady } from './readPlan.worker'
import PlanWorker from './readPlan.worker?worker'
import { planReceiver } from './receiver'

/**
 * How far the reading of a plan has come: bytes of `total` (null where nobody says) and items;
 * `plan` is what can be shown of it already, without relations and findings.
 */
export interface PlanGrowth {
  readonly plan: Plan | null
  readonly items: number
  readonly bytes: number
  readonly total: number | null
}

/**
 * Where a plan.json comes from: its bytes, how many there will be if known, who is told of its
 * growth, and what breaks it off.
 */
export interface PlanStream {
  readonly bytes: ReadableStream<Uint8Array>
  readonly total: number | null
  readonly grow: (growth: PlanGrowth) => void
  readonly signal: AbortSignal
}

/** A file up to this many bytes is read at once. */
const small = 250_000

/** Bytes in which a plan's first items begin, if they are to be shown early. */
const most = 1_000_000

/** Bytes between one telling how far the reading has come and the next. */
const step = 1_000_000

/** Bytes read at a time where the page itself must read. */
const slice = 32_768

/**
 * Reads a plan.json as its bytes arrive; a large one in a thread of its own, or in slices where
 * there can be none. Rejects where the bytes break off.
 */
export async function readPlanStream(stream: PlanStream): Promise<PlanResult> {
  const reader = stream.bytes.getReader()
  if (stream.total !== null && stream.total > planBounds.bytes) {
    reader.cancel().catch(() => undefined)
    return tooManyBytes(stream.total)
  }
  const first: Uint8Array[] = []
  let size = 0
  while (size <= small && !(stream.total !== null && stream.total > small)) {
    const { value, done } = await reader.read()
    if (done) return readPlanBytes(joinedBytes(first))
    first.push(value)
    size += value.length
  }
  return readLarge(first, reader, stream)
}

function tooManyBytes(size: number): PlanResult {
  return refusedPlan(excessOf('bytes', size, planBounds.bytes))
}

async function readLarge(
  first: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { total, grow, signal }: PlanStream,
): Promise<PlanResult> {
  const begun = await beginning(first, reader)
  let bytes = 0
  let told: PlanGrowth = { plan: begun.plan, items: begun.plan?.items.length ?? 0, bytes, total }
  let over = false
  const tell = (change: Partial<PlanGrowth>): void => {
    told = { ...told, ...change, bytes }
    if (!over && !signal.aborted) grow(told)
  }
  if (begun.plan) {
    tell({})
    // What is shown first is drawn before the thread that reads the rest is started.
    await nextFrame()
  }
  if (signal.aborted) throw new Error('broken off')
  const receive = planReceiver()
  let answer: (result: PlanResult) => void = () => undefined
  const answered = new Promise<PlanResult>(resolve => {
    answer = resolve
  })
  const sink = await sinkFor(news => {
    const { result, plan, items } = receive(news)
    if (result) answer(result)
    else tell({ plan: begun.plan ?? plan, items: Math.max(items, told.items) })
  })
  const pump = async (): Promise<PlanResult> => {
    for (const piece of begun.pieces) bytes += await sink.take(piece)
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const before = bytes
      bytes += await sink.take(next.value)
      if (bytes > planBounds.bytes) return tooManyBytes(bytes)
      if (Math.floor(before / step) < Math.floor(bytes / step)) tell({})
    }
    await sink.end()
    return answered
  }
  try {
    return await Promise.race([pump(), sink.lost, brokenOff(signal)])
  } finally {
    // Whatever is still on its way, after a lost thread too, is neither read nor told.
    over = true
    sink.close()
    reader.cancel().catch(() => undefined)
  }
}

/** Rejects once nobody wants the answer any more. */
function brokenOff(signal: AbortSignal): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    const stop = (): void => {
      reject(new Error('broken off'))
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  // Nobody may be waiting for it any more.
  broken.catch(() => undefined)
  return broken
}

/**
 * Reads on until a plan's first items can be shown, or until that would take too long; answers all
 * the bytes read, and the plan with those items where it came to that.
 */
async function beginning(
  first: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly plan: Plan | null }> {
  const pieces: Uint8Array[] = []
  const receive = planReceiver()
  let plan: Plan | null = null
  let size = 0
  const gatherer = planGatherer(news => {
    plan ??= receive(news).plan
  })
  const take = (piece: Uint8Array): void => {
    pieces.push(piece)
    for (let at = 0; at < piece.length && plan === null && size < most; at += slice) {
      const part = piece.subarray(at, at + slice)
      gatherer.push(part)
      size += part.length
    }
  }
  first.forEach(take)
  while (plan === null && size < most) {
    const { value, done } = await reader.read()
    if (done) break
    take(value)
  }
  return { pieces, plan }
}

/** Takes bytes, answering how many, until their end; `lost` rejects where it breaks down. */
interface Sink {
  readonly take: (bytes: Uint8Array) => Promise<number>
  readonly end: () => Promise<void>
  readonly close: () => void
  readonly lost: Promise<never>
}

async function sinkFor(tell: (news: PlanNews) => void): Promise<Sink> {
  return (await threadSink(tell)) ?? sliceSink(tell)
}

/** A gatherer in a thread of its own, or null where the page can have none. */
function threadSink(tell: (news: PlanNews) => void): Promise<Sink | null> {
  return new Promise(resolve => {
    const worker = startWorker()
    if (worker === null) return resolve(null)
    const lost = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => {
        worker.terminate()
        resolve(null)
        reject(new Error('thread lost'))
      })
    })
    // Nobody may be waiting for it yet, or any more.
    lost.catch(() => undefined)
    const post = (bytes: PlanBytes): void => {
      worker.postMessage(bytes, bytes ? [bytes.buffer] : [])
    }
    const sink: Sink = {
      take: bytes => {
        const { length } = bytes
        post(bytes)
        return Promise.resolve(length)
      },
      end: () => Promise.resolve(post(null)),
      close: () => {
        worker.terminate()
      },
      lost,
    }
    worker.addEventListener('message', ({ data }: MessageEvent<PlanNews | PlanReady>) => {
      if (data.kind === 'ready') resolve(sink)
      else tell(data)
    })
  })
}

function startWorker(): Worker | null {
  try {
    return new PlanWorker()
  } catch {
    return null
  }
}

/** A gatherer in the page's own thread, which breathes between slices. */
function sliceSink(tell: (news: PlanNews) => void): Sink {
  const gatherer = planGatherer(tell)
  let closed = false
  return {
    take: async bytes => {
      for (let at = 0; at < bytes.length && !closed; at += slice) {
        gatherer.push(bytes.subarray(at, at + slice))
        await nextTask()
      }
      return bytes.length
    },
    end: async () => {
      await nextTask()
      if (!closed) gatherer.end()
    },
    close: () => {
      closed = true
    },
    lost: new Promise(() => undefined),
  }
}

/**
 * The turn after the next frame, or after a while where none is drawn, as in a page out of sight.
 */
function nextFrame(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return nextTask()
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      void nextTask().then(resolve)
    })
    setTimeout(resolve, 300)
  })
}

/**
 * The next turn of the page, which draws and answers meanwhile; unlike a timer it is not held back.
 */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

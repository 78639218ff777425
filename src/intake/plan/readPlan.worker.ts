import { planGatherer } from './gatherer'

/** Bytes of a plan.json to a gatherer in its own thread; null ends them. */
export type PlanBytes = Uint8Array | null

/** Said once, when bytes can be taken. */
export interface PlanReady {
  readonly kind: 'ready'
}

const gatherer = planGatherer(news => {
  self.postMessage(news)
})

self.addEventListener('message', ({ data }: MessageEvent<PlanBytes>) => {
  if (data === null) gatherer.end()
  else gatherer.push(data)
})

const ready: PlanReady = { kind: 'ready' }
self.postMessage(ready)

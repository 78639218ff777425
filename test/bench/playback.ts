import type { Visit } from './page'
import { pause } from './page'

/** Ms until a day asked for is drawn, for a month of a playback with a million records (null where it never came), and the longest time between two animation frames on the way. */
export interface PlaybackStep { readonly answer: number | null, readonly frame: number }

/** Ms from handing a million records over to the frame that shows them, and the steps after it. */
export interface Playback { readonly open: number, readonly steps: readonly PlaybackStep[] }

const records = 1_000_000
const days = ['2020-06-30', '2020-07-31', '2020-08-31', '2020-09-30', '2020-10-31', '2020-11-30', '2020-12-31', '2021-01-31']

/** Gives the page's ledger a million made-up records, as a sample, and plays some months. */
export async function playback({ page }: Visit): Promise<Playback> {
  const open = await page.evaluate(openLedger, records)
  await pause(4000)
  const steps: PlaybackStep[] = []
  for (const day of days) {
    steps.push(await page.evaluate(stepTo, day))
    await pause(300)
  }
  await page.evaluate(leaveLedger)
  // The first step starts the thread.
  return { open, steps: steps.slice(1) }
}

/** Runs in the page: makes records of any assignment on any day of three years by a fixed seed, and waits for the frame with them. */
async function openLedger(count: number): Promise<number> {
  const { __vue_app__: app } = document.querySelector('#app') as unknown as { __vue_app__: { config: { globalProperties: { $pinia: { _s: Map<string, unknown> } } } } }
  const stores = app.config.globalProperties.$pinia._s
  const { plan } = stores.get('plan') as { plan: { items: { id: number, assignments: { unit: string, office: string | null }[] }[] } }
  const ledger = stores.get('ledger') as { showSample: (reports: unknown[]) => void }
  const places = plan.items.flatMap(item => item.assignments.map(({ unit, office }) => ({ item: item.id, unit, office })))
  const states = ['notStarted', 'underway', 'done']
  let seed = 20200531
  const below = (most: number): number => {
    seed = seed * 16807 % 2147483647
    return seed % most
  }
  const day = (): string => `${2020 + below(3)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
  const reports = Array.from({ length: count }, (_, at) => {
    const on = day()
    return { id: String(at), turn: at + 1, ...places[below(places.length)], day: on, recorded: on, state: states[below(3)], percent: null, note: '', evidence: '', who: '', corrects: [] }
  })
  const started = performance.now()
  ledger.showSample(reports)
  await new Promise<void>(resolve => { requestAnimationFrame(() => { setTimeout(resolve) }) })
  return performance.now() - started
}

/** Runs in the page: puts the made-up records away again. */
function leaveLedger(): void {
  const { __vue_app__: app } = document.querySelector('#app') as unknown as { __vue_app__: { config: { globalProperties: { $pinia: { _s: Map<string, unknown> } } } } }
  const ledger = app.config.globalProperties.$pinia._s.get('ledger') as { leaveSample: () => void }
  ledger.leaveSample()
}

/** Runs in the page: asks for a day and waits until the legend counts another number of items past their deadline, noting the longest wait for a frame on the way. */
async function stepTo(day: string): Promise<PlaybackStep> {
  const { __vue_app__: app } = document.querySelector('#app') as unknown as { __vue_app__: { config: { globalProperties: { $pinia: { _s: Map<string, unknown> } } } } }
  const view = app.config.globalProperties.$pinia._s.get('view') as { patch: (change: object) => void }
  const gaps: number[] = []
  let last = await new Promise<number>(resolve => { requestAnimationFrame(resolve) })
  let watches = true
  const watch = (now: number): void => {
    gaps.push(now - last)
    last = now
    if (watches) requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
  const { prototype } = CanvasRenderingContext2D
  const own = prototype.fillText
  const started = performance.now()
  const drawn = new Promise<boolean>(resolve => {
    let before = ''
    prototype.fillText = function (...args) {
      own.apply(this, args)
      const words = String(args[0])
      if (!/^到期未报 \d/.test(words)) return
      if (before !== '' && words !== before) resolve(true)
      before = words
    }
    // What stands now is painted once more, so that there is something to differ from.
    view.patch({ item: null, from: null, to: null })
    setTimeout(() => { resolve(false) }, 10_000)
  })
  view.patch({ asof: day })
  const shown = await drawn
  const answer = performance.now() - started
  prototype.fillText = own
  await new Promise(resolve => { setTimeout(resolve, 300) })
  watches = false
  return { answer: shown ? answer : null, frame: Math.max(...gaps) }
}

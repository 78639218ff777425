import type { Visit } from './page'
import { pause } from './page'
import { spent } from './steps'

/**
 * Of a month of a playback with a million records: ms until its day is drawn with its counts (null
 * where it never came), the longest time between two animation frames on the way, and ms of the
 * main thread's work.
 */
export interface PlaybackStep {
  readonly answer: number | null
  readonly frame: number
  readonly main: number
}

/**
 * Ms from handing a million records over to the frame that shows them; then months taken by the
 * time bar's button, and days asked for that nobody could foresee.
 */
export interface Playback {
  readonly open: number
  readonly steps: readonly PlaybackStep[]
  readonly jumps: readonly PlaybackStep[]
}

const records = 1_000_000
const months = 24
const days = [
  '2020-06-30',
  '2020-07-31',
  '2020-08-31',
  '2020-09-30',
  '2020-10-31',
  '2020-11-30',
  '2020-12-31',
  '2021-01-31',
  '2021-02-28',
  '2021-03-31',
]

/** Gives the page's ledger a million made-up records, as a sample, and plays some months. */
export async function playback(visit: Visit): Promise<Playback> {
  const { page } = visit
  const open = await page.evaluate(openLedger, records)
  await pause(4000)
  const rest = await spent(visit, async () => {
    await page.evaluate(rested, 1500)
  })
  const cost = async (day: string | null): Promise<PlaybackStep> => {
    let shown = { answer: null as number | null, frame: 0 }
    const busy = await spent(visit, async () => {
      shown = await page.evaluate(stepTo, day)
    })
    await pause(300)
    return { ...shown, main: Math.max(0, busy.task - (rest.task / rest.elapsed) * busy.elapsed) }
  }
  const jumps: PlaybackStep[] = []
  for (const day of days) jumps.push(await cost(day))
  await page.evaluate(openTimeBar)
  await pause(1000)
  const steps: PlaybackStep[] = []
  for (let month = 0; month < months; month += 1) steps.push(await cost(null))
  await page.evaluate(leaveLedger)
  // The first jump starts the thread.
  return { open, steps, jumps: jumps.slice(1) }
}

interface App {
  readonly __vue_app__: {
    readonly config: {
      readonly globalProperties: { readonly $pinia: { readonly _s: Map<string, unknown> } }
    }
  }
}
interface View {
  readonly patch: (change: object) => void
}
/**
 * What the legend counted last as past its deadline and unreported, kept on the page while it is
 * measured.
 */
interface Counted {
  due?: string
  heard?: (words: string) => void
  own?: CanvasRenderingContext2D['fillText']
}

/**
 * Runs in the page: makes records of any assignment on any day of three years by a fixed seed, and
 * waits for the frame with them.
 */
async function openLedger(count: number): Promise<number> {
  const { __vue_app__: app } = document.querySelector('#app') as unknown as App
  const stores = app.config.globalProperties.$pinia._s
  const { plan } = stores.get('plan') as {
    plan: { items: { id: number; assignments: { unit: string; office: string | null }[] }[] }
  }
  const ledger = stores.get('ledger') as { showSample: (reports: unknown[]) => void }
  const places = plan.items.flatMap(item =>
    item.assignments.map(({ unit, office }) => ({ item: item.id, unit, office })),
  )
  const states = ['notStarted', 'underway', 'done']
  let seed = 20200531
  const below = (most: number): number => {
    seed = (seed * 16807) % 2147483647
    return seed % most
  }
  const day = (): string =>
    `${2020 + below(3)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
  const reports = Array.from({ length: count }, (_, at) => {
    const on = day()
    return {
      id: String(at),
      turn: at + 1,
      ...places[below(places.length)],
      day: on,
      recorded: on,
      state: states[below(3)],
      percent: null,
      note: '',
      evidence: '',
      who: '',
      corrects: [],
    }
  })
  const page = globalThis as Counted
  const { prototype } = CanvasRenderingContext2D
  const own = (page.own = prototype.fillText)
  prototype.fillText = function (...args) {
    own.apply(this, args)
    const words = String(args[0])
    if (!/^到期未报 \d/.test(words) || words === page.due) return
    page.due = words
    page.heard?.(words)
  }
  const started = performance.now()
  ledger.showSample(reports)
  await new Promise<void>(resolve => {
    requestAnimationFrame(() => {
      setTimeout(resolve)
    })
  })
  return performance.now() - started
}

/** Runs in the page: puts the made-up records away again. */
function leaveLedger(): void {
  const { __vue_app__: app } = document.querySelector('#app') as unknown as App
  const ledger = app.config.globalProperties.$pinia._s.get('ledger') as { leaveSample: () => void }
  const page = globalThis as Counted
  if (page.own) CanvasRenderingContext2D.prototype.fillText = page.own
  const view = app.config.globalProperties.$pinia._s.get('view') as View
  view.patch({ asOf: null, time: 'hidden' })
  ledger.leaveSample()
}

/** Runs in the page: opens the bar that plays the plan, a month before the first step. */
function openTimeBar(): void {
  const { __vue_app__: app } = document.querySelector('#app') as unknown as App
  const view = app.config.globalProperties.$pinia._s.get('view') as View
  view.patch({ asOf: '2020-06-30', time: 'shown' })
}

/**
 * Runs in the page: asks for frames as a step does, so that what the page spends at rest can be
 * told from it.
 */
async function rested(ms: number): Promise<void> {
  const end = performance.now() + ms
  while (performance.now() < end)
    await new Promise(resolve => {
      requestAnimationFrame(resolve)
    })
}

/**
 * Runs in the page: asks for a day, or for the next month by the bar's button, and waits until the
 * legend counts another number of items past their deadline, noting the longest wait for a frame on
 * the way.
 */
async function stepTo(
  day: string | null,
): Promise<{ readonly answer: number | null; readonly frame: number }> {
  const { __vue_app__: app } = document.querySelector('#app') as unknown as App
  const view = app.config.globalProperties.$pinia._s.get('view') as View
  const page = globalThis as Counted
  const gaps: number[] = []
  let last = await new Promise<number>(resolve => {
    requestAnimationFrame(resolve)
  })
  let watches = true
  const watch = (now: number): void => {
    gaps.push(now - last)
    last = now
    if (watches) requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
  const started = performance.now()
  const answer = new Promise<number | null>(resolve => {
    page.heard = () => {
      resolve(performance.now() - started)
    }
    setTimeout(() => {
      resolve(null)
    }, 10_000)
  })
  if (day === null)
    document.querySelector<HTMLButtonElement>('button[aria-label="下一月"]')?.click()
  else view.patch({ asOf: day })
  const shown = await answer
  // The address follows when days rest; that is work of the step too.
  await new Promise(resolve => {
    setTimeout(resolve, 500)
  })
  watches = false
  return { answer: shown, frame: Math.max(...gaps) }
}

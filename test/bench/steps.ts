import { createHash } from 'node:crypto'
import type { Contender } from './contenders'
import type { Box, Visit } from './page'
import { limit, metricsOf, overdue, pause } from './page'

/** A key held while the wheel turns. */
export type Modifier = 'none' | 'ctrl' | 'shift'

/**
 * Per step: ms of the main thread's work, of it ms of script, layout and style, and ms between
 * frames.
 */
export interface StepCost {
  readonly task: number
  readonly script: number
  readonly frame: number
  readonly frame95: number
}

/**
 * What some steps cost; `unchanged` where the page looks the same after them, `late` where too few
 * were done within the limit.
 */
export type Steps = StepCost | 'unchanged' | 'late'

const bits: Readonly<Record<Modifier, number>> = { none: 0, ctrl: 2, shift: 8 }
const steps = 60
const turn = 20

/** Turns the wheel over the rows, 60 steps down. */
export async function scrollRows(visit: Visit, contender: Contender, box: Box): Promise<Steps> {
  const { over, key } = contender.rows
  return withinLimit(
    costOf(visit, box, {
      x: over === 'columns' ? 120 : box.width * 0.75,
      key,
      deltas: Array.from({ length: steps }, () => 100),
    }),
  )
}

/** Turns the wheel over the plot: 20 steps in, 20 out, 20 in. */
export async function zoomPlot(visit: Visit, contender: Contender, box: Box): Promise<Steps> {
  return withinLimit(
    costOf(visit, box, {
      x: box.width * 0.75,
      key: contender.zoom.key,
      deltas: Array.from({ length: steps }, (_, at) => (Math.floor(at / turn) === 1 ? 100 : -100)),
    }),
  )
}

/** Turns the wheel at an x of a chart so many steps, down or across. */
export async function wheelSteps(
  visit: Visit,
  box: Box,
  { x, count, across }: { readonly x: number; readonly count: number; readonly across: boolean },
): Promise<Steps> {
  const deltas = Array.from({ length: count }, () => 100)
  return withinLimit(costOf(visit, box, { x, key: 'none', deltas, across }))
}

async function withinLimit(cost: Promise<Steps>): Promise<Steps> {
  return Promise.race([cost, overdue(limit * 1.5).then(() => 'late' as const)])
}

interface Turning {
  readonly x: number
  readonly key: Modifier
  readonly deltas: readonly number[]
  /** Whether the wheel is turned sideways. */
  readonly across?: boolean
}

async function costOf(
  visit: Visit,
  box: Box,
  { x, key, deltas, across = false }: Turning,
): Promise<Steps> {
  const { page, cdp } = visit
  const place = { x: box.left + x, y: box.top + box.height * 0.5 }
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place })
  await pause(300)
  const before = await picture(visit)
  await page.evaluate(startFrames)
  const idle = await spent(visit, () => pause(1500))
  await page.evaluate(stopFrames)
  await page.evaluate(startFrames)
  const end = Date.now() + limit
  let done = 0
  const busy = await spent(visit, async () => {
    for (const delta of deltas) {
      await cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        ...place,
        deltaX: across ? delta : 0,
        deltaY: across ? 0 : delta,
        modifiers: bits[key],
      })
      // Two frames, so that each step is drawn and none is merged with the next.
      await pause(40)
      done += 1
      if (Date.now() > end) break
    }
    await pause(500)
  })
  const frames = (await page.evaluate(stopFrames)).sort((a, b) => a - b)
  if (done < turn) return 'late'
  if ((await picture(visit)) === before) return 'unchanged'
  const per = (part: 'task' | 'script'): number =>
    Math.max(0, busy[part] - (idle[part] / idle.elapsed) * busy.elapsed) / done
  return {
    task: per('task'),
    script: per('script'),
    frame: quantile(frames, 0.5),
    frame95: quantile(frames, 0.95),
  }
}

/**
 * Ms that pass while something is done, and of them the main thread's work, and its script, layout
 * and style.
 */
export async function spent(
  visit: Visit,
  act: () => Promise<void>,
): Promise<{ readonly elapsed: number; readonly task: number; readonly script: number }> {
  const started = performance.now()
  const before = await metricsOf(visit)
  await act()
  const after = await metricsOf(visit)
  const ms = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (after[name] ?? 0) - (before[name] ?? 0), 0) * 1000
  return {
    elapsed: performance.now() - started,
    task: ms('TaskDuration'),
    script: ms('ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'),
  }
}

async function picture({ page }: Visit): Promise<string> {
  return createHash('sha256')
    .update(await page.screenshot())
    .digest('hex')
}

/** The value below which a share of some sorted values lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

interface Frames {
  benchFrames?: number[]
}

function startFrames(): void {
  const frames: number[] = []
  Object.assign(globalThis, { benchFrames: frames })
  let before = performance.now()
  const tick = (now: number): void => {
    if ((globalThis as Frames).benchFrames !== frames) return
    frames.push(now - before)
    before = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}

function stopFrames(): number[] {
  const frames = (globalThis as Frames).benchFrames ?? []
  delete (globalThis as Frames).benchFrames
  return frames
}

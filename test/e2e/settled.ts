import type { Page } from 'playwright-core'

/** What a page still has before it, as `notePending` counts it. */
type Noting = typeof globalThis & { readonly pending: () => number }

/**
 * Counts what a page still has before it: frames and idle moments asked for, timers of less than
 * two seconds, files on their way. Runs in the page before anything else does.
 */
export function notePending(): void {
  const waiting = new Set<string>()
  const soon = 2000
  const { setTimeout: later, clearTimeout: forget } = window
  const { requestAnimationFrame: nextFrame, cancelAnimationFrame: dropFrame } = globalThis
  const { requestIdleCallback: whenIdle, cancelIdleCallback: dropIdle, fetch: load } = globalThis

  const setTimeout = (act: TimerHandler, wait = 0, ...rest: unknown[]): number => {
    const id: number = later(
      (...given: unknown[]) => {
        waiting.delete(`timer ${id}`)
        if (typeof act === 'function') (act as (...given: unknown[]) => void)(...given)
      },
      wait,
      ...rest,
    )
    if (wait < soon) waiting.add(`timer ${id}`)
    return id
  }
  const clearTimeout = (id?: number): void => {
    waiting.delete(`timer ${id}`)
    forget(id)
  }
  const requestAnimationFrame = (act: FrameRequestCallback): number => {
    const id = nextFrame(time => {
      waiting.delete(`frame ${id}`)
      act(time)
    })
    waiting.add(`frame ${id}`)
    return id
  }
  const cancelAnimationFrame = (id: number): void => {
    waiting.delete(`frame ${id}`)
    dropFrame(id)
  }
  const requestIdleCallback = (act: IdleRequestCallback, options?: IdleRequestOptions): number => {
    const id = whenIdle(deadline => {
      waiting.delete(`idle ${id}`)
      act(deadline)
    }, options)
    waiting.add(`idle ${id}`)
    return id
  }
  const cancelIdleCallback = (id: number): void => {
    waiting.delete(`idle ${id}`)
    dropIdle(id)
  }
  let loads = 0
  const fetch: typeof load = async (...request) => {
    const id = `load ${(loads += 1)}`
    waiting.add(id)
    try {
      return await load(...request)
    } finally {
      waiting.delete(id)
    }
  }
  Object.assign(globalThis, {
    setTimeout,
    clearTimeout,
    requestAnimationFrame,
    cancelAnimationFrame,
    requestIdleCallback,
    cancelIdleCallback,
    fetch,
    pending: () => waiting.size,
    frame: () => new Promise(resolve => nextFrame(resolve)),
  })
}

/**
 * Waits until fonts are there and, through three frames in a row, the page has nothing more before
 * it: the signal that what shows is what there is. Throws after ten seconds.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { pending, frame } = globalThis as Noting & { readonly frame: () => Promise<number> }
    await document.fonts.ready
    const end = performance.now() + 10_000
    for (let quiet = 0; quiet < 3; quiet = pending() === 0 ? quiet + 1 : 0) {
      if (performance.now() > end) throw new Error(`never at rest: ${pending()} to come`)
      await frame()
    }
  })
}

/** Lets so many frames of a page pass. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async count => {
    const { frame } = globalThis as unknown as { readonly frame: () => Promise<number> }
    for (let at = 0; at < count; at += 1) await frame()
  }, count)
}

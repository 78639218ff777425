import { onScopeDispose } from 'vue'

/**
 * Runs a step again and again while the page has nothing else to do, until one says that all is
 * done; another call, or leaving, breaks it off.
 */
export function useIdleSteps(): (step: () => boolean) => void {
  let stop = (): void => undefined
  onScopeDispose(() => {
    stop()
  })
  return step => {
    stop()
    let stopped = false
    stop = () => {
      stopped = true
    }
    const run = (isIdle: () => boolean): void => {
      if (stopped) return
      do if (step()) return
      while (isIdle())
      next(run)
    }
    next(run)
  }
}

/** Where the browser does not say when it is idle, one step a while is taken. */
function next(run: (isIdle: () => boolean) => void): void {
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback(deadline => {
      run(() => deadline.timeRemaining() > 3)
    })
  else
    setTimeout(() => {
      run(() => false)
    }, 30)
}

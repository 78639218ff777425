/**
 * Runs in a page before its own scripts: marks the moment at which a deadline's words first stand
 * beside a bar, reports the frame that shows them, then leaves the page as it was. Self-contained:
 * it is sent as text.
 */
export function watchFirstBars(where: 'canvas' | 'dom'): void {
  const isDeadline = (text: string): boolean => text.length <= 12 && text.trim().endsWith('底前')
  let seen = false
  const report = (): void => {
    if (seen) return
    seen = true
    performance.mark('bars')
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        ;(globalThis as unknown as { barsDrawn: (time: string) => void }).barsDrawn(
          String(performance.now()),
        )
      }
      port2.postMessage(null)
    })
  }
  if (where === 'dom') {
    const observer = new MutationObserver(records => {
      if (
        !records.some(record =>
          [...record.addedNodes, record.target].some(node => node.textContent?.includes('底前')),
        )
      )
        return
      observer.disconnect()
      report()
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true })
    return
  }
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const own = prototype.fillText
    prototype.fillText = function (
      this: CanvasRenderingContext2D & OffscreenCanvasRenderingContext2D,
      ...args: Parameters<typeof own>
    ) {
      own.apply(this, args)
      if (!isDeadline(String(args[0]))) return
      prototype.fillText = own
      report()
    }
  }
}

/**
 * Runs in a page before its own scripts: counts every call of a canvas's drawing methods by name in
 * `canvasCalls`. Self-contained: it is sent as text.
 */
export function countCanvasCalls(): void {
  const counts: Record<string, number> = {}
  Object.assign(globalThis, { canvasCalls: counts })
  const { prototype } = CanvasRenderingContext2D
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const own = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown
    if (typeof own !== 'function' || name === 'constructor') continue
    Object.defineProperty(prototype, name, {
      configurable: true,
      value(this: unknown, ...args: unknown[]): unknown {
        counts[name] = (counts[name] ?? 0) + 1
        return (own as (...all: unknown[]) => unknown).apply(this, args)
      },
    })
  }
}

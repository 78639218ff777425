import type { Contender } from './contenders'
import type { Box, Visit } from './page'
import { pause } from './page'

/** Calls of canvas methods by name. */
export type Calls = Readonly<Record<string, number>>

/** The canvas calls of one wheel step over the rows and of one over the plot. */
export async function canvasCalls(
  { page, cdp }: Visit,
  { rows, zoom }: Contender,
  box: Box,
): Promise<{ readonly rows: Calls; readonly zoom: Calls }> {
  const bits = { none: 0, ctrl: 2, shift: 8 }
  const step = async (x: number, key: keyof typeof bits, deltaY: number): Promise<Calls> => {
    const place = { x: box.left + x, y: box.top + box.height / 2 }
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place })
    await pause(500)
    await page.evaluate(forget)
    await cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...place,
      deltaX: 0,
      deltaY,
      modifiers: bits[key],
    })
    // Long enough for the frame, too short for what a page does once the wheel has come to rest.
    await pause(150)
    return page.evaluate(() => ({
      ...(globalThis as unknown as { canvasCalls: Record<string, number> }).canvasCalls,
    }))
  }
  return {
    rows: await step(rows.over === 'columns' ? 120 : box.width * 0.75, rows.key, 100),
    zoom: await step(box.width * 0.75, zoom.key, -100),
  }
}

function forget(): void {
  const { canvasCalls: calls } = globalThis as unknown as { canvasCalls: Record<string, number> }
  for (const name of Object.keys(calls)) Reflect.deleteProperty(calls, name)
}

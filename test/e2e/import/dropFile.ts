import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Holds a file, or two, over the page until the page says that it takes it, and lets go. */
export async function drop(
  page: Page,
  name: string,
  bytes: Buffer,
  beside?: string,
): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([data, file, other]) => {
      const made = new DataTransfer()
      made.items.add(new File([Uint8Array.from(atob(data), sign => sign.charCodeAt(0))], file))
      if (other !== undefined) made.items.add(new File(['words'], other))
      return made
    },
    [bytes.toString('base64'), name, beside] as const,
  )
  const isTaken = (): Promise<boolean> =>
    page.evaluate(dataTransfer => {
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
      return !document.body.dispatchEvent(over)
    }, transfer)
  await expect.poll(isTaken, { timeout: 10_000 }).toBe(true)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

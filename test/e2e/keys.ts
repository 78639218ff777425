import type { Page } from 'playwright-core'

/**
 * What has the focus: its role or kind, and its name as a reader hears it. The tree-grid, whose
 * name changes, is `grid`; nothing is `page`.
 */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'page'
    const role =
      element.getAttribute('role') ??
      (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase())
    if (role === 'treegrid') return 'grid'
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]
        : undefined
    const name =
      element.getAttribute('aria-label') ??
      (label?.querySelector('span') ?? label ?? element).textContent
    return `${role} ${name.trim().replace(/\s+/g, ' ')}`
  })
}

/**
 * Whether what has the focus is to be seen, with a ring around it or around the choice that stands
 * for it.
 */
export async function hasRing(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const shown = document.activeElement?.closest('label.choice') ?? document.activeElement
    if (!shown) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const { width, height } = shown.getBoundingClientRect()
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 4 && height > 4
  })
}

/**
 * Acts by keyboard alone: `Tab:x` goes on by Tab until x has the focus, `Type:x` types, all else is
 * a key.
 */
export async function press(page: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    if (step.startsWith('Tab:')) await tabTo(page, step.slice(4))
    else if (step.startsWith('Type:')) await page.keyboard.type(step.slice(5))
    else await page.keyboard.press(step)
  }
}

async function tabTo(page: Page, stop: string): Promise<void> {
  const met = new Set<string>()
  for (let count = 0; count < 90; count += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now === stop) return
    met.add(now)
  }
  throw new Error(`Tab never came to ${stop}, but to ${[...met].join(', ')}`)
}

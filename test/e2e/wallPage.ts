import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the panels show, by their labels. */
export const shown = (page: Page): Promise<string[]> => page.locator('.panel:not(.gone)').evaluateAll(panels => panels.map(panel => panel.getAttribute('aria-label') ?? ''))
/** Waits until the panels show these. */
export const shows = (page: Page, ...names: string[]): Promise<unknown> => expect.poll(() => shown(page), { timeout: 5000 }).toEqual(names)
/** All that the foot says. */
export const foot = (page: Page): Promise<string> => page.locator('.foot').innerText()
/** The as-of day, and what must be known of it. */
export const asOf = (page: Page): Promise<string> => page.locator('.as-of').innerText()

/** A page whose clock stands at a moment of Shanghai until it is told to run. */
export const at = (moment: string) => (page: Page): Promise<unknown> => page.clock.install({ time: new Date(`${moment}+08:00`) })

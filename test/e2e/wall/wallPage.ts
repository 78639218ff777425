import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the panels show, by their labels. */
export const shown = (page: Page): Promise<string[]> =>
  page
    .locator('.panel:not(.gone)')
    .evaluateAll(panels => panels.map(panel => panel.getAttribute('aria-label') ?? ''))
/** Waits until the panels show these. */
export const shows = (page: Page, ...names: string[]): Promise<unknown> =>
  expect.poll(() => shown(page), { timeout: 5000 }).toEqual(names)
/** All that the foot says. */
export const foot = (page: Page): Promise<string> => page.locator('.foot').innerText()
/** The as-of day, and what must be known of it. */
export const asOf = (page: Page): Promise<string> => page.locator('.as-of').innerText()

/** A page whose clock stands at a moment of Shanghai until it is told to run. */
export const at =
  (moment: string) =>
  (page: Page): Promise<unknown> =>
    page.clock.install({ time: new Date(`${moment}+08:00`) })

/**
 * What is wrong with the page's own words on a wall: too small, cut, out of the window at some
 * place of the picture's round against burn-in, or on one another.
 */
export async function misfits(page: Page): Promise<readonly string[]> {
  await page.locator('.panel canvas').first().waitFor()
  return page.evaluate(
    least => {
      // All of it moves by as much to every side in its round against burn-in.
      const shift = least / 6
      const stage = document.querySelector<HTMLElement>('.stage')
      if (stage) Object.assign(stage.style, { transform: 'none', transition: 'none' })
      const elements = [
        ...document.querySelectorAll<HTMLElement>('.wall h1, .wall .as-of, .wall .foot p'),
      ]
      const boxes = elements.map(element => ({ element, box: element.getBoundingClientRect() }))
      const panels = [...document.querySelectorAll('.panel:not(.gone)')].map(element => ({
        element,
        box: element.getBoundingClientRect(),
      }))
      const meets = (a: DOMRect, b: DOMRect): boolean =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
      return boxes.flatMap(({ element, box }, one) => [
        ...(parseFloat(getComputedStyle(element).fontSize) < least - 0.01
          ? [`small: ${element.textContent}`]
          : []),
        ...(box.left < shift ||
        box.top < shift ||
        box.right > innerWidth - shift ||
        box.bottom > innerHeight - shift ||
        (element.scrollWidth > element.clientWidth + 1 && !element.matches('.trouble'))
          ? [`cut: ${element.textContent}`]
          : []),
        ...boxes
          .slice(one + 1)
          .filter(other => meets(box, other.box))
          .map(other => `${element.textContent} | ${other.element.textContent}`),
        ...panels
          .filter(panel => meets(box, panel.box))
          .map(panel => `${element.textContent} | ${panel.element.getAttribute('aria-label')}`),
      ])
    },
    (24 * Math.min(page.viewportSize()?.width ?? 0, page.viewportSize()?.height ?? 0)) / 1080,
  )
}

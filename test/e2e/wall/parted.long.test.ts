import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { visitor } from '../visit'

const visit = visitor()

/**
 * What the pieces of head and foot say, and what is wrong with where they stand: on a seam of so
 * many columns, out of the window, on one another or on a panel.
 */
async function pieces(
  page: Page,
  { columns, clear }: { readonly columns: number; readonly clear: number },
): Promise<{ readonly faults: readonly string[]; readonly said: string }> {
  return page.evaluate(
    ({ columns, clear }) => {
      const pieces = [...document.querySelectorAll<HTMLElement>('.head .piece, .foot .piece')]
      const boxes = pieces.map(element => ({
        name: element.textContent ?? '',
        box: element.getBoundingClientRect(),
      }))
      const seams = Array.from(
        { length: columns - 1 },
        (_, at) => (innerWidth * (at + 1)) / columns,
      )
      const meets = (a: DOMRect, b: DOMRect): boolean =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4
      const panels = [...document.querySelectorAll('.panel')].map(element =>
        element.getBoundingClientRect(),
      )
      return {
        said: pieces
          .map(element => element.textContent ?? '')
          .join('')
          .replace(/[\s·]/g, ''),
        faults: boxes.flatMap(({ name, box }, at) => [
          ...(seams.some(seam => box.left < seam + clear - 6 && box.right > seam - clear + 6)
            ? [`on a seam: ${name}`]
            : []),
          ...(box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight
            ? [`out: ${name}`]
            : []),
          ...boxes
            .slice(at + 1)
            .filter(other => meets(box, other.box))
            .map(other => `${name} | ${other.name}`),
          ...panels.filter(panel => meets(box, panel)).map(() => `on a panel: ${name}`),
        ]),
      }
    },
    { columns, clear },
  )
}

describe('a big screen of several monitors', () => {
  it.each([
    [1920, 1080, 3, 3],
    [3840, 2160, 2, 3],
    [5760, 2160, 8, 4],
    [6656, 1792, 4, 1],
    [1080, 1920, 2, 3],
  ])(
    'keeps head and foot of %i × %i px clear of the seams of %i by %i monitors, and loses none of their words',
    async (width, height, columns, rows) => {
      const bare = await visit('#/wall?asof=2021-06-30', { viewport: { width, height } })
      const wanted = await bare.evaluate(() =>
        ['.head', '.counts', '.foot .quiet'].map(
          one => document.querySelector(one)?.textContent ?? '',
        ),
      )
      const page = await visit(`#/wall?asof=2021-06-30&seams=${columns}x${rows}`, {
        viewport: { width, height },
      })
      await page.locator('.panel canvas').first().waitFor()
      const { faults, said } = await pieces(page, {
        columns,
        clear: (24 * Math.min(width, height)) / 1080,
      })
      expect(faults).toEqual([])
      for (const words of wanted) expect(said).toContain(words.replace(/[\s·]/g, ''))
    },
  )

  it.each([
    [1366, 768, 3, 2, 24],
    [1920, 1080, 3, 2, 24],
    [3840, 2160, 3, 2, 40],
    [5760, 2160, 8, 4, 24],
    [1366, 768, 4, 2, 24],
    [1080, 1920, 2, 3, 24],
  ])(
    'keeps title, day and what must be known of it apart at %i × %i px on %i by %i monitors, %i px clear',
    async (width, height, columns, rows, clear) => {
      for (const lang of ['zh-CN', 'en']) {
        const page = await visit(
          `#/wall?scenes=gantt&seams=${columns}x${rows}&clear=${clear}&lang=${lang}`,
          { viewport: { width, height } },
        )
        await page.locator('.panel canvas').first().waitFor()
        const { faults, said } = await pieces(page, {
          columns,
          clear: (clear * Math.min(width, height)) / 1080,
        })
        expect(faults).toEqual([])
        expect(said).toContain(lang === 'en' ? 'liesoutsidetheplan' : '不在计划期内')
      }
    },
  )
})

// What holds of walls of any size; some sizes are tried with every change, the others by the long tests.
import { describe, expect, it } from 'vitest'
import { allMarks } from '@/charts/scene/scene'
import { wallUnit } from '@/charts/wall/seams/panels'
import { inkOf, overlapsOf } from '../gantt/ganttCase'
import { pagesOf, stageOf, wallInput } from './wallCase'

type Size = readonly [width: number, height: number]

/** Words of a wall of some size are large, whole and clear, and its pages few. */
export function testWall([width, height]: Size): void {
  describe(`a wall of ${width} × ${height} px`, () => {
    const unit = wallUnit({ width, height })
    const stage = stageOf([width, height])
    const cases = [
      ['nothing recorded', wallInput()],
      ['a ledger', wallInput({ recorded: true })],
      ['in English', wallInput({ recorded: true, lang: 'en' })],
    ] as const

    it.each(cases)('prints nothing under 24 px per 1080 lines: %s', (_, input) => {
      const small = pagesOf(input, stage).flatMap(({ name, scene }) =>
        allMarks(scene.marks).flatMap(mark =>
          mark.type === 'text' && mark.size < 24 * unit - 0.01
            ? [`${name}: ${mark.key} ${(mark.size / unit).toFixed(1)}`]
            : [],
        ),
      )
      expect(small).toEqual([])
    })

    it.each(cases.slice(0, 2))('cuts no word short: %s', (_, input) => {
      const cut = pagesOf(input, stage).flatMap(({ name, scene }) =>
        allMarks(scene.marks).flatMap(mark =>
          mark.type === 'text' && mark.text.includes('…')
            ? [`${name}: ${mark.key} ${mark.text}`]
            : [],
        ),
      )
      expect(cut).toEqual([])
    })

    it.each(cases)('keeps words within the panel and clear of one another: %s', (_, input) => {
      const faults = pagesOf(input, stage).flatMap(({ name, scene }) => {
        const ink = inkOf(scene.marks)
        const out = ink
          .filter(
            box =>
              box.left < -2 ||
              box.right > scene.width + 2 ||
              box.top < -2 ||
              box.bottom > scene.height + 2,
          )
          .map(box => `out: ${box.name}`)
        return [...out, ...overlapsOf(ink)].map(fault => `${name}: ${fault}`)
      })
      expect(faults).toEqual([])
    })

    it('has few pages', () => {
      testFewPages([width, height])
    })

    it('names every item in the heatmap, and those in the Gantt whose names have room', () => {
      const input = wallInput({ recorded: true })
      const pages = pagesOf(input, stageOf([width, height]))
      const said = (scene: string): string =>
        pages
          .filter(({ name }) => name.startsWith(scene))
          .flatMap(one =>
            allMarks(one.scene.marks).flatMap(mark => (mark.type === 'text' ? [mark.text] : [])),
          )
          .join(' ')
      expect(input.items.filter(item => !said('units').includes(item.title))).toEqual([])
      expect(
        input.items.filter(item => said('gantt').includes(item.title)).length,
      ).toBeGreaterThanOrEqual(height > width ? 27 : 10)
    })
  })
}

/** A wall of some size has a page or two of each scene. */
export function testFewPages([width, height]: Size): void {
  const pages = (options: Parameters<typeof wallInput>[0]): Readonly<Record<string, number>> =>
    countsOf(pagesOf(wallInput(options), stageOf([width, height])))
  const most = width === 1280 ? { gantt: 2, units: 2, lapse: 1 } : { gantt: 1, units: 1, lapse: 1 }
  for (const recorded of [false, true])
    expect(pages({ recorded }), String(recorded)).toMatchObject(
      width === 1280 && !recorded ? { ...most, units: 1 } : most,
    )
  for (const count of Object.values(pages({ recorded: true, lang: 'en' })))
    expect(count).toBeLessThanOrEqual(3)
}

/** A wall of several monitors keeps words clear of what parts them. */
export function testSeams([width, height]: Size, columns: number, rows: number): void {
  const { panels, wide, unit } = stageOf([width, height], { columns, rows, clear: 24 })
  const upright = Array.from({ length: columns - 1 }, (_, at) => (width * (at + 1)) / columns)
  expect(
    panels.filter(({ x, w }) => upright.some(seam => seam > x - 24 && seam < x + w + 24)),
  ).toEqual([])
  const faults = [...new Set([...panels, ...wide])].flatMap(panel =>
    pagesOf(wallInput(), { unit, panels: [panel], wide: [panel] }).flatMap(({ name, scene }) =>
      inkOf(scene.marks)
        .filter(box =>
          panel.seams.some(seam => box.top < seam.bottom - 1 && box.bottom > seam.top + 1),
        )
        .map(box => `${name}: ${box.name}`),
    ),
  )
  expect(faults).toEqual([])
}

/** How many pages the scenes of many rows and columns take at most. */
export function countsOf(pages: ReturnType<typeof pagesOf>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of pages) {
    const [, scene = '', of = ''] = /^(gantt|units|lapse) \d+\/(\d+)/.exec(name) ?? []
    if (scene !== '') counts[scene] = Math.max(counts[scene] ?? 0, Number(of))
  }
  return counts
}

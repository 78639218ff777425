import { describe, expect, test } from 'vitest'
import { markBox } from '@/charts/scene/markBox'
import { allMarks } from '@/charts/scene/scene'
import { relationLines } from '@/export/pptx/relationLines'
import { builtIn } from '../../charts/gantt/ganttCase'
import {
  all,
  keyed,
  marksOf,
  named,
  nameOf,
  numberOf,
  one,
  pageOf,
  plainSlideOf,
  shapes,
  slideOf,
} from './pptxCase'
import { is } from '../../charts/scene/marks'

const gantt = keyed({})
const relations = keyed({ kind: 'relations' })
const core = builtIn.relations.filter(relation => relation.core)
const all41 = { scope: 'all' } as const

type Point = readonly [number, number]

/** The points in EMU that a connector runs through, by the definition of its form. */
function wayOf(connector: Element): Point[] {
  const place = one(connector, 'a:xfrm')
  const form = one(connector, 'a:prstGeom')
  const [x, y] = [numberOf(one(place, 'a:off'), 'x'), numberOf(one(place, 'a:off'), 'y')]
  const [w, h] = [numberOf(one(place, 'a:ext'), 'cx'), numberOf(one(place, 'a:ext'), 'cy')]
  const adj = all(form, 'a:gd').map(
    guide => Number(guide.getAttribute('fmla')?.replace('val ', '')) / 100_000,
  )
  const [x1 = 0, y2 = 0, x3 = 0] = [(adj[0] ?? 0) * w, (adj[1] ?? 0) * h, (adj[2] ?? 0) * w]
  const ways: Readonly<Record<string, Point[]>> = {
    straightConnector1: [
      [0, 0],
      [w, h],
    ],
    bentConnector2: [
      [0, 0],
      [w, 0],
      [w, h],
    ],
    bentConnector3: [
      [0, 0],
      [x1, 0],
      [x1, h],
      [w, h],
    ],
    bentConnector4: [
      [0, 0],
      [x1, 0],
      [x1, y2],
      [w, y2],
      [w, h],
    ],
    bentConnector5: [
      [0, 0],
      [x1, 0],
      [x1, y2],
      [x3, y2],
      [x3, h],
      [w, h],
    ],
  }
  const flipped = (ways[form.getAttribute('prst') ?? ''] ?? []).map(([px, py]): Point => [
    place.getAttribute('flipH') ? w - px : px,
    place.getAttribute('flipV') ? h - py : py,
  ])
  if (!place.getAttribute('rot')) return flipped.map(([px, py]) => [x + px, y + py])
  expect(place.getAttribute('rot')).toBe('5400000')
  return flipped.map(([px, py]) => [x + w / 2 - (py - h / 2), y + h / 2 + (px - w / 2)])
}

describe('relations on a slide', () => {
  test.each([
    ['core', gantt, core.length],
    ['all', keyed({ view: all41 }), 41],
    ['core', relations, core.length],
    ['all', keyed({ kind: 'relations', view: all41 }), 41],
  ] as const)(
    'are a connector each, glued at both ends to sites that their items have: %s',
    async (_, figure, count) => {
      const slide = await slideOf(figure)
      const { marks } = pageOf(figure)
      const connectors = named(slide, /^relation:/)
      expect(connectors).toHaveLength(count)
      expect(
        named(slide, /^arrow:|:arrow$|:dot$/)
          .map(nameOf)
          .filter(name => !name.startsWith('legend:')),
      ).toEqual([])
      const byId = new Map(
        shapes(slide).map(shape => [one(shape, 'p:cNvPr').getAttribute('id'), shape]),
      )
      for (const connector of connectors) {
        const mark = allMarks(marks).find(({ key }) => key === nameOf(connector))
        for (const [at, name] of ['a:stCxn', 'a:endCxn'].entries()) {
          const glue = one(connector, name)
          const shape = byId.get(glue.getAttribute('id'))
          if (!shape) throw new Error(`${nameOf(connector)} is glued to nothing`)
          const sites = all(shape, 'a:prstGeom').length > 0 ? 4 : all(shape, 'a:cxn').length
          expect(numberOf(glue, 'idx')).toBeLessThan(sites)
          expect(allMarks(marks).find(({ key }) => key === nameOf(shape))?.info?.item).toBe(
            mark?.info?.pair?.[at],
          )
        }
      }
    },
  )

  test.each([
    ['core', relations],
    ['all', keyed({ kind: 'relations', view: all41 })],
  ] as const)('run as they are drawn, bend for bend: %s', async (_, figure) => {
    const page = pageOf(figure)
    const px = (figure.paper.width * 36_000) / page.width
    for (const connector of named(await slideOf(figure), /^relation:/)) {
      const mark = allMarks(page.marks).find(({ key }) => key === nameOf(connector))
      if (mark?.type !== 'path' || mark.closed) continue
      const way = wayOf(connector).map(([x, y]): Point => [x / px, y / px])
      const arrow = allMarks(page.marks).find(
        one => is('relation', 'arrow')(one) && one.of === mark.of,
      )
      // The chart ends a line a little before its arrow's point, a connector does not.
      const drawn =
        arrow?.type === 'path'
          ? [...mark.points.slice(0, -1), arrow.points[arrow.closed ? 0 : 1]!]
          : mark.points
      expect(way).toHaveLength(drawn.length)
      expect(
        Math.max(
          ...drawn.flatMap(([x, y], at) => [Math.abs(x - way[at]![0]), Math.abs(y - way[at]![1])]),
        ),
        nameOf(connector),
      ).toBeLessThan(0.5)
    }
  })

  test.each([
    ['Gantt chart', gantt],
    ['relations', relations],
  ] as const)(
    'of several bends, or double, are as the chart draws them for programs that would lay them anew: %s',
    async (_, figure) => {
      const slide = await plainSlideOf(figure)
      const px = (figure.paper.width * 36_000) / pageOf(figure).width
      const { lines } = relationLines(allMarks(pageOf(figure).marks))
      const bent = lines.filter(({ points, double }) => double || points.length > 3)
      expect(bent.map(({ double }) => double)).toEqual(expect.arrayContaining([true, false]))
      expect(
        all(slide, 'p:cxnSp')
          .map(nameOf)
          .filter(name => name.startsWith('relation:'))
          .sort(),
      ).toEqual(
        lines
          .filter(line => !bent.includes(line))
          .map(({ mark }) => mark.key)
          .sort(),
      )
      for (const { mark, drawn } of bent) {
        const places = all(slide, 'p:sp')
          .filter(shape => nameOf(shape) === mark.key)
          .map(shape => one(shape, 'a:off'))
          .map(place => [numberOf(place, 'x') / px, numberOf(place, 'y') / px])
        expect(places).toHaveLength(drawn.length)
        drawn.forEach((one, at) => {
          expect(
            Math.max(
              Math.abs(markBox(one).x - places[at]![0]!),
              Math.abs(markBox(one).y - places[at]![1]!),
            ),
          ).toBeLessThan(0.1)
        })
      }
    },
  )

  test('end in an arrow of their kind; a duplicate is one double line', async () => {
    const slide = await slideOf(relations)
    for (const relation of core) {
      const [connector] = named(slide, new RegExp(`^relation:${relation.id}$`))
      const end = all(connector!, 'a:tailEnd').map(tail => tail.getAttribute('type'))
      expect(end, relation.id).toEqual(
        !relation.directed
          ? []
          : [
              marksOf(
                relations,
                mark => is('relation', 'arrow')(mark) && mark.of === `relation:${relation.id}`,
              ).some(mark => mark.type === 'path' && mark.closed)
                ? 'triangle'
                : 'arrow',
            ],
      )
      expect(one(connector!, 'a:ln').getAttribute('cmpd'), relation.id).toBe(
        relation.kind === 'duplicate' ? 'dbl' : null,
      )
    }
  })
})

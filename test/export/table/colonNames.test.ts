import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { allMarks } from '@/charts/scene/scene'
import { relationLines } from '@/export/pptx/relationLines'
import { writePptx } from '@/export/pptx/scenePptx'
import type { Plan } from '@/model/plan'
import { figureWith } from '../../charts/figure/figureCase'
import { builtIn } from '../../charts/gantt/ganttCase'

const renamed = (unit: string): string => `区:${unit}:2%3A`
const plan: Plan = {
  ...builtIn,
  relations: builtIn.relations.map((relation, at) => ({
    ...relation,
    id: ['a:1', 'a:1:2', 'a:1:2:arrow', `a:${at}:3:4`][at % 4 === 3 ? 3 : at] ?? `a:${at}:3:4`,
  })),
  units: builtIn.units.map(unit => ({ ...unit, name: renamed(unit.name) })),
  items: builtIn.items.map(item => ({
    ...item,
    assignments: item.assignments.map(one => ({ ...one, unit: renamed(one.unit) })),
  })),
}
const marksOf = (kind: 'gantt' | 'relations' | 'workload', of: Plan) =>
  figureWith({ kind, plan: of }).pages.flatMap(page => allMarks(page.marks))

it.each(['gantt', 'relations'] as const)(
  'relations whose ids hold colons are the lines that they are without, in %s',
  kind => {
    const lines = (of: Plan) =>
      relationLines(marksOf(kind, of)).lines.map(({ points, rows, end, double }) => ({
        points,
        rows,
        end,
        double,
      }))
    expect(lines(plan)).toEqual(lines(builtIn))
    expect(lines(plan).length).toBeGreaterThan(10)
  },
)

it('units whose names hold colons are named whole, and each has a row of its own', async () => {
  const figure = figureWith({ kind: 'workload', plan })
  const names = figure.pages.flatMap(page => allMarks(page.marks).map(figure.nameOf))
  const [item] = plan.items
  expect(
    names.filter(
      name => name.includes(item?.assignments[0]?.unit ?? '?') && name.includes(item?.title ?? '?'),
    ).length,
  ).toBeGreaterThan(0)
  expect(names.some(name => name.includes('%25'))).toBe(false)
  const groups = async (of: Plan): Promise<number> => {
    const blob = await writePptx(figureWith({ kind: 'workload', plan: of, size: 'a4Across' }), {
      created: null,
    })
    const slide = unzipSync(new Uint8Array(await blob.arrayBuffer()))['ppt/slides/slide1.xml']
    return slide ? strFromU8(slide).split('<p:grpSp>').length - 1 : 0
  }
  expect(await groups(plan)).toBe(await groups(builtIn))
  expect(await groups(plan)).toBeGreaterThan(10)
})

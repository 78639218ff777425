import { describe, expect, it } from 'vitest'
import type { SortKey } from '@/analysis/screen/ganttRows'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { ganttScene } from '@/charts/gantt/gantt'
import type { Box } from '@/charts/scene/box'
import { overlaps } from '@/charts/scene/box'
import type { FlatMark, PathMark, RectMark, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { darkStyle, lightStyle, paperStyle } from '@/charts/sign/style'
import type { Wish } from './ganttCase'
import { figureWith } from '../figure/figureCase'
import { builtIn, inputOf } from './ganttCase'
import { is } from '../scene/marks'

const sorts: readonly SortKey[] = ['number', 'deadline', 'units']
const looks = [lightStyle, darkStyle, paperStyle]
const sizes: readonly Wish[] = [
  { width: 1000, height: 620 },
  { width: 1366, height: 600 },
  { width: 1920, height: 900 },
  { width: 2760, height: 1300, scale: 1.4 },
]
const reports = sampleReports(builtIn)

/** The straight stretches of a line, as boxes without width. */
function stretches({ points }: PathMark): readonly Box[] {
  return points.slice(1).map(([x, y], at) => {
    const [px, py] = points[at]!
    return { x: Math.min(x, px), y: Math.min(y, py), w: Math.abs(x - px), h: Math.abs(y - py) }
  })
}

/** What is untrue of the words on lines: on another's line, or on none and without both numbers. */
function faults(wish: Wish): readonly string[] {
  const marks = allMarks(ganttScene(inputOf({ reports, ...wish })).marks)
  const lines = marks
    .filter((mark): mark is PathMark => mark.type === 'path' && is('relation')(mark))
    .filter(mark => mark.part !== 'arrow')
    .map(mark => ({ pair: mark.info?.pair?.join(), boxes: stretches(mark) }))
  const texts = marks.filter((mark): mark is TextMark => mark.type === 'text' && is('pill')(mark))
  return marks
    .filter((mark): mark is RectMark => mark.type === 'rect' && is('pill')(mark))
    .flatMap(box => {
      const pair = box.info?.pair?.join() ?? ''
      const text = texts.find(mark => mark.of === box.of)?.text ?? ''
      const leader = marks.find(
        (mark): mark is PathMark => mark.type === 'path' && is('pill')(mark) && mark.of === box.of,
      )
      const reach = [box, ...(leader ? stretches(leader) : [])]
      const touches = (line: (typeof lines)[number], gap: number): boolean =>
        line.boxes.some(one => reach.some(own => overlaps(one, own, gap)))
      const strange = lines.filter(line => line.pair !== pair && touches(line, 0))
      const isNamed =
        text.startsWith(box.info?.pair?.[0].toString() ?? '?') && /\d[→·]\d/.test(text)
      const isOn = lines.some(line => line.pair === pair && touches(line, 4))
      return [
        ...strange.map(line => `${text} of ${pair} on the line of ${line.pair}`),
        ...(isNamed || isOn ? [] : [`${text} of ${pair} on no line`]),
      ]
    })
}

describe('words on lines', () => {
  it.each(sorts)(
    'sorted by %s touch their own line or leader alone, else say both numbers',
    sort => {
      const found = looks.flatMap(style =>
        sizes.flatMap(size =>
          (['task', 'none', 'year'] as const).flatMap(group =>
            (['core', 'all'] as const).flatMap(scope =>
              faults({ ...size, style, sort, group, scope }).map(
                fault => `${style.name}, ${size.width} px, by ${group}, ${scope}: ${fault}`,
              ),
            ),
          ),
        ),
      )
      expect(found.slice(0, 12)).toEqual([])
    },
  )

  it('are there: 19 and 20 are 212 days apart, and 12 repeats 24, whatever the order', () => {
    for (const sort of sorts) {
      const said = allMarks(ganttScene(inputOf({ reports, sort })).marks)
        .filter((mark): mark is TextMark => mark.type === 'text' && is('pill')(mark))
        .map(mark => mark.text)
      expect(said.some(text => text.endsWith('晚 212 天'))).toBe(true)
      expect(said.some(text => text.endsWith('疑似重复'))).toBe(true)
    }
  })

  it('are on a Word page at every conflict and duplicate, and stand by their lines', () => {
    const marks = figureWith({ sample: true }).pages.flatMap(page => allMarks(page.marks))
    const said = marks
      .filter((mark): mark is TextMark => mark.type === 'text' && is('pill')(mark))
      .map(mark => mark.text)
    expect(said.sort()).toEqual(['同日', '同日', '晚 212 天', '晚 92 天', '疑似重复'].sort())
  })

  it('leave the deadline of 27 before the line that comes in on a Word page', () => {
    const marks = figureWith({ sample: true }).pages.flatMap(page => allMarks(page.marks))
    const isOf27 = (mark: FlatMark): boolean => mark.info?.item === 27
    const label = marks.find(
      (mark): mark is TextMark =>
        mark.type === 'text' && is('deadline', 'own')(mark) && isOf27(mark),
    )
    const line = marks.find(
      (mark): mark is PathMark =>
        mark.type === 'path' && is('relation')(mark) && mark.info?.pair?.join() === '9,27',
    )
    const trunk = Math.max(...(line?.points.map(([x]) => x) ?? []))
    expect(label?.x).toBeLessThan(trunk)
  })
})

import { sampleReports } from '@/analysis/ledger/sampleLedger'
import type { StartRule } from '@/analysis/plan/inferredStart'
import type { Grouping } from '@/analysis/screen/ganttRows'
import { ganttScene } from '@/charts/gantt/gantt'
import type { GanttWindow } from '@/charts/gantt/input'
import type { Mark, Scene } from '@/charts/scene/scene'
import { dayNumber } from '@/model/day'
import type { Box, Wish } from './ganttCase'
import { builtIn, inkOf, inputOf, overlapsOf } from './ganttCase'

const zooms: readonly (readonly [string, Partial<GanttWindow>])[] = [
  ['whole', {}],
  ['deadlines', { from: dayNumber('2020-04-01'), to: dayNumber('2022-12-01') }],
  ['year', { from: dayNumber('2020-07-01'), to: dayNumber('2021-07-01') }],
  ['quarter', { from: dayNumber('2020-10-01'), to: dayNumber('2021-01-10') }],
  ['fortnight', { from: dayNumber('2020-12-20'), to: dayNumber('2021-01-03') }],
]
const sample = sampleReports(builtIn)
const starts: readonly StartRule[] = ['predecessor', 'plan', 'none']
/** The groupings that are swept. */
export const groups: readonly Grouping[] = ['task', 'unit', 'year', 'none']

/** Scenes that are swept: by which words, groups and widths. */
export interface Sweep {
  readonly lang: 'zh-CN' | 'en'
  readonly group: Grouping
  readonly widths: readonly number[]
}

interface Case {
  readonly name: string
  readonly wish: Wish
}

/**
 * Every width × zoom × grouping × language × start; relations, height, choice and records change
 * with them.
 */
function cases({ lang, group, widths }: Sweep): readonly Case[] {
  return widths.flatMap((width, a) =>
    zooms.flatMap(([zoom, window], b) =>
      starts.map((start, c): Case => {
        const turn = a + b + c
        const scale = width > 2000 ? 1.33 : 1
        const wish: Wish = {
          lang,
          group,
          width,
          start,
          window,
          scale,
          height: [560, 860, 1280][turn % 3] ?? 860,
          scope: turn % 2 === 0 ? 'all' : 'core',
          ...(turn % 4 === 3 ? { selected: 12 } : {}),
          ...(turn % 3 === 1 ? { reports: sample } : {}),
        }
        return { name: `${width} px, ${zoom}, ${start}, ${wish.scope}, ${wish.height} high`, wish }
      }),
    ),
  )
}

interface Edge {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
interface Run extends Edge {
  readonly name: string
}

/** Straight stretches of the lines of relations, each cut by the clip it stands in. */
function runsOf(
  marks: readonly Mark[],
  clip: Edge = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 },
): Run[] {
  return marks.flatMap(mark => {
    if (mark.type === 'clip')
      return runsOf(mark.marks, {
        left: mark.x,
        right: mark.x + mark.w,
        top: mark.y,
        bottom: mark.y + mark.h,
      })
    if (mark.type !== 'path' || mark.closed || mark.role !== 'relation' || mark.part === 'arrow')
      return []
    return mark.points.slice(1).flatMap(([x, y], at): Run[] => {
      const [px, py] = mark.points[at]!
      const run = {
        name: mark.key,
        left: Math.max(clip.left, Math.min(x, px)),
        right: Math.min(clip.right, Math.max(x, px)),
        top: Math.max(clip.top, Math.min(y, py)),
        bottom: Math.min(clip.bottom, Math.max(y, py)),
      }
      return run.left > run.right || run.top > run.bottom ? [] : [run]
    })
  })
}

function crossings(scene: Scene, words: readonly Box[]): string[] {
  return runsOf(scene.marks).flatMap(run =>
    words
      .filter(
        box =>
          run.left < box.right &&
          run.right > box.left &&
          run.top < box.bottom &&
          run.bottom > box.top,
      )
      .map(box => `${run.name} crosses ${box.name}`),
  )
}

function cut(scene: Scene, words: readonly Box[]): string[] {
  return words
    .filter(
      box => box.left < 0 || box.right > scene.width || box.top < 0 || box.bottom > scene.height,
    )
    .map(box => `${box.name} is cut`)
}

/** Texts that meet or are cut, and lines through words, in any scene; the first dozen. */
export function sweepFaults(sweep: Sweep): readonly string[] {
  return cases(sweep)
    .flatMap(({ name, wish }) => {
      const scene = ganttScene(inputOf(wish))
      const words = inkOf(scene.marks)
      return [...overlapsOf(words), ...cut(scene, words), ...crossings(scene, words)].map(
        fault => `${name}: ${fault}`,
      )
    })
    .slice(0, 12)
}

/** Scenes of the whole plan that draw no line, though relations are asked for: a sweep would see none. */
export function withoutLines(sweep: Sweep): readonly string[] {
  return cases(sweep)
    .filter(
      ({ wish }) =>
        runsOf(ganttScene(inputOf(wish)).marks).length === 0 && wish.window === zooms[0]![1],
    )
    .map(one => one.name)
}

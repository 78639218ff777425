import type { WorkState } from '@/analysis/state/workState'
import type { Mark } from '@/charts/scene/scene'
import { flagMarks } from '@/charts/sign/flag'
import type { Legend, LegendEntry } from '@/charts/sign/legend'
import { legendMarks } from '@/charts/sign/legend'
import { kindSample } from '@/charts/sign/relationStroke'
import { namedStates } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import { taskColor } from '@/charts/sign/style'
import type { Day } from '@/model/day'
import type { Relation, RelationKind } from '@/model/plan'
import type { GanttInput, GanttWords } from './input'

/** What a Gantt legend is made from. */
export interface GanttLegendInput {
  readonly words: GanttWords
  readonly style: ChartStyle
  readonly counts: GanttInput['counts']
  /** Whether anything is recorded as done, so that bars have solid parts. */
  readonly shares: boolean
  readonly stateColor: GanttInput['stateColor']
  readonly rule: GanttInput['rule']
  readonly conflicts: number
  readonly kinds: readonly RelationKind[]
  /** Where it is known what shows, so that nothing else is explained. */
  readonly explained?: GanttInput['explained']
  readonly colors: readonly LegendEntry[]
  readonly cuts?: GanttInput['cuts']
  /** The as-of day where no chip at its line tells it. */
  readonly asOf?: Day | null
  readonly width: number
  readonly scale: number
  readonly x: number
  readonly y: number
}

/**
 * The legend of a Gantt chart: states with their counts, what is inferred, the lines, and how to
 * read them.
 */
export function ganttLegend(input: GanttLegendInput): Legend {
  const {
    words,
    words: { legend },
    style,
    scale,
    counts,
  } = input
  const { asOf = null, explained = { stretch: true, unknown: true, kinds: input.kinds } } = input
  const color = taskColor(style, 1)
  const flag = (state: WorkState, words: string): LegendEntry => ({
    key: state,
    words,
    w: (state === 'today' ? 34 : 28) * scale,
    sample: (x, y) =>
      flagMarks({
        key: `legend:${state}`,
        x: x + 27 * scale,
        y,
        w: 26 * scale,
        h: 15 * scale,
        poleHeight: 18 * scale,
        text: '7',
        color: input.stateColor?.[state] ?? color,
        state,
        style,
        scale,
      }),
  })
  const line = (
    key: string,
    words: string,
    draw: (x: number, y: number) => readonly Mark[],
  ): LegendEntry => ({ key, words, w: 30 * scale, sample: draw })
  const entries: LegendEntry[] = [
    ...namedStates(counts, legend).map(one => flag(one.state, one.words)),
    ...input.colors,
    ...(input.rule === 'none' || !explained.stretch
      ? []
      : [
          line('stretch', legend.stretch[input.rule], (x, y) => [
            {
              type: 'rect',
              key: 'legend:stretch:box',
              role: 'legend',
              part: 'box',
              x,
              y: y - 5 * scale,
              w: 30 * scale,
              h: 10 * scale,
              hatch: { color: style.ink2, pitch: 5 * scale, width: 1.4 * scale },
            },
          ]),
        ]),
    ...(input.shares && input.rule !== 'none'
      ? [
          line('share', legend.share, (x, y) => [
            {
              type: 'rect',
              key: 'legend:share:box',
              role: 'legend',
              part: 'box',
              x,
              y: y - 5 * scale,
              w: 30 * scale,
              h: 10 * scale,
              fill: style.ink2,
            },
          ]),
        ]
      : []),
    ...(input.rule === 'predecessor' && explained.unknown
      ? [
          line('unknown', legend.unknown, (x, y) =>
            style.name === 'paper'
              ? [
                  {
                    type: 'path',
                    key: 'legend:unknown:dots',
                    role: 'legend',
                    part: 'dots',
                    points: [
                      [x, y],
                      [x + 30 * scale, y],
                    ],
                    stroke: style.ink2,
                    width: 2.2 * scale,
                    dash: [2.2 * scale, 2.2 * scale],
                  },
                ]
              : [
                  {
                    type: 'rect',
                    key: 'legend:unknown:box',
                    role: 'legend',
                    part: 'box',
                    x,
                    y: y - 5 * scale,
                    w: 30 * scale,
                    h: 10 * scale,
                    fill: { from: `${style.ink2}00`, to: `${style.ink2}80` },
                  },
                ],
          ),
        ]
      : []),
    ...explained.kinds.map(kind =>
      line(kind, legend.kind(kind), (x, y) => kindSample(kind, false, { x, y }, input)),
    ),
    ...(asOf === null
      ? []
      : [
          {
            key: 'as-of',
            words: words.asOf(asOf),
            w: 6 * scale,
            sample: (x: number, y: number): readonly Mark[] => [
              {
                type: 'path',
                key: 'legend:as-of:line',
                role: 'legend',
                part: 'line',
                points: [
                  [x + 2 * scale, y - 9 * scale],
                  [x + 2 * scale, y + 9 * scale],
                ],
                stroke: style.ink,
                width: 2 * scale,
              },
            ],
          },
        ]),
    ...(input.conflicts > 0
      ? [
          line('conflict', legend.conflict(input.conflicts), (x, y) =>
            kindSample('feeds', true, { x, y }, input),
          ),
        ]
      : []),
  ]
  return legendMarks(entries, legend.note, {
    x: input.x,
    y: input.y,
    width: input.width,
    scale,
    style,
    cuts: input.cuts,
  })
}

/** Px below the rows that the as-of flag, where it stands there, and the legend take. */
export function ganttFoot(input: Omit<GanttLegendInput, 'x' | 'y'>): number {
  return (
    ganttLegend({ ...input, x: 14 * input.scale, y: 0 }).height +
    (input.asOf ? 10 : 28) * input.scale
  )
}

const kinds = new WeakMap<readonly Relation[], readonly RelationKind[]>()

/** The kinds of relation that occur, in the order legends name them. */
export function kindsOf(relations: readonly Relation[]): readonly RelationKind[] {
  const known = kinds.get(relations) ?? occurring(relations)
  kinds.set(relations, known)
  return known
}

function occurring(relations: readonly Relation[]): readonly RelationKind[] {
  return (['prerequisite', 'feeds', 'channel', 'duplicate'] as const).filter(kind =>
    relations.some(relation => relation.kind === kind),
  )
}

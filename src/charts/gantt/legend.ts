import type { WorkState } from '@/analysis/state/workState'
import type { Mark, RectMark } from '@/charts/scene/scene'
import { flagMarks } from '@/charts/sign/flag'
import type { Legend, LegendEntry } from '@/charts/sign/legend'
import { legendMarks } from '@/charts/sign/legend'
import { kindSample } from '@/charts/sign/relationStroke'
import { namedStates, stateBox } from '@/charts/sign/stateBox'
import { blend, taskColor } from '@/charts/sign/style'
import { memo } from '@/model/memo'
import type { Relation, RelationKind } from '@/model/plan'
import { diamond } from './bars'
import type { Explained, GanttAnswer } from './input'

/** What a legend tells, whatever its place. */
export type LegendFacts = Pick<
  GanttAnswer,
  | 'words'
  | 'style'
  | 'counts'
  | 'ofUnits'
  | 'stateColor'
  | 'colors'
  | 'shares'
  | 'start'
  | 'span'
  | 'far'
  | 'relations'
  | 'conflicts'
  | 'confirmed'
  | 'explained'
  | 'printed'
  | 'cuts'
  | 'moved'
  | 'asOf'
>

/** A Gantt legend and where it stands, in px. */
export interface GanttLegendInput extends LegendFacts {
  /** Whether it tells the as-of day, as where no chip at the line does. */
  readonly tellsDay: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly scale: number
}

/**
 * The legend of a Gantt chart: states with their counts, what is inferred, the lines, and how to
 * read them.
 */
export function ganttLegend(input: GanttLegendInput): Legend {
  const { words, confirmed, ofUnits, far } = input
  const notes = [
    words.legend.note(confirmed),
    far > 0 ? words.legend.far(far) : '',
    ofUnits ? words.legend.ofUnits : '',
  ]
  const entries = [
    ...stateEntries(input),
    ...input.colors,
    ...barEntries(input),
    ...printedEntries(input),
    ...(input.moved ? [input.moved.legend(input)] : []),
    ...explainedOf(input).kinds.map(kind => kindEntry(input, kind)),
    ...(input.tellsDay ? [asOfEntry(input)] : []),
    ...(input.conflicts.length > 0 ? [conflictEntry(input)] : []),
  ]
  return legendMarks(entries, notes.join(''), input)
}

/** Px below the rows that the as-of chip, where it stands there, and the legend take. */
export function ganttFoot(
  input: LegendFacts & Pick<GanttLegendInput, 'tellsDay' | 'width' | 'scale'>,
): number {
  const { scale, width } = input
  const legend = ganttLegend({ ...input, x: 14 * scale, y: 0, width: width - 24 * scale })
  return legend.height + (input.tellsDay ? 10 : 28) * scale
}

function explainedOf({ explained, relations }: LegendFacts): Explained {
  return explained ?? { stretch: true, unknown: true, kinds: kindsOf(relations) }
}

function stateEntries(input: GanttLegendInput): readonly LegendEntry[] {
  const { style, scale, stateColor } = input
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
        color: stateColor?.[state] ?? taskColor(style, 1),
        state,
        style,
        scale,
      }),
  })
  const box = (words: string): LegendEntry => ({
    key: 'undated',
    words,
    w: 22 * scale,
    sample: (x, y) =>
      stateBox({
        key: 'legend:undated:box',
        role: 'legend',
        of: 'legend:undated',
        box: { x: x + 3 * scale, y: y - 6 * scale, w: 15 * scale, h: 12 * scale },
        state: 'undated',
        style,
        scale,
      }),
  })
  // What has no day has no flag.
  return namedStates(input.counts, input.words.legend).map(({ state, words }) =>
    state === 'undated' ? box(words) : flag(state, words),
  )
}

/** What is drawn left of flags: the inferred stretch, what of it is done, an unknown start. */
function barEntries(input: GanttLegendInput): readonly LegendEntry[] {
  const { start, span, shares } = input
  const { stretch, share, unknown } = input.words.legend
  const explained = explainedOf(input)
  const entries = [
    { key: 'stretch', words: stretch(start, span.first), sample: hatchSample(input) },
    { key: 'share', words: share, sample: solidSample(input) },
    { key: 'unknown', words: unknown, sample: unknownSample(input) },
  ]
  const shows: Readonly<Record<string, boolean>> = {
    stretch: explained.stretch,
    share: shares,
    unknown: start === 'predecessor' && explained.unknown,
  }
  return start === 'none'
    ? []
    : entries.filter(({ key }) => shows[key]).map(entry => barEntry(input, entry))
}

/** What of a bar is printed: a range's first day, and milestones before its last. */
function printedEntries(input: GanttLegendInput): readonly LegendEntry[] {
  const { style, scale, printed, words } = input
  const known: Sample = (x, y) => [
    {
      ...barBox('known', { x, y, scale }),
      fill: blend(style.ink2, style.bg, 0.7),
      stroke: style.ink2,
      width: scale,
    },
  ]
  const milestone: Sample = (x, y) => [
    {
      type: 'path',
      key: 'legend:milestone:diamond',
      role: 'legend',
      part: 'mark',
      points: diamond(x + 8 * scale, y, 6 * scale),
      closed: true,
      fill: style.bg,
      stroke: style.ink2,
      width: 1.6 * scale,
    },
  ]
  return [
    ...(printed.known
      ? [barEntry(input, { key: 'known', words: words.legend.known, sample: known })]
      : []),
    ...(printed.milestones
      ? [{ key: 'milestone', words: words.legend.milestone, w: 16 * scale, sample: milestone }]
      : []),
  ]
}

type Sample = LegendEntry['sample']

/** An entry whose sample is as wide as a bar. */
function barEntry({ scale }: GanttLegendInput, entry: Omit<LegendEntry, 'w'>): LegendEntry {
  return { ...entry, w: 30 * scale }
}

function hatchSample({ style, scale }: GanttLegendInput): Sample {
  const hatch = { color: style.ink2, pitch: 5 * scale, width: 1.4 * scale }
  return (x, y) => [{ ...barBox('stretch', { x, y, scale }), hatch }]
}

function solidSample({ style, scale }: GanttLegendInput): Sample {
  return (x, y) => [{ ...barBox('share', { x, y, scale }), fill: style.ink2 }]
}

/** As on the chart: a fade, or on paper a row of dots. */
function unknownSample({ style, scale }: GanttLegendInput): Sample {
  const fill = { from: `${style.ink2}00`, to: `${style.ink2}80` }
  const dots = (x: number, y: number): Mark => ({
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
  })
  return (x, y) =>
    style.name === 'paper' ? [dots(x, y)] : [{ ...barBox('unknown', { x, y, scale }), fill }]
}

function barBox(
  name: string,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): RectMark {
  return {
    type: 'rect',
    key: `legend:${name}:box`,
    role: 'legend',
    part: 'box',
    x,
    y: y - 5 * scale,
    w: 30 * scale,
    h: 10 * scale,
  }
}

function kindEntry(input: GanttLegendInput, kind: RelationKind): LegendEntry {
  const words = input.words.legend.kind(kind)
  const sample: Sample = (x, y) => kindSample(kind, false, { x, y }, input)
  return barEntry(input, { key: kind, words, sample })
}

function conflictEntry(input: GanttLegendInput): LegendEntry {
  const words = input.words.legend.conflict(input.conflicts.length)
  const sample: Sample = (x, y) => kindSample('feeds', true, { x, y }, input)
  return barEntry(input, { key: 'conflict', words, sample })
}

function asOfEntry({ words, asOf, style, scale }: GanttLegendInput): LegendEntry {
  const line = (x: number, y: number): readonly Mark[] => [
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
  ]
  return { key: 'as-of', words: words.asOf(asOf), w: 6 * scale, sample: line }
}

/** The kinds of relation that occur, in the order legends name them. */
export const kindsOf = memo((relations: readonly Relation[]): readonly RelationKind[] =>
  (['prerequisite', 'feeds', 'channel', 'duplicate'] as const).filter(kind =>
    relations.some(relation => relation.kind === kind),
  ),
)

/** The head of the overview on paper: items by state, rates with what they are shares of, what falls due. */
import type { DueAhead } from '@/analysis/state/due'
import { dueAhead } from '@/analysis/state/due'
import { progressRates } from '@/analysis/state/progress'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { stateTally } from '@/analysis/state/stateBoard'
import type { StateCounts, WorkState } from '@/analysis/state/workState'
import { workStates } from '@/analysis/state/workState'
import type { ChartRoom } from '@/charts/figure/pages'
import type { Box } from '@/charts/scene/box'
import type { FlatMark, TextMark } from '@/charts/scene/scene'
import { isSolid } from '@/charts/sign/flag'
import { legendMarks } from '@/charts/sign/legend'
import { stateBox, stateEntries } from '@/charts/sign/stateBox'
import { firstFitting, textWidth } from '@/charts/text/textWidth'
import type { OverviewFigureWords, Part, Place } from './place'
import { headingMark } from './place'

/** Items by state as one bar in the states' shapes, its legend, and below it the facts. */
export function ratesPart(place: Place): Part {
  const { board, words, room } = place
  const { width, scale, style } = room
  const { items } = stateTally(board)
  const bar = { y: 32 * scale, h: 22 * scale }
  const below = bar.y + bar.h + 4 * scale
  const legend = legendMarks(stateEntries(items, { words: words.legend, style, scale }), '', {
    x: 0,
    y: below,
    width,
    scale,
    style,
  })
  const top = below + legend.height + 10 * scale
  const facts = factsPart(place, top)
  return {
    height: top + facts.height + 2 * scale,
    marks: [
      headingMark('states', words.heads.states, { y: 14 * scale, room }),
      ...barMarks(items, bar, room),
      ...legend.marks,
      ...facts.marks,
    ],
  }
}

/**
 * A bar whose parts are as wide as their counts, in the order of concern, each with its count where
 * it has room.
 */
function barMarks(
  counts: StateCounts,
  bar: { readonly y: number; readonly h: number },
  { width, scale, style }: ChartRoom,
): readonly FlatMark[] {
  const present = workStates.filter(state => counts[state] > 0)
  const all = present.reduce((sum, state) => sum + counts[state], 0)
  const free = width - (present.length - 1) * 3 * scale - present.length * 4 * scale
  let x = 0
  return present.flatMap(state => {
    const w = 4 * scale + (free * counts[state]) / all
    const box = { x, y: bar.y, w, h: bar.h }
    x += w + 3 * scale
    const key = `bar:${state}`
    const count = countMark({ key, text: String(counts[state]), state, box }, { scale, style })
    const corner = count.length > 0
    return [...stateBox({ key, role: 'bar', of: key, box, state, style, scale, corner }), ...count]
  })
}

/** A count in the middle of its part, above what fills its foot; none where it is too narrow. */
function countMark(
  {
    key,
    text,
    state,
    box,
  }: {
    readonly key: string
    readonly text: string
    readonly state: WorkState
    readonly box: Box
  },
  { scale, style }: Pick<ChartRoom, 'scale' | 'style'>,
): readonly TextMark[] {
  const size = 12 * scale
  // The tick of what is done stands in the corner at the right, the line of today too.
  if (textWidth(text, size, 700) + 24 * scale > box.w) return []
  const hasFoot = state === 'overdue' || state === 'near'
  return [
    {
      type: 'text',
      key: `${key}:count`,
      role: 'bar',
      of: key,
      part: 'count',
      x: box.x + box.w / 2,
      y: box.y + box.h * (hasFoot ? 0.36 : 0.5),
      text,
      size,
      weight: 700,
      align: 'center',
      color: isSolid(state) ? style.onflag : style.ink,
    },
  ]
}

/** A number with its name above, and what it is of, or counts, below. */
interface Fact {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly note: string
}

/** Rates and what falls due: on a wide page side by side, on a narrow one rates above. */
function factsPart({ board, words, room }: Place, top: number): Part {
  const { width, scale } = room
  const rates = stateTally(board).reported > 0 ? rateFacts(board, words) : []
  const across = rates.length > 0 && width > 900 * scale ? rates.length + 3 : 3
  const column = width / across
  const step = 64 * scale
  const font = { room: column - 8 * scale, size: 12 * scale }
  const due = dueAhead(board, [30, 60, 90]).map(one => dueFact(one, words, font))
  const facts = [...rates, ...due]
  return {
    height: Math.ceil(facts.length / across) * step,
    marks: facts.flatMap((fact, at) =>
      factMarks(fact, {
        x: (at % across) * column,
        y: top + Math.floor(at / across) * step,
        room,
      }),
    ),
  }
}

function rateFacts(board: StateBoard, words: OverviewFigureWords): readonly Fact[] {
  const rates = progressRates(board)
  return (['completion', 'onTime', 'coverage'] as const)
    .filter(rate => rates[rate].of > 0)
    .map(rate => ({
      key: rate,
      name: words.rate(rate),
      value: words.percent(((rates[rate].part / rates[rate].of) * 100).toFixed(1)),
      note: words.share(rates[rate]),
    }))
}

/** What falls due, with as many numbers as there is room for, twelve at most. */
function dueFact(
  { days, items }: DueAhead,
  words: OverviewFigureWords,
  { room, size }: { readonly room: number; readonly size: number },
): Fact {
  const most = Math.min(12, Math.max(1, items.length))
  const notes = Array.from({ length: most }, (_, less) => words.items(items, most - less))
  return {
    key: `ahead:${days}`,
    name: words.ahead(days),
    value: String(items.length),
    note: firstFitting(notes, room, { size }) ?? '',
  }
}

function factMarks(
  { key, name, value, note }: Fact,
  {
    x,
    y,
    room: { scale, style },
  }: { readonly x: number; readonly y: number; readonly room: ChartRoom },
): readonly TextMark[] {
  const small = { type: 'text', role: 'fact', x, size: 12 * scale, color: style.ink2 } as const
  return [
    { ...small, key: `fact:${key}:name`, part: 'name', y: y + 8 * scale, text: name },
    {
      type: 'text',
      key: `fact:${key}`,
      role: 'fact',
      part: 'count',
      x,
      y: y + 29 * scale,
      text: value,
      size: 20 * scale,
      weight: 700,
      color: style.ink,
    },
    { ...small, key: `fact:${key}:note`, part: 'note', y: y + 48 * scale, text: note },
  ]
}

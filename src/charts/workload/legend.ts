import type { Mark } from '@/charts/scene/scene'
import { keyPart } from '@/charts/scene/scene'
import type { LegendEntry } from '@/charts/sign/legend'
import { legendMarks } from '@/charts/sign/legend'
import { stateEntries } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import { taskColor } from '@/charts/sign/style'
import { breakLines } from '@/charts/text/lines'
import { textWidth } from '@/charts/text/textWidth'
import { memo } from '@/model/memo'
import { inset, officeInitial, unitPaint } from './cell'
import { diamond } from './margins'
import type { WorkloadArrangement } from './question'
import { markedRoles, roleMark } from './roleMark'
import type { WorkloadFigures } from './rows'
import type { WorkloadStates } from './states'
import type { WorkloadWords } from './words'

/** Where the legend stands: below the matrix. */
export interface LegendPlace {
  readonly margin: number
  readonly left: number
  readonly width: number
  readonly scale: number
  readonly y: number
  readonly style: ChartStyle
  readonly same: WorkloadArrangement['same']
  readonly states: WorkloadStates | null
}

/** Legend and notes, wrapped to their room, and the height they take. */
export function workloadLegend(
  figures: WorkloadFigures,
  words: WorkloadWords,
  at: LegendPlace,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const { scale, style, margin } = at
  const top = at.y + 10 * scale
  const size = 12 * scale
  const left = Math.max(at.left, margin + textWidth(words.legend.heading, size, 700) + 10 * scale)
  const heading: Mark = {
    type: 'text',
    key: 'legend:heading',
    role: 'legend',
    part: 'head',
    x: margin,
    y: top + 10 * scale,
    text: words.legend.heading,
    size,
    weight: 700,
    color: style.ink,
  }
  const items = legendMarks(itemEntries(figures, words, at), '', {
    x: left,
    y: top,
    width: at.width - margin - left,
    scale,
    style,
  })
  const below = top + items.height + 4 * scale
  const notes = noteLines(figures, words, at).map((text, index): Mark => ({
    type: 'text',
    key: `note:${index}`,
    role: 'note',
    x: left,
    y: below + (index * 18 + 9) * scale,
    text,
    size,
    color: style.ink3,
  }))
  return {
    marks: [heading, ...items.marks, ...notes],
    height: below + (notes.length * 18 + 8) * scale - at.y,
  }
}

function noteLines(
  figures: WorkloadFigures,
  words: WorkloadWords,
  at: LegendPlace,
): readonly string[] {
  const rows = figures.matrix.rows
  const collective = [...new Set(rows.filter(row => row.collective).map(row => row.unit))]
  const facts = {
    items: figures.items.length,
    rows: rows.length,
    assignments: figures.matrix.total,
    office: figures.office,
    collective,
    folded: at.same === 'fold',
  }
  const width = at.width - at.margin - Math.max(at.left, at.margin)
  return breakLines(words.notes(facts).join(''), width, { size: 12 * at.scale, pauses: true })
}

/**
 * Legend entries: states or hues, collective units, offices, and what an empty
 * cell is.
 */
export function itemEntries(
  figures: WorkloadFigures,
  words: WorkloadWords,
  { scale, style, states }: Pick<LegendPlace, 'scale' | 'style' | 'states'>,
): readonly LegendEntry[] {
  const color = taskColor(style, figures.items[0]?.task ?? 1)
  const none: LegendEntry = {
    key: 'none',
    words: words.legend.none,
    w: 8 * scale,
    sample: (x, y) => [
      {
        type: 'circle',
        key: 'legend:none:dot',
        role: 'legend',
        part: 'dots',
        cx: x + 4 * scale,
        cy: y,
        r: 1.6 * scale,
        fill: style.line3,
      },
    ],
  }
  if (figures.items.length === 0) return [none]
  const box = (x: number, y: number) => ({ x, y: y - 7 * scale, w: 22 * scale, h: 14 * scale })
  const collective = figures.matrix.rows.some(row => row.collective)
  const isHatched = states === null
  const collectiveEntry: LegendEntry = {
    key: 'collective',
    words: words.legend.collective,
    w: (isHatched ? 40 : 12) * scale,
    sample: (x, y) => {
      const middle = x + (isHatched ? 5 : 6) * scale
      const look = { role: 'legend', x: middle, y, r: 5 * scale, color: style.ink2 } as const
      const sign = diamond('legend:collective:mark', look)
      if (!isHatched) return [sign]
      const hatched = {
        ...inset(box(x + 18 * scale, y), 0.6 * scale),
        ...unitPaint(true, color, { style, scale }),
      }
      const part = { role: 'legend', part: 'box', ...hatched } as const
      return [sign, { type: 'rect', key: 'legend:collective:box', ...part }]
    },
  }
  return [
    ...(states
      ? stateEntries(states.counts, { words: states.words, style, scale })
      : [
          {
            key: 'assigned',
            words: words.legend.assigned,
            w: 22 * scale,
            sample: (x, y) => [
              {
                type: 'rect',
                key: 'legend:assigned:box',
                role: 'legend',
                part: 'box',
                ...box(x, y),
                fill: color,
              },
            ],
          } as LegendEntry,
        ]),
    ...(collective ? [collectiveEntry] : []),
    ...figures.named.map((office): LegendEntry => ({
      key: `office:${keyPart(office)}`,
      words: words.legend.office(office),
      w: 22 * scale,
      sample: (x, y) => [
        {
          type: 'rect',
          key: `legend:office:${office}:box`,
          role: 'legend',
          part: 'box',
          ...box(x, y),
          y: y - 8 * scale,
          h: 16 * scale,
          fill: style.ink2,
        },
        {
          type: 'text',
          key: `legend:office:${office}:initial`,
          role: 'legend',
          part: 'office',
          x: x + 11 * scale,
          y,
          text: officeInitial(office),
          size: 12 * scale,
          weight: 700,
          color: style.bg,
          align: 'center',
        },
      ],
    })),
    ...roleEntries(figures, words, { scale, style }),
    none,
  ]
}

/** The roles in a row's cells, which stand on one page after another. */
const rolesIn = memo(({ cells }: WorkloadFigures['matrix']['rows'][number]) => {
  const found = new Set(cells.flatMap(cell => cell?.role ?? []))
  return markedRoles.filter(role => found.has(role))
})

/** What the marks of roles are, where any of them is drawn. */
function roleEntries(
  { matrix }: WorkloadFigures,
  words: WorkloadWords,
  { scale, style }: Pick<LegendPlace, 'scale' | 'style'>,
): readonly LegendEntry[] {
  const drawn = new Set(matrix.rows.flatMap(rolesIn))
  return markedRoles
    .filter(role => drawn.has(role))
    .map((role): LegendEntry => ({
      key: `role:${role}`,
      words: words.legend.role(role),
      w: 12 * scale,
      sample: (x, y) =>
        roleMark(role, {
          role: 'legend',
          key: `legend:role:${role}`,
          cx: x + 6 * scale,
          cy: y,
          r: 4.5 * scale,
          color: style.ink2,
          ground: style.bg,
        }),
    }))
}

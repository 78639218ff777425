import type { Legend, LegendEntry } from '@/charts/sign/legend'
import { legendMarks } from '@/charts/sign/legend'
import { kindSample } from '@/charts/sign/relationStroke'
import { stateEntries } from '@/charts/sign/stateBox'
import { taskColor } from '@/charts/sign/style'
import type { RelationKind } from '@/model/plan'
import type { RelationsInput } from './input'
import type { Link } from './routes'

const kinds: readonly RelationKind[] = ['prerequisite', 'feeds', 'duplicate', 'channel']

/**
 * The legend: the deadline's pole, each kind that occurs with its count, conflicts by kind, and
 * that all is inferred.
 */
export function relationsLegend(
  links: readonly Link[],
  at: { readonly y: number },
  input: RelationsInput,
): Legend {
  const { scale, style, words } = input
  const count = (kind: RelationKind): number =>
    links.filter(link => link.relation.kind === kind).length
  const conflicts = links.flatMap(link => (link.conflict ? [link.conflict.kind] : []))
  const entries: LegendEntry[] = [
    {
      key: 'deadline',
      words: words.legend.deadline,
      w: 4 * scale,
      sample: (x, y) => [
        {
          type: 'rect',
          key: 'legend:deadline:pole',
          role: 'legend',
          part: 'pole',
          x,
          y: y - 7 * scale,
          w: 3 * scale,
          h: 14 * scale,
          fill: taskColor(style, 1),
        },
      ],
    },
    ...stateEntries(input.counts, { words: words.legend, style, scale }),
    ...kinds
      .filter(kind => count(kind) > 0)
      .map((kind): LegendEntry => ({
        key: kind,
        words: words.legend.kind(kind, count(kind)),
        w: 30 * scale,
        sample: (x, y) => kindSample(kind, false, { x, y }, input),
      })),
  ]
  if (conflicts.length > 0) {
    const inverted = conflicts.filter(kind => kind === 'inverted').length
    entries.push({
      key: 'conflict',
      words: words.legend.conflict(inverted, conflicts.length - inverted),
      w: 30 * scale,
      sample: (x, y) => kindSample('feeds', true, { x, y }, input),
    })
  }
  return legendMarks(entries, words.legend.note, {
    x: 12 * scale,
    y: at.y,
    width: input.width - 24 * scale,
    scale,
    style,
    cuts: input.cuts,
  })
}

import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import { evenRuns } from '@/charts/figure/paging'
import type { RelationsInput } from '@/charts/relations/input'
import { relationsInput } from '@/charts/relations/question'
import { lowestRow, relationsPlaces, relationsScene } from '@/charts/relations/relations'
import type { FlatMark } from '@/charts/scene/scene'
import { movedMarks } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import { memoSlot } from '@/model/memo'
import type { Item, Plan, Relation } from '@/model/plan'
import type { WallInput, WallPage, WallRoom } from './input'
import { wallHead, wallHeading, wallType } from './input'
import { listPage } from './list'

/** Core relations of some items that contradict their deadlines, or say that two are the same. */
export function toldRelations(
  { items: all, relations }: Pick<Plan, 'items' | 'relations'>,
  items: readonly Item[],
): readonly Relation[] {
  const core = scopedRelations(relations, items, 'core')
  const late = new Set(timeConflicts(all, core).map(conflict => conflict.relation.id))
  return core.filter(relation => late.has(relation.id) || relation.kind === 'duplicate')
}

function itemsOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(relations.flatMap(({ from, to }) => [from, to]))
}

/** How high a page is in rows of the least height, and whether some relations fit it. */
interface PageRoom {
  readonly rows: number
  readonly fits: (some: readonly Relation[]) => boolean
}

/** Kept from page to page: of a plan with hundreds of relations it takes longer than a frame. */
const dealt = memoSlot<number>()

/** How many relations each page may have so that all of them fit; at least one. */
function mostPerPage(relations: readonly Relation[], page: PageRoom): number {
  let count = mostThatFit(relations, page)
  const doFit = (): boolean =>
    evenRuns(relations.length, Math.ceil(relations.length / count)).every(([from, to]) =>
      page.fits(relations.slice(from, to)),
    )
  while (count > 1 && !doFit()) count -= 1
  return count
}

/**
 * How many relations, from the first on, fit a page; at least one. No more of them are tried than
 * have rows enough, however many there are.
 */
function mostThatFit(relations: readonly Relation[], { rows, fits }: PageRoom): number {
  const met = new Set<number>()
  const above = relations.findIndex(({ from, to }) => met.add(from).add(to).size > rows)
  for (let count = above < 0 ? relations.length : above; count > 1; count -= 1)
    if (fits(relations.slice(0, count))) return count
  return 1
}

/**
 * 关联与时序矛盾: the core relations that contradict their deadlines or repeat each other, along
 * time, and each in words; all of it 推定.
 */
export function wallRelations(input: WallInput, room: WallRoom): WallPage {
  const { plan, items, board, style, words } = input
  const { unit, width, height, page } = room
  const core = scopedRelations(plan.relations, items, 'core')
  const conflicts = timeConflicts(plan.items, core)
  const told = toldRelations(plan, items)
  const met = itemsOf(told)
  const head = wallHead * unit
  const line = 46 * unit
  const scale = 2 * unit
  const own = items.filter(item => met.has(item.id))
  const selected = input.lit !== null && met.has(input.lit) ? input.lit : null
  const asked = (relations: readonly Relation[], high: number): RelationsInput => {
    const ids = itemsOf(relations)
    return relationsInput({
      plan,
      items: own.filter(item => ids.has(item.id)),
      board,
      arrangement: { scope: 'core', relations },
      style,
      words: words.relations,
      room: { width, height: high, scale, leastAxis: 0.4, cuts: room.cuts },
    })
  }
  const least = (relations: readonly Relation[]): number =>
    relationsPlaces(asked(relations, 0)).height
  // As many as fit a page; sentences stand below where the chart leaves room for all: its lines say
  // the same.
  const perPage = dealt([plan, items, words, width, height, unit, room.cuts], () =>
    mostPerPage(told, {
      rows: Math.floor((height - head) / (lowestRow * scale)),
      fits: relations => least(relations) <= height - head,
    }),
  )
  const { shown, pages } = listPage(told, perPage, page)
  const foot = shown.length * line + 24 * unit
  const said = least(shown) + foot <= height - head ? shown : []
  const chart = asked(shown, height - head - (said.length > 0 ? foot : 0))
  const scene = relationsScene(chart, { selected, pair: null })
  const note = [
    words.conflict.standing(told.filter(({ status }) => status === 'confirmed').length),
    ...(pages > 1 ? [words.page(Math.min(page, pages - 1) + 1, pages)] : []),
  ].join(' · ')
  return {
    pages,
    scene: {
      width,
      height,
      background: style.bg,
      marks: [
        ...wallHeading(words.title.relations, note, { room, style }).marks,
        ...movedMarks(scene.marks, 0, head),
        ...said.flatMap((relation, index) =>
          sentence(input, relation, {
            y: height - foot + 24 * unit + (index + 0.5) * line,
            unit,
            width,
          }),
        ),
      ],
    },
  }

  function sentence(
    { style: { accent, ink, ink2 } }: WallInput,
    relation: Relation,
    at: { readonly y: number; readonly unit: number; readonly width: number },
  ): readonly FlatMark[] {
    const size = 26 * at.unit
    const conflict = conflicts.find(one => one.relation.id === relation.id)
    const what = conflict
      ? conflict.kind === 'sameDay'
        ? words.conflict.sameDay
        : words.conflict.late(relation.from, conflict.days)
      : words.conflict.duplicate
    const title = (id: number): string => items.find(item => item.id === id)?.title ?? ''
    const pair =
      `${relation.from} ${title(relation.from)} ` +
      `${relation.directed ? '→' : '='} ${relation.to} ${title(relation.to)}`
    const saidWidth = textWidth(what, size, 700)
    const text =
      textWidth(pair, size) + saidWidth + 24 * at.unit <= at.width
        ? pair
        : `${relation.from} ${relation.directed ? '→' : '='} ${relation.to}`
    return [
      {
        type: 'text',
        key: `said:${relation.id}`,
        role: 'relation',
        part: 'words',
        x: 0,
        y: at.y,
        text: what,
        size,
        weight: 700,
        color: conflict ? accent : ink,
        info: { pair: [relation.from, relation.to] },
      },
      {
        type: 'text',
        key: `said:${relation.id}:pair`,
        role: 'relation',
        part: 'name',
        x: saidWidth + 24 * at.unit,
        y: at.y,
        text,
        size: Math.max(wallType.least * at.unit, size),
        color: ink2,
        info: { pair: [relation.from, relation.to] },
      },
    ]
  }
}

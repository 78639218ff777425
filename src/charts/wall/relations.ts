import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import { relationsInput } from '@/charts/relations/question'
import { relationsScene } from '@/charts/relations/relations'
import type { FlatMark, Scene } from '@/charts/scene/scene'
import { movedMarks } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
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
  const met = new Set(told.flatMap(relation => [relation.from, relation.to]))
  const head = wallHead * unit
  const line = 46 * unit
  const own = items.filter(item => met.has(item.id))
  const selected = input.lit !== null && met.has(input.lit) ? input.lit : null
  const drawn = (relations: readonly Relation[], high: number): Scene => {
    const some = own.filter(item =>
      relations.some(({ from, to }) => from === item.id || to === item.id),
    )
    const asked = relationsInput({
      plan,
      items: some,
      board,
      arrangement: { scope: 'core', relations },
      style,
      words: words.relations,
      room: { width, height: high, scale: 2 * unit, leastAxis: 0.4, cuts: room.cuts },
    })
    return relationsScene(asked, { selected, pair: null })
  }
  const least = (relations: readonly Relation[]): number => drawn(relations, 0).height
  // As many as fit a page; sentences stand below where the chart leaves room for all: its lines say
  // the same.
  const perPage = Math.max(
    1,
    Array.from({ length: told.length }, (_, at) => told.length - at).find(
      count => least(told.slice(0, count)) <= height - head,
    ) ?? 1,
  )
  const { shown, pages } = listPage(told, perPage, page)
  const foot = shown.length * line + 24 * unit
  const said = least(shown) + foot <= height - head ? shown : []
  const scene = drawn(shown, height - head - (said.length > 0 ? foot : 0))
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

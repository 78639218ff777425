import { timeConflicts } from '@/analysis/conflict'
import { planSpan } from '@/analysis/inferredStart'
import { relationGraph } from '@/analysis/relationGraph'
import { scopedRelations } from '@/analysis/relationScope'
import { itemStateOf, stateCounts } from '@/analysis/stateBoard'
import type { Relation } from '@/model/plan'
import { relationsScene } from './relations'
import type { FlatMark, Scene } from './scene'
import { textWidth } from './textWidth'
import type { WallInput, WallPage, WallRoom } from './wallInput'
import { movedBy, wallHead, wallHeading, wallType } from './wallInput'

/** 关联与时序矛盾: the core relations that contradict their deadlines or repeat each other, along time, and each in words; all of it 推定. */
export function wallRelations(input: WallInput, room: WallRoom): WallPage {
  const { plan, items, style, words } = input
  const { unit, width, height } = room
  const core = scopedRelations(plan.relations, items, 'core')
  const conflicts = timeConflicts(plan.items, core)
  const late = new Set(conflicts.map(conflict => conflict.relation.id))
  const told = core.filter(relation => late.has(relation.id) || relation.kind === 'duplicate')
  const met = new Set(told.flatMap(relation => [relation.from, relation.to]))
  const head = wallHead * unit
  const line = 46 * unit
  const own = items.filter(item => met.has(item.id))
  const span = planSpan(plan.items, input.board.day)
  const drawn = (room: number): Scene => relationsScene(relationGraph(own, told), {
    width, height: room, style, scale: 2 * unit, words: words.relations, asOf: input.board.day, from: span.first, to: span.last, selected: input.lit !== null && met.has(input.lit) ? input.lit : null, pair: null, conflicts,
    stateOf: itemStateOf(input.board), counts: stateCounts(input.board, own),
  })
  // Sentences stand below where the chart leaves room for all: its lines say the same.
  const foot = told.length * line + 24 * unit
  const least = drawn(0).height
  const said = least + foot <= height - head ? told : []
  const scene = drawn(height - head - (said.length > 0 ? foot : 0))
  const note = words.conflict.inferred
  return {
    pages: 1,
    scene: {
      width, height, background: style.bg,
      marks: [...wallHeading(words.title.relations, note, { room, style }).marks, ...movedBy(scene.marks, 0, head), ...said.flatMap((relation, index) => sentence(input, relation, { y: height - foot + 24 * unit + (index + 0.5) * line, unit, width }))],
    },
  }

  function sentence({ style: { accent, ink, ink2 } }: WallInput, relation: Relation, at: { readonly y: number, readonly unit: number, readonly width: number }): readonly FlatMark[] {
    const size = 26 * at.unit
    const conflict = conflicts.find(one => one.relation.id === relation.id)
    const what = conflict ? conflict.kind === 'sameDay' ? words.conflict.sameDay : words.conflict.late(relation.from, conflict.days) : words.conflict.duplicate
    const title = (id: number): string => items.find(item => item.id === id)?.title ?? ''
    const pair = `${relation.from} ${title(relation.from)} ${relation.directed ? '→' : '='} ${relation.to} ${title(relation.to)}`
    const saidWidth = textWidth(what, size, 700)
    const text = textWidth(pair, size) + saidWidth + 24 * at.unit <= at.width ? pair : `${relation.from} ${relation.directed ? '→' : '='} ${relation.to}`
    return [
      { type: 'text', key: `said:${relation.id}`, x: 0, y: at.y, text: what, size, weight: 700, color: conflict ? accent : ink, info: { pair: [relation.from, relation.to] } },
      { type: 'text', key: `said:${relation.id}:pair`, x: saidWidth + 24 * at.unit, y: at.y, text, size: Math.max(wallType.least * at.unit, size), color: ink2, info: { pair: [relation.from, relation.to] } },
    ]
  }
}

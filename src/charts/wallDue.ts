import { dueAhead, pastItems } from '@/analysis/progress'
import { itemStateOf } from '@/analysis/stateBoard'
import { isDone } from '@/analysis/workState'
import { dayNumber } from '@/model/day'
import type { Item } from '@/model/plan'
import type { Mark } from './scene'
import { textWidth } from './textWidth'
import type { WallInput, WallPage, WallRoom } from './wallInput'
import { wallHead, wallHeading, wallType } from './wallInput'
import { itemLines, listLines, listPage } from './wallList'

/** 下一步到期: what is not done and falls due from the board's day on, the next first. */
export function wallDue(input: WallInput, room: WallRoom): WallPage {
  const { marks, pages } = wallDueSection(input, room)
  return { pages, scene: { width: room.width, height: room.height, background: input.style.bg, marks } }
}

/** 须关注: items past their last day and not known to be done, the longest past first. */
export function wallAttention(input: WallInput, room: WallRoom): WallPage {
  const { marks, pages } = listSection(input, room, { title: input.words.title.attention, items: pressingItems(input), note: '' })
  return { pages, scene: { width: room.width, height: room.height, background: input.style.bg, marks } }
}

/** Items whose last day is over and that are not known to be done, the longest past first. */
function pressingItems({ items, board }: Pick<WallInput, 'items' | 'board'>): readonly Item[] {
  const past = new Set(pastItems(board))
  const stateOf = itemStateOf(board)
  return items.filter(item => past.has(item.id) && !isDone(stateOf(item))).sort((a, b) => dayNumber(a.deadline.date) - dayNumber(b.deadline.date) || a.id - b.id)
}

function wallDueSection(input: WallInput, room: WallRoom): { readonly marks: readonly Mark[], readonly pages: number } {
  const { board, items, words } = input
  const ahead = dueAhead(board, [30, 60, 90, Infinity])
  const shown = new Map(items.map(item => [item.id, item]))
  const next = (ahead[ahead.length - 1]?.items ?? []).flatMap(id => shown.get(id) ?? [])
  const note = ahead.slice(0, 3).map(one => words.ahead(one.days, one.items.filter(id => shown.has(id)).length)).join(' · ')
  return listSection(input, room, { title: words.title.due, items: next, note })
}

function listSection(input: WallInput, room: WallRoom, list: { readonly title: string, readonly items: readonly Item[], readonly note: string }): { readonly marks: readonly Mark[], readonly pages: number } {
  const { unit, width } = room
  const head = wallHead * unit
  const { shown, pages } = listPage(list.items, listLines(room.height - head, unit), room.page)
  const page = pages > 1 ? input.words.page(Math.min(room.page, pages - 1) + 1, pages) : ''
  const notes = [list.note, page].filter(Boolean).join(' · ')
  const fits = textWidth(list.title, wallType.section * unit, 700) + textWidth(notes, wallType.least * unit) + 24 * unit <= width
  const heading = wallHeading(list.title, fits ? notes : page, { room, style: input.style })
  const rule: Mark = { type: 'path', key: 'list:head', points: [[0, head - 4 * unit], [width, head - 4 * unit]], stroke: input.style.line3, width: unit }
  const nothing: Mark = { type: 'text', key: 'list:nothing', x: 0, y: head + 36 * unit, text: input.words.nothing, size: wallType.row * unit, color: input.style.ink2 }
  return { pages, marks: [...heading.marks, rule, ...(shown.length > 0 ? itemLines(input, shown, { x: 0, y: head, width, unit }) : [nothing])] }
}

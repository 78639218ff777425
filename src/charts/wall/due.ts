import { dueAhead, nextItems, pressingItems } from '@/analysis/state/due'
import { stateCounts } from '@/analysis/state/stateBoard'
import { workStates } from '@/analysis/state/workState'
import type { Mark } from '@/charts/scene/scene'
import type { Legend } from '@/charts/sign/legend'
import { legendMarks } from '@/charts/sign/legend'
import { stateEntries } from '@/charts/sign/stateBox'
import type { ChartStyle } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import type { Item } from '@/model/plan'
import type { WallInput, WallPage, WallRoom } from './input'
import { wallHead, wallHeading, wallType } from './input'
import { itemLines, lineHeight, listLines, listPage } from './list'

/** 下一步到期: what is not done and falls due from the board's day on, the next first. */
export function wallDue(input: WallInput, room: WallRoom): WallPage {
  const { board, items, words } = input
  const shown = new Set(items.map(item => item.id))
  const note = dueAhead(board, [30, 60, 90])
    .map(one => words.ahead(one.days, one.items.filter(id => shown.has(id)).length))
    .join(' · ')
  return listScene(input, room, { title: words.title.due, items: nextItems(board, items), note })
}

/**
 * 已过时限、未报完成: items past their last day and not known to be done, the longest past first.
 */
export function wallAttention(input: WallInput, room: WallRoom): WallPage {
  return listScene(input, room, {
    title: input.words.title.attention,
    items: pressingItems(input.board, input.items),
    note: '',
  })
}

interface List {
  readonly title: string
  readonly items: readonly Item[]
  readonly note: string
}

function listScene(input: WallInput, room: WallRoom, list: List): WallPage {
  const { unit, width, height } = room
  const head = wallHead * unit
  const legend = (y: number): Legend => listLegend(input, list.items, { y, room })
  const foot = legend(0).height + 12 * unit
  const { shown, pages, each } = listPage(
    list.items,
    listLines(height - head - foot, unit),
    room.page,
  )
  const page = pages > 1 ? input.words.page(Math.min(room.page, pages - 1) + 1, pages) : ''
  const notes = [list.note, page].filter(Boolean).join(' · ')
  const fits =
    textWidth(list.title, wallType.section * unit, 700) +
      textWidth(notes, wallType.least * unit) +
      24 * unit <=
    width
  const heading = wallHeading(list.title, fits ? notes : page, { room, style: input.style })
  const rule: Mark = {
    type: 'path',
    key: 'list:head',
    role: 'rule',
    points: [
      [0, head - 4 * unit],
      [width, head - 4 * unit],
    ],
    stroke: input.style.line3,
    width: unit,
  }
  const nothing: Mark = {
    type: 'text',
    key: 'list:nothing',
    role: 'empty',
    x: 0,
    y: head + 36 * unit,
    text: input.words.nothing,
    size: wallType.row * unit,
    color: input.style.ink2,
  }
  const lines =
    shown.length > 0
      ? itemLines(input, shown, {
          x: 0,
          y: head,
          width,
          unit,
          line: lineHeight(height - head - foot, each, unit),
          all: list.items,
        })
      : [nothing]
  return {
    pages,
    scene: {
      width,
      height,
      background: input.style.bg,
      marks: [...heading.marks, rule, ...lines, ...legend(height - foot + 12 * unit).marks],
    },
  }
}

/**
 * What the shapes of the numbers' boxes say; their hues are the tasks', so the samples have none.
 */
function listLegend(
  { board, words, style }: WallInput,
  items: readonly Item[],
  { y, room: { width, unit, cuts } }: { readonly y: number; readonly room: WallRoom },
): Legend {
  const states = Object.fromEntries(
    workStates.map(state => [state, style.ink2]),
  ) as ChartStyle['states']
  return legendMarks(
    stateEntries(stateCounts(board, items), {
      words: words.legend,
      style: { ...style, states },
      scale: 2 * unit,
    }),
    '',
    { x: 0, y, width, scale: 2 * unit, style, cuts },
  )
}

/** Pieces of a page that are not broken, dealt to pages one below another. */
import type { FlatMark } from '@/charts/scene/scene'
import { stackedPages } from './paging'

/**
 * A piece of a page that is not broken: a line of words, a head, or a row, which knows the head it
 * stands under; `keeps` is the px that must have room below it.
 */
export interface Block {
  readonly kind: 'text' | 'head' | 'row'
  readonly height: number
  readonly keeps: number
  readonly items: readonly number[]
  readonly head: Block | null
  /** Its marks from a y on, and whether it is the last of its page. */
  readonly draw: (y: number, isLast: boolean) => readonly FlatMark[]
}

/** Px that blocks take one below another. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 0)
}

/** The marks of blocks one below another, from a y on. */
export function drawBlocks(blocks: readonly Block[], y: number): readonly FlatMark[] {
  let top = y
  return blocks.flatMap((block, at) => {
    const marks = block.draw(top, at === blocks.length - 1)
    top += block.height
    return marks
  })
}

/**
 * Blocks dealt to pages of some room: a head is never last on one, and is repeated where its rows
 * go on.
 */
export function blockPages(
  blocks: readonly Block[],
  room: (page: number) => number,
  mayLeaveFirst = false,
): readonly (readonly Block[])[] {
  const pages = stackedPages(blocks, {
    room,
    height: (block, before) =>
      block.height + (before === null && block.head ? block.head.height : 0),
    keeps: block => block.keeps,
    mayLeaveFirst,
  })
  return pages.map(page => (page[0]?.head ? [page[0].head, ...page] : page))
}

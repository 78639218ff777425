import { describe, expect, it } from 'vitest'
import type { FlatMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { wallTask } from '@/charts/wall/task'
import { wallInput } from './wallCase'
import { is } from '../scene/marks'

const room = { width: 1000, height: 760, unit: 1 }

function wordsOn(
  task: number,
  {
    recorded,
    height = room.height,
    page = 0,
  }: { readonly recorded: boolean; readonly height?: number; readonly page?: number },
): {
  readonly pages: number
  readonly texts: readonly string[]
  readonly marks: readonly FlatMark[]
} {
  const { pages, scene } = wallTask(wallInput({ recorded }), { ...room, height, page }, task)
  const marks = allMarks(scene.marks)
  return {
    pages,
    texts: marks.flatMap(mark => (mark.type === 'text' ? [mark.text] : [])),
    marks,
  }
}

describe('a task on a big screen', () => {
  it('counts all of its items in the years, whichever a page shows', () => {
    const { pages } = wordsOn(3, { recorded: false, height: 620 })
    expect(pages).toBeGreaterThan(1)
    for (let page = 0; page < pages; page += 1)
      expect(wordsOn(3, { recorded: false, height: 620, page }).texts).toContain('4 项到期')
  })

  it.each([1, 2, 3, 4, 5, 6])('explains only what stands on a page of task %i', task => {
    const { marks } = wordsOn(task, { recorded: true })
    const explains = (entry: string): boolean => marks.some(({ of }) => of === `legend:${entry}`)
    expect(explains('stretch')).toBe(marks.some(is('stretch')))
    expect(explains('unknown')).toBe(marks.some(is('lead')))
  })
})

import { describe, expect, it } from 'vitest'
import { allMarks } from '@/charts/scene/scene'
import { toldRelations } from '@/charts/wall/relations'
import { densePlan, pagesOf, stageOf, wallInput } from './wallCase'

describe('a wall of a plan whose items all contradict one another', () => {
  const plan = densePlan(300, 4)

  it('shows every contradiction on some page, none of them higher than the panel', () => {
    const input = wallInput({ plan, asOf: '2021-06-30' })
    const told = toldRelations(plan, plan.items)
    expect(told.length).toBe(1190)
    const pages = pagesOf(input, stageOf([1920, 1080]), ['relations'])
    const drawn = new Set(
      pages.flatMap(({ scene }) =>
        allMarks(scene.marks).flatMap(mark =>
          mark.role === 'relation' && mark.info?.pair ? [mark.info.pair.join()] : [],
        ),
      ),
    )
    expect(drawn).toEqual(new Set(told.map(({ from, to }) => `${from},${to}`)))
    for (const { scene } of pages)
      for (const mark of allMarks(scene.marks))
        if (mark.type === 'text')
          expect([mark.key, mark.y < scene.height]).toEqual([mark.key, true])
  })
})

import { describe, expect, it } from 'vitest'
import { allMarks } from '@/charts/scene'
import { wallUnit } from '@/charts/wallPanels'
import { inkOf, overlapsOf } from './ganttCase'
import { pagesOf, stageOf, wallInput, walls } from './wallCase'

describe.each(walls)('a wall of %i × %i px', (width, height) => {
  const unit = wallUnit({ width, height })
  const stage = stageOf([width, height])
  const cases = [['nothing recorded', wallInput()], ['a ledger', wallInput({ recorded: true })], ['in English', wallInput({ recorded: true, lang: 'en' })]] as const

  it.each(cases)('prints nothing under 24 px per 1080 lines: %s', (_, input) => {
    const small = pagesOf(input, stage).flatMap(({ name, scene }) => allMarks(scene.marks).flatMap(mark => mark.type === 'text' && mark.size < 24 * unit - 0.01 ? [`${name}: ${mark.key} ${(mark.size / unit).toFixed(1)}`] : []))
    expect(small).toEqual([])
  })

  it.each(cases)('keeps words within the panel and clear of one another: %s', (_, input) => {
    const faults = pagesOf(input, stage).flatMap(({ name, scene }) => {
      const ink = inkOf(scene.marks)
      const out = ink.filter(box => box.left < -2 || box.right > scene.width + 2 || box.top < -2 || box.bottom > scene.height + 2).map(box => `out: ${box.name}`)
      return [...out, ...overlapsOf(ink)].map(fault => `${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})

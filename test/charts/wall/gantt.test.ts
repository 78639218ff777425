import { describe, expect, it } from 'vitest'
import type { Grouping } from '@/analysis/screen/ganttRows'
import { allMarks } from '@/charts/scene/scene'
import type { WallInput } from '@/charts/wall/input'
import { wallScene } from '@/charts/wall/wall'
import { builtIn } from '../gantt/ganttCase'
import { stageOf, wallInput } from './wallCase'

const wide = [6656, 1792] as const
const upright = [1080, 1920] as const

/** The texts of the overall chart on the first panel of a wall, from the top down. */
function textsOn(
  wall: readonly [number, number],
  arrangement: Partial<WallInput['arrangement']>,
  {
    lang = 'zh-CN',
    items = builtIn.items,
  }: Partial<Pick<WallInput, 'items'>> & {
    readonly lang?: 'zh-CN' | 'en'
  } = {},
): readonly { readonly role: string | undefined; readonly y: number; readonly text: string }[] {
  const stage = stageOf(wall)
  const panel = stage.wide[0] ?? stage.panels[0]
  if (!panel) throw new Error('no panel')
  const { scene } = wallScene(
    { scene: 'gantt', key: 'gantt', task: null },
    { ...wallInput({ arrangement, lang }), items },
    {
      width: panel.w,
      height: panel.h,
      unit: stage.unit,
      seams: panel.seams,
      uprights: panel.uprights,
      page: 0,
    },
  )
  return allMarks(scene.marks)
    .flatMap(mark =>
      mark.type === 'text' ? [{ role: mark.role, y: mark.y, text: mark.text }] : [],
    )
    .sort((a, b) => a.y - b.y)
}

describe('the overall chart of a wall', () => {
  it('is grouped as the view is where it has room', () => {
    const items = builtIn.items.filter(item => item.id % 4 === 0)
    const named = (group: Grouping): readonly string[] =>
      textsOn(wide, { group }, { items })
        .filter(({ role }) => role === 'group')
        .map(({ text }) => text)
    expect(named('year')).toEqual(expect.arrayContaining(['2020年', '2021年']))
    expect(named('task')).toEqual(expect.arrayContaining(['编制汇总公开标准目录']))
    expect(named('none')).toEqual([])
  })

  it.each([wide, upright, [1920, 1080] as const, [3840, 2160] as const])(
    'shows its groups or says that it does not, unless hues tell the tasks, at %i × %i',
    (...wall) => {
      for (const group of ['unit', 'year', 'task', 'none'] as const)
        for (const lang of ['zh-CN', 'en'] as const) {
          const texts = textsOn(wall, { group }, { lang })
          const hasGroups = texts.some(({ role }) => role === 'group')
          const note = texts.flatMap(({ role, text }) => (role === 'legend' ? [text] : [])).join('')
          const saysSo = /未按(?:单位|年度)分组|Not grouped by (?:unit|year)/.test(note)
          const mustTell = group === 'unit' || group === 'year'
          expect({ group, lang, told: hasGroups || saysSo }).toEqual({
            group,
            lang,
            told: mustTell || hasGroups,
          })
          expect(saysSo).toBe(mustTell && !hasGroups)
        }
    },
  )

  it('stands in the view’s order', () => {
    const numbers = textsOn(upright, { sort: 'deadline' })
      .filter(({ role }) => role === 'number')
      .map(({ text }) => Number(text))
    const byDeadline = [...builtIn.items]
      .sort((a, b) =>
        a.deadline.date < b.deadline.date
          ? -1
          : a.deadline.date > b.deadline.date
            ? 1
            : a.id - b.id,
      )
      .map(item => item.id)
    expect(numbers.length).toBeGreaterThan(10)
    expect(numbers).toEqual(byDeadline.slice(0, numbers.length))
  })

  it('is coloured as the view is, and says by what', () => {
    const legend = textsOn(wide, { color: 'year' })
      .filter(({ role }) => role === 'legend')
      .map(({ text }) => text)
      .join(' ')
    expect(legend).toContain('2020年到期')
  })
})

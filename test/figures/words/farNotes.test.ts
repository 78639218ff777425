import { describe, expect, it } from 'vitest'
import type { FlatMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import type { FigureWish } from '../../charts/figure/figureCase'
import { figureWith } from '../../charts/figure/figureCase'
import { datedPlan, monthsOf } from '../../model/datedItems'

const far = datedPlan([
  ...monthsOf(2021, 12),
  '2021-12-31',
  ...monthsOf(2022, 12),
  '0202-12-31',
  '2202-12-31',
])
const within = (from: string, to: string): FigureWish => ({ plan: far, view: { from, to } })
const marksOf = (wish: FigureWish): readonly FlatMark[] =>
  figureWith(wish).pages.flatMap(({ marks }) => allMarks(marks))
const wordsOf = (wish: FigureWish): string =>
  marksOf(wish)
    .flatMap(mark => (mark.type === 'text' ? [mark.text] : []))
    .join('')
const itemsWith = (marks: readonly FlatMark[], role: string, part?: string): readonly number[] => [
  ...new Set(
    marks.flatMap(mark => (mark.role === role && mark.part === part ? [mark.info?.item ?? 0] : [])),
  ),
]

describe('a Gantt chart of some days alone, of a plan with deadlines far off', () => {
  it.each([
    ['the first year, with the edge before', '2021-01-01', '2021-12-31', 13],
    ['the last year, with the edge after', '2022-01-01', '2022-12-31', 14],
    ['days between', '2021-06-01', '2022-06-30', 13],
    ['days that begin a little after the first', '2021-01-04', '2022-12-31', 1],
    ['days that end a little before the last', '2021-01-01', '2022-12-28', 1],
  ])('counts as left out what it does not draw: %s', (_, from, to, n) => {
    const wish = within(from, to)
    const marks = marksOf(wish)
    const labels = itemsWith(marks, 'deadline')
    expect(labels).toHaveLength(far.items.length - n)
    expect(itemsWith(marks, 'flag', 'pole').slice().sort()).toEqual(labels.slice().sort())
    expect(wordsOf(wish)).toContain(`${n} 项的时限在其外，未画出`)
  })

  it('has no flag, and no words, of the day before its first', () => {
    const marks = marksOf(within('2022-01-01', '2022-12-31'))
    expect(itemsWith(marks, 'deadline')).not.toContain(13)
    expect(itemsWith(marks, 'flag', 'pole')).not.toContain(13)
  })

  it('tells of a far deadline where it is drawn alone', () => {
    const words = wordsOf(within('2022-01-01', '2022-12-31'))
    expect(words).toContain('第 27 项时限 2202-12-31 远离其余事项，标于图的边缘')
    expect(words).not.toContain('第 26 项时限')
  })

  it('says nothing of its days where all is drawn', () => {
    expect(wordsOf(within('2021-01-01', '2022-12-31'))).not.toContain('横轴只画')
  })

  it('counts one item in English as one', () => {
    const words = wordsOf({ ...within('2021-01-04', '2022-12-31'), lang: 'en' })
    expect(words).toContain('the deadline of 1 item lies beyond it')
  })
})

describe('an overview of such a plan', () => {
  it('says that curve and calendar leave them out', () => {
    const words = wordsOf({ plan: far, kind: 'overview' })
    expect(words).toContain('第 26 项时限 0202-12-31 远离其余事项，曲线和日历未画')
    expect(words).not.toContain('边缘')
    const english = wordsOf({ plan: far, kind: 'overview', lang: 'en' })
    expect(english).toContain('is left out of curve and calendar')
  })

  it('counts those beyond three', () => {
    const plan = datedPlan([...monthsOf(2021, 12), ...monthsOf(2202, 4)])
    expect(wordsOf({ plan, kind: 'overview' })).toContain(
      '另有 1 项时限远离其余事项，曲线和日历未画',
    )
    expect(wordsOf({ plan, lang: 'en' })).toContain(
      '1 more deadline lies far off the others and stands at the edge of the figure',
    )
  })
})

describe('a figure of a plan whose deadlines are all doubtful', () => {
  const all = datedPlan(Array.from({ length: 5 }, () => '2202-06-30'))

  it('says so, and not that they stand elsewhere than they do', () => {
    const words = wordsOf({ plan: all })
    expect(words).toContain(
      '第 1 项时限 2202-06-30 不在计划通常的年份之内，疑为 2022 年之误（推定）',
    )
    expect(words).toContain('另有 2 项时限的年份可疑')
    expect(words).not.toContain('远离其余事项')
  })

  it('goes by the year of its title', () => {
    const titled = { ...datedPlan(['2102-06-30']), title: '2022年任务分工' }
    const words = wordsOf({ plan: titled, lang: 'en' })
    expect(words).toContain('lies decades off the years of the title')
  })
})

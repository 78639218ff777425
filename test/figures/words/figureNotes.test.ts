import { expect, it } from 'vitest'
import { figureNotes } from '@/figures/words/figureNotes'
import { packWords } from '../../charts/pack/packCase'
import { boardOf, builtIn } from '../../charts/gantt/ganttCase'

it('names the year of a filter in four digits, as days are written', () => {
  const notes = figureNotes(packWords('zh-CN'), 'relations', {
    plan: builtIn,
    items: builtIn.items.slice(0, 1),
    board: boardOf(builtIn, '2021-06-30', []),
    start: 'none',
    scope: 'none',
    span: { first: '2020-01-01', last: '2022-12-31' },
    from: null,
    to: null,
    query: { year: '202' },
  })
  expect(notes.join('')).toContain('0202')
})

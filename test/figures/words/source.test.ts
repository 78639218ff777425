import { expect, it } from 'vitest'
import { sourceWords } from '@/figures/words/source'
import type { Translate } from '@/locales/translate'
import { builtIn } from '../../charts/gantt/ganttCase'

const say = ((_: string, { title, annex }: Readonly<Record<string, string>>) =>
  `来源：《${title}》${annex}`) as Translate

it('names title and annex, no brackets without a title, and nothing without either', () => {
  const of = (title: string, annex: string): string =>
    sourceWords(say, 'wall.source', { ...builtIn, title, annex })
  expect(of('分工', '附件1')).toBe('来源：《分工》附件1')
  expect(of('', '附件1')).toBe('来源：附件1')
  expect(of('', '')).toBe('')
})

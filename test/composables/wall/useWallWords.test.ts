import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { addressName, filterWords, wallWords } from '@/figures/words/wall'
import { everyEn, everyZhCN } from '../../locales/everyWord'

const { t } = createI18n({
  legacy: false,
  locale: 'zh-CN',
  messages: {
    'zh-CN': everyZhCN,
    en: everyEn,
  },
}).global
const said =
  (locale: 'zh-CN' | 'en') =>
  (key: string, named: Record<string, string | number> = {}): string =>
    t(key, named, { locale })
const all = { unit: null, task: null, year: null, state: null, q: '' }

describe('what a wall says of its filter', () => {
  it('is by what its items were chosen, and nothing where all are shown', () => {
    expect(filterWords(said('zh-CN'), { ...all, q: ' ' })).toEqual([])
    expect(
      filterWords(said('zh-CN'), {
        unit: '区工管办',
        task: 3,
        year: 2021,
        state: 'overdue',
        q: '清单',
      }),
    ).toEqual(['筛选：区工管办、任务 3、2021年、逾期、“清单”'])
    expect(filterWords(said('zh-CN'), { ...all, year: 202 })).toEqual(['筛选：0202年'])
    expect(filterWords(said('en'), { ...all, unit: '区工管办' })).toEqual(['Filter: 区工管办'])
  })

  it('tells shown items from those of the plan', () => {
    const figure = (lang: 'zh-CN' | 'en', n: number): string =>
      wallWords(said(lang), { lang, near: 30, whole: 27 }).figures.of('items', n)
    expect([figure('en', 3), figure('en', 27), figure('zh-CN', 3), figure('zh-CN', 27)]).toEqual([
      'of 27 in the plan',
      'in the plan',
      '具体事项（共 27 项）',
      '具体事项',
    ])
  })
})

describe('a file told on a wall', () => {
  it.each([
    ['ledger.json', 'ledger.json'],
    ['http://other/folder/bad.json?x=1#y', 'bad.json'],
    ['folder/', 'folder/'],
  ])('of %s is %s', (address, name) => {
    expect(addressName(address)).toBe(name)
  })
})

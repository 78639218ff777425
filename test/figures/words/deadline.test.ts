import { createI18n } from 'vue-i18n'
import { expect, test } from 'vitest'
import { ganttWords } from '@/figures/words/gantt'
import { en } from '@/locales/en'
import { zhCN } from '@/locales/zhCN'
import type { Deadline } from '@/model/plan'
import { datedItems } from '../../model/datedItems'

const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN, en } })

function wordsOf(lang: 'zh-CN' | 'en', deadline: Partial<Deadline>, tellsYear = false): string {
  const words = ganttWords((key, named) => i18n.global.t(key, named ?? {}, { locale: lang }), {
    lang,
    head: 'task',
    near: 30,
  })
  const [item] = datedItems(['2023-12-31'])
  if (!item) throw new Error('no item')
  return words.deadlineOf({ ...item, deadline: { ...item.deadline, ...deadline } }, tellsYear)
}

test.each([
  ['2023年底前', '年底前'],
  ['2023年末', '年末'],
  ['2023年内', '年内'],
  ['2023年内完成', '年内完成'],
  ['2023年年底前', '年底前'],
  ['2023 年底前', '年底前'],
  ['2023年', '2023年'],
  ['2023年度', '2023年度'],
  ['2023年前', '2023年前'],
  ['2023年以前', '2023年以前'],
  ['2023年前三季度', '前三季度'],
  ['2023年上半年', '上半年'],
  ['2023年第三季度', '第三季度'],
  ['2023年8月底前', '8月底前'],
  ['2023年9底前', '9底前'],
  ['2023年8月15日前', '8月15日前'],
  ['2023年9月中旬前', '9月中旬前'],
  ['2023年6月份', '6月份'],
  ['2023年一季度末之前完成。', '一季度末之前完成。'],
  ['2023年春节前', '春节前'],
  ['年底前', '年底前'],
  ['长期坚持', '长期坚持'],
])('%s is labelled %s beside an axis that tells the year', (text, label) => {
  expect(wordsOf('zh-CN', { text })).toBe(label)
})

test.each([
  '2022年9底前',
  '2023年至2025年每年12月底前',
  '2023年8月至10月',
  '2023年、2024年每年底前',
  '2023年6月底前初稿，次年6月底前定稿',
  '2023年底前，2024年起每年',
  '2023年起每季度末',
  '2023年初步完成',
])('%s stands as printed', text => {
  expect(wordsOf('zh-CN', { text })).toBe(text)
})

test('leaves out no year but that of the deadline', () => {
  const deadline = { text: '2025年12月底前', date: '2023-12-31' }
  expect(wordsOf('zh-CN', deadline)).toBe(deadline.text)
})

test.each([
  ['9999年12月31日前', '9999年12月31日前'],
  ['202年12月底前', '202年12月底前'],
  ['年底前', '年底前（9999-12-31）'],
])('%s keeps its year where the axis does not tell it', (text, label) => {
  expect(wordsOf('zh-CN', { text, date: '9999-12-31' }, true)).toBe(label)
})

test('says no day in English that is not printed', () => {
  expect(wordsOf('en', { precision: 'day', date: '2023-06-30' })).toBe('06-30')
  for (const precision of ['month', 'quarter', 'half', 'year'] as const)
    expect(wordsOf('en', { precision })).toBe('end Dec')
  for (const tellsYear of [false, true])
    expect(wordsOf('en', { precision: 'open' }, tellsYear)).toBe('Open-ended')
  expect(wordsOf('en', { precision: 'day', date: '9999-12-31' }, true)).toBe('9999-12-31')
})

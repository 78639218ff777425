import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { planLead } from '@/analysis/lead/lead'
import { supervisionList } from '@/analysis/lead/supervision'
import { standingFacts } from '@/analysis/ledger/ledger'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import { leadSentences, reminder, waitedFor } from '@/figures/words/lead'
import { en } from '@/locales/en'
import { leadEn, leadZhCN } from '@/locales/lead/leadWords'
import type { Translate } from '@/locales/translate'
import { zhCN } from '@/locales/zhCN'
import type { Plan } from '@/model/plan'
import type { Report } from '@/model/report'
import data from '../../../data/nanchang-2020/plan.json'

const plan = data as unknown as Plan

function words(locale: 'zh-CN' | 'en'): Translate {
  const { global } = createI18n({
    legacy: false,
    locale,
    messages: { 'zh-CN': { ...zhCN, lead: leadZhCN }, en: { ...en, lead: leadEn } },
  })
  return (key, named) => global.t(key, named ?? {})
}

function asked(reports: readonly Report[], day: string, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const t = words(locale)
  const index = ledgerIndex(plan.items, standingFacts(reports))
  const board = stateBoard(index, day, defaultRules)
  const titleOf = (id: number): string => plan.items.find(item => item.id === id)?.title ?? ''
  const sentences = leadSentences(planLead(plan, board), titleOf, t)
  return {
    t,
    sentences,
    text: sentences.map(runs => runs.map(({ text }) => text).join('')),
    list: supervisionList(board, index),
  }
}

describe('the sentences of a lead', () => {
  it('say of a plan without records what is planned, and that nothing is known of it', () => {
    expect(asked([], '2021-06-30').text).toEqual([
      '截至 2021-06-30 尚无填报：27 项中 14 项已过完成时限，是否完成不详。',
      '到期未报最多的是区工管办，11 项次。',
      '下一个完成时限是 2021-06-30：2 项。到期最集中的是 2020 年 12 月，6 项。',
      '时序倒置 2 处（推定），最大的一处：第 20 项应在第 19 项之前，时限却晚 212 天。',
    ])
  })

  it('name what is one, and count what is more', () => {
    expect(asked(sampleReports(plan), '2021-06-30').text.slice(0, 2)).toEqual([
      '截至 2021-06-30，27 项中已填报完成 12 项，逾期 第 10 项“健全政务公开制度规范”，到期未报 2 项。',
      '逾期最多的是区工管办、区安监局，各 1 项次已填报而未完成。',
    ])
  })

  it('say before the first deadline that nothing is past', () => {
    expect(asked([], '2020-01-01').text[0]).toBe('截至 2020-01-01 尚无填报；27 项均未过完成时限。')
  })

  it('are the same in English, parted by blanks', () => {
    const { text } = asked([], '2021-06-30', 'en')
    expect(text[0]).toBe(
      'Nothing is reported up to 2021-06-30: of 27 items, past their deadlines: 14 items; whether done is not known.',
    )
    expect(text[2]).toBe(
      'The next deadline is 2021-06-30: 2 items. Most fall due in 2020-12: 6 items.',
    )
  })

  it('lead from every figure to as many items as it says', () => {
    for (const reports of [[], sampleReports(plan)])
      for (const run of asked(reports, '2021-06-30').sentences.flat()) {
        const count = /^(\d+) 项$/.exec(run.text)?.[1]
        if (count) expect(run.pick?.items).toHaveLength(Number(count))
      }
  })
})

describe('what is supervised', () => {
  it('names whom an item waits for and how many are done', () => {
    const { list, t } = asked(sampleReports(plan), '2021-06-30')
    expect(list.map(row => [row.item.id, waitedFor(row, t)])).toEqual([
      [10, '区工管办、区安监局未完成 · 区公安分局未报 · 其余 11 家已完成'],
      [4, '区财金局、区市场局、区税务局未报 · 其余 11 家已完成'],
      [11, '区市场局未报 · 其余 13 家已完成'],
    ])
  })

  it('is sent as a message that says no more than is known', () => {
    const { list, t } = asked(sampleReports(plan), '2021-06-30')
    const row = list.find(({ item }) => item.id === 11)
    expect(row && reminder(row, '2021-06-30', t)).toBe(
      `区市场局：第 11 项“${row?.item.text}”完成时限为“${row?.item.deadline.text}”，` +
        '截至 2021-06-30 已过 181 天，尚未填报。请填报进展。',
    )
    const both = list.find(({ item }) => item.id === 10)
    expect(both && reminder(both, '2021-06-30', t).split('\n')).toHaveLength(2)
  })
})

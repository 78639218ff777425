import { expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { joinPlans } from '@/analysis/plan/joinedPlan'
import { joinedNote } from '@/figures/words/figureNotes'
import { sourceWords } from '@/figures/words/source'
import { counties } from '../analysis/plan/countyPlan'
import { everyEn, everyZhCN } from '../locales/everyWord'

const words = (locale: 'zh-CN' | 'en') =>
  createI18n({ legacy: false, locale, messages: { 'zh-CN': everyZhCN, en: everyEn } }).global.t
const joined = (missing: readonly string[], sameUnits: boolean) =>
  joinPlans(
    counties.map(plan => ({ title: plan.title, address: null, plan })),
    { missing, sameUnits },
  )

it('says below a figure how many items each of joined plans has, and how units are taken', () => {
  const t = words('zh-CN')
  expect(joinedNote(t, joined([], false))).toBe(
    '汇总 3 份计划：甲县计划 3 项、乙县计划 2 项、丙县计划 2 项，共 7 项。同名单位按计划分别算。',
  )
  const same = joined(['丁县计划'], true)
  expect(joinedNote(t, same, same.items.slice(2, 4))).toBe(
    '汇总 3 份计划：甲县计划 1 项、乙县计划 1 项、丙县计划 0 项，共 2 项。同名单位算作一家。' +
      '未能打开、没有计入的：丁县计划。',
  )
  expect(joinedNote(t, counties[0])).toBe('')
  expect(joinedNote(words('en'), same)).toContain('3 plans together: 甲县计划 3, 乙县计划 2')
})

it('counts the first six plans each, the others together', () => {
  const plans = Array.from({ length: 8 }, (_, at) => ({
    title: `第${at}县`,
    address: null,
    plan: counties[0],
  }))
  const many = joinPlans(plans, { missing: [], sameUnits: false })
  expect(joinedNote(words('zh-CN'), many)).toContain('第5县 3 项、其余 2 份 6 项，共 24 项。')
})

it('names joined plans as the source, without the marks of one document', () => {
  expect(sourceWords(words('zh-CN'), 'figure.source', joined([], false))).toBe(
    '资料来源：3 份计划汇总：甲县计划、乙县计划、丙县计划。',
  )
})

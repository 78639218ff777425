import { createI18n } from 'vue-i18n'
import type { PackChoice } from '@/address/pack'
import { usualPack } from '@/address/pack'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import type { Figure } from '@/charts/figure/figure'
import { drawChart } from '@/charts/option/ofECharts'
import type { PackRequest } from '@/figures/pack'
import { buildPack } from '@/figures/pack'
import { splitLines } from '@/intake/text/readText'
import type { Translate } from '@/locales/translate'
import type { Report } from '@/model/report'
import { circular } from '../../intake/circular/circular'
import { openView } from '../figure/figureCase'
import { boardOf, builtIn } from '../gantt/ganttCase'
import { everyEn, everyZhCN } from '../../locales/everyWord'

const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  messages: {
    'zh-CN': everyZhCN,
    en: everyEn,
  },
})

/** The lines of the circular, as the page has them. */
export const circularLines = splitLines(circular)

/** What a pack is wished for; the rest is as its view opens. */
export interface PackWish extends Partial<PackChoice> {
  readonly plan?: PackRequest['plan']
  readonly asOf?: string
  readonly sample?: boolean
  readonly reports?: readonly Report[]
  readonly lang?: 'zh-CN' | 'en'
  readonly lines?: readonly string[]
}

/** The words that a pack is written in. */
export function packWords(lang: 'zh-CN' | 'en'): Translate {
  return (key, named) => i18n.global.t(key, named ?? {}, { locale: lang })
}

/** A pack by the same steps as the page. */
export function packWith({
  plan = builtIn,
  asOf = '2021-06-30',
  sample = false,
  reports = sample ? sampleReports(plan) : [],
  lang = 'zh-CN',
  lines: own = circularLines,
  ...choice
}: PackWish = {}): Figure {
  const request: PackRequest = {
    plan,
    items: plan.items,
    board: boardOf(plan, asOf, reports),
    reports,
    sample,
    near: 30,
    lang,
    query: {},
    lines: own,
    view: openView,
  }
  return buildPack(request, { ...usualPack, ...choice }, { t: packWords(lang), draw: drawChart })
}

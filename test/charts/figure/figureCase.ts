import { createI18n } from 'vue-i18n'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import type { Figure } from '@/charts/figure/figure'
import type { FigureSizeName, FreeSize } from '@/charts/figure/size'
import { figureSize } from '@/charts/figure/size'
import { drawChart } from '@/charts/option/ofECharts'
import type { FigureRequest, FigureSettings, FigureView } from '@/figures/buildFigure'
import { buildFigure } from '@/figures/buildFigure'
import type { Plan } from '@/model/plan'
import { boardOf, builtIn } from '../gantt/ganttCase'
import { everyEn, everyZhCN } from '../../locales/everyWord'

const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  messages: { 'zh-CN': everyZhCN, en: everyEn },
})

/** The page's translation into a language, with the words of figures. */
function translation(
  lang: 'zh-CN' | 'en',
): (key: string, named?: Record<string, string | number>) => string {
  return (key, named) => i18n.global.t(key, named ?? {}, { locale: lang })
}

/** A view as it opens. */
export const openView: FigureView = {
  group: 'task',
  sort: 'number',
  unit: null,
  fold: new Set<string>(),
  start: 'predecessor',
  scope: 'core',
  color: 'task',
  from: null,
  to: null,
  office: 'merged',
  order: 'load',
  same: 'open',
  columns: 'item',
}

/** What a figure is wished for; the rest is as the dialog opens. */
export interface FigureWish extends Partial<Omit<FigureSettings, 'size'>> {
  readonly kind?: FigureRequest['kind']
  readonly plan?: Plan
  readonly items?: FigureRequest['items']
  readonly size?: FigureSizeName
  readonly free?: FreeSize
  readonly asOf?: string
  readonly sample?: boolean
  readonly lang?: 'zh-CN' | 'en'
  readonly view?: Partial<FigureView>
  readonly query?: FigureRequest['query']
}

/** A figure by the same steps as the page. */
export function figureWith(wish: FigureWish = {}): Figure {
  const {
    kind = 'gantt',
    plan = builtIn,
    items = plan.items,
    size = 'word',
    asOf = '2021-06-30',
    sample = false,
    lang = 'zh-CN',
  } = wish
  const request: FigureRequest = {
    kind,
    plan,
    items,
    board: boardOf(plan, asOf, sample ? sampleReports(plan) : []),
    sample,
    near: 30,
    lang,
    view: { ...openView, ...wish.view },
    query: wish.query ?? {},
  }
  return buildFigure(
    request,
    {
      size: figureSize(size, wish.free),
      type: wish.type ?? 'fit',
      look: wish.look ?? 'paper',
      face: wish.face ?? 'plain',
      caption: wish.caption ?? '1',
      title: wish.title ?? null,
      draw: drawChart,
    },
    translation(lang),
  )
}

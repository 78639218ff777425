import type { Figure } from '@/charts/figure'
import { figureOf, mostItems } from '@/composables/figureOf'
import type { FigureKind } from '@/composables/figureWords'
import type { PlanFile } from '@/export/planFile'
import type { ViewState } from '@/stores/viewQuery'
import { defaultView, viewQuery } from '@/stores/viewQuery'
import type { FigureOptions } from './figureOptions'
import { translation } from './translation'

/** A figure of a plan as it stands, the same that the page would make of the view at this address; a sentence in Chinese where there are too many items. */
export function planFigure(file: PlanFile, kind: FigureKind, asked: FigureOptions): Figure | string {
  const { plan, items, board, sample, near } = file
  const { size, type, look, face, title, lang } = asked
  if (items.length > mostItems) return `事项有 ${items.length} 项，超过 ${mostItems} 项，页数太多：请先筛选，或改用表格`
  const view = viewOf(file, asked)
  const caption = asked.caption ?? (['slide', 'slide43', 'uhd'].includes(size.name) ? '' : '1')
  return figureOf({ kind, plan, items, board, sample, near, lang, view, query: viewQuery(view) }, { size, type, look, face, caption, title }, translation(lang))
}

function viewOf({ near, rule, scope, selection, state }: PlanFile, { group, sort, color, from, to, office, order, same, lang }: FigureOptions): ViewState {
  return { ...defaultView, ...selection, state, near, start: rule, scope, group, sort, color, from, to, office, order, same, lang }
}

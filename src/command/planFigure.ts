import type { PackChoice } from '@/address/pack'
import type { ViewState } from '@/address/viewAddress'
import { usualView, writeView } from '@/address/viewAddress'
import type { Figure } from '@/charts/figure/figure'
import type { PlanFile } from '@/export/table/planFile'
import { figureOf, mostItems } from '@/figures/figureOf'
import { mostPackItems, packOf } from '@/figures/packOf'
import type { FigureKind } from '@/figures/words/figure'
import type { FigureOptions } from './figureOptions'
import { translation } from './translation'

/**
 * A figure of a plan as it stands, the same that the page would make of the view at this address; a
 * sentence in Chinese where there are too many items, or the page is too small.
 */
export function planFigure(
  file: PlanFile,
  kind: FigureKind,
  asked: FigureOptions,
): Figure | string {
  const { plan, items, board, sample, near } = file
  const { size, type, look, face, title, lang } = asked
  if (items.length > mostItems)
    return `事项有 ${items.length} 项，超过 ${mostItems} 项，页数太多：请先筛选，或改用表格`
  const view = viewOf(file, asked)
  const caption = asked.caption ?? (['slide', 'slide43', 'uhd'].includes(size.name) ? '' : '1')
  const figure = figureOf(
    { kind, plan, items, board, sample, near, lang, view, query: writeView(view) },
    { size, type, look, face, caption, title },
    translation(lang),
  )
  return figure.isCut
    ? `${size.name === 'word' ? 'Word 版心' : '这个版面'}放不下这张图：` +
        `请用大一些的 --size${type === 'fit' ? '' : '，或小一些的 --type'}`
    : figure
}

/**
 * A briefing pack of a whole plan as it stands, the same that the page would make of this choice;
 * `lines` are those of its circular, none where it is not at hand. A sentence in Chinese where
 * there are too many items.
 */
export function planPack(
  { lines, ...file }: PlanFile & { readonly lines: readonly string[] },
  pack: PackChoice,
  asked: FigureOptions,
): Figure | string {
  const { plan, board, reports, sample, near } = file
  if (plan.items.length > mostPackItems)
    return (
      `事项有 ${plan.items.length} 项，超过 ${mostPackItems} 项，` +
      '汇报材料页数太多：请改用单张图或表格'
    )
  const { lang } = asked
  const view = { ...viewOf(file, asked), pack }
  return packOf(
    {
      plan,
      items: plan.items,
      board,
      reports,
      sample,
      near,
      lang,
      lines,
      view,
      query: writeView(view),
    },
    pack,
    translation(lang),
  )
}

function viewOf(
  { near, start, scope, selection, state }: PlanFile,
  { group, sort, color, from, to, office, order, same, lang }: FigureOptions,
): ViewState {
  return {
    ...usualView,
    ...selection,
    state,
    near,
    start,
    scope,
    group,
    sort,
    color,
    from,
    to,
    office,
    order,
    same,
    lang,
  }
}

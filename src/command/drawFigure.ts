import type { PackChoice } from '@/address/pack'
import type { ViewState } from '@/address/viewAddress'
import { writeView } from '@/address/viewAddress'
import type { Figure } from '@/charts/figure/figure'
import type { DrawChart } from '@/charts/option/chart'
import type { PlanFile } from '@/export/table/planFile'
import { buildFigure, mostItems, needsDrawing } from '@/figures/buildFigure'
import { buildPack, isPartDrawn, mostPackItems } from '@/figures/pack'
import type { FigureKind } from '@/figures/words/figureNotes'
import type { FigurePage } from './renderOptions'
import { translation } from './translation'

/** Which chart is to be drawn, of which view, on what page. */
interface FigureQuestion {
  readonly kind: FigureKind
  readonly view: ViewState
  readonly page: FigurePage
}

const slides: readonly string[] = ['slide', 'slide43', 'uhd']

/**
 * A figure of a plan as it stands, the same that the page would make of the view; a sentence in
 * Chinese where there are too many items, or the page is too small.
 */
export async function drawFigure(
  file: PlanFile,
  { kind, view, page }: FigureQuestion,
): Promise<Figure | string> {
  const { items } = file
  const { size, type, look, face, title } = page
  if (items.length > mostItems)
    return `事项有 ${items.length} 项，超过 ${mostItems} 项，页数太多：请先筛选，或改用表格`
  const caption = page.caption ?? (slides.includes(size.name) ? '' : '1')
  const figure = buildFigure(
    { ...requestOf(file, view), kind, items },
    {
      size,
      type,
      look,
      face,
      caption,
      title,
      draw: needsDrawing({ kind, view }) ? await loadDrawer() : null,
    },
    translation(view.lang),
  )
  if (!figure.isCut) return figure
  const where = size.name === 'word' ? 'Word 版心' : '这个版面'
  const smaller = type === 'fit' ? '' : '，或小一些的 --type'
  return `${where}放不下这张图：请用大一些的 --size${smaller}`
}

/**
 * A briefing pack of a whole plan as it stands, the same that the page would make of this choice;
 * `lines` are those of its circular, none where it is not at hand. A sentence in Chinese where
 * there are too many items.
 */
export async function drawPack(
  { lines, ...file }: PlanFile & { readonly lines: readonly string[] },
  view: ViewState,
): Promise<Figure | string> {
  const { items } = file.plan
  if (items.length > mostPackItems)
    return (
      `事项有 ${items.length} 项，超过 ${mostPackItems} 项，` +
      '汇报材料页数太多：请改用单张图或表格'
    )
  return buildPack({ ...requestOf(file, view), items, reports: file.reports, lines }, view.pack, {
    t: translation(view.lang),
    draw: view.pack.parts.some(({ part }) => isPartDrawn(part)) ? await loadDrawer() : null,
  })
}

/** What draws the charts of ECharts, loaded only where a figure holds one. */
async function loadDrawer(): Promise<DrawChart> {
  return (await import('@/charts/option/ofECharts')).drawChart
}

/** What figure and pack are asked alike; the board's day stands in the address as its day. */
function requestOf({ plan, board, sample }: PlanFile, view: ViewState) {
  const { near, lang } = view
  return { plan, board, sample, near, lang, view, query: writeView({ ...view, asOf: null }) }
}

/**
 * What a pack was made of, as its page names it: paper, look, for whom, and its parts in their
 * order with their own titles.
 */
export function packNote({ size, look, audience, parts }: PackChoice): string {
  const t = translation('zh-CN')
  const named = parts.map(({ part, title }) => (title === '' ? t(`pack.part.${part}`) : title))
  return [
    `版面 ${t(`figure.dialog.sizes.${size}`)}`,
    `样式 ${t(`figure.dialog.looks.${look}`)}`,
    ...(audience === '' ? [] : [t('pack.audience', { audience })]),
    `内容 ${named.join('、')}`,
  ].join('，')
}

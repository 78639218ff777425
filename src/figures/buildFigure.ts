import { planSpan } from '@/model/deadlineSpan'
import type { RowArrangement } from '@/analysis/plan/workload'
import { confirmedCount, scopedRelations } from '@/analysis/relations/scope'
import type { StateBoard } from '@/analysis/state/stateBoard'
import type { Figure } from '@/charts/figure/figure'
import type { FigureFace } from '@/charts/figure/fonts'
import { figureFonts } from '@/charts/figure/fonts'
import type { FrameWords } from '@/charts/figure/frame'
import type { ChartLayout } from '@/charts/figure/pages'
import { figureOfPages } from '@/charts/figure/pages'
import type { FigureSize } from '@/charts/figure/size'
import { ganttChartPages } from '@/charts/gantt/chartPages'
import { movedDeadlines } from '@/charts/gantt/moved/moved'
import { monthChartPages } from '@/charts/option/months/pages'
import type { GanttWords } from '@/charts/gantt/input'
import type { GanttArrangement } from '@/charts/gantt/question'
import type { DrawChart } from '@/charts/option/chart'
import { overviewChartPages } from '@/charts/overview/chartPages'
import type { OverviewFigureWords } from '@/charts/overview/place'
import { relationsChartPages } from '@/charts/relations/chartPages'
import type { FigureLook } from '@/charts/sign/style'
import { figureStyle } from '@/charts/sign/style'
import { workloadChartPages } from '@/charts/workload/chartPages'
import type { WorkloadWords } from '@/charts/workload/words'
import { calendarWords, curveWords, monthsWords } from '@/figures/words/chart'
import { sourceWords } from '@/figures/words/source'
import { confirmationWords } from '@/figures/words/confirmation'
import type { FigureKind } from '@/figures/words/figureNotes'
import {
  dayWords,
  figureNotes,
  figureTitle,
  runsWords,
  statesWords,
} from '@/figures/words/figureNotes'
import { ganttWords } from '@/figures/words/gantt'
import { longDeadlinesNote, longNamesNote, wholeNames } from '@/figures/words/longNames'
import { markName } from '@/figures/words/markName'
import { basisNote, movedWords } from '@/figures/words/moved'
import { relationsWords } from '@/figures/words/relations'
import { stateLegend } from '@/figures/words/state'
import { workloadWords } from '@/figures/words/workload'
import type { Translate } from '@/locales/translate'
import type { Item, Plan } from '@/model/plan'
import { countsOf } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'

/** How a view is arranged, as its address says it. */
export interface FigureView extends GanttArrangement, RowArrangement {
  readonly columns: 'item' | 'month'
}

/**
 * A view that is to become a figure: the items it shows of a plan, where they stand (the board's
 * day is the as-of day), and its address.
 */
export interface FigureRequest {
  readonly kind: FigureKind
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly board: StateBoard
  readonly sample: boolean
  readonly near: number
  readonly lang: 'zh-CN' | 'en'
  readonly view: FigureView
  readonly query: Readonly<Record<string, string>>
}

/** Items up to which a figure is made; more would be hundreds of pages. */
export const mostItems = 5000

/**
 * How the figure is to look. An empty `caption` stands for none, a title of null for the one that
 * follows from the plan.
 */
export interface FigureSettings {
  readonly size: FigureSize
  readonly type: 'fit' | number
  readonly look: FigureLook
  readonly face: FigureFace
  readonly caption: string
  readonly title: string | null
  /** Words around the chart in place of its own, where a page says them elsewhere. */
  readonly around?: Partial<FrameWords>
  /** Draws what ECharts draws, null for a kind that has none of it. */
  readonly draw: DrawChart | null
}

/** Whether a figure holds what ECharts draws, so that it must be loaded first. */
export function needsDrawing({ kind, view }: Pick<FigureRequest, 'kind' | 'view'>): boolean {
  return kind === 'overview' || (kind === 'workload' && view.columns === 'month')
}

function drawer(draw: DrawChart | null): DrawChart {
  if (!draw) throw new Error('no charts loaded')
  return draw
}

/**
 * A figure of a view: the same chart as on the screen, drawn by the same builders for paper. Pure,
 * so that the command line makes the same; the translation must know the words of locales/figure*.
 */
export function buildFigure(
  request: FigureRequest,
  settings: FigureSettings,
  t: Translate,
): Figure {
  const { kind, plan, board, lang, items } = request
  const title = settings.title ?? figureTitle(t, kind, plan)
  const day = dayWords(t, board.day)
  const counts = countsOf(items)
  const relations = scopedRelations(
    plan.relations,
    items,
    request.view.scope === 'all' ? 'all' : 'core',
  )
  const whole = wholeNames(t, kind, items)
  return figureOfPages(
    {
      size: settings.size,
      type: settings.type,
      style: figureStyle(settings.look),
      fonts: figureFonts(settings.face),
      words: {
        ...frameWords(request, { title, caption: settings.caption, day }, t),
        ...settings.around,
      },
      asOf: board.day,
      lang,
      description: t(`figure.description.${kind}`, {
        ...counts,
        relations: relations.length,
        status: confirmationWords(t, confirmedCount(relations)),
        day,
        states: statesWords(t, board, items),
      }),
      spoken: ids =>
        t(ids.length > 0 ? 'figure.spoken' : 'figure.spokenNone', {
          day,
          items: runsWords(t, ids),
        }) + whole(ids),
      state: JSON.stringify({
        guatu: 1,
        view: kind,
        plan: planIdentity(plan),
        query: { ...request.query, asof: board.day },
      }),
      nameOf: markName(t, plan),
    },
    pagesOf(request, settings, t),
  )
}

function frameWords(
  { kind, plan, items, board, sample, lang, view, query }: FigureRequest,
  {
    title,
    caption,
    day,
  }: { readonly title: string; readonly caption: string; readonly day: string },
  t: Translate,
): FrameWords {
  return {
    title,
    asOf: t('figure.asOf', { day }),
    unit: t(`figure.unit.${kind}`),
    page: (n, of) => t('figure.page', { n, of }),
    sample: sample ? t('sample.name') : '',
    source: sourceWords(t, 'figure.source', plan),
    notesHead: t('figure.notes.head'),
    notes: [
      ...figureNotes(t, kind, {
        plan,
        items,
        board,
        start: view.start,
        scope: view.scope,
        span: planSpan(plan.items, board.day),
        from: view.from,
        to: view.to,
        query,
      }),
      kind === 'workload' ? '' : basisNote(plan, lang),
      longNamesNote(t, kind, items),
      // In English a label says the day, not the words.
      kind === 'gantt' && lang !== 'en' ? longDeadlinesNote(t, items) : '',
    ].filter(Boolean),
    caption: page =>
      caption === ''
        ? ''
        : t(page > 1 ? 'figure.captionMore' : 'figure.caption', { no: caption, title, day }),
  }
}

function pagesOf(
  { kind, plan, items, board, near, lang, view }: FigureRequest,
  { look, draw }: Pick<FigureSettings, 'look' | 'draw'>,
  t: Translate,
): ChartLayout {
  if (kind === 'workload') {
    const words = { chart: paperWorkloadWords(look, t), states: stateLegend(t, near) }
    const question = { plan, items, board, arrangement: view, words }
    return view.columns === 'month'
      ? monthChartPages({ ...question, months: monthsWords(t), draw: drawer(draw) })
      : workloadChartPages(question)
  }
  if (kind === 'relations')
    return relationsChartPages({
      plan,
      items,
      board,
      arrangement: view,
      words: {
        chart: relationsWords(t, {
          near,
          relations: scopedRelations(plan.relations, items, 'all'),
        }),
        split: n => t('figure.notes.split', { n }),
        ofPage: t('figure.notes.ofPage'),
      },
    })
  if (kind === 'overview')
    return overviewChartPages({ plan, board, draw: drawer(draw) }, overviewWords(t, near))
  const words = paperGanttWords(ganttWords(t, { lang, head: view.group, near }), items, t)
  const moved = movedDeadlines(plan, items, movedWords(lang))
  return ganttChartPages({ plan, items, board, arrangement: view, words, moved })
}

/** On paper lines may lead to other pages, and dots are explained only where a deadline has some. */
function paperGanttWords(words: GanttWords, items: readonly Item[], t: Translate): GanttWords {
  const isDoubtful = items.some(({ deadline }) => deadline.doubt !== null)
  const note = t(isDoubtful ? 'figure.notes.legendDots' : 'figure.notes.legendPole')
  return {
    ...words,
    leaving: n => t('figure.notes.leaving', { n }),
    legend: { ...words.legend, note: () => note },
  }
}

/** On paper nothing can be folded, and in ink no hue tells a task. */
function paperWorkloadWords(look: FigureLook, t: Translate): WorkloadWords {
  const words = workloadWords(t)
  const isInk = look === 'paper' || look === 'grey'
  return {
    ...words,
    identical: (n, office) => [
      t(office === 'merged' ? 'figure.notes.identical' : 'figure.notes.identicalOffices', { n }),
    ],
    legend: {
      ...words.legend,
      assigned: isInk ? t('figure.notes.assigned') : words.legend.assigned,
    },
  }
}

function overviewWords(t: Translate, near: number): OverviewFigureWords {
  const w = (key: string, named: Record<string, string | number> = {}): string =>
    t(`figure.overview.${key}`, named)
  return {
    heads: {
      states: w('states'),
      curve: w('curve'),
      planned: w('plannedOnly'),
      calendar: w('calendar'),
      units: w('units'),
      unit: w('unit'),
      all: w('all'),
      reported: w('reported'),
      total: w('total'),
    },
    rate: rate => t(`overall.${rate}`),
    share: ({ part, of }) => w('share', { part, of }),
    percent: n => w('percent', { n }),
    ahead: days => w('ahead', { days }),
    items: (ids, most) =>
      ids.length === 0
        ? w('none')
        : t('overall.aheadItems', {
            items: ids.slice(0, most).join(t('overall.and')) + (ids.length > most ? '…' : ''),
          }),
    stateName: state => t(`state.${state}`),
    legend: stateLegend(t, near),
    curve: curveWords(t),
    calendar: calendarWords(t),
  }
}

import type { PackChoice, PackEntry, PackPart } from '@/address/pack'
import { usualPack, writePack } from '@/address/pack'
import { stateTally } from '@/analysis/state/stateBoard'
import type { Figure } from '@/charts/figure/figure'
import { itemsOn } from '@/charts/figure/pages'
import type { FigureSize } from '@/charts/figure/size'
import { figureSize } from '@/charts/figure/size'
import type { DrawChart } from '@/charts/option/chart'
import { appendixPages } from '@/charts/pack/appendix'
import { changePages } from '@/charts/pack/changes'
import { conflictPages } from '@/charts/pack/conflicts'
import type { CoverWords } from '@/charts/pack/cover'
import { coverPage } from '@/charts/pack/cover'
import { duePages } from '@/charts/pack/due'
import type { PackFrameWords, PackPage, PackPaper } from '@/charts/pack/paper'
import { packPaper, packRoom, packScene } from '@/charts/pack/paper'
import { unitPages } from '@/charts/pack/units'
import { isWhole } from '@/charts/scene/markBox'
import { plainLine, plainScene } from '@/charts/scene/plain'
import type { MarkRole } from '@/charts/scene/role'
import { allMarks } from '@/charts/scene/scene'
import { figureStyle } from '@/charts/sign/style'
import type { FigureKind } from '@/figures/words/figureNotes'
import { dayWords, joinedNote, runsWords, statesWords } from '@/figures/words/figureNotes'
import { markName } from '@/figures/words/markName'
import {
  packChanges,
  packChangeWords,
  packConflictWords,
  packDueWords,
  packPartName,
  packUnitWords,
} from '@/figures/words/pack'
import { sourceWords } from '@/figures/words/source'
import type { Translate } from '@/locales/translate'
import { countsOf } from '@/model/plan'
import { planIdentity } from '@/model/planIdentity'
import type { Report } from '@/model/report'
import type { FigureRequest } from './buildFigure'
import { buildFigure } from './buildFigure'

/** Marks that a pack has and no other figure. */
const ofPack: ReadonlySet<MarkRole> = new Set(['cover', 'source', 'lacking', 'intro'])

/**
 * A plan that a pack is made of: as for figures, with the lines of its circular (none where they
 * are not at hand) and the records that its board was made of.
 */
export interface PackRequest extends Omit<FigureRequest, 'kind'> {
  readonly lines: readonly string[]
  readonly reports: readonly Report[]
}

/** A part laid out: what it is called, and its pages, those of the cover made last. */
export interface PackPartPages {
  readonly part: PackPart | 'changes'
  readonly name: string
  readonly pages: readonly PackPage[]
}

/**
 * A pack whole: its parts in the order chosen, pages numbered through. Pure; the translation must
 * know the words of locales/figure* and pack*.
 */
export function buildPack(
  request: PackRequest,
  choice: PackChoice,
  { t, draw }: Pick<PartTools, 't' | 'draw'>,
): Figure {
  return packFigure(request, choice, {
    parts: choice.parts.map(entry => packPart(request, choice, { entry, t, draw })),
    t,
  })
}

/** Whether a part holds what ECharts draws, so that it must be loaded first. */
export function isPartDrawn(part: PackPart): boolean {
  return part === 'overview' || part === 'workload'
}

/** Items up to which a pack is made; more would be many hundreds of pages. */
export const mostPackItems = 1000

interface Hand {
  readonly paper: PackPaper
  readonly frame: PackFrameWords
  readonly title: string
}

/** A part to lay out, with its words and what draws the charts of ECharts; null without any. */
export interface PartTools {
  readonly entry: PackEntry
  readonly t: Translate
  readonly draw: DrawChart | null
}

/** One part of a pack laid out on its paper. */
export function packPart(
  request: PackRequest,
  choice: PackChoice,
  { entry, t, draw }: PartTools,
): PackPartPages {
  const title = packPartName(t, entry)
  const hand = { paper: paperOf(choice), frame: frameWords(request, t), title }
  return {
    part: entry.part,
    name: title,
    pages: pagesOf(request, { hand, part: entry.part, look: choice.look, draw }, t),
  }
}

function paperOf({ size, look }: PackChoice): PackPaper {
  return packPaper(figureSize(size), figureStyle(look))
}

function frameWords({ plan, board, sample }: PackRequest, t: Translate): PackFrameWords {
  return {
    foot:
      `${t('figure.asOf', { day: dayWords(t, board.day) })}` +
      `　${sourceWords(t, 'figure.source', plan)}`,
    sample: sample ? t('sample.name') : '',
    page: (n, of) => t('pack.page', { n, of }),
  }
}

interface Wanted {
  readonly hand: Hand
  readonly draw: DrawChart | null
  readonly part: PackPart
  readonly look: PackChoice['look']
}

function pagesOf(
  request: PackRequest,
  { hand, part, look, draw }: Wanted,
  t: Translate,
): readonly PackPage[] {
  const { plan, board, lines, reports } = request
  switch (part) {
    case 'cover':
      return []
    case 'units':
      return unitPages({ plan, board, reports }, packUnitWords(t, hand.title), hand)
    case 'due':
      return titled(duePages(board, packDueWords(t, plan), hand), hand, t)
    case 'conflicts':
      return titled(conflictPages(plan, packConflictWords(t, plan), hand), hand, t)
    case 'appendix':
      return titled(appendixPages(lines, t('pack.lacking'), hand), hand, t)
    default:
      return titled(
        viewsOf(request, part).flatMap(view =>
          chartPages({ ...request, view }, { hand, kind: part, look, draw }, t),
        ),
        hand,
        t,
      )
  }
}

/** Pages with the title of their part, numbered where there are several. */
function titled(
  pages: readonly Omit<PackPage, 'title'>[],
  { title }: Hand,
  t: Translate,
): readonly PackPage[] {
  return pages.map((page, at) => ({
    ...page,
    title: pages.length > 1 ? t('pack.more', { title, n: at + 1, of: pages.length }) : title,
  }))
}

/** The views that a part shows: of the heatmap units by items, and units by months. */
function viewsOf({ view }: PackRequest, kind: FigureKind): readonly FigureRequest['view'][] {
  if (kind !== 'workload') return [view]
  return [
    { ...view, columns: 'item' },
    { ...view, columns: 'month' },
  ]
}

/** A chart over the room of as many pages as it needs, drawn like every figure. */
function chartPages(
  request: PackRequest,
  {
    hand: { paper, frame, title },
    kind,
    look,
    draw,
  }: Omit<Wanted, 'part'> & { readonly kind: FigureKind },
  t: Translate,
): readonly Omit<PackPage, 'title'>[] {
  const numbered = t('pack.more', { title, n: 99, of: 99 })
  const room = packRoom(paper, numbered, frame)
  const mm = (px: number): number => (px / paper.size.dpi) * 25.4
  const size: FigureSize = {
    ...paper.size,
    width: mm(room.width),
    height: mm(room.height),
    margin: 0,
    grows: false,
  }
  const around = {
    title: '',
    asOf: '',
    unit: '',
    sample: '',
    source: '',
    page: () => '',
    caption: () => '',
  }
  const figure = buildFigure(
    {
      ...request,
      kind,
      items: request.plan.items,
      view: { ...request.view, unit: null, fold: new Set(), from: null, to: null },
    },
    { size, type: 'fit', look, face: 'plain', caption: '', title: '', around, draw },
    t,
  )
  return figure.pages.map(({ marks }) => {
    const flat = allMarks(marks)
    return {
      marks: flat,
      items: itemsOn({ marks: flat }),
      spoken: figure.description,
      unit: t(`figure.unit.${kind}`),
    }
  })
}

/**
 * Parts laid out as one figure, pages numbered through; a cover is made here, since it tells the
 * pages of the rest.
 */
export function packFigure(
  request: PackRequest,
  choice: PackChoice,
  { parts, t }: { readonly parts: readonly PackPartPages[]; readonly t: Translate },
): Figure {
  const { plan, board, lang, query } = request
  const paper = paperOf(choice)
  const frame = frameWords(request, t)
  const all = withChanges(parts, changesPart(request, { paper, frame }, t))
  const whole = all.map(one =>
    one.part === 'cover'
      ? { ...one, pages: [coverPage(coverWords(request, choice, { parts: all, t }), paper, frame)] }
      : one,
  )
  const pages = whole.flatMap(({ name, pages: own }) => own.map(page => ({ name, page })))
  const day = dayWords(t, board.day)
  const naming = markName(t, plan)
  const scenes = pages.map(({ page }, at) =>
    plainScene(packScene(paper, page, { words: frame, page: at + 1, of: pages.length })),
  )
  return {
    title: plainLine(coverTitle(request, choice)),
    fileNote: fileNote(t, choice),
    paper: { width: paper.size.width, height: paper.size.height },
    asOf: board.day,
    lang,
    names: pages.map(({ name }) => name),
    pages: scenes,
    ...(scenes.every(isWhole) ? {} : { isCut: true }),
    description: t('pack.description', {
      ...countsOf(plan.items),
      day,
      parts: all.map(({ name }) => name).join(t('figure.and')),
    }),
    notes: pages.map(({ page }) =>
      [
        page.title,
        page.spoken ?? '',
        t(page.items.length > 0 ? 'figure.spoken' : 'figure.spokenNone', {
          day,
          items: runsWords(t, page.items),
        }),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    state: JSON.stringify({
      guatu: 1,
      view: 'briefing',
      plan: planIdentity(plan),
      query: { ...query, asof: board.day },
    }),
    nameOf: mark => (ofPack.has(mark.role) ? t(`pack.name.${mark.role}`) : naming(mark)),
  }
}

/** 计划调整, laid out; null where nothing was changed by the day. */
function changesPart(
  { plan, board }: PackRequest,
  at: Pick<Hand, 'paper' | 'frame'>,
  t: Translate,
): PackPartPages | null {
  const changes = plan.accepted ? packChanges(plan.accepted, board.day, t) : []
  if (changes.length === 0) return null
  const words = packChangeWords(t)
  const pages = changePages(changes, words, at)
  return {
    part: 'changes',
    name: words.title,
    pages: titled(pages, { ...at, title: words.title }, t),
  }
}

/** Parts with that of changes before the pages of units and the appendix, or at the end. */
function withChanges(
  parts: readonly PackPartPages[],
  changes: PackPartPages | null,
): readonly PackPartPages[] {
  if (!changes || parts.length === 0) return parts
  const found = parts.findIndex(({ part }) => part === 'units' || part === 'appendix')
  const at = found < 0 ? parts.length : found
  return [...parts.slice(0, at), changes, ...parts.slice(at)]
}

/**
 * 汇报, and what of the choice is not as usual: paper, look, and parts, their own titles left out.
 */
function fileNote(t: Translate, { size, look, parts }: PackChoice): string {
  const isUsual =
    writePack({ ...usualPack, parts: parts.map(({ part }) => ({ part, title: '' })) }) === ''
  const named =
    parts.length > 3
      ? t('pack.file.parts', { n: parts.length })
      : parts.map(({ part }) => t(`pack.part.${part}`)).join('·')
  const words = [
    t('pack.file.name'),
    ...(size === usualPack.size ? [] : [t(`figure.dialog.sizes.${size}`)]),
    ...(look === usualPack.look ? [] : [t(`figure.dialog.looks.${look}`)]),
    ...(isUsual ? [] : [named]),
  ]
  return words.map(word => word.replace(/[^\p{L}\p{N}·（）-]/gu, '')).join('_')
}

function coverTitle({ plan }: PackRequest, { parts }: PackChoice): string {
  return parts.find(({ part }) => part === 'cover')?.title || plan.title
}

function coverWords(
  request: PackRequest,
  choice: PackChoice,
  { parts, t }: { readonly parts: readonly PackPartPages[]; readonly t: Translate },
): CoverWords {
  const { plan, board } = request
  const { items, units, offices, assignments } = countsOf(plan.items)
  const { reported, all } = stateTally(board)
  const title = coverTitle(request, choice)
  let page = 1
  const contents = parts.flatMap(({ part, name, pages }): (readonly [string, number])[] => {
    const first = page
    page += part === 'cover' ? 1 : pages.length
    return part === 'cover' || pages.length === 0 ? [] : [[name, first]]
  })
  return {
    title,
    subtitle: title === plan.title ? t('pack.subtitle') : plan.title,
    audience: choice.audience === '' ? '' : t('pack.audience', { audience: choice.audience }),
    asOf: t('figure.asOf', { day: dayWords(t, board.day) }),
    counts: [
      [String(items), t('pack.count.items', { n: items })],
      [String(units), t('pack.count.units', { n: units, offices })],
      [String(assignments), t('pack.count.assignments', { n: assignments })],
    ],
    states:
      joinedNote(t, plan) +
      `${t('pack.states', { states: statesWords(t, board, plan.items) })}` +
      `${t('figure.stop')}${t('pack.reported', { reported, all })}`,
    contentsHead: t('pack.contents'),
    contents,
  }
}

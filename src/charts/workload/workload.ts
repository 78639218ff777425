import type { MarkInfo, Scene } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import { workloadAcross } from './across'
import type { WorkloadDrawing, WorkloadStates } from './items'
import { bandMarks, columnHeadMarks, itemCellMarks, selectionMarks, shownStates } from './items'
import { workloadLayout } from './layout'
import type { LegendPlace } from './legend'
import { workloadLegend } from './legend'
import { bracketMarks, labelMarks, loadMarks, ruleMarks } from './margins'
import { monthCellMarks, monthHeadMarks } from './months'
import type { WorkloadLayout, WorkloadPaper } from './places'
import type { WorkloadFigures, WorkloadInput, WorkloadPart } from './rows'
import { partOfFigures, workloadFigures } from './rows'
import type { WorkloadWords } from './words'

/**
 * Room, style, words and state of a workload scene; `selected` lights the column of its item and
 * the row of its unit.
 */
export interface WorkloadOptions {
  readonly width: number
  readonly height: number
  readonly style: ChartStyle
  readonly scale: number
  readonly words: WorkloadWords
  readonly selected?: MarkInfo | null
  readonly foldSame: boolean
  /**
   * Where a unit's (or its office's) part in an item stands, by which cells are drawn then; null
   * where tasks colour them.
   */
  readonly states: WorkloadStates | null
  /** What of it stands on this page; all where none is named. */
  readonly part?: WorkloadPart
  readonly paper?: WorkloadPaper
}

interface Placed {
  readonly figures: WorkloadFigures
  readonly layout: WorkloadLayout
  readonly place: Omit<LegendPlace, 'y'>
  readonly height: number
}

function figuresOf(
  input: WorkloadInput,
  { foldSame, words, states }: WorkloadOptions,
): WorkloadFigures {
  return workloadFigures(input, foldSame, words, shownStates(states))
}

/**
 * Everything that a workload scene is made of before it is drawn; null where there is nothing to
 * draw.
 */
function placed(whole: WorkloadFigures, options: WorkloadOptions): Placed | null {
  const { style, words, scale } = options
  const figures = options.part ? partOfFigures(whole, options.part) : whole
  if (!figures.rows.length) return null
  const across = workloadAcross(figures, options, words)
  const place = {
    margin: across.margin,
    left: across.left.x,
    right: across.right.x,
    width: across.width,
    scale,
    style,
    offices: figures.offices,
    folded: options.foldSame,
    states: options.states,
  }
  const below = workloadLegend(figures, words, { ...place, y: 0 }).height
  const layout = workloadLayout(figures, across, {
    height: options.height,
    below,
    isPaper: options.paper !== undefined,
  })
  return {
    figures,
    layout,
    place,
    height: Math.max(options.height, Math.ceil(layout.bottom + below)),
  }
}

/**
 * Px that a workload scene would take: more than the room given where rows or columns would become
 * too small.
 */
export function workloadSize(
  input: WorkloadInput,
  options: WorkloadOptions,
): { readonly width: number; readonly height: number } {
  return sizeOfFigures(figuresOf(input, options), options)
}

/**
 * The same of answers that are at hand, of which many parts are measured, and whether titles would
 * stand in two columns.
 */
export function sizeOfFigures(
  whole: WorkloadFigures,
  options: WorkloadOptions,
): { readonly width: number; readonly height: number; readonly isSplit: boolean } {
  const all = placed(whole, options)
  return all
    ? {
        width: all.layout.width,
        height: all.height,
        isSplit: all.layout.type.titleColumns > 1 && all.figures.items.length > 0,
      }
    : { ...options, isSplit: false }
}

/**
 * 责任单位 × 具体事项 and 责任单位 × 到期月份 on shared rows; larger than the room given only where
 * rows or columns would become too small.
 */
export function workloadScene(input: WorkloadInput, options: WorkloadOptions): Scene {
  return sceneOfFigures(figuresOf(input, options), options)
}

/** Its width alone, which costs less than its height. */
export function widthOfFigures(whole: WorkloadFigures, options: WorkloadOptions): number {
  const figures = options.part ? partOfFigures(whole, options.part) : whole
  return figures.rows.length > 0
    ? workloadAcross(figures, options, options.words).width
    : options.width
}

/** The same of answers that are at hand. */
export function sceneOfFigures(whole: WorkloadFigures, options: WorkloadOptions): Scene {
  const { style, words } = options
  const all = placed(whole, options)
  if (!all) return emptyScene(options)
  const { figures, layout, place } = all
  const legend = workloadLegend(figures, words, { ...place, y: layout.bottom })
  const drawing: WorkloadDrawing = {
    figures,
    layout,
    style,
    selected: options.selected ?? {},
    states: options.states,
  }
  return {
    width: layout.width,
    height: all.height,
    background: style.bg,
    marks: [
      ...bandMarks(drawing),
      ...selectionMarks(drawing),
      ...ruleMarks(drawing, words),
      ...itemCellMarks(drawing),
      ...monthCellMarks(drawing),
      ...columnHeadMarks(drawing),
      ...(figures.months.months.length > 0 ? monthHeadMarks(drawing, words) : []),
      ...labelMarks(drawing, words),
      ...loadMarks(drawing, words),
      ...bracketMarks(drawing, words),
      ...legend.marks,
    ],
  }
}

function emptyScene({ width, height, style, scale, words }: WorkloadOptions): Scene {
  return {
    width,
    height,
    background: style.bg,
    marks: [
      {
        type: 'text',
        key: 'empty',
        x: width / 2,
        y: height / 2,
        text: words.empty,
        size: 16 * scale,
        color: style.ink2,
        align: 'center',
      },
    ],
  }
}

/**
 * The heatmap of 责任单位 × 具体事项; that of 责任单位 × 到期月份 is a chart of ECharts, on the same rows.
 */
import type { MarkInfo, Scene } from '@/charts/scene/scene'
import type { WorkloadAcross } from './across'
import { workloadAcross } from './across'
import { itemMatrixMarks } from './itemMatrix'
import type { WorkloadDrawing } from './drawing'
import { workloadLayout } from './layout'
import type { LegendPlace } from './legend'
import { workloadLegend } from './legend'
import type { WorkloadLayout } from './places'
import type { WorkloadInput } from './question'
import type { WorkloadFigures } from './rows'
import { partOfFigures, widthsOfPart } from './rows'

/** A heatmap's answers, each with its place in px, before anything is drawn. */
export interface WorkloadPlaces {
  readonly input: WorkloadInput
  readonly figures: WorkloadFigures
  readonly layout: WorkloadLayout
  readonly legend: Omit<LegendPlace, 'y'>
  readonly height: number
  /** Whether loads stay at the right edge while the columns are scrolled. */
  readonly isPinned: boolean
}

/** Places all of a heatmap, or of the part its room names; null where there is nothing to draw. */
export function workloadPlaces(input: WorkloadInput): WorkloadPlaces | null {
  const { words, room } = input
  const figures = shownFigures(input)
  if (figures.rows.length === 0) return null
  const across = workloadAcross(figures, room, words)
  const isPinned = room.scrolls === true && isRightHeld(across, room.width)
  const beyond = isPinned ? across.width - room.width : 0
  const legend = {
    margin: across.margin,
    left: across.left.x,
    width: across.width - beyond,
    scale: room.scale,
    style: input.style,
    same: input.same,
    states: input.states,
  }
  const below = workloadLegend(figures, words, { ...legend, y: 0 }).height
  const layout = workloadLayout(figures, across, {
    height: room.height,
    below,
    isPaper: room.paper !== undefined,
  })
  const height = Math.max(room.height, Math.ceil(layout.bottom + below))
  return { input, figures, layout, legend, height, isPinned }
}

/** Loads stay beside columns that no room holds, where a score of these still show. */
function isRightHeld({ left, load, width, scale }: WorkloadAcross, room: number): boolean {
  return left.w > room && room - left.x - (width - load.x) >= 400 * scale
}

/**
 * Px that a heatmap would take, more than the room given where rows or columns would become too
 * small; and whether titles would stand in two columns.
 */
export function workloadSize(input: WorkloadInput): {
  readonly width: number
  readonly height: number
  readonly isSplit: boolean
} {
  const places = workloadPlaces(input)
  if (!places) return { ...input.room, isSplit: false }
  const { layout, figures, height } = places
  const isSplit = layout.type.titleColumns > 1 && figures.items.length > 0
  return { width: layout.width, height, isSplit }
}

/** Its width alone, which costs less than its height: cells need not be cut out for it. */
export function workloadWidth(input: WorkloadInput): number {
  const { part } = input.room
  const figures = part ? widthsOfPart(input.figures, part) : input.figures
  if (figures.rows.length === 0) return input.room.width
  return workloadAcross(figures, input.room, input.words).width
}

function shownFigures({ figures, room }: WorkloadInput): WorkloadFigures {
  return room.part ? partOfFigures(figures, room.part) : figures
}

/**
 * The matrix whole; larger than the room given only where rows or columns would become too
 * small. `selected` lights the column of its item and the row of its unit.
 */
export function workloadScene(input: WorkloadInput, selected: MarkInfo | null = null): Scene {
  const places = workloadPlaces(input)
  return places ? wholeScene(places, selected) : emptyScene(input)
}

/** The same of a heatmap whose places are known. */
export function wholeScene(places: WorkloadPlaces, selected: MarkInfo | null): Scene {
  const { input, figures, layout, height } = places
  const { style, words, states } = input
  const drawing: WorkloadDrawing = { figures, layout, style, selected: selected ?? {}, states }
  const legend = workloadLegend(figures, words, { ...places.legend, y: layout.bottom })
  return {
    width: layout.width,
    height,
    background: style.bg,
    marks: [...itemMatrixMarks(drawing, words), ...legend.marks],
  }
}

function emptyScene({ room: { width, height, scale }, style, words }: WorkloadInput): Scene {
  return {
    width,
    height,
    background: style.bg,
    marks: [
      {
        type: 'text',
        key: 'empty',
        role: 'empty',
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

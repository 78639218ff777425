/** Relations along time on paper: on one page, or over pages of whole groups. */
import type { RelationGraph, RelationGroup } from '@/analysis/relations/graph'
import type { ChartLayout, ChartRoom } from '@/charts/figure/pages'
import { stackedPages } from '@/charts/figure/paging'
import type { Scene } from '@/charts/scene/scene'
import type { RelationsWords } from './input'
import type { RelationsQuestion } from './question'
import { relationsInput } from './question'
import { relationsScene } from './relations'

/** What relations on paper are asked for; each page brings its room and its style. */
export interface RelationsPagesQuestion extends Omit<
  RelationsQuestion,
  'room' | 'style' | 'words'
> {
  readonly words: RelationsFigureWords
}

/**
 * Words of the chart; `split` is said on a page of relations whose other end stands on another
 * page, `ofPage` on every one of several, that lines and years count what stands on it.
 */
export interface RelationsFigureWords {
  readonly chart: RelationsWords
  readonly split: (count: number) => string
  readonly ofPage: string
}

/** A run of groups that share a page, and which the first of them is. */
interface PageGroups {
  readonly first: number
  readonly groups: readonly RelationGroup[]
  readonly split: number
  readonly isPart?: boolean
}

/**
 * Relations along time over pages: groups whole where a page holds them, each item on exactly one.
 */
export function relationsChartPages({ words, ...question }: RelationsPagesQuestion): ChartLayout {
  return room => {
    const { style, width, scale } = room
    const input = relationsInput({
      ...question,
      style,
      words: words.chart,
      room: { width, height: room.grows ? 0 : room.height, scale, leastAxis: 0.5 },
    })
    const draw = ({ groups, ...page }: PageGroups): Scene =>
      relationsScene({ ...input, graph: { groups }, words: wordsFrom(words, page) })
    const whole = draw({ first: 0, groups: input.graph.groups, split: 0 })
    if (whole.height <= room.height + 1)
      return { count: 1, cramped: hasCutTitle(whole), scenes: () => [whole] }
    const pages = pagesOf(input.graph, { draw, room })
    return { count: pages.length, cramped: pages.some(hasCutTitle), scenes: () => pages }
  }
}

function wordsFrom(
  { chart, split, ofPage }: RelationsFigureWords,
  page: Omit<PageGroups, 'groups'>,
): RelationsWords {
  const notes = [
    chart.legend.note,
    ...(page.isPart ? [ofPage] : []),
    ...(page.split > 0 ? [split(page.split)] : []),
  ]
  return {
    ...chart,
    group: (n, group) => chart.group(n + page.first, group),
    legend: { ...chart.legend, note: notes.join(' ') },
  }
}

/**
 * Fills page after page with as many rows as it holds, a group that does not fit the rest of a page
 * beginning on the next; a number of rows is given up at the first page that is too high.
 */
function pagesOf(
  graph: RelationGraph,
  { draw, room }: { readonly draw: (page: PageGroups) => Scene; readonly room: ChartRoom },
): readonly Scene[] {
  for (let rows = Math.max(1, Math.floor(room.height / (24 * room.scale))); ; rows -= 1) {
    const scenes: Scene[] = []
    const isHeld = dealt(graph, rows).every(page => {
      const scene = draw({ ...page, isPart: true })
      scenes.push(scene)
      return rows === 1 || scene.height <= room.height + 1
    })
    if (isHeld) return scenes
  }
}

/** Groups dealt to pages of so many rows, a group's own words counted as two. */
function dealt({ groups }: RelationGraph, rows: number): readonly PageGroups[] {
  const parts = groups.flatMap((group, first) => {
    const runs = group.items.length <= rows ? [group] : partsOf(group, rows)
    const within = runs.reduce((sum, run) => sum + run.relations.length, 0)
    return runs.map(run => ({ first, run, split: group.relations.length - within }))
  })
  const pages = stackedPages(parts, {
    room: () => rows,
    height: ({ run }) => Math.max(2, run.items.length),
  })
  return pages.map(page => ({
    first: page[0]?.first ?? 0,
    groups: page.map(({ run }) => run),
    split: page[0]?.split ?? 0,
  }))
}

/** A group in runs of its rows, each with the relations within it. */
function partsOf(group: RelationGroup, rows: number): readonly RelationGroup[] {
  return Array.from({ length: Math.ceil(group.items.length / rows) }, (_, at) => {
    const items = group.items.slice(at * rows, (at + 1) * rows)
    const ids = new Set(items.map(item => item.id))
    return {
      ...group,
      key: `${group.key}:${at}`,
      items,
      relations: group.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    }
  })
}

function hasCutTitle(scene: Scene): boolean {
  return scene.marks.some(
    mark => mark.type === 'text' && mark.role === 'title' && mark.text.endsWith('…'),
  )
}

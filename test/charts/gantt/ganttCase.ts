import { readFileSync } from 'node:fs'
import { createI18n } from 'vue-i18n'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import type { StartRule } from '@/analysis/plan/inferredStart'
import { inferredStarts, planSpan } from '@/analysis/plan/inferredStart'
import { timeConflicts } from '@/analysis/relations/conflict'
import { suspectedTwins } from '@/analysis/relations/graph'
import type { Grouping, SortKey } from '@/analysis/screen/ganttRows'
import { ganttRows } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { itemStateOf, partOf, shareOf, stateBoard, stateCounts } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import type { GanttInput, GanttWindow, GanttWords, Lit } from '@/charts/gantt/input'
import { ganttLayout } from '@/charts/gantt/layout'
import { ganttFoot, kindsOf } from '@/charts/gantt/legend'
import type { Mark } from '@/charts/scene/scene'
import { lightStyle, taskColor } from '@/charts/sign/style'
import { textWidth } from '@/charts/text/textWidth'
import { ganttWords } from '@/figures/words/gantt'
import { readPlan } from '@/intake/plan/readPlan'
import { en } from '@/locales/en'
import { zhCN } from '@/locales/zhCN'
import { dayNumber } from '@/model/day'
import type { Item, Plan } from '@/model/plan'
import type { Report } from '@/model/report'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
/** The plan that comes with the page. */
export const builtIn = read.plan

const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN, en } })

/** The words of the page, as the view gives them. */
function wordsOf(head: Grouping, lang: 'zh-CN' | 'en', firstDay: string): GanttWords {
  return ganttWords((key, named) => i18n.global.t(key, named ?? {}, { locale: lang }), {
    lang,
    head,
    firstDay,
    near: defaultRules.near,
    confirmed: 0,
  })
}

/** What a Gantt scene is wished for; the rest is as the view opens. */
export interface Wish {
  readonly plan?: Plan
  readonly items?: readonly Item[]
  readonly width?: number
  readonly height?: number
  readonly scale?: number
  readonly group?: Grouping
  readonly sort?: SortKey
  readonly folded?: readonly string[]
  readonly rule?: StartRule
  readonly scope?: 'core' | 'all' | 'none'
  readonly asOf?: string
  readonly selected?: number
  readonly style?: GanttInput['style']
  readonly lang?: 'zh-CN' | 'en'
  readonly lit?: Lit
  readonly window?: Partial<GanttWindow>
  readonly reports?: readonly Report[]
}

/** Where a plan stands on a day by some records. */
export function boardOf(plan: Plan, asOf: string, reports: readonly Report[] = []): StateBoard {
  return stateBoard(ledgerIndex(plan.items, reports), asOf, defaultRules)
}

/** What the Gantt view would draw from, by the same steps as the view. */
export function inputOf(wish: Wish = {}): GanttInput {
  const {
    plan = builtIn,
    items = plan.items,
    width = 1920,
    height = 900,
    scale = 1,
    group = 'task',
    sort = 'number',
    folded = [],
    rule = 'predecessor',
    scope = 'core',
    asOf = '2021-06-30',
    style = lightStyle,
    lang = 'zh-CN',
  } = wish
  const rows = ganttRows(plan, items, { group, sort, folded: new Set(folded) })
  const span = planSpan(plan.items, asOf)
  const words = wordsOf(group, lang, span.first)
  const relations = plan.relations.filter(r => scope === 'all' || (scope === 'core' && r.core))
  const conflicts = timeConflicts(plan.items, relations)
  const board = boardOf(plan, asOf, wish.reports)
  const told = {
    counts: stateCounts(board, items),
    shares: board.share.some(share => share > 0),
    stateColor: null,
  }
  const foot = ganttFoot({
    words,
    style,
    ...told,
    rule,
    kinds: kindsOf(relations),
    colors: [],
    conflicts: conflicts.length,
    width: width - 24 * scale,
    scale,
  })
  const layout = ganttLayout({
    rows,
    items: plan.items,
    unitsKey: lang,
    cues: false,
    width,
    height,
    scale,
    foot,
    unitsOf: words.unitsOf,
    grouped: group !== 'none',
    nameOf: g => words.groupName(g.key, g.name),
  })
  const due = (year: number): number =>
    items.filter(item => item.deadline.date.startsWith(String(year))).length
  return {
    rows,
    layout,
    window: { top: 0, from: dayNumber(span.first), to: dayNumber(span.last) + 1, ...wish.window },
    relations,
    conflicts,
    starts: inferredStarts(
      plan.items,
      plan.relations.filter(r => r.core || scope === 'all'),
      rule,
    ),
    rule,
    asOf,
    firstDay: span.first,
    selected: wish.selected ?? null,
    twins: suspectedTwins(relations, wish.selected ?? null),
    lit: wish.lit ?? null,
    focus: null,
    colorOf: item => taskColor(style, item.task),
    cueOf: null,
    colors: [],
    byTask: true,
    style,
    words,
    ...told,
    stateOf: itemStateOf(board),
    partOf: partOf(board),
    shareOf: shareOf(board),
    due,
  }
}

/** The ink of a text, by its edges. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly name: string
}

/**
 * The ink of the texts that show, each cut by the clip it stands in; one that is cut whole is not
 * there.
 */
export function inkOf(
  marks: readonly Mark[],
  clip: Omit<Box, 'name'> = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 },
): Box[] {
  return marks.flatMap((mark): Box[] => {
    if (mark.type === 'clip')
      return inkOf(mark.marks, {
        left: Math.max(clip.left, mark.x),
        right: Math.min(clip.right, mark.x + mark.w),
        top: Math.max(clip.top, mark.y),
        bottom: Math.min(clip.bottom, mark.y + mark.h),
      })
    if (mark.type !== 'text') return []
    const w = mark.vertical ? mark.size : textWidth(mark.text, mark.size, mark.weight)
    const h = mark.vertical ? [...mark.text].length * mark.size * 1.1 : mark.size
    const left = mark.x - (mark.align === 'center' ? w / 2 : mark.align === 'right' ? w : 0)
    const top = mark.vertical ? mark.y : mark.y - h / 2
    const box = {
      left: Math.max(clip.left, left + 1),
      right: Math.min(clip.right, left + w - 1),
      top: Math.max(clip.top, top + 1),
      bottom: Math.min(clip.bottom, top + h - 1),
      name: `${mark.key} “${mark.text}”`,
    }
    return box.left < box.right && box.top < box.bottom ? [box] : []
  })
}

/** Pairs of texts that meet. */
export function overlapsOf(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${a.name} | ${b.name}`),
  )
}

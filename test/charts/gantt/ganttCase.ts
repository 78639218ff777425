import { readFileSync } from 'node:fs'
import { createI18n } from 'vue-i18n'
import { ledgerIndex } from '@/analysis/ledger/ledgerIndex'
import type { Grouping } from '@/analysis/screen/ganttRows'
import type { StateBoard } from '@/analysis/state/stateBoard'
import { stateBoard } from '@/analysis/state/stateBoard'
import { defaultRules } from '@/analysis/state/workState'
import { ganttInput } from '@/charts/gantt/answer'
import type { GanttInput, GanttWindow, GanttWords, Lit } from '@/charts/gantt/input'
import type { GanttArrangement, GanttQuestion } from '@/charts/gantt/question'
import { markBox } from '@/charts/scene/markBox'
import type { Mark } from '@/charts/scene/scene'
import { lightStyle } from '@/charts/sign/style'
import { ganttWords } from '@/figures/words/gantt'
import { readPlan } from '@/intake/plan/readPlan'
import { en } from '@/locales/en'
import { zhCN } from '@/locales/zhCN'
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
function wordsOf(head: Grouping, lang: 'zh-CN' | 'en'): GanttWords {
  return ganttWords((key, named) => i18n.global.t(key, named ?? {}, { locale: lang }), {
    lang,
    head,
    near: defaultRules.near,
  })
}

/** What a Gantt scene is wished for; the rest is as the view opens. */
export interface Wish extends Partial<Omit<GanttArrangement, 'from' | 'to'>> {
  readonly plan?: Plan
  readonly items?: readonly Item[]
  readonly width?: number
  readonly height?: number
  readonly scale?: number
  readonly asOf?: string
  readonly selected?: number
  readonly style?: GanttInput['style']
  readonly lang?: 'zh-CN' | 'en'
  readonly lit?: Lit
  readonly window?: Partial<GanttWindow>
  readonly reports?: readonly Report[]
  readonly moved?: GanttQuestion['moved']
}

/** Where a plan stands on a day by some records. */
export function boardOf(plan: Plan, asOf: string, reports: readonly Report[] = []): StateBoard {
  return stateBoard(ledgerIndex(plan.items, reports), asOf, defaultRules)
}

/** What the Gantt view would ask. */
export function questionOf(wish: Wish = {}): GanttQuestion {
  const { plan = builtIn, items = plan.items, asOf = '2021-06-30', lang = 'zh-CN' } = wish
  const { width = 1920, height = 900, scale = 1, style = lightStyle } = wish
  const { group = 'task', sort = 'number', unit = null, fold = new Set() } = wish
  const { start = 'predecessor', scope = 'core', color = 'task' } = wish
  return {
    plan,
    items,
    board: boardOf(plan, asOf, wish.reports),
    arrangement: { group, sort, unit, fold, start, scope, color, from: null, to: null },
    style,
    words: wordsOf(group, lang),
    room: { width, height, scale },
    moved: wish.moved,
  }
}

/** What the Gantt view would draw from: the same answer to the same question. */
export function inputOf(wish: Wish = {}): GanttInput {
  const input = ganttInput(questionOf(wish), {
    selected: wish.selected ?? null,
    lit: wish.lit ?? null,
  })
  return { ...input, window: { ...input.window, ...wish.window } }
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
    const { x: left, y: top, w, h } = markBox(mark)
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

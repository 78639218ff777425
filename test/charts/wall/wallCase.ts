import { createI18n } from 'vue-i18n'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import { isBroad, wallScenes, wallTurns } from '@/analysis/screen/wallScenes'
import type { Scene } from '@/charts/scene/scene'
import { wallStyle } from '@/charts/sign/style'
import type { WallInput, WallWords } from '@/charts/wall/input'
import type { WallStage } from '@/charts/wall/seams/panels'
import { wallStage, wallUnit } from '@/charts/wall/seams/panels'
import { wallScene } from '@/charts/wall/wall'
import { wallWords } from '@/figures/words/wall'
import { dayNumber, dayOf } from '@/model/day'
import type { Plan } from '@/model/plan'
import { boardOf, builtIn } from '../gantt/ganttCase'
import { everyEn, everyZhCN } from '../../locales/everyWord'

/** Px of walls that a big screen is made for: the narrowest and the upright one, and the others. */
export const someWalls = [
  [1366, 768],
  [1080, 1920],
] as const
export const otherWalls = [
  [1920, 1080],
  [3840, 2160],
  [5760, 2160],
  [6656, 1792],
] as const

const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  messages: {
    'zh-CN': everyZhCN,
    en: everyEn,
  },
})

/** The words of the page, as the view gives them. */
function wordsOf(lang: 'zh-CN' | 'en'): WallWords {
  return wallWords((key, named) => i18n.global.t(key, named ?? {}, { locale: lang }), {
    lang,
    near: 30,
  })
}

/** A view's arrangement as it opens. */
const openArrangement: WallInput['arrangement'] = {
  group: 'task',
  sort: 'number',
  unit: null,
  start: 'predecessor',
  color: 'task',
}

/** What a big screen is drawn from; with `recorded` the made-up ledger. */
export function wallInput({
  plan = builtIn,
  asOf = '2021-06-30',
  recorded = false,
  lang = 'zh-CN',
  arrangement = {},
}: {
  readonly plan?: Plan
  readonly asOf?: string
  readonly recorded?: boolean
  readonly lang?: 'zh-CN' | 'en'
  readonly arrangement?: Partial<WallInput['arrangement']>
} = {}): WallInput {
  const board = boardOf(plan, asOf, recorded ? sampleReports(plan) : [])
  return {
    plan,
    items: plan.items,
    board,
    arrangement: { ...openArrangement, ...arrangement },
    style: wallStyle,
    words: wordsOf(lang),
    lang,
    lit: null,
  }
}

/** The stage of a wall, as the view lays it out. */
export function stageOf(
  [width, height]: readonly [number, number],
  seams = { columns: 1, rows: 1, clear: 0 },
): WallStage {
  const unit = wallUnit({ width, height })
  const more = seams.columns > 1 && seams.clear > 0 ? 34 : 0
  const [head, foot] = (height > width ? [156, 146 + more] : [96, 84 + more]).map(
    px => px * unit,
  ) as [number, number]
  return wallStage(
    { width, height },
    { x: 40 * unit, y: head, w: width - 80 * unit, h: height - head - foot },
    seams,
  )
}

/** Every page of every scene of an input on the panels of a stage that it may stand on, named. */
export function pagesOf(
  input: WallInput,
  { unit, panels, wide }: WallStage,
  scenes: readonly (typeof wallScenes)[number][] = wallScenes,
): readonly { readonly name: string; readonly scene: Scene }[] {
  const turns = wallTurns(input.plan, input.items, { scenes, pressing: true })
  const every = [...new Set([...panels, ...wide])]
  return every.flatMap((panel, at) =>
    turns
      .filter(turn => every.length === panels.length || isBroad([turn]) === (panel === wide[0]))
      .flatMap(turn => {
        const place = {
          width: panel.w,
          height: panel.h,
          unit,
          seams: panel.seams,
          uprights: panel.uprights,
        }
        const { pages } = wallScene(turn, input, { ...place, page: 0 })
        return Array.from({ length: pages }, (_, page) => ({
          name: `${turn.key} ${page + 1}/${pages} on panel ${at + 1}`,
          scene: wallScene(turn, input, { ...place, page }).scene,
        }))
      }),
  )
}

/**
 * A plan of so many items, each due a day before the one above it yet needed by the next `reach`
 * below it, so that every relation contradicts its deadlines.
 */
export function densePlan(size: number, reach: number): Plan {
  const [first] = builtIn.items
  const [relation] = builtIn.relations
  const [unit] = builtIn.units
  if (!first || !relation || !unit) throw new Error('the built-in plan is empty')
  const ids = Array.from({ length: size }, (_, at) => at + 1)
  return {
    ...builtIn,
    id: 'dense',
    items: ids.map(id => ({
      ...first,
      id,
      title: `第${id}件事`,
      assignments: [{ unit: unit.name, office: null, printed: unit.name }],
      deadline: { ...first.deadline, date: dayOf(dayNumber('2023-12-31') - id) },
    })),
    units: [unit],
    relations: ids.flatMap(from =>
      ids.slice(from, from + reach).map(to => ({
        ...relation,
        id: `${from}-${to}`,
        from,
        to,
        kind: 'prerequisite' as const,
        directed: true,
        core: true,
      })),
    ),
  }
}

import type { Figure } from '@/charts/figure/figure'
import { ganttScene } from '@/charts/gantt/gantt'
import type { RelationsWords } from '@/charts/relations/input'
import { relationsInput } from '@/charts/relations/question'
import { relationsScene } from '@/charts/relations/relations'
import type { Mark, Scene } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import { lightStyle } from '@/charts/sign/style'
import type { WorkloadWords } from '@/charts/workload/words'
import { workloadInput } from '@/charts/workload/question'
import { workloadScene } from '@/charts/workload/workload'
import { fontsOfPackage } from '@/command/packageFonts'
import { writePdf } from '@/export/pdf/scenePdf'
import { boardOf, builtIn, inputOf } from '../../charts/gantt/ganttCase'

/** The font from its package, as the command line reads it. */
export const fonts = fontsOfPackage

/** A figure of some scenes, each a page as wide as A3 lies. */
export function figureOf(pages: readonly Scene[], about: Partial<Figure> = {}): Figure {
  const [{ width, height } = { width: 420, height: 297 }] = pages
  return {
    title: '任务分工和进度安排',
    pages,
    paper: { width: 420, height: (420 * height) / width },
    asOf: '2021-06-30',
    lang: 'zh-CN',
    description: '27 项任务的完成时限。',
    notes: pages.map((_, at) => `第 ${at + 1} 页`),
    state: '{"query":"asof=2021-06-30","plan":"南昌"}',
    nameOf: mark => mark.key,
    ...about,
  }
}

/** A white page of some marks, 600 px high. */
export function pageOf(marks: readonly Mark[], width = 840): Scene {
  return { width, height: 600, background: '#ffffff', marks }
}

/** The bytes of a figure's PDF, made at no told time. */
export async function bytesOf(figure: Figure, created: string | null = null): Promise<Uint8Array> {
  return new Uint8Array(await (await writePdf(figure, { created, fonts })).blob.arrayBuffer())
}

const asOf = '2021-06-30'

export function ganttOf(style: ChartStyle = lightStyle, height = 1100): Scene {
  return ganttScene(inputOf({ asOf, height, style }))
}

const loadWords: WorkloadWords = {
  task: '任务',
  plan: '计划',
  itemTitles: '具体事项',
  itemNumber: '序号',
  unitsPerItem: () => '每项单位数',
  load: '责任项次',
  total: '合计',
  items: '事项',
  assignments: '项次',
  monthsHeading: '责任单位 × 到期月份',
  busiest: () => '高峰月',
  year: year => [String(year)],
  month: month => `${month}月`,
  yearTotal: (_, n) => [String(n)],
  identical: n => [`${n}家分工相同，可折叠`],
  folded: first => `${first}等`,
  each: load => `各${load}`,
  empty: '无',
  legend: {
    heading: '图例',
    assigned: '承担',
    collective: '集合单位',
    office: office => office,
    none: '不承担',
    role: role => role,
    heat: '责任项次',
    itemBar: '事项',
    assignmentBar: '责任项次',
  },
  notes: () => ['合计按责任项次计。'],
}

export function workloadOf(style: ChartStyle = lightStyle): Scene {
  return workloadScene(
    workloadInput({
      plan: builtIn,
      items: builtIn.items,
      board: boardOf(builtIn, asOf),
      arrangement: { office: 'merged', order: 'load', same: 'open', color: 'task' },
      style,
      words: { chart: loadWords, states: lineWords.legend },
      room: { width: 1920, height: 940, scale: 1 },
    }),
  )
}

const lineWords: RelationsWords = {
  year: year => `${year}年`,
  quarter: quarter => `${quarter}季度`,
  month: month => `${month}月`,
  yearMonth: (year, month) => `${year}年${month}月`,
  due: n => `${n} 项到期`,
  asOf: day => `截至 ${day}`,
  groupHead: '关联组',
  group: n => `关联组 ${n}`,
  groupCounts: n => `${n} 项`,
  loose: '无关联',
  looseCounts: n => `${n} 项`,
  late: days => `晚 ${days} 天`,
  sameDay: '同日到期',
  kinds: { prerequisite: '先后', feeds: '供用', duplicate: '疑似重复', channel: '同渠道' },
  legend: {
    deadline: '完成时限',
    state: (state, n) => `${state} ${n}`,
    done: n => `${n}`,
    kind: (kind, n) => `${kind} ${n}`,
    conflict: n => `时序矛盾 ${n}`,
    note: '关联均为推定。',
  },
}

export function relationsOf(style: ChartStyle = lightStyle): Scene {
  const input = relationsInput({
    plan: builtIn,
    items: builtIn.items,
    board: boardOf(builtIn, asOf),
    arrangement: { scope: 'all' },
    style,
    words: lineWords,
    room: { width: 1380, height: 900, scale: 1 },
  })
  return relationsScene(input, { selected: 5, pair: null })
}

import { timeConflicts } from '@/analysis/conflict'
import { relationGraph } from '@/analysis/relationGraph'
import type { Figure } from '@/charts/figure'
import { ganttScene } from '@/charts/gantt'
import { relationsScene } from '@/charts/relations'
import type { RelationsInput, RelationsWords } from '@/charts/relationsInput'
import type { Scene } from '@/charts/scene'
import { lightStyle } from '@/charts/style'
import type { WorkloadOptions } from '@/charts/workload'
import { workloadScene } from '@/charts/workload'
import type { WorkloadWords } from '@/charts/workloadWords'
import type { Relation } from '@/model/plan'
import type { Wish } from '../charts/ganttCase'
import { builtIn, inputOf } from '../charts/ganttCase'

const kinds = { prerequisite: '先后', feeds: '供用', duplicate: '疑似重复', channel: '同渠道' }

const relationWords: RelationsWords = {
  year: year => `${year}年`, quarter: quarter => `${'一二三四'[quarter - 1]}季度`, month: month => `${month}月`, yearMonth: (year, month) => `${year}年${month}月`,
  due: count => `${count} 项到期`, asOf: day => `截至 ${day}`,
  groupHead: '关联组', group: index => `关联组 ${index}`, groupCounts: (items, relations) => `${items} 项 · ${relations} 条`, loose: '无关联', looseCounts: items => `${items} 项`,
  late: days => `晚 ${days} 天`, sameDay: '同日到期', kinds,
  legend: { deadline: '完成时限', state: (state, count) => `${state} ${count}`, done: (count, parts) => `${count} ${parts.join()}`, kind: (kind, count) => `${kinds[kind]} ${count} 条`, conflict: (inverted, sameDay) => `时序矛盾：倒置 ${inverted} · 同日 ${sameDay}`, note: '关联均为推定，原文未载。' },
}

const workloadWords: WorkloadWords = {
  task: '任务', itemTitles: '具体事项（简称）', itemNumber: '序号', unitsPerItem: () => '每项单位数', load: '责任项次', total: '合计 项次', items: '事项', assignments: '项次', monthsHeading: '责任单位 × 到期月份（责任项次）',
  busiest: (items, assignments) => `高峰月：按事项计为 ${items.months.join('、')}（${items.count} 项），按责任项次计为 ${assignments.months.join('、')}（${assignments.count} 项次）`,
  year: (year, n) => year === null ? ['长期'] : [`${year}年 · ${n} 项到期`, `${year}年`], month: month => `${month}月`, yearTotal: (year, n) => year === null ? [String(n)] : [`${year}年 ${n}`, String(n)],
  identical: n => [`${n}家分工相同，可折叠`], folded: (first, n) => `${first}等${n}家`, each: load => `各${load}`, empty: '没有符合条件的事项',
  legend: { heading: '图例', assigned: '承担（色随任务）', collective: '集合单位，不拆分', office: office => office, none: '不承担', heat: '同月到期的责任项次', itemBar: '事项', assignmentBar: '责任项次' },
  notes: facts => [`合计按责任项次（事项 × 单位）计，共 ${facts.assignments}。`],
}

/** The Gantt chart of the built-in plan, as the page draws it. */
export function ganttPage(wish: Wish = {}): Scene {
  return ganttScene(inputOf({ width: 1920, height: 1080, ...wish }))
}

/** Relations along time: the core ones, or all. */
export function relationsPage(relations: readonly Relation[] = builtIn.relations.filter(relation => relation.core), change: Partial<RelationsInput> = {}): Scene {
  const { stateOf, counts } = inputOf()
  return relationsScene(relationGraph(builtIn.items, relations), {
    width: 1600, height: 900, style: lightStyle, scale: 1, words: relationWords, asOf: '2021-06-30', from: '2020-01-01', to: '2022-12-31', selected: null, pair: null,
    conflicts: timeConflicts(builtIn.items, relations), stateOf, counts, ...change,
  })
}

/** Units against items and months. */
export function workloadPage(change: Partial<WorkloadOptions> = {}): Scene {
  return workloadScene({ items: builtIn.items, units: builtIn.units, offices: 'merged', order: 'load' }, { width: 1920, height: 1080, style: lightStyle, scale: 1, words: workloadWords, foldSame: false, states: null, ...change })
}

/** A figure of scenes of one size, on paper as wide as a slide; its marks bear their keys as names. */
export function figureOf(pages: readonly Scene[], change: Partial<Figure> = {}): Figure {
  const [{ width, height } = { width: 16, height: 9 }] = pages
  return {
    title: '政务公开工作要点任务分工', pages, paper: { width: 338.67, height: 338.67 * height / width }, asOf: '2021-06-30', lang: 'zh-CN',
    description: '27 项具体事项的完成时限。', notes: pages.map((_, at) => `截至 2021-06-30\n第 ${at + 1} 页：1–27 项`), state: '{"plan":"nanchang-2020","query":{"asof":"2021-06-30"}}', nameOf: mark => mark.key, ...change,
  }
}

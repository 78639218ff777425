import type { Day } from '@/model/day'
import { planSpan } from '@/model/deadlineSpan'
import { planFindings } from '@/analysis/plan/farDeadline'
import { itemsByPart } from '@/analysis/plan/joinedPlan'
import type { TimeConflict } from '@/analysis/relations/conflict'
import { stateTally } from '@/analysis/state/stateBoard'
import { workStates } from '@/analysis/state/workState'
import { sampleNotice } from '@/export/ledger/ledgerFile'
import { plainText } from '@/export/ledger/ledgerRows'
import { yearDigits } from '@/model/day'
import type { Item, Relation, RelationKind } from '@/model/plan'
import { countsOf, deadlineGroup, isDated, documentMark } from '@/model/plan'
import { usualDays } from '@/model/usualYears'
import type { PlanFile } from './planFile'
import { stateWords } from './stateWords'

/** The day, and how near a deadline must be to count as near. */
export function asOfText({ asOf, near }: Pick<PlanFile, 'asOf' | 'near'>): string {
  return `截至日期：${asOf}（${near} 天内为即将到期）`
}

/**
 * How much of the plan a file holds: 27 项 / 16 家单位（19 个口径） / 129 责任项次, of a part 显示
 * 9/27 项 and by which filter.
 */
export function countText({ plan, items, selection, state }: PlanFile): string {
  const { units, offices, assignments } = countsOf(items)
  const rest = `${units} 家单位（${offices} 个口径） / ${assignments} 责任项次`
  if (items === plan.items) return `${items.length} 项 / ${rest}`
  const { unit, task, year, q } = selection
  const by = [
    unit === null ? '' : `责任单位 ${unit}`,
    task === null ? '' : `任务 ${task}`,
    year === null ? '' : typeof year === 'number' ? `${yearDigits(year)} 年到期` : stateWords[year],
    q.trim() === '' ? '' : `“${q.trim()}”`,
    state === null ? '' : `状态 ${stateWords[state]}`,
  ].filter(Boolean)
  return plainText(
    `显示 ${items.length}/${plan.items.length} 项（筛选：${by.join('，')}） / ${rest}`,
  )
}

/** Where the items stand: 到期未报 14 项、今日到期 2 项；已填报 0/129 项次. */
export function stateText({ board, items }: PlanFile): string {
  const tally = stateTally(board, items)
  const states = workStates.flatMap(state =>
    tally.items[state] > 0 ? [`${stateWords[state]} ${tally.items[state]} 项`] : [],
  )
  return [
    ...(states.length > 0 ? [states.join('、')] : []),
    `已填报 ${tally.reported}/${tally.all} 项次`,
  ].join('；')
}

/** Where the plan came from. */
export function sourceText({ plan }: Pick<PlanFile, 'plan'>): string {
  if (plan.joined) return plainText(`来源：${plan.title}`)
  return plainText(`来源：${plan.title === '' ? '' : `《${plan.title}》`}${documentMark(plan)}`)
}

/** By which rule starts are inferred; an empty text where none are. */
export function startText({ start, plan, asOf }: PlanFile): string {
  if (start === 'none') return ''
  return start === 'plan'
    ? `推定时段：自计划首日 ${planSpan(plan.items, asOf).first} 起`
    : '推定时段：自核心前置事项的最晚时限之后起'
}

/** What a reader must know about counting and about what is inferred, a sentence each. */
export function noteTexts(file: PlanFile): readonly string[] {
  const { plan, items, sample } = file
  const doubts = items.flatMap(({ id, deadline }) =>
    deadline.doubt === null ? [] : [`第${id}项${deadline.doubt}`],
  )
  const collective = plan.units.flatMap(({ name, collective }) => (collective ? [name] : []))
  const open = items.filter(({ deadline }) => deadline.precision === 'open').length
  const undated = items.filter(({ deadline }) => deadlineGroup(deadline) === 'undated').length
  return [
    ...partTexts(file),
    ...(sample ? [`${sampleNotice}：各项填报为演示而编，不是实际进展。`] : []),
    '单位：项。一项事项给一家责任单位为一个责任项次；口子合并与分列，责任项次之和不变。',
    '完成时限照录原文；“某月底前”指不晚于该月最后一日。' +
      `${doubts.length > 0 ? `${doubts.join('；')}。` : ''}` +
      `${open > 0 ? `长期 ${open} 项没有截止日。` : ''}` +
      `${undated > 0 ? `另有 ${undated} 项没有可以确定的截止日，照录原文，不排日期。` : ''}`,
    `原文没有开始时间、进展和事项之间的关联：${inferredText(file)}。`,
    '状态只取截至日期及以前的填报。到期而无人填报的记作到期未报，不当作逾期；未填报不等于没有做。',
    ...(collective.length > 0
      ? [`集合单位（${collective.join('、')}）照录，不拆分到具体单位。`]
      : []),
  ].map(plainText)
}

/** So many of joined plans are counted each, the rest together. */
const mostParts = 20

/** Of joined plans what each counts, and how units of one name are taken; the counts add up. */
function partTexts({ plan, items }: PlanFile): readonly string[] {
  const { joined } = plan
  if (!joined) return []
  const parts = itemsByPart(plan, items)
  const rest = parts.slice(mostParts).flatMap(([, own]) => own)
  const { missing, sameUnits } = joined
  return [
    `汇总共 ${parts.length} 份计划，合计 ${itemCounts(items)}。` +
      (sameUnits
        ? '同名单位算作一家，各计划的单位数相加可能多于合计。'
        : '同名单位按计划分别算。') +
      (missing.length > 0 ? `未能打开、没有计入的：${missing.join('、')}。` : ''),
    ...parts.slice(0, mostParts).map(([{ title }, own]) => `《${title}》：${itemCounts(own)}。`),
    ...(rest.length > 0 ? [`其余 ${parts.length - mostParts} 份计划：${itemCounts(rest)}。`] : []),
  ]
}

function itemCounts(items: readonly Item[]): string {
  const { units, assignments } = countsOf(items)
  return `${items.length} 项、${units} 家单位、${assignments} 责任项次`
}

/** What is inferred, and how many relations are confirmed all the same. */
function inferredText(file: PlanFile): string {
  const hasStarts = startText(file) !== ''
  const confirmed = file.relations.filter(({ status }) => status === 'confirmed').length
  if (confirmed === 0) return `${hasStarts ? '起点与' : ''}关联均为推定`
  return `${hasStarts ? '起点均为推定；' : ''}关联由推定得出，其中已确认 ${confirmed} 条`
}

/** The items that have no last day. */
export function undatedItems({ items }: Pick<PlanFile, 'items'>): readonly number[] {
  return items.filter(({ deadline }) => !isDated(deadline)).map(({ id }) => id)
}

type WorkbookTexts = Pick<PlanFile, 'plan' | 'items' | 'relations'>

/**
 * The items of which a text is longer than Excel lets a cell be, on whichever sheet: of their own,
 * their task's name, a relation's reason, or what was found of them.
 */
export function overlongItems({ plan, items, relations }: WorkbookTexts): readonly number[] {
  const isLong = (...texts: readonly string[]): boolean =>
    texts.some(text => text.length > longestCell)
  const tasks = new Set(plan.tasks.filter(({ name }) => isLong(name)).map(({ no }) => no))
  const told = new Set([
    ...relations.flatMap(({ from, to, reason }) => (isLong(reason) ? [from, to] : [])),
    ...planFindings(plan).flatMap(one => (isLong(one.words, one.message) ? one.items : [])),
  ])
  return items
    .filter(({ id, task, text, title, deadline, assignments }) => {
      const units = assignments.map(({ printed }) => printed).join('、')
      return tasks.has(task) || told.has(id) || isLong(text, title, deadline.text, units)
    })
    .map(({ id }) => id)
}

/** Signs that Excel holds in a cell. */
export const longestCell = 32_767

/** What a workbook cuts; an empty text where nothing. */
export function overlongText(file: WorkbookTexts): string {
  const ids = overlongItems(file)
  return ids.length > 0
    ? `${ids.length} 项的文字超过一格所容的 ${longestCell} 字，已截短：第 ${ids.join('、')} 项`
    : ''
}

/** Whether MS Project can keep a day; a file with another one it does not open. */
export function isProjectDay(day: Day): boolean {
  return day >= usualDays.first && day <= usualDays.last
}

/** The items with a deadline that MS Project cannot keep. */
export function beyondProject({ items }: Pick<PlanFile, 'items'>): readonly number[] {
  return items
    .filter(({ deadline }) => isDated(deadline) && !isProjectDay(deadline.date))
    .map(({ id }) => id)
}

/**
 * What dates a project file lacks, and for whom they can be written all the same; an empty text where
 * it lacks none.
 */
export function finishText(file: Pick<PlanFile, 'items' | 'finish'>): string {
  const beyond = beyondProject(file)
  const told =
    beyond.length > 0
      ? `时限在 1984 至 2149 年之外，MS Project 不支持，只写在备注中：第 ${beyond.join('、')} 项`
      : ''
  return [datesText(file), told].filter(Boolean).join('；')
}

function datesText(file: Pick<PlanFile, 'items' | 'finish'>): string {
  if (file.finish === 'none')
    return (
      '供 MS Project：原文没有开始和完成日期，文件中也不写。' +
      'ProjectLibre 会把任务放在今天，GanttProject 不导入这样的任务：' +
      '用这两种软件打开的，请加 --finish deadline'
    )
  return undatedWords(file, '也没有完成日期')
}

/** Which items a calendar leaves out, for they have no day; an empty text where none. */
export function undatedText(file: Pick<PlanFile, 'items'>): string {
  return undatedWords(file, '未列入')
}

/** How many items have no last day, how many of them are open-ended, and what follows from that. */
function undatedWords(file: Pick<PlanFile, 'items'>, therefore: string): string {
  const all = undatedItems(file)
  if (all.length === 0) return ''
  const open = file.items.filter(({ deadline }) => deadline.precision === 'open').length
  const counted =
    open === all.length
      ? `长期 ${open} 项没有截止日`
      : `${all.length} 项没有截止日${open > 0 ? `（其中长期 ${open} 项）` : ''}`
  return `${counted}，${therefore}：第 ${all.join('、')} 项`
}

/** 先后, 供用, 疑似重复, 同渠道. */
export const relationWords: Readonly<Record<RelationKind, string>> = {
  prerequisite: '先后',
  feeds: '供用',
  duplicate: '疑似重复',
  channel: '同渠道',
}

/** Whether a relation is ours or was confirmed by somebody. */
export function standingText({ status }: Relation): string {
  return status === 'confirmed' ? '已确认' : '推定'
}

/** What is against the order of time in a relation. */
export function conflictText({ relation: { from }, kind, days }: TimeConflict): string {
  return kind === 'inverted' ? `时序矛盾：第${from}项晚 ${days} 天` : '时序矛盾：同日到期'
}

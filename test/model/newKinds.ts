import { readFileSync } from 'node:fs'
import { readPlan } from '@/intake/plan/readPlan'
import type { Deadline, Item, Plan } from '@/model/plan'

/** The built-in plan, from which items of every kind are made. */
export function builtInPlan(): Plan {
  const read = readPlan(readFileSync('data/nanchang-2020/plan.json', 'utf8'))
  if (!read.ok) throw new Error('the built-in plan does not read')
  return read.plan
}

const standIn = '2022-12-31'

/** A deadline without a last day, whose day only stands in. */
function undated(text: string, precision: Deadline['precision']): Deadline {
  return { text, date: standIn, precision, doubt: null }
}

/** Deadlines of every kind that a plan may have, by what they show. */
export const newDeadlines = {
  open: undated('长期坚持', 'open'),
  monthly: {
    ...undated('每月28日前', 'recurring'),
    recurs: { text: '每月28日前', months: 1, day: 28 },
  },
  quarterly: {
    ...undated('每季度末报进展', 'recurring'),
    recurs: { text: '每季度末', months: 3, day: null },
  },
  relative: undated('自信息形成之日起20个工作日内', 'relative'),
  now: undated('立行立改', 'now'),
  unset: { ...undated('', 'unset'), doubt: '原文没有写时限' },
  range: {
    text: '2021年8月至10月',
    date: '2021-10-31',
    precision: 'month',
    doubt: null,
    from: '2021-08-01',
  },
  milestones: {
    text: '2020年10月底前出台方案，2021年6月底前完成试点，2022年10月底前全面推开',
    date: '2022-10-31',
    precision: 'month',
    doubt: null,
    milestones: [
      { text: '2020年10月底前出台方案', date: '2020-10-31', precision: 'month' },
      { text: '2021年6月底前完成试点', date: '2021-06-30', precision: 'month' },
      { text: '2022年10月底前全面推开', date: '2022-10-31', precision: 'month' },
    ],
  },
  goesOn: {
    text: '立即启动，2020年12月底前完成并长期坚持',
    date: '2020-12-31',
    precision: 'month',
    doubt: null,
    goesOn: '并长期坚持',
    begins: '立即启动',
  },
} satisfies Readonly<Record<string, Deadline>>

/**
 * The built-in plan with deadlines of every kind, roles of units, numbers as printed and further
 * columns on its first items.
 */
export function planOfNewKinds(): Plan {
  const plan = builtInPlan()
  const kinds: readonly Deadline[] = Object.values(newDeadlines)
  return {
    ...plan,
    id: 'new-kinds',
    number: '〔2020〕84号',
    items: plan.items.map((item, at): Item => {
      const deadline = kinds[at] ?? item.deadline
      const roles = ['lead', 'responsible', 'support'] as const
      return {
        ...item,
        number: `${item.task}.${item.id}`,
        assignments: item.assignments.map((one, n) => ({
          ...one,
          role: roles[Math.min(n, 2)] ?? 'support',
        })),
        deadline,
        ...(at < 12
          ? { columns: [{ heading: '责任领导', text: at % 2 === 0 ? '张三' : '李四' }] }
          : {}),
      }
    }),
  }
}

/** A plan whose items all have one deadline. */
export function planWithDeadline(deadline: Deadline, items = 27): Plan {
  const plan = builtInPlan()
  const kept = plan.items.slice(0, items).map(item => ({ ...item, deadline }))
  const ids = new Set(kept.map(({ id }) => id))
  return {
    ...plan,
    id: `all-${deadline.precision}`,
    items: kept,
    relations: plan.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    findings: [],
  }
}

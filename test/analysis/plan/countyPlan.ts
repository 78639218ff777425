import type { Item, Plan } from '@/model/plan'

/** A plan by code: its items' units, which share names with other counties'. */
export interface County {
  readonly id: string
  readonly title: string
  readonly units: readonly (readonly string[])[]
  /** Whether its items stand under a task. */
  readonly tasks?: boolean
}

/** A county's plan: items numbered from 1, due month after month from May 2021, the first feeding the second. */
export function countyPlan({ id, title, units, tasks = true }: County): Plan {
  const items = units.map((names, at): Item => ({
    id: at + 1,
    task: tasks ? 1 : 0,
    text: `${title}第${at + 1}项`,
    title: `${title}第${at + 1}项`,
    assignments: names.map(unit => ({ unit, office: null, printed: unit })),
    deadline: {
      text: `2021年${5 + (at % 8)}月底前`,
      date: `2021-${String(5 + (at % 8)).padStart(2, '0')}-28`,
      precision: 'month',
      doubt: null,
    },
    lines: { row: [at + 1, at + 1], text: at + 1, units: [], deadline: at + 1 },
  }))
  return {
    id,
    title,
    annex: '',
    tasks: tasks ? [{ no: 1, name: '推进公开' }] : [{ no: 0, name: '' }],
    units: [...new Set(units.flat())].map(name => ({ name, collective: false, offices: [] })),
    items,
    relations:
      items.length < 2
        ? []
        : [
            {
              id: 'r1',
              from: 1,
              to: 2,
              kind: 'feeds',
              directed: true,
              core: true,
              confidence: 'high',
              reason: '前项供后项使用',
              quotesFrom: ['第1项'],
              quotesTo: ['第2项'],
              status: 'inferred',
            },
          ],
    findings: [
      {
        code: 'short-title',
        severity: 'note',
        items: [1],
        line: 1,
        words: '第1项',
        message: '第 1 项待核',
      },
    ],
  }
}

/** Two counties with a bureau of one name and one each of their own, and a third without tasks. */
export const counties = [
  countyPlan({
    id: 'plan',
    title: '甲县计划',
    units: [['教育局'], ['教育局', '水利局'], ['水利局']],
  }),
  countyPlan({ id: 'plan', title: '乙县计划', units: [['教育局', '财政局'], ['财政局']] }),
  countyPlan({ id: 'other', title: '丙县计划', units: [['教育局'], []], tasks: false }),
] as const

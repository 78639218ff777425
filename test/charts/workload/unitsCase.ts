import type { Plan } from '@/model/plan'
import { builtIn } from '../gantt/ganttCase'

/** A plan of so many units with long names and of so many items, each by 15 units, the last by all. */
export function planOfUnits(unitCount: number, itemCount: number): Plan {
  const [first] = builtIn.items
  const [task] = builtIn.tasks
  if (!first || !task) throw new Error('the built-in plan is empty')
  const names = Array.from(
    { length: unitCount },
    (_, at) =>
      `第${String(at + 1).padStart(4, '0')}号街道办事处（镇人民政府）便民服务和综合行政执法中心`,
  )
  const items = Array.from({ length: itemCount }, (_, at) => {
    const own =
      at === itemCount - 1
        ? names
        : names.slice((at * 15) % unitCount, ((at * 15) % unitCount) + 15)
    const assignments = own.map(unit => ({ unit, office: null, printed: unit }))
    return { ...first, id: at + 1, task: task.no, title: `第${at + 1}件事`, assignments }
  })
  return {
    ...builtIn,
    id: 'units',
    tasks: [task],
    items,
    units: names.map(name => ({ name, collective: false, offices: [] })),
    relations: [],
    findings: [],
  }
}

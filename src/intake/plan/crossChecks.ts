import type { Problem } from '@/intake/text/problem'
import type { Plan } from '@/model/plan'

/**
 * What a well-formed plan gets wrong within itself: names used twice, references that lead nowhere,
 * lines that run backwards.
 */
export function crossChecks(plan: Plan): readonly Problem[] {
  const tasks = new Set(plan.tasks.map(task => task.no))
  const items = new Set(plan.items.map(item => item.id))
  const units = new Map(plan.units.map(unit => [unit.name, new Set(unit.offices)]))
  return [
    ...repeated(
      'tasks',
      'no',
      plan.tasks.map(task => task.no),
    ),
    ...repeated(
      'units',
      'name',
      plan.units.map(unit => unit.name),
    ),
    ...repeated(
      'items',
      'id',
      plan.items.map(item => item.id),
    ),
    ...repeated(
      'relations',
      'id',
      plan.relations.map(relation => relation.id),
    ),
    ...plan.items.flatMap((item, at) => [
      ...(tasks.has(item.task)
        ? []
        : [unknownReference(`items[${at}].task`, item.task, '工作任务')]),
      ...item.assignments.flatMap(({ unit, office }, n) => {
        const offices = units.get(unit)
        if (!offices)
          return [unknownReference(`items[${at}].assignments[${n}].unit`, unit, '责任单位')]
        return office === null || offices.has(office)
          ? []
          : [unknownReference(`items[${at}].assignments[${n}].office`, office, '内设口子')]
      }),
      ...(item.lines.row[0] <= item.lines.row[1]
        ? []
        : [wrongRow(`items[${at}].lines.row`, item.lines.row)]),
    ]),
    ...plan.relations.flatMap(({ from, to }, at) => [
      ...(items.has(from) ? [] : [unknownReference(`relations[${at}].from`, from, '事项')]),
      ...(items.has(to) ? [] : [unknownReference(`relations[${at}].to`, to, '事项')]),
      ...(from === to
        ? [
            {
              code: 'wrong-value' as const,
              where: `relations[${at}].to`,
              words: String(to),
              message: `relations[${at}].to：第${to}项不能与自身关联`,
            },
          ]
        : []),
    ]),
    ...plan.findings.flatMap((finding, at) =>
      finding.items.flatMap((id, n) =>
        items.has(id) ? [] : [unknownReference(`findings[${at}].items[${n}]`, id, '事项')],
      ),
    ),
  ]
}

function repeated(
  list: string,
  key: string,
  values: readonly (string | number)[],
): readonly Problem[] {
  const seen = new Set<string | number>()
  return values.flatMap((value, at) => {
    const again = seen.has(value)
    seen.add(value)
    const where = `${list}[${at}].${key}`
    return again
      ? [
          {
            code: 'repeated' as const,
            where,
            words: String(value),
            message: `${where}：“${value}”重复`,
          },
        ]
      : []
  })
}

function unknownReference(where: string, value: string | number, kind: string): Problem {
  return {
    code: 'unknown-reference',
    where,
    words: String(value),
    message: `${where}：没有名为“${value}”的${kind}`,
  }
}

function wrongRow(where: string, row: readonly [number, number]): Problem {
  return {
    code: 'wrong-value',
    where,
    words: row.join('–'),
    message: `${where}：首行 ${row[0]} 在末行 ${row[1]} 之后`,
  }
}

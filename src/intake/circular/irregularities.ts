import type { Finding, Item, Plan } from '@/model/plan'

/**
 * What is uneven in a plan's own wording: stray spaces, a full stop in few items, two names for one
 * kind of collective unit; and items of several parts.
 */
export function irregularities(plan: Plan): readonly Finding[] {
  return [
    ...strayStops(plan.items),
    ...strayBlanks(plan.items),
    ...mixedCollectives(plan),
    ...itemsOfParts(plan.items),
  ]
}

/** Items ending with 。 where most end without one. */
function strayStops(items: readonly Item[]): readonly Finding[] {
  const found = items.filter(item => item.text.endsWith('。'))
  if (found.length * 2 >= items.length) return []
  return found.map(item => ({
    code: 'closing-stop',
    severity: 'note',
    items: [item.id],
    line: item.lines.text,
    words: clauseAt(item.text, item.text.length - 2) + '。',
    message: `第${item.id}项以句号收尾，其余${items.length - found.length}项没有`,
  }))
}

/** Items with blanks among Chinese words (编制 25 个试点领域) where most have none. */
function strayBlanks(items: readonly Item[]): readonly Finding[] {
  const found = items.filter(item => /[\u3400-\u9fff] | [\u3400-\u9fff]/.test(item.text))
  if (found.length * 2 >= items.length) return []
  return found.map(item => {
    const count = item.text.split(' ').length - 1
    return {
      code: 'spaces-inside',
      severity: 'note',
      items: [item.id],
      line: item.lines.text,
      words: clauseAt(item.text, item.text.indexOf(' ')),
      message: `第${item.id}项文中有${count}处空格，照录未改`,
    }
  })
}

function clauseAt(text: string, at: number): string {
  const stops = '，。；、：'
  let from = at
  let to = at
  while (from > 0 && !stops.includes(text.charAt(from - 1))) from -= 1
  while (to < text.length && !stops.includes(text.charAt(to))) to += 1
  return text.slice(from, to)
}

/** “各有关部门” beside “区有关部门”: kept apart, and told. */
function mixedCollectives(plan: Plan): readonly Finding[] {
  const itemsOf = new Map<string, Item[]>()
  for (const item of plan.items) {
    for (const unit of new Set(item.assignments.map(assignment => assignment.unit))) {
      const items = itemsOf.get(unit)
      if (items) items.push(item)
      else itemsOf.set(unit, [item])
    }
  }
  const kinds = new Map<string, { readonly name: string; readonly items: readonly Item[] }[]>()
  for (const { name, collective } of plan.units) {
    const kind = name.replace(/^[各省市县区]+/, '')
    if (!collective || kind === '') continue
    const alike = kinds.get(kind) ?? []
    alike.push({ name, items: itemsOf.get(name) ?? [] })
    kinds.set(kind, alike)
  }
  return [...kinds.values()]
    .filter(names => names.length > 1)
    .flatMap(names => {
      const [main, ...others] = [...names].sort((a, b) => b.items.length - a.items.length)
      return others.map(({ name, items }): Finding => ({
        code: 'collective-names-mixed',
        severity: 'note',
        items: items.map(item => item.id),
        line: items[0]?.lines.units[0] ?? null,
        words: name,
        message:
          `集合单位“${main?.name ?? ''}”（${main?.items.length ?? 0}` +
          `项）与“${name}”（${items.length}项）并用，未作合并`,
      }))
    })
}

/** Numbers of a first and a second part within an item. */
const partNumbers = [
  ['（1）', '（2）'],
  ['⑴', '⑵'],
  ['①', '②'],
] as const

/** Items that hold numbered parts: their units and deadline go for all of these, wherever they stand. */
function itemsOfParts(items: readonly Item[]): readonly Finding[] {
  return items.flatMap((item): readonly Finding[] => {
    const numbers = partNumbers.find(([first, second]) => {
      const at = item.text.indexOf(first)
      return at >= 0 && item.text.includes(second, at)
    })
    if (!numbers) return []
    return [
      {
        code: 'parts-inside',
        severity: 'note',
        items: [item.id],
        line: item.lines.text,
        words: item.text.slice(item.text.indexOf(numbers[0])).slice(0, 30),
        message: `第${item.id}项含${numbers[0]}${numbers[1]}等分项，责任单位和时限按整项读，没有分到各分项`,
      },
    ]
  })
}

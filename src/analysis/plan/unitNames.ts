// Names of units that a reader cannot tell apart, though the plan keeps them apart: a blank between
// two characters, or a sign that looks like another.
import { oddSigns, seenForm } from '@/model/lookAlike'
import { memo } from '@/model/memo'
import type { Finding, Plan } from '@/model/plan'
import { unitLabel } from '@/model/plan'

/** A remark on each set of units, or of units with an office, whose names look alike. */
export const unitNameFindings = memo((plan: Plan): readonly Finding[] => {
  const itemsByLabel = new Map<string, number[]>()
  for (const { id, assignments } of plan.items)
    for (const label of new Set(assignments.map(unitLabel))) {
      const items = itemsByLabel.get(label)
      if (items) items.push(id)
      else itemsByLabel.set(label, [id])
    }
  const alike = new Map<string, string[]>()
  for (const label of itemsByLabel.keys()) {
    const form = seenForm(label)
    const names = alike.get(form)
    if (names) names.push(label)
    else alike.set(form, [label])
  }
  return [...alike.values()]
    .filter(names => names.length > 1)
    .map(names => finding(names, [...new Set(names.flatMap(name => itemsByLabel.get(name) ?? []))]))
})

function finding(names: readonly string[], items: readonly number[]): Finding {
  const quoted = names.map(name => `“${name}”`).join('与')
  const odd = [...new Set(names.flatMap(oddSigns))]
  const difference = odd.length > 0 ? `不同在 ${odd.join('、')}` : '只差空格或括号的全角半角'
  return {
    code: 'unit-names-alike',
    severity: 'warning',
    items: [...items].sort((a, b) => a - b),
    line: null,
    words: names.join('、'),
    message: `责任单位${quoted}看起来一样，${difference}，按不同的单位读，未作合并`,
  }
}

import type { Assignment, Role, Unit } from '@/model/plan'

/**
 * The assignments printed in an item's unit cells, in order: “区工管办（宣传）、各镇处” is two.
 * 、 ， and ； part units outside brackets only; a new line is a further unit unless a bracket is
 * still open. `role` is that of the cells' column.
 */
export function parseUnits(cells: readonly string[], role?: Role): readonly Assignment[] {
  const assignments = joinOpen(cells.map(fullWidth)).flatMap(splitUnits).map(parseUnit)
  return role ? assignments.map(assignment => ({ ...assignment, role })) : assignments
}

/** What of unit cells is told: 等 where more units are meant than printed. Chinese, without item. */
export function unitFindings(cells: readonly string[]): readonly string[] {
  return cells.filter(cell => bracketDepth(cell) < 0)
}

/** Units in order of first appearance, with the offices printed for each. */
export function unitsOf(assignments: readonly Assignment[]): readonly Unit[] {
  const offices = new Map<string, Set<string>>()
  for (const { unit, office } of assignments) {
    const known = offices.get(unit) ?? new Set<string>()
    if (office !== null) known.add(office)
    offices.set(unit, known)
  }
  return [...offices].map(([name, known]) => ({
    name,
    collective: isCollective(name),
    offices: [...known],
  }))
}

/** Whether a name stands for several bodies: 各镇处, 各有关部门, 区有关部门. */
export function isCollective(name: string): boolean {
  return /^各|(?:有关|相关|各|成员)(?:部门|单位)$/.test(name)
}

/**
 * How many brackets stand open after a text, given how many stood open before it; below 0 where one
 * closes too many.
 */
export function bracketDepth(text: string, before = 0): number {
  let depth = before
  for (const sign of text) {
    if (sign === '（' || sign === '(') depth += 1
    if (sign === '）' || sign === ')') depth -= 1
    if (depth < 0) return depth
  }
  return depth
}

function fullWidth(text: string): string {
  return text.replace(/\(/g, '（').replace(/\)/g, '）').trim()
}

function joinOpen(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let pending: string[] = []
  let depth = 0
  for (const line of lines) {
    pending.push(line)
    depth = bracketDepth(line, depth)
    if (depth !== 0) continue
    joined.push(pending.join(''))
    pending = []
  }
  // Lines of a bracket that never closes are read one by one.
  return [...joined, ...pending]
}

function splitUnits(line: string): readonly string[] {
  const guarded = bracketDepth(line) === 0
  const parts: string[] = ['']
  let depth = 0
  for (const sign of line) {
    if (sign === '（') depth += 1
    if (sign === '）') depth -= 1
    if (/[、，,；;]/.test(sign) && (depth === 0 || !guarded)) parts.push('')
    else parts.push((parts.pop() ?? '') + sign)
  }
  return parts.map(part => part.trim()).filter(part => part !== '')
}

function parseUnit(printed: string): Assignment {
  const words = printed.replace(/。$/, '') || printed
  const match = /^([^（）]+)（([^（）]+)）$/.exec(words)
  return { unit: (match?.[1] ?? words).trim(), office: match?.[2]?.trim() || null, printed }
}

import { diffChars } from 'diff'
import { isDated, type Item, type Plan, unitLabel } from '@/model/plan'

/** A piece of a text, and whether the other text has it too. */
export interface Segment {
  readonly text: string
  readonly shared: boolean
}

/**
 * Two texts cut into what they share and what each has alone; the pieces of each make up its text
 * again.
 */
export interface SharedWording {
  readonly a: readonly Segment[]
  readonly b: readonly Segment[]
}

/**
 * What speaks for and against two items being the same work; `onlyA` and `onlyB` are the words that
 * one has and the other has not.
 */
export interface PairEvidence {
  readonly sameUnits: boolean
  readonly sameDeadline: boolean
  readonly likeness: number
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

/**
 * The wording two texts share in order; a run under two characters is chance, so it counts as
 * unshared.
 */
export function sharedWording(a: string, b: string): SharedWording {
  const parts = diffChars(a, b).map(part => ({
    text: part.value,
    shared: !part.added && !part.removed && Array.from(part.value).length > 1,
    inA: !part.added,
    inB: !part.removed,
  }))
  return { a: joined(parts.filter(part => part.inA)), b: joined(parts.filter(part => part.inB)) }
}

/**
 * How alike two texts are, 0 to 1: twice the characters they share in order over all they have (two
 * empty texts are alike).
 */
export function textLikeness(a: string, b: string): number {
  const total = Array.from(a).length + Array.from(b).length
  if (total === 0) return 1
  const same = diffChars(a, b)
    .filter(part => !part.added && !part.removed)
    .reduce((sum, part) => sum + Array.from(part.value).length, 0)
  return (2 * same) / total
}

/** The evidence on two items of a plan, by number, or null where one is not in it. */
export function pairEvidence(plan: Pick<Plan, 'items'>, a: number, b: number): PairEvidence | null {
  const first = plan.items.find(item => item.id === a)
  const second = plan.items.find(item => item.id === b)
  if (!first || !second) return null
  const wording = sharedWording(first.text, second.text)
  return {
    sameUnits: unitsOf(first) === unitsOf(second),
    sameDeadline:
      first.deadline.date === second.deadline.date &&
      isDated(first.deadline) === isDated(second.deadline),
    likeness: textLikeness(first.text, second.text),
    onlyA: alone(wording.a),
    onlyB: alone(wording.b),
  }
}

function unitsOf(item: Item): string {
  return [...new Set(item.assignments.map(unitLabel))].sort().join('、')
}

/** The unshared runs, without the marks of punctuation around them. */
function alone(segments: readonly Segment[]): readonly string[] {
  return segments
    .filter(s => !s.shared)
    .map(s => s.text.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, ''))
    .filter(text => text !== '')
}

function joined(parts: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = []
  for (const { text, shared } of parts) {
    const last = out.at(-1)
    if (last?.shared === shared) out[out.length - 1] = { text: last.text + text, shared }
    else out.push({ text, shared })
  }
  return out
}

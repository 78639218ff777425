import type { Finding, Plan } from '@/model/plan'

/** A finding without its line. */
type PlainFinding = Pick<Finding, 'code' | 'words' | 'message'> & { readonly of: readonly number[] }

/** A plan without its lines, in which files of different formats differ, its findings by item. */
export function plainPlan({ items, findings, ...plan }: Plan): Omit<Plan, 'items' | 'findings'> & {
  readonly items: readonly unknown[]
  readonly findings: readonly PlainFinding[]
} {
  const plain = findings.map(({ code, items: of, words, message }) => ({
    code,
    of,
    words,
    message,
  }))
  return {
    ...plan,
    items: items.map(item => ({ ...item, lines: null })),
    findings: plain.sort((a, b) => keyOf(a).localeCompare(keyOf(b))),
  }
}

function keyOf(finding: { readonly of: readonly number[]; readonly code: string }): string {
  return `${finding.of.map(id => String(id).padStart(5, '0')).join()} ${finding.code}`
}

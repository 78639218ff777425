/**
 * What can be measured apart: the charts beside their peers, the answers of a large plan with a
 * large ledger, scrolling in each of our charts, the big screen, and files.
 */
export const parts = ['charts', 'ledger', 'scrolling', 'wall', 'export'] as const

/** One of `parts`. */
export type Part = (typeof parts)[number]

const headings: readonly (readonly [Part | 'method', RegExp])[] = [
  ['ledger', /^## Guatu's answers /],
  ['scrolling', /^## Guatu's charts scrolled /],
  ['wall', /^## Guatu's big screen /],
  ['export', /^## Guatu's files /],
  ['method', /^## How it was measured/],
]

/** The part that a section of a report belongs to, by its heading. */
function partOf(section: string): Part | 'method' {
  return headings.find(([, heading]) => heading.test(section))?.[0] ?? 'charts'
}

/** A report with some parts of it taken from a newer one, and how they were measured. */
export function merged(older: string, newer: string, taken: readonly Part[]): string {
  const [before, now] = [older, newer].map(text =>
    text
      .trim()
      .split(/\n(?=## )/)
      .map(section => section.trim()),
  )
  return [...parts, 'method' as const]
    .flatMap(part => {
      const from = part === 'method' || taken.includes(part) ? now : before
      return from?.filter(section => section !== '' && partOf(section) === part) ?? []
    })
    .join('\n\n')
    .concat('\n')
}

import type { FloorPlan } from './shape'

const block = 32

/**
 * Finds relations whose run touches a window of rows without looking at the others: each is listed
 * under every block of rows it runs through.
 */
export function nearIndex({
  links: { from, to },
  rows: { id },
}: FloorPlan): (first: number, last: number) => readonly number[] {
  const blocks: number[][] = Array.from({ length: Math.ceil(id.length / block) }, () => [])
  from.forEach((a, link) => {
    const b = to[link] ?? a
    const end = Math.floor(Math.max(a, b) / block)
    for (let at = Math.floor(Math.min(a, b) / block); at <= end; at += 1) blocks[at]?.push(link)
  })
  return (first, last) => {
    const found = new Set<number>()
    for (let at = Math.floor(first / block); at <= Math.floor(last / block); at += 1) {
      for (const link of blocks[at] ?? []) {
        const [a, b] = [from[link] ?? 0, to[link] ?? 0]
        if (Math.max(a, b) >= first && Math.min(a, b) <= last) found.add(link)
      }
    }
    return [...found].sort((a, b) => a - b)
  }
}

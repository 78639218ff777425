// Tables of a page out of its ruled lines: lines that touch make a grid, and what no line parts is
// one cell.
import type { Rule } from './rules'

/** A cell of a grid: its rows and columns from 0, and its edges on the page. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A table by its lines: where its columns and rows part, and its cells. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Lines so near, in points, are one, and touch. */
const near = 3.5
/** Lines that are put together, and places of a grid. */
const [mostRules, mostPlaces] = [4_000, 60_000]

/** The tables of a page, from its top down; one of a single cell is a frame, not a table. */
export function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  return touching(joined(rules).slice(0, mostRules))
    .flatMap(gridOf)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

/** Lines that go on in each other as one: many programs draw one for each cell. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  return [true, false].flatMap(isAcross => {
    const found: Rule[] = []
    const sorted = rules.filter(rule => rule.isAcross === isAcross)
    const levels = clustered(sorted.map(({ at }) => at))
    const byLevel = new Map<number, Rule[]>()
    for (const rule of sorted) {
      const at = nearest(levels, rule.at)
      byLevel.set(at, [...(byLevel.get(at) ?? []), rule])
    }
    for (const [at, line] of byLevel) {
      let last: Rule | null = null
      for (const rule of [...line].sort((a, b) => a.from - b.from)) {
        if (last && rule.from <= last.to + near) {
          last = { isAcross, at, from: last.from, to: Math.max(last.to, rule.to) }
          found[found.length - 1] = last
        } else {
          last = { ...rule, at }
          found.push(last)
        }
      }
    }
    return found
  })
}

/** Lines in groups of which each touches another. */
function touching(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const group = rules.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root] ?? root
    group[at] = root
    return root
  }
  rules.forEach((a, n) => {
    rules.slice(n + 1).forEach((b, m) => {
      if (touch(a, b)) group[rootOf(n)] = rootOf(n + 1 + m)
    })
  })
  const groups = new Map<number, Rule[]>()
  rules.forEach((rule, at) => {
    const root = rootOf(at)
    const known = groups.get(root)
    if (known) known.push(rule)
    else groups.set(root, [rule])
  })
  return [...groups.values()]
}

function touch(a: Rule, b: Rule): boolean {
  if (a.isAcross === b.isAcross) return false
  return covers(a, b.at) && covers(b, a.at)
}

function covers({ from, to }: Rule, at: number): boolean {
  return at >= from - near && at <= to + near
}

function gridOf(rules: readonly Rule[]): readonly Grid[] {
  const upright = rules.filter(({ isAcross }) => !isAcross)
  const across = rules.filter(({ isAcross }) => isAcross)
  const xs = clustered(upright.map(({ at }) => at))
  const ys = clustered(across.map(({ at }) => at))
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > mostPlaces) return []
  return [{ xs, ys, cells: cellsOf(xs, ys, { upright, across }) }]
}

interface Lines {
  readonly upright: readonly Rule[]
  readonly across: readonly Rule[]
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  { upright, across }: Lines,
): readonly GridCell[] {
  const uprightAt = byPlace(upright, xs)
  const acrossAt = byPlace(across, ys)
  const isParted = (lines: readonly Rule[] | undefined, middle: number): boolean =>
    lines?.some(line => line.from <= middle && line.to >= middle) ?? false
  const middle = (places: readonly number[], at: number): number =>
    ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let [columnSpan, rowSpan] = [1, 1]
      while (
        column + columnSpan < columns &&
        !isParted(uprightAt.get(column + columnSpan), middle(ys, row)) &&
        !taken.has(row * columns + column + columnSpan)
      )
        columnSpan += 1
      while (
        row + rowSpan < rows &&
        !isParted(acrossAt.get(row + rowSpan), middle(xs, column)) &&
        !taken.has((row + rowSpan) * columns + column)
      )
        rowSpan += 1
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c)
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        left: xs[column] ?? 0,
        right: xs[column + columnSpan] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[row + rowSpan] ?? 0,
      })
    }
  return cells
}

function byPlace(
  rules: readonly Rule[],
  places: readonly number[],
): ReadonlyMap<number, readonly Rule[]> {
  const found = new Map<number, Rule[]>()
  for (const rule of rules) {
    const at = places.indexOf(nearest(places, rule.at))
    const known = found.get(at)
    if (known) known.push(rule)
    else found.set(at, [rule])
  }
  return found
}

/** Numbers in order, those that lie near each other as their middle. */
function clustered(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b)
  const clusters: number[][] = []
  for (const number of sorted) {
    const last = clusters[clusters.length - 1]
    if (last && number - (last[0] ?? number) <= near) last.push(number)
    else clusters.push([number])
  }
  return clusters.map(all => all.reduce((sum, number) => sum + number, 0) / all.length)
}

function nearest(places: readonly number[], at: number): number {
  return places.reduce(
    (best, place) => (Math.abs(place - at) < Math.abs(best - at) ? place : best),
    places[0] ?? at,
  )
}

// The ruled lines of a page of a PDF: what it strokes, and what it fills so thin that it is a line.

/** A line along an axis: `at` on the other, from `from` to `to`; the page's top left is 0, 0. */
export interface Rule {
  readonly isAcross: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A matrix of six numbers, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What a page draws, step by step. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The numbers of the steps that are followed, as the library has them. */
export interface StepNumbers {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  readonly constructPath: number
  readonly stroke: number
  readonly closeStroke: number
  readonly fill: number
  readonly eoFill: number
  readonly fillStroke: number
  readonly eoFillStroke: number
  readonly closeFillStroke: number
  readonly closeEOFillStroke: number
}

/** Lines of a page that are looked at. */
const mostRules = 20_000
/** A filled shape that is so thin, in points, is a line. */
const thin = 3
/** A line that is so short rules nothing. */
const short = 4

/** The ruled lines of what a page draws; `view` turns its points into those of the page as it shows. */
export function rulesOf(
  { fnArray, argsArray }: Drawing,
  steps: StepNumbers,
  view: Matrix,
): readonly Rule[] {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix = view
  fnArray.forEach((step, at) => {
    const args = argsArray[at]
    if (step === steps.save) stack.push(matrix)
    else if (step === steps.restore || step === steps.paintFormXObjectEnd)
      matrix = stack.pop() ?? matrix
    else if (step === steps.transform) matrix = product(matrix, matrixIn(args))
    else if (step === steps.paintFormXObjectBegin) {
      stack.push(matrix)
      matrix = product(matrix, matrixIn(Array.isArray(args) ? (args as unknown[])[0] : null))
    } else if (step === steps.constructPath && Array.isArray(args) && rules.length < mostRules) {
      const [paint, data] = args as readonly unknown[]
      const paths = pathsIn(data, matrix)
      if (isFill(paint, steps)) rules.push(...paths.flatMap(thinShape))
      if (isStroke(paint, steps)) rules.push(...paths.flatMap(edgesOf))
    }
  })
  return rules
}

function isFill(paint: unknown, steps: StepNumbers): boolean {
  return paint === steps.fill || paint === steps.eoFill
}

function isStroke(paint: unknown, steps: StepNumbers): boolean {
  const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } =
    steps
  const strokes: readonly unknown[] = [stroke, closeStroke, fillStroke, eoFillStroke]
  return strokes.includes(paint) || paint === closeFillStroke || paint === closeEOFillStroke
}

type Point = readonly [x: number, y: number]

/** How many numbers follow the sign of each piece of a path: move, line, curve, close. */
const [move, line, curve, close] = [0, 1, 2, 3]

/** The paths of a step, each as its points; curves are left out, for they rule nothing. */
function pathsIn(data: unknown, matrix: Matrix): readonly (readonly Point[])[] {
  const numbers = Array.isArray(data) ? (data as unknown[])[0] : data
  if (!(numbers instanceof Float32Array)) return []
  const paths: Point[][] = []
  for (let at = 0; at < numbers.length;) {
    const sign = numbers[at]
    const point = (): Point => applied(matrix, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0)
    const path = paths[paths.length - 1]
    if (sign === move) {
      paths.push([point()])
      at += 3
    } else if (sign === line) {
      path?.push(point())
      at += 3
    } else if (sign === curve) {
      paths.push([])
      at += 7
    } else if (sign === close) {
      if (path?.[0]) path.push(path[0])
      at += 1
    } else return paths
  }
  return paths
}

function edgesOf(path: readonly Point[]): readonly Rule[] {
  return path.slice(1).flatMap((to, at) => ruleBetween(path[at] ?? to, to))
}

/** A filled shape as the line that it looks like, if it does. */
function thinShape(path: readonly Point[]): readonly Rule[] {
  if (path.length < 4) return []
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (bottom - top < thin)
    return ruleBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2])
  if (right - left < thin)
    return ruleBetween([(left + right) / 2, top], [(left + right) / 2, bottom])
  return []
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  if (high < 1 && wide >= short)
    return [{ isAcross: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
  if (wide < 1 && high >= short)
    return [{ isAcross: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }]
  return []
}

/** One matrix after another. */
export function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

/** Six numbers as a matrix; anything else changes nothing. */
export function matrixIn(value: unknown): Matrix {
  const numbers = Array.isArray(value) || value instanceof Float32Array ? Array.from(value) : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.map(Number)
  return [a, b, c, d, e, f]
}

function applied(m: Matrix, x: number, y: number): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

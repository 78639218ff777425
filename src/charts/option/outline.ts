// What a path of ECharts draws, as chains of points: a mark knows straight lines only.

type Point = readonly [number, number]

/** A chain of points, whether it comes back to its first. */
export interface Outline {
  readonly points: readonly Point[]
  readonly closed: boolean
}

/** The part of a path's pen that shapes draw with. */
export interface Pen {
  readonly moveTo: (x: number, y: number) => void
  readonly lineTo: (x: number, y: number) => void
  readonly quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => void
  readonly bezierCurveTo: (...points: readonly number[]) => void
  readonly arc: (...arc: readonly (number | boolean)[]) => void
  readonly rect: (x: number, y: number, w: number, h: number) => void
  readonly closePath: () => void
}

/** The chains that a shape draws, curves cut into straight steps of about two px. */
export function outlines(draw: (pen: Pen) => void): readonly Outline[] {
  const chains: { points: Point[]; closed: boolean }[] = []
  const start = (x: number, y: number): void => {
    chains.push({ points: [[x, y]], closed: false })
  }
  const to = (x: number, y: number): void => {
    const chain = chains[chains.length - 1]
    if (chain && !chain.closed) chain.points.push([x, y])
    else start(x, y)
  }
  const here = (): Point => chains[chains.length - 1]?.points.at(-1) ?? [0, 0]
  const along = (length: number, at: (share: number) => Point): void => {
    const steps = Math.max(4, Math.ceil(length / 2))
    for (let step = 1; step <= steps; step += 1) to(...at(step / steps))
  }
  const close = (): void => {
    const chain = chains[chains.length - 1]
    if (chain) chain.closed = true
  }
  const curve = (...[bx = 0, by = 0, cx = 0, cy = 0, x = 0, y = 0]: readonly number[]): void => {
    const from = here()
    along(Math.hypot(bx - from[0], by - from[1]) + Math.hypot(x - bx, y - by), share => {
      const rest = 1 - share
      const at = (a: number, b: number, c: number, d: number): number =>
        a * rest ** 3 + 3 * b * rest ** 2 * share + 3 * c * rest * share ** 2 + d * share ** 3
      return [at(from[0], bx, cx, x), at(from[1], by, cy, y)]
    })
  }
  draw({
    moveTo: start,
    lineTo: to,
    bezierCurveTo: curve,
    quadraticCurveTo: (qx, qy, x, y) => {
      const [fx, fy] = here()
      const pull = (a: number, b: number): number => a + ((b - a) * 2) / 3
      curve(pull(fx, qx), pull(fy, qy), pull(x, qx), pull(y, qy), x, y)
    },
    arc: (...arc) => {
      const [cx = 0, cy = 0, r = 0, from = 0, end = 0] = arc.map(Number)
      const sweep = sweepOf(from, end, arc[5] === true)
      const at = (share: number): Point => {
        const angle = from + sweep * share
        return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
      }
      to(...at(0))
      along(Math.abs(sweep) * r, at)
    },
    rect: (x, y, w, h) => {
      start(x, y)
      to(x + w, y)
      to(x + w, y + h)
      to(x, y + h)
      close()
    },
    closePath: close,
  })
  return chains.filter(({ points }) => points.length > 1)
}

function sweepOf(from: number, to: number, isCounter: boolean): number {
  const round = 2 * Math.PI
  if (Math.abs(to - from) >= round - 1e-6) return isCounter ? -round : round
  const sweep = (((to - from) % round) + round) % round
  return isCounter ? sweep - round : sweep
}

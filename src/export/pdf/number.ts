/** A place or length in px as it is written: finer than any printer's dot, and short. */
export function hundredth(px: number): number {
  return Math.round(px * 100) / 100
}

/** Px that a time strip is high. */
export function stripHeight(scale: number): number {
  return 34 * scale
}

/** How many bins a plot has room for: one to about 4 px. */
export function stripBins(width: number, scale: number): number {
  return Math.max(1, Math.round(width / (4 * scale)))
}

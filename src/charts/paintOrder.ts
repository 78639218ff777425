import type { FlatMark } from './scene'

/**
 * Marks of one layer put so that shapes of one paint follow one another, then the texts: a painter draws each run at once.
 * Only for marks of which none lies on another of a different paint, or where the paints' first appearance is their order.
 */
export function byPaint(marks: readonly FlatMark[]): readonly FlatMark[] {
  const runs = new Map<string, FlatMark[]>()
  const words: FlatMark[] = []
  for (const mark of marks) {
    if (mark.type === 'text') {
      words.push(mark)
      continue
    }
    const fill = typeof mark.fill === 'object' ? `${mark.fill.from} ${mark.fill.to}` : mark.fill
    const key = `${fill ?? ''}|${mark.stroke ?? ''}|${mark.width ?? ''}|${mark.dash ? mark.dash.join(' ') : ''}|${mark.hatch?.color ?? ''}|${mark.hatch?.pitch ?? ''}`
    const run = runs.get(key)
    if (run) run.push(mark)
    else runs.set(key, [mark])
  }
  return [...[...runs.values()].flat(), ...words]
}

import type { FlatMark, TextMark } from './scene'

/**
 * Marks of one layer put so that shapes of one paint follow one another, then texts of one font and
 * colour: a painter draws each run at once.
 * Only for marks of which none lies on another of a different paint, or where the paints' first
 * appearance is their order.
 */
export function byPaint(marks: readonly FlatMark[]): readonly FlatMark[] {
  const runs = new Map<string, FlatMark[]>()
  const words = new Map<string, FlatMark[]>()
  for (const mark of marks) {
    if (mark.type === 'text') push(words, `${mark.weight ?? 400} ${mark.size} ${mark.color}`, mark)
    else push(runs, paintKey(mark), mark)
  }
  return [...[...runs.values()].flat(), ...[...words.values()].flat()]
}

function paintKey(mark: Exclude<FlatMark, TextMark>): string {
  const fill = typeof mark.fill === 'object' ? `${mark.fill.from} ${mark.fill.to}` : mark.fill
  const line = `${mark.stroke ?? ''}|${mark.width ?? ''}|${mark.dash?.join(' ') ?? ''}`
  return `${fill ?? ''}|${line}|${mark.hatch?.color ?? ''}|${mark.hatch?.pitch ?? ''}`
}

function push(map: Map<string, FlatMark[]>, key: string, mark: FlatMark): void {
  const list = map.get(key)
  if (list) list.push(mark)
  else map.set(key, [mark])
}

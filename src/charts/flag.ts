import type { DueState } from '@/analysis/dueState'
import type { FlatMark, MarkInfo } from './scene'
import type { ChartStyle } from './style'

/** A deadline flag: its pole's right edge stands exactly at the end of the last day, its cloth carries the item's number. */
export interface FlagInput {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly poleHeight: number
  readonly text: string
  readonly color: string
  readonly state: DueState
  readonly style: ChartStyle
  readonly scale: number
  readonly info?: MarkInfo
}

/** Marks of a flag. State is told by shape: solid for due, solid with a second pole for today, hollow for later, hollow and dashed for open-ended. */
export function flagMarks(flag: FlagInput): readonly FlatMark[] {
  const { x, y, w, h, scale, style, key } = flag
  const solid = flag.state === 'due' || flag.state === 'today'
  const pole = 3 * scale
  const info = flag.info ? { info: flag.info } : {}
  const cloth: [number, number][] = [[x - w, y - h / 2], [x - pole, y - h / 2], [x - pole, y + h / 2], [x - w, y + h / 2], [x - w + 4 * scale, y]]
  const fontSize = Math.min(13.5 * scale, Math.max(12 * scale, h * 0.74))
  return [
    { type: 'path', key: `${key}:cloth`, points: cloth, closed: true, fill: solid ? flag.color : style.bg, stroke: flag.color, width: 1.6 * scale, ...(flag.state === 'open' ? { dash: [3 * scale, 2 * scale] } : {}), ...info },
    { type: 'rect', key: `${key}:pole`, x: x - pole, y: y - flag.poleHeight / 2, w: pole, h: flag.poleHeight, fill: flag.color, ...info },
    ...(flag.state === 'today' ? [{ type: 'rect' as const, key: `${key}:today`, x: x + pole, y: y - flag.poleHeight / 2, w: pole, h: flag.poleHeight, fill: flag.color, ...info }] : []),
    { type: 'text', key: `${key}:number`, x: x - (w + pole) / 2 + 2.5 * scale, y, text: flag.text, size: fontSize, weight: 700, align: 'center', color: solid ? style.onflag : flag.color, ...info },
  ]
}

import type { FlatMark } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import type { ChartStyle } from './style'

/** Where a chip stands, in px: its middle at `x`, moved as far as keeps it `between` two edges. */
export interface ChipPlace {
  readonly x: number
  readonly between: readonly [number, number]
  readonly top: number
  readonly h: number
  /** Px on either side of the words. */
  readonly padding: number
  readonly scale: number
  readonly style: ChartStyle
}

/** Px that a chip with some words is wide. */
export function chipWidth(
  text: string,
  { padding, scale }: Pick<ChipPlace, 'padding' | 'scale'>,
): number {
  return textWidth(text, 12 * scale, 700) + 2 * padding
}

/** The as-of day, in words, on a chip of ink: the same sign at the line in every chart along time. */
export function asOfChip(text: string, place: ChipPlace): readonly FlatMark[] {
  const { x, between, top, h, scale, style } = place
  const w = chipWidth(text, place)
  const left = Math.min(Math.max(x - w / 2, between[0]), between[1] - w)
  const sign = { role: 'as-of', of: 'as-of' } as const
  return [
    {
      ...sign,
      type: 'rect',
      key: 'as-of:chip',
      part: 'chip',
      x: left,
      y: top,
      w,
      h,
      fill: style.ink,
    },
    {
      ...sign,
      type: 'text',
      key: 'as-of:text',
      part: 'words',
      x: left + w / 2,
      y: top + h / 2,
      text,
      size: 12 * scale,
      weight: 700,
      align: 'center',
      color: style.bg,
    },
  ]
}

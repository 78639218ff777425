import type { EChartsOption } from 'echarts'
import { firstFitting } from '@/charts/text/textWidth'
import type { ChartFrame } from './chart'

/**
 * A line of words in an upper corner of a chart, the first wording that has room there; none where
 * not even the shortest has.
 */
export function cornerNote(
  wordings: readonly string[],
  { room, side }: { readonly room: number; readonly side: 'left' | 'right' },
  { scale, style }: ChartFrame,
): NonNullable<EChartsOption['title']> {
  const size = 12 * scale
  const text = firstFitting(wordings, room, { size })
  if (text === null) return []
  return {
    text,
    top: 0,
    [side]: 0,
    padding: 0,
    textStyle: {
      color: style.ink2,
      fontFamily: style.font,
      fontSize: size,
      fontWeight: 'normal',
      lineHeight: size,
    },
  }
}

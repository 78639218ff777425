/** What series that draw by themselves share: where a datum stands, and whether its place shows. */
import type {
  CustomSeriesOption,
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
} from 'echarts'
import type { Box } from '@/charts/scene/box'

type Render = (
  params: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
) => CustomSeriesRenderItemReturn

/** A series of [month, row] that draws each datum itself. */
export function custom(
  id: string,
  data: readonly (readonly number[])[],
  renderItem: Render,
): CustomSeriesOption {
  return { type: 'custom', id, clip: false, data: data.map(one => [...one]), renderItem, z: 2 }
}

/** The plot that shows. */
export function plotOf({ coordSys }: CustomSeriesRenderItemParams): Box {
  const { x, y, width, height } = coordSys as unknown as Readonly<
    Record<'x' | 'y' | 'width' | 'height', number>
  >
  return { x, y, w: width, h: height }
}

/** The middle of the month and row of a datum. */
export function centerOf(api: CustomSeriesRenderItemAPI): readonly [number, number] {
  const [x = 0, y = 0] = api.coord([Number(api.value(0)), Number(api.value(1))])
  return [x, y]
}

/** How wide a month is, and how high a row. */
export function bandOf(api: CustomSeriesRenderItemAPI): readonly [number, number] {
  const size = api.size?.([1, 1])
  const [w = 0, h = 0] = Array.isArray(size) ? size : [size ?? 0, size ?? 0]
  return [w, h]
}

/** Whether a place lies within a length, or a px beside it. */
export function isAlong(at: number, from: number, length: number): boolean {
  return at >= from - 1 && at <= from + length + 1
}

/** Whether a point lies within a box, or a px beside it. */
export function isWithin({ x, y, w, h }: Box, cx: number, cy: number): boolean {
  return isAlong(cx, x, w) && isAlong(cy, y, h)
}

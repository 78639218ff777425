import { graphic } from 'echarts/core'
import type { Scene } from './scene'
import type { Canvas, HatchTile, Tools } from './scenePaint'
import { paintScene } from './scenePaint'

type Child = Parameters<InstanceType<typeof graphic.Group>['add']>[0]

interface Shape { scene: Scene | null, tools: Tools }
interface Element extends Child { readonly shape: Shape, readonly markRedraw: () => void }

/** The one element of a chart: on each drawing it paints its whole scene, so that a frame costs ECharts' renderer no more than a single path. */
export interface SceneElement {
  readonly element: Child
  readonly show: (scene: Scene) => void
}

const Picture = graphic.extendShape({
  type: 'scene',
  shape: { scene: null, tools: null },
  buildPath(path, shape) {
    const { scene, tools } = shape as Shape
    // The renderer hands its path over while it draws; on the way to the canvas it carries the canvas' context.
    const canvas = (path as { getContext?: () => Canvas | null }).getContext?.()
    if (scene && canvas) paintScene(canvas, scene, tools)
  },
}) as unknown as new (options: Record<string, unknown>) => Element

/** The renderer builds a path again only where its shape has changed; a scene is painted whenever the renderer draws. */
const shapeChanged = 4

/** An element for ECharts' canvas renderer that shows one scene after another. */
export function sceneElement(font: string, tile: HatchTile): SceneElement {
  const element = new Picture({ silent: true, shape: { scene: null, tools: { font, tile, patterns: new Map() } }, style: { fill: 'none', stroke: 'none' } })
  const marked = element as Element & { __dirty: number, beforeBrush: () => void }
  marked.beforeBrush = () => { marked.__dirty |= shapeChanged }
  return {
    element,
    show(scene) {
      element.shape.scene = scene
      element.markRedraw()
    },
  }
}

import { graphic } from 'echarts/core'
import type { Canvas, ScenePainter } from './paint'
import type { Scene } from './scene'

type Child = Parameters<InstanceType<typeof graphic.Group>['add']>[0]

interface Shape {
  scene: Scene | null
  painter: ScenePainter
}
interface Element extends Child {
  readonly shape: Shape
}

/**
 * The one element of a chart: on each drawing it paints its whole scene, so that a frame costs
 * ECharts' renderer no more than a single path. What it is to `show` is painted when the renderer
 * is next refreshed.
 */
export interface SceneElement {
  readonly element: Child
  readonly show: (scene: Scene) => void
}

const Picture = graphic.extendShape({
  type: 'scene',
  shape: { scene: null, painter: null },
  buildPath(path, shape) {
    const { scene, painter } = shape as Shape
    // The renderer hands its path over while it draws; on the way to the canvas it carries the
    // canvas' context.
    const canvas = (path as { getContext?: () => Canvas | null }).getContext?.()
    if (scene && canvas) painter(canvas, scene)
  },
}) as unknown as new (options: Record<string, unknown>) => Element

/**
 * The renderer draws an element again only where it is marked, and builds its path only where its
 * shape has changed. Marked by hand, since to ask for it wakes the renderer's own loop of frames.
 */
const [redraw, shapeChanged] = [1, 4]

/** An element for ECharts' canvas renderer that shows one scene after another. */
export function sceneElement(painter: ScenePainter): SceneElement {
  const element = new Picture({
    silent: true,
    shape: { scene: null, painter },
    style: { fill: 'none', stroke: 'none' },
  })
  const marked = element as Element & { __dirty: number; beforeBrush: () => void }
  marked.beforeBrush = () => {
    marked.__dirty |= shapeChanged
  }
  return {
    element,
    show(scene) {
      element.shape.scene = scene
      marked.__dirty |= redraw
    },
  }
}

import type { Figure } from '@/charts/figure/figure'
import type { Box } from '@/charts/scene/box'
import { grown, overlaps } from '@/charts/scene/box'
import { markBox } from '@/charts/scene/markBox'
import type { Surface } from '@/charts/scene/brush'
import { scenePainter } from '@/charts/scene/paint'
import type { FlatMark, Mark, Scene } from '@/charts/scene/scene'
import { allMarks, haloWidth } from '@/charts/scene/scene'
import { paperStyle } from '@/charts/sign/style'
import type { WriteTask } from '@/export/file/figureFile'
import { writePngRows } from './png'

/**
 * Px at most that one canvas is asked for: far below what any browser gives, since one that is too
 * large is silently blank.
 */
const largestCanvas = { side: 8192, area: 8_388_608 } as const

/** The key of a PNG's words that hold the state of its view. */
export const stateKey = 'guatu'

/**
 * The pages of a figure as PNG, `ratio` device px to a px of theirs, with its dpi and the state of
 * its view, one for each page. Drawn in tiles, so that none is too large.
 */
export async function writePngs(
  figure: Figure,
  { ratio = 1, progress, signal }: WriteTask = {},
): Promise<readonly Blob[]> {
  await document.fonts.ready
  const { pages, paper, state } = figure
  const blobs: Blob[] = []
  for (const [at, page] of pages.entries()) {
    const perMetre = Math.round(((page.width * ratio) / paper.width) * 1000)
    const [width, height] = [Math.round(page.width * ratio), Math.round(page.height * ratio)]
    const rows = pixelRows(page, {
      ratio,
      width,
      height,
      figure,
      told: part => progress?.((at + part) / pages.length),
      signal,
    })
    blobs.push(
      await writePngRows(
        {
          width,
          height,
          perMetre,
          words: { [stateKey]: state, Title: figure.title, Description: figure.description },
        },
        rows,
      ),
    )
  }
  return blobs
}

interface Drawing {
  readonly ratio: number
  readonly width: number
  readonly height: number
  readonly figure: Pick<Figure, 'fonts' | 'lang'>
  readonly told: (part: number) => void
  readonly signal: AbortSignal | undefined
}

/** The px of a scene in bands of rows, each put together from tiles side by side. */
async function* pixelRows(scene: Scene, drawing: Drawing): AsyncGenerator<Uint32Array> {
  const { width, height, told, signal } = drawing
  const across = Math.min(width, largestCanvas.side)
  const down = Math.max(
    1,
    Math.min(height, largestCanvas.side, Math.floor(largestCanvas.area / across)),
  )
  const canvas = sheet(Math.min(width, across), Math.min(height, down), drawing.figure.lang)
  try {
    const painter = tilePainter(scene, canvas, drawing)
    for (let top = 0; top < height; top += down) {
      const rows = Math.min(down, height - top)
      const isOne = width <= across
      const band = isOne
        ? painter({ left: 0, top, width, height: rows })
        : new Uint32Array(width * rows)
      await breath(signal)
      for (let left = 0; left < width && !isOne; left += across) {
        const columns = Math.min(across, width - left)
        copied(painter({ left, top, width: columns, height: rows }), band, { left, columns, width })
        await breath(signal)
      }
      told(Math.min(1, (top + rows) / height))
      yield band
    }
  } finally {
    canvas.remove()
  }
}

/** Lets the page answer in between, and ends the work where it was told to stop. */
async function breath(signal: AbortSignal | undefined): Promise<void> {
  await new Promise(resolve => {
    setTimeout(resolve, 0)
  })
  if (signal?.aborted) throw new DOMException('stopped', 'AbortError')
}

/** Words take their language and figures from where their canvas stands. */
function sheet(width: number, height: number, lang: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.hidden = true
  canvas.lang = lang
  document.body.append(canvas)
  return canvas
}

interface Tile {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Nothing is kept from one tile to the next: hatches and fades are drawn where they stand. */
const bare: Omit<Surface, 'ratio'> = { tile: () => null, fade: () => null, sheet: () => null }

function tilePainter(
  scene: Scene,
  canvas: HTMLCanvasElement,
  { ratio, figure: { fonts } }: Drawing,
): (tile: Tile) => Uint32Array {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  const { body, title } = fonts ?? { body: paperStyle.font, title: paperStyle.font }
  const paint = scenePainter(body, { ratio, ...bare })
  const paintTitles = scenePainter(title, { ratio, ...bare })
  const isTitle = (mark: Mark): boolean => mark.type === 'text' && mark.face === 'title'
  const titles = title === body ? [] : allMarks(scene.marks).filter(isTitle)
  const marks = titles.length > 0 ? scene.marks.filter(mark => !isTitle(mark)) : scene.marks
  return ({ left, top, width, height }) => {
    context.setTransform(ratio, 0, 0, ratio, -left, -top)
    const box = { x: left / ratio, y: top / ratio, w: width / ratio, h: height / ratio }
    paint(context, { ...scene, marks: marksNear(marks, box) })
    // The title's face is another: painted over the ground that stands already.
    if (titles.length > 0)
      paintTitles(context, { ...scene, background: 'transparent', marks: marksNear(titles, box) })
    return new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
  }
}

/** Marks that may reach into a box of their scene. */
export function marksNear(marks: readonly Mark[], box: Box): readonly Mark[] {
  return marks.filter(mark =>
    overlaps(mark.type === 'clip' ? mark : grown(markBox(mark), inkBeyond(mark)), box),
  )
}

/** How far the ink of a mark may reach beyond its box, in px: half a line, a mask, a letter's tail. */
function inkBeyond(mark: FlatMark): number {
  if (mark.type === 'text') return haloWidth(mark.size) + mark.size
  return mark.stroke === undefined ? 1 : (mark.width ?? 1) * 2
}

/** Copies a tile into its place in a band. */
function copied(
  pixels: Uint32Array,
  band: Uint32Array,
  {
    left,
    columns,
    width,
  }: { readonly left: number; readonly columns: number; readonly width: number },
): void {
  const rows = pixels.length / columns
  for (let row = 0; row < rows; row += 1)
    band.set(pixels.subarray(row * columns, (row + 1) * columns), row * width + left)
}

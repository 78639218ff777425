import type { Resvg } from '@resvg/resvg-js'
import type { Figure } from '@/charts/figure/figure'
import type { Mark, Scene } from '@/charts/scene/scene'
import type { WrittenFigure } from '@/export/figureFormats'
import type { Face, Family } from '@/export/pdf/fonts'
import { faceOf, familyOf, openFace, shownText } from '@/export/pdf/fonts'
import { writePngRows } from '@/export/png/png'
import { marksNear, stateKey } from '@/export/png/scenePng'
import { sceneSvg } from '@/export/svg/sceneSvg'
import { familyNames, fontPath, fontsOfPackage } from './packageFonts'

/**
 * The pages of a figure as PNG, drawn from their SVG in Noto Sans SC or, for a figure in official
 * faces, Noto Serif SC, `ratio` px to a px of theirs; and the characters that the font lacks, each
 * drawn as 〓. Fails in Chinese where this machine has no such painter.
 */
export async function writeFigurePng(figure: Figure, ratio: number): Promise<WrittenFigure> {
  const [painter, fonts] = await Promise.all([loadPainter(), openFonts(familyOf(figure))])
  const missing = new Set<string>()
  const blobs: Blob[] = []
  for (const page of figure.pages)
    blobs.push(
      await pagePng(
        { ...page, marks: page.marks.map(mark => shownMark(mark, fonts, missing)) },
        { figure, ratio, painter },
      ),
    )
  return { blobs, missing: [...missing] }
}

/** The painter is a program of the machine's own kind, which not every machine has. */
async function loadPainter(): Promise<typeof Resvg> {
  try {
    return (await import('@resvg/resvg-js')).Resvg
  } catch (error) {
    throw new Error(
      `这台机器（${process.platform} ${process.arch}）没有绘制 PNG ` +
        '的程序 resvg。可以写 .svg、.pdf、.pptx，或在网页中导出 PNG',
      { cause: error },
    )
  }
}

type Fonts = Readonly<Record<Face, Awaited<ReturnType<typeof openFace>>>>

async function openFonts(family: Family): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    (['regular', 'bold'] as const).map(async face => openFace(await fontsOfPackage(face, family))),
  )
  if (!regular || !bold) throw new Error('no font')
  return { regular, bold }
}

function shownMark(mark: Mark, fonts: Fonts, missing: Set<string>): Mark {
  if (mark.type === 'clip')
    return {
      ...mark,
      marks: mark.marks.map(one => shownMark(one, fonts, missing)) as typeof mark.marks,
    }
  if (mark.type !== 'text') return mark
  const text = shownText(fonts[faceOf(mark.weight)], mark.text)
  for (const character of text.missing) missing.add(character)
  return { ...mark, text: text.shown }
}

interface Painting {
  readonly figure: Figure
  readonly ratio: number
  readonly painter: typeof Resvg
}

function pagePng(page: Scene, painting: Painting): Promise<Blob> {
  const {
    figure: { title, description, paper, state },
    ratio,
  } = painting
  const [width, height] = [Math.round(page.width * ratio), Math.round(page.height * ratio)]
  return writePngRows(
    {
      width,
      height,
      perMetre: Math.round((width / paper.width) * 1000),
      words: { [stateKey]: state, Title: title, Description: description },
    },
    pixelRows(page, { width, height }, painting),
  )
}

/** Px of a band, drawn at once, four bytes each. */
const bandPx = 24_000_000
/** Rows that are handed on at once. */
const rowsAtOnce = 256

/** The px of a page from top to bottom, drawn in bands so that it may be of any height. */
async function* pixelRows(
  page: Scene,
  { width, height }: { readonly width: number; readonly height: number },
  { figure, ratio, painter: Painter }: Painting,
): AsyncGenerator<Uint32Array> {
  const { title, description, lang } = figure
  const family = familyOf(figure)
  const body = `"${familyNames[family]}"`
  const step = Math.max(1, Math.floor(bandPx / width / ratio))
  for (let top = 0; top * ratio < height; top += step) {
    const view = { x: 0, y: top, w: page.width, h: Math.min(step, height / ratio - top) }
    const svg = sceneSvg(
      { ...page, marks: marksNear(page.marks, view) },
      { title, description, lang, fonts: { body, title: body }, view },
    )
    const drawn = new Painter(svg, {
      font: {
        fontFiles: [fontPath('regular', family), fontPath('bold', family)],
        loadSystemFonts: false,
        defaultFontFamily: familyNames[family],
      },
      background: page.background,
      fitTo: { mode: 'width', value: width },
      logLevel: 'off',
    }).render()
    if (drawn.width !== width || drawn.height !== Math.round(view.h * ratio))
      throw new Error(`${drawn.width} × ${drawn.height} px drawn`)
    const stride = width * 4 * rowsAtOnce
    const { pixels } = drawn
    // A copy begins where a number may.
    for (let at = 0; at < pixels.length; at += stride)
      yield new Uint32Array(new Uint8Array(pixels.subarray(at, at + stride)).buffer)
    // Whoever takes the rows may work in between.
    await new Promise(resolve => {
      setTimeout(resolve, 0)
    })
  }
}

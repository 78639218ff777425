import type { Resvg } from '@resvg/resvg-js'
import type { Figure } from '@/charts/figure'
import type { Mark, Scene } from '@/charts/scene'
import type { Face } from '@/export/pdfFonts'
import { faceOf, openFace, shownText } from '@/export/pdfFonts'
import { writePngRows } from '@/export/png'
import { stateKey } from '@/export/scenePng'
import { sceneSvg } from '@/export/sceneSvg'
import { fontPath, fontsOfPackage } from './packageFonts'

/** Px at most of one page: its picture is held in memory, four bytes a px. */
export const mostPx = 120_000_000

/** The pages of a figure as PNG, drawn from their SVG in Noto Sans SC, `ratio` px to a px of theirs; and the characters that the font lacks, each drawn as 〓. Fails in Chinese where this machine has no such painter, or a page is too large. */
export async function writeFigurePng(figure: Figure, ratio: number): Promise<{ readonly blobs: readonly Blob[], readonly missing: readonly string[] }> {
  const tooLarge = figure.pages.find(({ width, height }) => width * height * ratio ** 2 > mostPx)
  if (tooLarge) throw new Error(`一页有 ${Math.round(tooLarge.width * ratio)} × ${Math.round(tooLarge.height * ratio)} px，超过 ${mostPx / 1e8} 亿 px：请减小 --ratio，或改用分页的版面、PDF、SVG`)
  const [painter, fonts] = await Promise.all([painterHere(), openFonts()])
  const missing = new Set<string>()
  const blobs: Blob[] = []
  for (const page of figure.pages) blobs.push(await pagePng({ ...page, marks: page.marks.map(mark => shown(mark, fonts, missing)) }, { figure, ratio, painter }))
  return { blobs, missing: [...missing] }
}

/** The painter is a program of the machine's own kind, which not every machine has. */
async function painterHere(): Promise<typeof Resvg> {
  try {
    return (await import('@resvg/resvg-js')).Resvg
  } catch (error) {
    throw new Error(`这台机器（${process.platform} ${process.arch}）没有绘制 PNG 的程序 resvg。可以写 .svg、.pdf、.pptx，或在网页中导出 PNG`, { cause: error })
  }
}

type Fonts = Readonly<Record<Face, Awaited<ReturnType<typeof openFace>>>>

async function openFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all((['regular', 'bold'] as const).map(async face => openFace(await fontsOfPackage(face))))
  if (!regular || !bold) throw new Error('no font')
  return { regular, bold }
}

function shown(mark: Mark, fonts: Fonts, missing: Set<string>): Mark {
  if (mark.type === 'clip') return { ...mark, marks: mark.marks.map(one => shown(one, fonts, missing)) as typeof mark.marks }
  if (mark.type !== 'text') return mark
  const text = shownText(fonts[faceOf(mark.weight)], mark.text)
  for (const character of text.missing) missing.add(character)
  return { ...mark, text: text.shown }
}

interface Painting { readonly figure: Figure, readonly ratio: number, readonly painter: typeof Resvg }

function pagePng(page: Scene, { figure: { title, description, lang, paper, state }, ratio, painter: Painter }: Painting): Promise<Blob> {
  const face = '"Noto Sans SC"'
  const svg = sceneSvg(page, { title, description, lang, fonts: { body: face, title: face } })
  const drawn = new Painter(svg, {
    font: { fontFiles: [fontPath('regular'), fontPath('bold')], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
    background: page.background, fitTo: { mode: 'width', value: Math.round(page.width * ratio) }, logLevel: 'off',
  }).render()
  const { width, height } = drawn
  return writePngRows({ width, height, perMetre: Math.round(width / paper.width * 1000), words: { [stateKey]: state, Title: title, Description: description } }, rowsOf(drawn.pixels, width))
}

/** Rows that are handed on at once. */
const band = 256

async function* rowsOf(pixels: Uint8Array, width: number): AsyncGenerator<Uint32Array> {
  const stride = width * 4 * band
  // A copy begins where a number may.
  for (let at = 0; at < pixels.length; at += stride) yield new Uint32Array(new Uint8Array(pixels.subarray(at, at + stride)).buffer)
}

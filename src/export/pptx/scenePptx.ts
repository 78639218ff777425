import type { Figure } from '@/charts/figure/figure'
import { partsOf } from './parts'
import { slideXml } from './slide'
import { slideFit } from './slideFit'

const emuPerMm = 36_000
const pointsPerMm = 72 / 25.4

const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/**
 * When the file was made, as an ISO instant (null: not told); `onPage` is waited for before each
 * page (from 0), and ends the work where it throws.
 */
export interface PptxOptions {
  readonly created: string | null
  readonly onPage?: (page: number) => void | Promise<void>
}

/**
 * A figure as a PowerPoint file: a slide for each page, of shapes, words and connectors that can be
 * edited; nothing in it is a picture. The same figure gives the same bytes, but for the instant it
 * was `created`.
 */
export async function writePptx(figure: Figure, { created, onPage }: PptxOptions): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate')
  const fit = slideFit(figure)
  const [width, height] = [figure.paper.width, figure.paper.height].map(mm =>
    Math.round(mm * fit * emuPerMm),
  ) as [number, number]
  const lang = figure.lang === 'en' ? 'en-US' : 'zh-CN'
  const slides: string[] = []
  for (const [at, scene] of figure.pages.entries()) {
    await onPage?.(at)
    const mm = (figure.paper.width * fit) / scene.width
    slides.push(
      slideXml(figure, scene, {
        hand: { emu: mm * emuPerMm, points: mm * pointsPerMm, lang },
        heading: headingOf(figure, at),
      }),
    )
  }
  const parts = partsOf(figure, { width, height, slides, lang, created })
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]))
  // A time without zone is the same day and hour everywhere, so the bytes are too.
  const bytes = zipSync(files, { mtime: '1980-01-01T00:00:00' })
  return new Blob([new Uint8Array(bytes)], { type })
}

function headingOf({ title, names, pages }: Figure, at: number): string {
  return names?.[at] ?? (pages.length === 1 ? title : `${title}（${at + 1}/${pages.length}）`)
}

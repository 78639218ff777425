import type { Figure } from '@/charts/figure/figure'
import { saveBlob } from '@/composables/browser/saveBlob'
import type { Carriage, FigureSource } from '@/export/carry/figureData'
import { drawnReports, withData } from '@/export/carry/figureData'
import { canCopy, copyFigure } from '@/export/copyFigure'
import { figureFormats } from '@/export/figureFormats'
import type { WriteTask } from '@/export/file/figureFile'
import { bundled, namedPages } from '@/export/file/figureFile'
import { fileName } from '@/export/file/fileName'
import { slideShrink } from '@/export/pptx/slideFit'
import type { Day } from '@/model/day'

/** Where a figure can go: to a file of some kind, to the clipboard, or to paper. */
export interface FigureWay {
  readonly key: string
  readonly pixels: boolean
  readonly canBeUsed: boolean
}

/** The ways that a figure can go from here, in the order they are offered. */
export function figureWays(): readonly FigureWay[] {
  return [
    ...figureFormats.map(({ key }) => ({ key, pixels: key === 'png', canBeUsed: true })),
    { key: 'clipboard', pixels: true, canBeUsed: canCopy() },
    { key: 'print', pixels: false, canBeUsed: true },
  ]
}

/**
 * How a way makes a figure smaller than it is, in percent and in points of its smallest words; null
 * where it does not.
 */
export function shrunkOn(
  way: string,
  figure: Figure,
): { readonly percent: number; readonly points: number } | null {
  return way === 'pptx' ? slideShrink(figure) : null
}

/**
 * How a figure is sent: `page` is the one that is copied; what it was drawn from travels in a file
 * as `carriage` says, and `tooLarge` is told where that is too large to.
 */
export interface SendTask extends WriteTask {
  readonly page: number
  readonly carriage: Carriage
  readonly source: FigureSource
  readonly tooLarge: () => void
  /** Is told the characters that the file's font lacks; each stands there as 〓. */
  readonly missing: (characters: readonly string[]) => void
}

/**
 * Sends a figure on its way; gives the name of the file where it became one. Rejects with an
 * AbortError where it was stopped.
 */
export async function sendFigure(
  figure: Figure,
  way: string,
  { page, carriage, source, tooLarge, missing, ...task }: SendTask,
): Promise<string> {
  if (way === 'print') await (await import('@/export/printFigure')).printFigure(figure)
  else if (way === 'clipboard') await copyFigure(figure, page, task)
  else {
    const carrying = await withData(figure, carriage, source)
    if (!carrying) tooLarge()
    return await saved(carrying ?? figure, way, { ...task, missing })
  }
  return ''
}

/** How many records a figure was drawn from, and would travel in its file. */
export function recordsOf(source: FigureSource, asOf: Day): number {
  return drawnReports(source, asOf).length
}

async function saved(
  figure: Figure,
  way: string,
  { missing: tellMissing, ...task }: WriteTask & Pick<SendTask, 'missing'>,
): Promise<string> {
  const format = figureFormats.find(({ key }) => key === way)
  if (!format) throw new Error(`unknown format: ${way}`)
  const { blobs, missing } = await format.write(figure, task)
  const blob = await bundled(namedPages(figure, blobs, format.key))
  if (missing.length > 0) tellMissing(missing)
  if (task.signal?.aborted) throw new DOMException('stopped', 'AbortError')
  const note = figure.fileNote === undefined ? '' : `_${figure.fileNote}`
  const name = fileName(
    figure.title,
    figure.asOf,
    note + (blobs.length > 1 ? `_${format.key}.zip` : `.${format.key}`),
  )
  saveBlob(blob, name)
  return name
}

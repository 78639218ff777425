import type { Figure } from '@/charts/figure'
import { canCopy } from '@/export/copyFigure'
import type { WriteTask } from '@/export/figureFile'
import { fileName } from '@/export/fileName'
import { figureFormats } from '@/export/formats'
import { saveBlob } from './saveBlob'

/** Where a figure can go: to a file of some kind, to the clipboard, or to paper. */
export interface FigureWay { readonly key: string, readonly pixels: boolean, readonly canBeUsed: boolean }

/** The ways that a figure can go from here, in the order they are offered. */
export function figureWays(): readonly FigureWay[] {
  return [...figureFormats.map(({ key }) => ({ key, pixels: key === 'png', canBeUsed: true })), { key: 'clipboard', pixels: true, canBeUsed: canCopy() }, { key: 'print', pixels: false, canBeUsed: true }]
}

/** Sends a figure on its way; gives the name of the file where it became one. `page` is the one that is copied. Rejects with an AbortError where it was stopped. */
export async function sendFigure(figure: Figure, way: string, { page, ...task }: WriteTask & { readonly page: number }): Promise<string> {
  if (way === 'print') await (await import('@/export/printFigure')).printFigure(figure)
  else if (way === 'clipboard') await (await import('@/export/copyFigure')).copyFigure(figure, page, task)
  else return await saved(figure, way, task)
  return ''
}

async function saved(figure: Figure, way: string, task: WriteTask): Promise<string> {
  const format = figureFormats.find(({ key }) => key === way)
  if (!format) throw new Error(`unknown format: ${way}`)
  const blob = await format.write(figure, task)
  if (task.signal?.aborted) throw new DOMException('stopped', 'AbortError')
  const name = fileName(figure.title, figure.asOf, format.isBundled && figure.pages.length > 1 ? `_${format.extension}.zip` : `.${format.extension}`)
  saveBlob(blob, name)
  return name
}

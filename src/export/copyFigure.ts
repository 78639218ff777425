import type { Figure } from '@/charts/figure/figure'
import type { WriteTask } from '@/export/file/figureFile'

/**
 * Whether pictures can be put on the clipboard here: browsers allow it on https and on this machine
 * only.
 */
export function canCopy(): boolean {
  return (
    typeof ClipboardItem === 'function' &&
    'clipboard' in navigator &&
    typeof navigator.clipboard.write === 'function'
  )
}

/** Puts a page of a figure on the clipboard as a PNG; throws where that is not allowed. */
export async function copyFigure(figure: Figure, page: number, task: WriteTask): Promise<void> {
  const shown = figure.pages[page]
  if (!shown) throw new Error('no such page')
  const { writePngs } = await import('@/export/png/scenePng')
  const [blob] = await writePngs({ ...figure, pages: [shown] }, task)
  if (!blob) throw new Error('no picture')
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
}

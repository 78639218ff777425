import type { Figure } from '@/charts/figure/figure'
import type { WriteTask } from '@/export/file/figureFile'
import { bundled, namedPages } from '@/export/file/figureFile'

/**
 * A kind of file that figures are written to. One of pages (`isBundled`) is a zip where there are
 * several.
 */
export interface FigureFormat {
  readonly key: string
  readonly extension: string
  readonly mime: string
  readonly isBundled: boolean
  readonly write: (figure: Figure, task?: WriteTask) => Promise<Blob>
}

/**
 * The kinds of file, in the order they are offered; each writer is loaded when it is first asked
 * for.
 */
export const figureFormats: readonly FigureFormat[] = [
  { key: 'svg', extension: 'svg', mime: 'image/svg+xml', isBundled: true, write: writeSvg },
  {
    key: 'png',
    extension: 'png',
    mime: 'image/png',
    isBundled: true,
    write: async (figure, task) => (await import('@/export/png/scenePng')).writePng(figure, task),
  },
  { key: 'pdf', extension: 'pdf', mime: 'application/pdf', isBundled: false, write: writePdfFile },
  {
    key: 'pptx',
    extension: 'pptx',
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    isBundled: false,
    write: async (figure, task = {}) =>
      (await import('@/export/pptx/scenePptx')).writePptx(figure, {
        created: null,
        onPage: onPageOf(figure, task),
      }),
  },
]

async function writeSvg(figure: Figure): Promise<Blob> {
  const { figureSvgs } = await import('@/export/svg/sceneSvg')
  return bundled(
    namedPages(
      figure,
      figureSvgs(figure).map(svg => new Blob([svg], { type: 'image/svg+xml' })),
      'svg',
    ),
  )
}

/** No hour of its making is told, so that the same figure gives the same file. */
async function writePdfFile(figure: Figure, task: WriteTask = {}): Promise<Blob> {
  const { writePdf } = await import('@/export/pdf/scenePdf')
  const { blob, missing } = await writePdf(figure, {
    created: null,
    onPage: onPageOf(figure, task),
  })
  if (missing.length > 0) task.missing?.(missing)
  return blob
}

/**
 * Tells how far the work is; the screen breathes between pages, and the work may be told to stop.
 */
function onPageOf(
  { pages }: Figure,
  { progress, signal }: WriteTask,
): (page: number) => Promise<void> {
  return async page => {
    progress?.(page / pages.length)
    await new Promise(resolve => {
      setTimeout(resolve)
    })
    if (signal?.aborted) throw new DOMException('stopped', 'AbortError')
  }
}

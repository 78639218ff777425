import type { Figure } from '@/charts/figure'
import type { WriteTask } from './figureFile'
import { bundled, namedPages } from './figureFile'

/** A kind of file that figures are written to. One of pages (`isBundled`) is a zip where there are several. */
export interface FigureFormat {
  readonly key: string
  readonly extension: string
  readonly mime: string
  readonly isBundled: boolean
  readonly write: (figure: Figure, task?: WriteTask) => Promise<Blob>
}

/** The kinds of file, in the order they are offered; each writer is loaded when it is first asked for. */
export const figureFormats: readonly FigureFormat[] = [
  { key: 'svg', extension: 'svg', mime: 'image/svg+xml', isBundled: true, write: writeSvg },
  { key: 'png', extension: 'png', mime: 'image/png', isBundled: true, write: async (figure, task) => (await import('./scenePng')).writePng(figure, task) },
]

async function writeSvg(figure: Figure): Promise<Blob> {
  const { figureSvgs } = await import('./sceneSvg')
  return bundled(namedPages(figure, figureSvgs(figure).map(svg => new Blob([svg], { type: 'image/svg+xml' })), 'svg'))
}

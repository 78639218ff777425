import type { Figure } from '@/charts/figure/figure'
import { fileName } from './fileName'

/**
 * How a figure is written: device px to a px of its pages, whom to tell how far it has come (0 to
 * 1), and when to stop.
 */
export interface WriteTask {
  readonly ratio?: number | undefined
  readonly progress?: ((part: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** A file of one page. */
export interface PageFile {
  readonly name: string
  readonly blob: Blob
}

/** The pages of a figure as files, numbered where there are several. */
export function namedPages(
  { title, asOf, pages }: Figure,
  blobs: readonly Blob[],
  extension: string,
): readonly PageFile[] {
  const digits = String(pages.length).length
  return blobs.map((blob, at) => ({
    blob,
    name: fileName(
      title,
      asOf,
      pages.length > 1 ? `_${String(at + 1).padStart(digits, '0')}.${extension}` : `.${extension}`,
    ),
  }))
}

/** One file as it is, several as a zip of them. */
export async function bundled(files: readonly PageFile[]): Promise<Blob> {
  const [only] = files
  if (only && files.length === 1) return only.blob
  const { zip } = await import('fflate')
  const entries = await Promise.all(
    files.map(async ({ name, blob }) => [name, new Uint8Array(await blob.arrayBuffer())] as const),
  )
  // The same pages give the same bytes: no file bears the hour it was made at. 1980 is the earliest
  // a zip can tell.
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    zip(Object.fromEntries(entries), { level: 0, mtime: '1980-01-02T00:00:00' }, (error, data) => {
      if (error) reject(error)
      else resolve(data)
    })
  })
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
}

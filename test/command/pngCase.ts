import type { Figure } from '@/charts/figure/figure'
import { figureFormats } from '@/export/figureFormats'

/** A red page with one word on it. */
export function figureSaying(text: string): Figure {
  return {
    title: '标题',
    paper: { width: 25.4, height: 12.7 },
    asOf: '2021-06-30',
    lang: 'zh-CN',
    description: '',
    notes: [''],
    state: '{"guatu":1}',
    nameOf: mark => mark.key,
    pages: [
      {
        width: 101,
        height: 51,
        background: '#FF0000',
        marks: [
          {
            type: 'text',
            key: 'word',
            role: 'note',
            text,
            x: 50,
            y: 25,
            size: 20,
            color: '#0000FF',
            align: 'center',
          },
        ],
      },
    ],
  }
}

/** The chunks of a PNG by their names. */
export function chunksOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.set(
      name,
      Buffer.concat([
        chunks.get(name) ?? Buffer.alloc(0),
        bytes.subarray(at + 8, at + 8 + view.getUint32(at)),
      ]),
    )
  }
  return chunks
}

/** A format of figures by its key. */
export const formatOf = (key: string) => figureFormats.find(format => format.key === key)!

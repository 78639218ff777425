// The text of a Word 97 document: it lies in pieces, in one byte a sign or two.

/** A paragraph with its closing mark, and the place in the file of that mark. */
export interface RawParagraph {
  readonly text: string
  readonly place: number
}

/** The pieces of a text in order. */
export interface Pieces {
  /** The paragraphs of the first so many signs. */
  readonly paragraphs: (length: number) => Generator<RawParagraph>
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly place: number
  readonly isWide: boolean
}

/** Marks that end a paragraph: its own, that of a cell, a page's end. */
const ends = new Set([0x0d, 0x07, 0x0c])

/** The pieces that a table of pieces (Clx) names. */
export function piecesOf(main: Uint8Array, clx: Uint8Array): Pieces {
  const pieces = piecesIn(clx)
  return {
    *paragraphs(length) {
      let text = ''
      for (const { from, to, place, isWide } of pieces) {
        const words = textAt(main, place, { count: Math.min(to, length) - from, isWide })
        let start = 0
        for (let at = 0; at < words.length; at += 1) {
          if (!ends.has(words.charCodeAt(at))) continue
          text += words.slice(start, at + 1)
          yield { text, place: place + at * (isWide ? 2 : 1) }
          text = ''
          start = at + 1
        }
        text += words.slice(start)
      }
      if (text !== '') yield { text, place: -1 }
    },
  }
}

interface Stretch {
  readonly count: number
  readonly isWide: boolean
}

function textAt(main: Uint8Array, place: number, { count, isWide }: Stretch): string {
  if (count <= 0) return ''
  const bytes = main.subarray(place, place + count * (isWide ? 2 : 1))
  return new TextDecoder(isWide ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(bytes)
}

function piecesIn(clx: Uint8Array): readonly Piece[] {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength)
  let at = 0
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (at + 5 > clx.length || clx[at] !== 2) return []
  const size = Math.min(view.getUint32(at + 1, true), clx.length - at - 5)
  const count = Math.max(0, Math.floor((size - 4) / 12))
  const signs = at + 5
  const places = signs + (count + 1) * 4
  return Array.from({ length: count }, (_, n) => {
    const packed = view.getUint32(places + n * 8 + 2, true)
    const isWide = (packed & 0x40000000) === 0
    const place = packed & 0x3fffffff
    return {
      from: view.getUint32(signs + n * 4, true),
      to: view.getUint32(signs + n * 4 + 4, true),
      place: isWide ? place : place / 2,
      isWide,
    }
  })
}

import type { Font } from 'fontkit'
import { plainLine } from '@/charts/plainScene'
import type { TextMark } from '@/charts/scene'

/** The two faces that texts are set in: 400 and 500 are regular, 700 is bold. */
export type Face = 'regular' | 'bold'

/** Gives the bytes of a face as TrueType. */
export type FontFiles = (face: Face) => Promise<Uint8Array>

/** Stands for a character that the font has no glyph for: the sign that Chinese printers set for a missing sort. */
export const standIn = '〓'

/** The font's files from the page's own server: Noto Sans SC, 10 MB a face, fetched only when a file asks for it. Fails with what the server said. */
export const fontsOfPage: FontFiles = async face => {
  const { default: address } = face === 'bold'
    ? await import('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url')
    : await import('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url')
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the ${face} font does not load: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The face of a text's weight. */
export function faceOf(weight: TextMark['weight']): Face {
  return weight === 700 ? 'bold' : 'regular'
}

/** A face ready to be measured and embedded. Opened anew for each file: a font remembers which character a glyph was first asked for, and so would one file's text depend on the last. */
export async function openFace(bytes: Uint8Array): Promise<Font> {
  const { create } = await import('fontkit')
  const font = create(bytes as Buffer)
  if (!('layout' in font)) throw new Error('the font is a collection')
  return font
}

/** A text as one line of words, as a face can show it, and the characters it has no glyph for, each shown as 〓; signs that have no shape of their own are left out. */
export function shownText(font: Pick<Font, 'hasGlyphForCodePoint'>, text: string): { readonly words: string, readonly shown: string, readonly missing: readonly string[] } {
  const words = plainLine(text)
  const missing: string[] = []
  let shown = ''
  for (const char of words) {
    if (font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)) shown += char
    else if (!/^\p{Default_Ignorable_Code_Point}$/u.test(char)) {
      missing.push(char)
      shown += standIn
    }
  }
  return { words, shown, missing }
}

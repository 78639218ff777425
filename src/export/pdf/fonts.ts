import type { Font } from 'fontkit'
import type { Figure } from '@/charts/figure/figure'
import { plainLine } from '@/charts/scene/plain'
import type { TextMark } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import { graphemes } from '@/model/graphemes'

/** The two faces that texts are set in: 400 and 500 are regular, 700 is bold. */
export type Face = 'regular' | 'bold'

/**
 * What faces are embedded: Noto Sans SC, or Noto Serif SC where a figure asks for those of a
 * red-headed document, which nobody may hand on.
 */
export type Family = 'sans' | 'serif'

/** Gives the bytes of a face as TrueType. */
export type FontFiles = (face: Face, family: Family) => Promise<Uint8Array>

/**
 * Stands for a character that the font has no glyph for: the sign that Chinese printers set for a
 * missing sort.
 */
export const standIn = '〓'

/** The family that stands for a figure's own faces: the free one that they end on. */
export function familyOf({ fonts }: Pick<Figure, 'fonts'>): Family {
  return fonts?.body.includes('"Noto Serif SC"') ? 'serif' : 'sans'
}

type Address = () => Promise<{ readonly default: string }>

const addresses: Readonly<Record<Family, Readonly<Record<Face, Address>>>> = {
  sans: {
    regular: () =>
      import('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'),
    bold: () => import('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'),
  },
  serif: {
    regular: () =>
      import('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf?url'),
    bold: () => import('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf?url'),
  },
}

/**
 * The fonts' files from the page's own server: 10 MB a face, 15 MB one with serifs, fetched only
 * when a file asks for it. Fails with what the server said.
 */
export const fontsOfPage: FontFiles = async (face, family) => {
  const { default: address } = await addresses[family][face]()
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the ${face} font does not load: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The face of a text's weight. */
export function faceOf(weight: TextMark['weight']): Face {
  return weight === 700 ? 'bold' : 'regular'
}

/**
 * A face ready to be measured and embedded. Opened anew for each file: a font remembers which
 * character a glyph was first asked for, and so would one file's text depend on the last.
 */
export async function openFace(bytes: Uint8Array): Promise<Font> {
  const { create } = await import('fontkit')
  const font = create(bytes as Buffer)
  if (!('layout' in font)) throw new Error('the font is a collection')
  return font
}

/**
 * A text as one line of words, as a face can show it, and the signs it has no glyphs for. Signs in a
 * row that it lacks are shown as so many 〓 as take no more room than they would.
 * What has no shape of its own is left out: a face may draw it by the glyph of another character, as
 * a soft hyphen by that of a hyphen, and would then hide that one too.
 */
export function shownText(
  font: Pick<Font, 'hasGlyphForCodePoint'>,
  text: string,
): { readonly words: string; readonly shown: string; readonly missing: readonly string[] } {
  const words = plainLine(text)
  const missing: string[] = []
  let [shown, lacking] = ['', '']
  const show = (seen: string): void => {
    shown += standIns(lacking) + seen
    lacking = ''
  }
  for (const sign of graphemes(words)) {
    const whole = [...sign].length > 1 ? sign.normalize('NFC') : sign
    const seen = whole.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    if ([...seen].every(char => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0))) show(seen)
    else if (/^\p{Zs}$/u.test(seen)) show(' ')
    else {
      missing.push(sign)
      lacking += sign
    }
  }
  show('')
  return { words, shown, missing }
}

function standIns(lacking: string): string {
  return lacking === '' ? '' : standIn.repeat(Math.max(1, Math.floor(textWidth(lacking, 1))))
}

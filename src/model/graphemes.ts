/**
 * A text by the signs that a reader sees: a family, a flag, a letter with its marks is one sign and
 * is never cut in two, measured twice or set in two lines.
 */

/** What may be one sign with its neighbour; a text without any is as many signs as characters. */
const joining = new RegExp(
  `[${[
    // Line ends, soft hyphens, and marks on Latin and Cyrillic letters.
    String.raw`\r\u00ad\u02ff-\u036f\u0482-\u0489`,
    // Scripts whose letters join, from Hebrew to Khmer and Mongolian.
    String.raw`\u0590-\u1fff`,
    // Joiners, directions and marks that enclose.
    String.raw`\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20cf-\u20ff`,
    // Tone marks of Chinese and voicing marks of kana; further scripts and old Hangul.
    String.raw`\u3029-\u302f\u3098-\u309a\ua66e-\uabff\ud7b0-\ud7ff`,
    // Halves of signs beyond the first plane that may join, and selectors of a shape.
    String.raw`\ud800-\ud83e\udb40\ufb1d-\ufb1e\ufdff-\ufe0f\ufe1f-\ufe2f\ufeff`,
  ].join('')}]`,
)

/** Whether each character of a text is a sign of its own. */
export function isPlainText(text: string): boolean {
  return !joining.test(text)
}

/** The signs of a text, in its order. */
export function graphemes(text: string): readonly string[] {
  if (isPlainText(text)) return [...text]
  segmenter ??= newSegmenter()
  return segmenter
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : roughGraphemes(text)
}

let segmenter: Intl.Segmenter | null | undefined

/** Browsers have it since Chromium 87 and Firefox 125. */
function newSegmenter(): Intl.Segmenter | null {
  const { Segmenter } = Intl as Partial<typeof Intl>
  return Segmenter ? new Segmenter('zh', { granularity: 'grapheme' }) : null
}

/**
 * A sign as old browsers tell it: a flag, an emoji with all that is joined to it, a syllable of
 * Hangul letters, or a character with its marks.
 */
const rough = new RegExp(
  [
    String.raw`\r\n`,
    // What may bear marks: a flag, an emoji with what is joined to it, a syllable, a character.
    `(?:${[
      String.raw`\p{RI}{2}`,
      String.raw`\p{Extended_Pictographic}(?:[\ufe0f\p{EMod}]*\u200d\p{Extended_Pictographic})*`,
      String.raw`[\u1100-\u115f]+[\u1160-\u11ff]*`,
      String.raw`\P{Cc}`,
    ].join('|')})${String.raw`[\p{M}\p{EMod}\u200c-\u200d\u0e33\u0eb3\u{e0020}-\u{e007f}]*`}`,
    '[^]',
  ].join('|'),
  'gu',
)

/** The signs of a text without the browser's help. */
export function roughGraphemes(text: string): readonly string[] {
  return text.match(rough) ?? []
}

/** So many of a text's first signs. */
export function firstSigns(text: string, most: number): string {
  return text.length <= most ? text : graphemes(text).slice(0, most).join('')
}

/** A text of so many signs at most: whole, or its beginning and an ellipsis. */
export function shortText(text: string, most: number): string {
  if (text.length <= most) return text
  const signs = graphemes(text)
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`
}

/**
 * As much of a text's beginning as so many units of UTF-16 hold, in whole signs: what a format
 * bounds the length of.
 */
export function cutToLength(text: string, most: number): string {
  if (text.length <= most) return text
  let end = 0
  for (const sign of graphemes(text.slice(0, most + 64))) {
    if (end + sign.length > most) break
    end += sign.length
  }
  // A letter under a thousand marks is no sign that anybody reads.
  return end > 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}

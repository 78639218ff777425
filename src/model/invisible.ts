/**
 * Signs that nobody sees: some join what stands beside them, as in a family or an Indic syllable,
 * and belong to the text; the others part, hold together or turn round what they stand in.
 */

/** Breaks that are offered or refused, marks of order, directions, and what is no character. */
const idle = /[\u00ad\u200b\u2060\ufeff\ufffe\uffff\p{Bidi_C}]/gu
/** What a picture is made of. */
const picture = String.raw`\p{Extended_Pictographic}\p{EMod}\ufe0f`
/** Joiners but for those within a picture, or after a letter of a script that joins its letters. */
const loose = new RegExp(
  [
    String.raw`(?<![${picture}\u0600-\u1cff\ua840-\uabff])[\u200c\u200d]`,
    String.raw`(?<=[${picture}])[\u200c\u200d](?!\p{Extended_Pictographic})`,
  ].join('|'),
  'gu',
)
const some = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/

/** A text without the invisible signs that belong to no sign that is seen. */
export function withoutInvisible(text: string): string {
  return some.test(text) ? text.replace(idle, '').replace(loose, '') : text
}

const control = /[^\P{Cc}\t\n\r]/u

/** Words as they are read: what nobody sees is left out, control characters are blanks. */
export function readableWords(text: string): string {
  return control.test(text) || some.test(text)
    ? withoutInvisible(text).replace(/[^\P{Cc}\t\n\r]/gu, ' ')
    : text
}

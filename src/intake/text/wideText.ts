// Text of which each sign takes two bytes or four: UTF-16 and UTF-32, with a byte order mark or, where
// there can be no doubt, without one.

/** A text, and whether a sign stands for bytes that are none. */
export interface WideText {
  readonly text: string
  readonly isWhole: boolean
}

/** How wide signs are, and which byte of them comes first. */
type Encoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

const encodings: readonly Encoding[] = ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']

/** Marks at the beginning; a wide one begins as a narrower one does, so it is asked for first. */
const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** So many bytes are looked at to find how wide signs are. */
const looked = 65_536

/** The text of bytes in UTF-16 or UTF-32; null where they are not, or it is not certain. */
export function decodeWide(bytes: Uint8Array): WideText | null {
  const encoding = encodingOf(bytes)
  return encoding === null ? null : decoded(bytes, encoding)
}

/** Whether bytes are a text in UTF-16 or UTF-32, for certain. */
export function isWideText(bytes: Uint8Array): boolean {
  return encodingOf(bytes) !== null
}

function encodingOf(bytes: Uint8Array): Encoding | null {
  return markedEncoding(bytes) ?? likelyEncoding(bytes)
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const found = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  return found?.[0] ?? null
}

/**
 * The encoding in which the first bytes are plain text: Chinese, letters, figures and line ends,
 * hardly anything else. No other text has a nought in it.
 */
function likelyEncoding(bytes: Uint8Array): Encoding | null {
  const first = bytes.subarray(0, Math.min(looked, bytes.length - (bytes.length % 4)))
  if (!first.includes(0)) return null
  return encodings.find(encoding => isPlain(decoded(first, encoding, { stream: true }))) ?? null
}

/** Letters, figures and line ends; and what else is no sign of a Chinese text. */
const narrow = /[\t\n\r -~]/
const unusual = /[^\t\n\r -~·—‘’“”…\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/gu

function isPlain({ text, isWhole }: WideText): boolean {
  const isRare = (text.match(unusual)?.length ?? 0) * 20 <= text.length
  return isWhole && isRare && narrow.test(text) && !text.includes('\0')
}

/** A text; a sign that breaks off at the end is no harm where more is to come. */
function decoded(bytes: Uint8Array, encoding: Encoding, options: TextDecodeOptions = {}): WideText {
  if (encoding === 'utf-32le' || encoding === 'utf-32be')
    return utf32(bytes, encoding === 'utf-32le')
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes, options),
      isWhole: true,
    }
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), isWhole: false }
  }
}

/** Signs put together at once. */
const piece = 8192

/** No browser decodes UTF-32. */
function utf32(bytes: Uint8Array, isLittle: boolean): WideText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  let isWhole = bytes.length % 4 === 0
  let codes: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle)
    const isSign = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    isWhole &&= isSign
    if (at > 0 || code !== 0xfeff) codes.push(isSign ? code : 0xfffd)
    if (codes.length < piece) continue
    pieces.push(String.fromCodePoint(...codes))
    codes = []
  }
  const rest = bytes.length % 4 === 0 ? '' : '\ufffd'
  return { text: `${pieces.join('')}${String.fromCodePoint(...codes)}${rest}`, isWhole }
}

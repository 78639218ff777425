import type { Finding } from '@/model/plan'
import { decodeWide } from './wideText'

/**
 * The text of a file's bytes. Where some could not be read, a U+FFFD stands for each bad place:
 * `lost` is how many stand in the text, `line` that of the first, from 1.
 */
export interface DecodedText {
  readonly text: string
  readonly lost: number
  readonly line: number | null
}

/**
 * The text of a file's bytes: by its byte order mark, or UTF-16 and UTF-32 where nothing else can be
 * meant; else UTF-8, or GB 18030 (and so GBK) where the bytes speak for that; `lost` and `line` tell
 * of bad bytes, of which noughts in a row are one.
 * A UTF-8 character cut off at the very end is dropped; nothing throws.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const wide = decodeWide(bytes)
  if (wide) return wide.isWhole ? withoutNoughts(sound(wide.text)) : faulty(wide.text)
  try {
    // `stream` forgives only an unfinished last character; the decoder takes the byte order mark
    // away itself.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return withoutNoughts(sound(text))
  } catch {
    return withoutNoughts(decodeFaulty(bytes))
  }
}

/** A text in which noughts, that no text has, stand as what could not be read. */
function withoutNoughts(decoded: DecodedText): DecodedText {
  if (!decoded.text.includes('\0')) return decoded
  return faulty(decoded.text.replace(/\0+/g, '\ufffd'))
}

/** The text alone of a file's bytes, where nobody needs to know of bad ones. */
export function decodeText(bytes: Uint8Array): string {
  return decodeBytes(bytes).text
}

/** What is said of bad bytes, in Chinese without its stop. */
export function lostWords(lost: number): string {
  return `文件中有读不出的字节，都写作“\ufffd”，全文共有 ${lost} 个`
}

/**
 * The finding that bytes of a plan's file, or of one beside it that is named, were bad; none where
 * all could be read.
 */
export function lostFindings(
  { lost }: DecodedText,
  line: number | null,
  name = '',
): readonly Finding[] {
  if (lost === 0) return []
  const message = `${name === '' ? '' : `${name}：`}${lostWords(lost)}`
  const found = { words: String(lost), message }
  return [{ code: 'bad-bytes', severity: 'warning', items: [], line, ...found }]
}

function sound(text: string): DecodedText {
  return { text, lost: 0, line: null }
}

/**
 * Bytes that are not sound UTF-8. Chinese in GB 18030 makes hardly a character of three bytes in
 * UTF-8, but a bad place of nearly each of its own: where the characters are more than the bad
 * places, it is UTF-8 that was damaged.
 */
function decodeFaulty(bytes: Uint8Array): DecodedText {
  const utf8 = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const bad = lostSigns(utf8)
  if ((bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) || wideSigns(utf8) > bad)
    return faulty(utf8)
  const gb = new TextDecoder('gb18030').decode(bytes)
  return faulty(lostSigns(gb) < bad ? gb : utf8)
}

function faulty(text: string): DecodedText {
  const first = text.indexOf('\ufffd')
  if (first < 0) return sound(text)
  const line = text.slice(0, first).split(/\r\n|\n|\r/).length
  return { text, lost: lostSigns(text), line }
}

function lostSigns(text: string): number {
  let signs = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) signs += 1
  return signs
}

/** Characters that UTF-8 writes in three bytes or more, without those that stand for bad places. */
function wideSigns(text: string): number {
  let signs = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x800 && code !== 0xfffd) signs += 1
  }
  return signs
}

/**
 * The text of a file's bytes: by its byte order mark, else UTF-8 where every byte agrees, else GB
 * 18030 (and so GBK).
 * A UTF-8 character cut off at the very end is dropped; nothing throws.
 */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // `stream` forgives only an unfinished last character; the decoder takes the byte order mark
    // away itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

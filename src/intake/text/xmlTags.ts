const [less, greater, slash, bang, question] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f]
const [double, single, colon] = [0x22, 0x27, 0x3a]

/** A tag of an XML text: where it stands, its name without a prefix, and what kind it is. */
export interface XmlTag {
  readonly at: number
  readonly end: number
  readonly name: string
  readonly kind: 'open' | 'close' | 'alone' | 'declaration'
}

/**
 * The tags of an XML text one after another, found in its bytes; comments, CDATA and instructions
 * are passed over, and every other declaration (a DOCTYPE) is told.
 */
export function* xmlTags(bytes: Uint8Array): Generator<XmlTag> {
  for (let at = bytes.indexOf(less); at >= 0;) {
    const next = bytes[at + 1]
    if (next === question) at = after(bytes, at, '?>')
    else if (next === bang && begins(bytes, at, '<!--')) at = after(bytes, at + 4, '-->')
    else if (next === bang && begins(bytes, at, '<![CDATA[')) at = after(bytes, at, ']]>')
    else {
      const tag = tagAt(bytes, at, next)
      yield tag
      at = tag.end
    }
    at = bytes.indexOf(less, at)
  }
}

/** Made once: a sheet has hundreds of thousands of tags. */
const decoder = new TextDecoder()

/** What a tag says of an attribute; null where it says nothing. */
export function attributeOf(bytes: Uint8Array, { at, end }: XmlTag, name: string): string | null {
  const words = decoder.decode(bytes.subarray(at, end))
  let from = 0
  for (const pattern = /\s([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy; from < words.length;) {
    pattern.lastIndex = from
    const found = pattern.exec(words)
    if (found?.[1] === name) return found[2] ?? found[3] ?? ''
    from = found ? pattern.lastIndex : from + 1
  }
  return null
}

function tagAt(bytes: Uint8Array, at: number, next: number | undefined): XmlTag {
  const end = tagEnd(bytes, at)
  if (next === bang) return { at, end, name: '', kind: 'declaration' }
  const isClose = next === slash
  const name = nameAt(bytes, isClose ? at + 2 : at + 1, end)
  const kind = isClose ? 'close' : bytes[end - 2] === slash ? 'alone' : 'open'
  return { at, end, name, kind }
}

/** Behind the sign that ends a tag; one within quotes ends none. */
function tagEnd(bytes: Uint8Array, from: number): number {
  let quote = 0
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === double || byte === single) quote = byte
    else if (byte === greater) return at + 1
  }
  return bytes.length
}

/** Names that are longer are none that anybody asks for. */
const longestName = 64

function nameAt(bytes: Uint8Array, from: number, end: number): string {
  let name = ''
  for (let at = from; at < end && name.length < longestName; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte <= 0x20 || byte === slash || byte === greater) break
    name = byte === colon ? '' : name + String.fromCharCode(byte)
  }
  return name
}

function begins(bytes: Uint8Array, at: number, signs: string): boolean {
  for (let n = 0; n < signs.length; n += 1) if (bytes[at + n] !== signs.charCodeAt(n)) return false
  return true
}

/** Behind the next place where some signs stand, or the end. */
function after(bytes: Uint8Array, from: number, signs: string): number {
  const last = signs.charCodeAt(signs.length - 1)
  const back = signs.length - 1
  for (let at = bytes.indexOf(last, from + back); at >= 0; at = bytes.indexOf(last, at + 1))
    if (begins(bytes, at - back, signs)) return at + 1
  return bytes.length
}

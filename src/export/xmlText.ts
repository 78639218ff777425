/** A text as XML holds it, in an element or an attribute: &, <, > and quotes escaped, and without what XML forbids, lone surrogates among them. */
export function xmlText(text: string): string {
  return wellFormed(text).replace(/[&<>"']/g, sign => entities[sign] ?? '')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

function wellFormed(text: string): string {
  let kept = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const allowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000
    if (allowed) kept += char
  }
  return kept
}

const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

/** Any text as XML may hold it, in content or in an attribute in double quotes: what XML forbids is left out (U+000B from Word, halves of surrogate pairs), what it gives a meaning to is escaped. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"\n\r\t]/g, sign => named[sign] ?? sign)
}

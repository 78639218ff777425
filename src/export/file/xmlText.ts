/**
 * An element of an XML file: its name, and its text or its children; one whose value is null is
 * left out.
 */
export type XmlNode = readonly [name: string, value: string | number | null | readonly XmlNode[]]

/**
 * An XML document of elements without attributes, but for the root's namespace; text is escaped,
 * and what XML forbids is left out.
 */
export function xmlDocument([name, value]: XmlNode, namespace: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ` +
    `xmlns="${xmlText(namespace)}">${insides(value, '')}</${name}>\n`
  )
}

function elementText([name, value]: XmlNode, indent: string): string {
  return value === null ? '' : `\n${indent}<${name}>${insides(value, indent)}</${name}>`
}

function insides(value: XmlNode[1], indent: string): string {
  if (value === null) return ''
  if (typeof value !== 'object') return xmlText(String(value))
  return `${value.map(child => elementText(child, `${indent}  `)).join('')}\n${indent}`
}

/**
 * A text as XML holds it, in an element or an attribute: &, <, > and quotes escaped, and without
 * what XML forbids, lone surrogates among them.
 */
export function xmlText(text: string): string {
  return wellFormed(text).replace(/[&<>"']/g, sign => entities[sign] ?? '')
}

/**
 * XML written over lines as a person reads it: a break between elements is left out, one within a
 * tag is a blank. Values stand in it as they are.
 */
export function xml(lines: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return lines.map((line, at) => oneLine(line) + String(values[at] ?? '')).join('')
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*(?=<|$)|(?<=^|>)\s*\n\s*/g, '').replace(/\s*\n\s*/g, ' ')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function wellFormed(text: string): string {
  let kept = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const allowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    if (allowed) kept += char
  }
  return kept
}

import { plainText } from './ledgerRows'

/** An element of an XML file: its name, and its text or its children; one whose value is null is left out. */
export type XmlNode = readonly [name: string, value: string | number | null | readonly XmlNode[]]

/** An XML document of elements without attributes, but for the root's namespace; text is escaped, and what XML forbids is left out. */
export function xmlDocument([name, value]: XmlNode, namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} xmlns="${escaped(namespace)}">${insides(value, '')}</${name}>\n`
}

function elementText([name, value]: XmlNode, indent: string): string {
  return value === null ? '' : `\n${indent}<${name}>${insides(value, indent)}</${name}>`
}

function insides(value: XmlNode[1], indent: string): string {
  if (value === null) return ''
  if (typeof value !== 'object') return escaped(String(value))
  return `${value.map(child => elementText(child, `${indent}  `)).join('')}\n${indent}`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

function escaped(words: string): string {
  return plainText(words).replace(/[&<>"\r]/g, sign => signs[sign] ?? '')
}

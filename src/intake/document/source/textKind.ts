import { csvRows } from '@/intake/text/csvRows'
import type { DocumentKind } from '@/intake/document/kindNames'

/** Signs at the beginning of a text that tell its kind. */
const looked = 20_000

/** What kind of text a text is: marked up, separated, or plain. */
export function textKind(text: string): DocumentKind {
  const start = text.slice(0, looked).trimStart()
  if (start === '') return text.trim() === '' ? 'empty' : 'txt'
  if (/^[{[]/.test(start)) return jsonKind(start)
  if (/^(?:[\w-]+:[^\n]*\n)*MIME-Version:/i.test(start.slice(0, 2000).replace(/\r/g, '')))
    return 'mht'
  // What a clipboard puts before HTML: Version:0.9, StartHTML:….
  if (start.startsWith('<') || /^Version:[\d.]+\s+StartHTML:/.test(start)) return markupKind(start)
  const delimiter = delimiterOf(text)
  if (delimiter !== null) return delimiter === '\t' ? 'tsv' : 'csv'
  return /^ {0,3}\|.*\|\s*\n {0,3}\|(?:\s*:?-+:?\s*\|)+/m.test(text.slice(0, looked * 10)) ||
    /^#{1,6} \S/m.test(start)
    ? 'md'
    : 'txt'
}

function jsonKind(start: string): DocumentKind {
  if (start.startsWith('[')) return /^\[\s*(?:[{["\]\d]|true|null)/.test(start) ? 'json' : 'txt'
  return /"format"\s*:\s*"guatu-ledger"/.test(start) ? 'ledger-json' : 'plan-json'
}

function markupKind(start: string): DocumentKind {
  if (/<svg[\s>]/.test(start) && !/<html[\s>]/i.test(start)) return 'svg'
  if (/^<\?xml/.test(start) && !/<html[\s>]/i.test(start))
    return start.includes('Word.Document') || start.includes('/package/2006') ? 'word-xml' : 'xml'
  const isHtml = /<(?:!doctype html|html|head|body|meta|table|tr|div|p|span|!--)[\s>/-]/i
  return isHtml.test(start) ? 'html' : 'txt'
}

const delimiters = ['\t', ',', ';'] as const

/** Rows looked at to see what parts their cells, and the share of them that must agree. */
const [sampled, share] = [200, 0.9]

/**
 * What parts the cells of a text in which nearly every row has as many, three at least, as the first
 * has; null where nothing does. A line that begins with its only tab is a text's own way.
 */
export function delimiterOf(text: string): string | null {
  return (
    delimiters.find(delimiter => {
      const counts = new Map<number, number>()
      let [rows, first] = [0, 0]
      for (const { cells } of csvRows(text, delimiter, 1000)) {
        if (cells.length === 1 && cells[0]?.trim() === '') continue
        if (rows === 0) first = cells.length
        rows += 1
        counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
        if (rows >= sampled) break
      }
      return first >= 3 && rows >= 2 && (counts.get(first) ?? 0) >= rows * share
    }) ?? null
  )
}

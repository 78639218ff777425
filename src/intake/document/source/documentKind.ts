// What a file is, by its first bytes and the names within it: names of files lie, or are missing.
import { decodeText } from '@/intake/text/decodeText'
import { isWideText } from '@/intake/text/wideText'
import { readDirectory } from '@/intake/zip/directory'
import { documentBounds } from '@/model/bounds'
import { readCompound } from '@/intake/document/compoundFile'
import type { DocumentKind } from '@/intake/document/kindNames'
import { textKind } from './textKind'

/** The kind of a file; never throws, and reads of its content only what tells. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0) return 'empty'
  if (begins(bytes, 'PK')) return zipKind(bytes)
  if (begins(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(bytes)
  const signed = signatures.find(({ sign, at = 0 }) => begins(bytes, sign, at))
  if (signed) return signed.kind
  // The mark of a PDF may stand behind other bytes.
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  return isText(bytes) ? textKind(decodeText(bytes)) : 'unknown'
}

interface Signature {
  readonly sign: string
  readonly kind: DocumentKind
  readonly at?: number
}

const signatures: readonly Signature[] = [
  { sign: '{\\rtf', kind: 'rtf' },
  { sign: '\x89PNG', kind: 'image' },
  { sign: '\xff\xd8\xff', kind: 'image' },
  { sign: 'GIF8', kind: 'image' },
  { sign: 'II*\0', kind: 'image' },
  { sign: 'MM\0*', kind: 'image' },
  { sign: 'WEBP', at: 8, kind: 'image' },
  { sign: 'ftyp', at: 4, kind: 'image' },
  { sign: 'Rar!', kind: 'archive' },
  { sign: '7z\xbc\xaf', kind: 'archive' },
  { sign: '\x1f\x8b', kind: 'archive' },
]

function begins(bytes: Uint8Array, sign: string, at = 0): boolean {
  for (let n = 0; n < sign.length; n += 1) if (bytes[at + n] !== sign.charCodeAt(n)) return false
  return true
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** Which zip it is, by the names that its directory lists. */
const zipNames: readonly (readonly [name: RegExp, kind: DocumentKind])[] = [
  [/^word\/.*\.xml$/, 'docx'],
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^xl\/.*\.xml$/, 'xlsx'],
  [/^ppt\/.*\.xml$/, 'pptx'],
  [/^OFD\.xml$/, 'ofd'],
]

function zipKind(bytes: Uint8Array): DocumentKind {
  const directory = readDirectory(bytes, documentBounds.parts)
  if (directory === null || typeof directory === 'number') return 'zip'
  const found = zipNames.find(([pattern]) => directory.some(({ name }) => pattern.test(name)))
  if (found) return found[1]
  // The first part of an OpenDocument says what it is, and is never packed.
  const first = latin(bytes.subarray(0, 200))
  if (first.includes('opendocument.text')) return 'odt'
  if (first.includes('opendocument.spreadsheet')) return 'ods'
  // Some programs write a workbook's parts elsewhere.
  return directory.some(({ name }) => /(?:^|\/)workbook\.xml$/i.test(name)) ? 'xlsx' : 'zip'
}

/** Which of the files made of streams: Word 97, Excel 97, and Office files under a password. */
const streamNames: readonly (readonly [name: string, kind: DocumentKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

function compoundKind(bytes: Uint8Array): DocumentKind {
  const streams = readCompound(bytes)?.streams
  return streamNames.find(([name]) => streams?.has(name))?.[1] ?? 'compound'
}

/** Whether bytes are those of a text: it holds no noughts, unless several bytes make a sign. */
function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).includes(0) || isWideText(bytes)
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentKind } from '@/intake/document/source/documentKind'
import { documentKinds, kindNames } from '@/intake/document/kindNames'
import { zip } from '../../../export/zipParts'
import { compound } from '../compound'
import { bytesOf, docx } from '../documentFiles'

const zipOf = (...names: readonly string[]): Uint8Array =>
  zip(names.map(name => ({ name, text: 'x' })))
const latin = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0))

test.each([
  ['docx', docx('')],
  ['docx', zipOf('[Content_Types].xml', 'word/document2.xml')],
  ['xlsx', zipOf('xl/workbook.xml')],
  ['xlsx', zipOf('workbook.xml')],
  ['xlsb', zipOf('xl/workbook.bin', 'xl/styles.xml')],
  ['pptx', zipOf('ppt/presentation.xml')],
  ['ofd', zipOf('OFD.xml', 'Doc_0/Document.xml')],
  ['odt', zip([{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.text', method: 0 }])],
  ['zip', zipOf('计划.docx')],
  ['zip', latin('PK\x03\x04 broken')],
  ['doc', compound(['WordDocument', '1Table'])],
  ['xls', compound(['Workbook'])],
  ['ppt', compound(['PowerPoint Document'])],
  ['encrypted', compound(['EncryptionInfo', 'EncryptedPackage'])],
  ['compound', compound(['Contents'])],
  ['pdf', latin('%PDF-1.7\n')],
  ['pdf', latin('\r\n\r\n%PDF-1.4\n')],
  ['rtf', latin('{\\rtf1\\ansi}')],
  ['image', latin('\x89PNG\r\n\x1a\n')],
  ['image', latin('\xff\xd8\xff\xe0')],
  ['image', latin('II*\0')],
  ['archive', latin('Rar!\x1a\x07')],
  ['html', bytesOf('<!DOCTYPE html><html><table></table>')],
  ['html', bytesOf('Version:0.9\r\nStartHTML:00000097\r\n<html><body>')],
  ['html', bytesOf('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">')],
  [
    'mht',
    bytesOf('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
  ],
  ['svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ['word-xml', bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:x/>')],
  ['xml', bytesOf('<?xml version="1.0"?><Project/>')],
  ['plan-json', bytesOf('\ufeff {"id":"x"}')],
  ['ledger-json', bytesOf('{"format":"guatu-ledger","version":1}')],
  ['json', bytesOf('[1, 2]')],
  ['csv', bytesOf('序号,工作任务,具体事项\n1,甲,（1）乙\n')],
  ['csv', bytesOf('a;b;c\n1;2;3\n')],
  ['tsv', bytesOf('序号\t工作任务\t具体事项\n1\t甲\t（1）乙\n')],
  ['md', bytesOf('标题\n\n| 序号 | 事项 |\n| --- | --- |\n| 1 | 甲 |\n')],
  ['md', bytesOf('| 序号 | 事项 |\n|-|-|\n| 1 | 甲 |\n')],
  ['txt', new Uint8Array(readFileSync('data/nanchang-2020/circular.txt'))],
  ['txt', bytesOf('今天天气很好。\n[牵头单位]\n')],
  ['txt', bytesOf('\ufeff\t1\t甲\t（1）乙\n\n')],
  ['empty', new Uint8Array()],
  ['empty', bytesOf(' \n')],
  ['unknown', new Uint8Array([0, 1, 2, 3])],
])('%s is known by its bytes', (kind, bytes) => {
  expect(documentKind(bytes)).toBe(kind)
})

test('text of two bytes a sign is text', () => {
  expect(documentKind(new Uint8Array(Buffer.from('\ufeff一,二,三\n1,2,3\n', 'utf16le')))).toBe(
    'csv',
  )
})

test('every kind has a name of its own', () => {
  expect(Object.keys(kindNames).sort()).toEqual([...documentKinds].sort())
  expect(new Set(Object.values(kindNames)).size).toBe(documentKinds.length)
})

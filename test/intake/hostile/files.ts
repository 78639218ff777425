// Small files that would hang a reader or eat its memory, each built here, and what is said of it.
import { createHash } from 'node:crypto'
import { deflateRawSync, deflateSync } from 'node:zlib'
import type { Part } from '../../export/zipParts'
import { zip } from '../../export/zipParts'
import { compound } from '../document/compound'
import { cell, docx, para, row, run, table } from '../document/documentFiles'
import { workbookParts } from '../ledger/ledgerFiles'
import type { ReaderName } from './readers'

/** A file by what it is made of; `says` is the bound that the reader names, or all that it says. */
export interface HostileFile {
  readonly name: string
  readonly reader: ReaderName
  readonly bytes: () => Uint8Array
  readonly says: RegExp
}

const utf8 = new TextEncoder()
const text = (words: string) => (): Uint8Array => utf8.encode(words)

const head = '{"id":"x","title":"","annex":"","tasks":[],"units":[],"relations":[],"findings":[],'
const zeros = (count: number): string => `[${'0,'.repeat(count - 1)}0]`
const planOf = (items: string): string => `${head}"items":${items}}`
const ledgerOf = (reports: string): string =>
  '{"format":"guatu-ledger","version":1,"plan":"nanchang-2020","title":"","asOf":"2022-10-31",' +
  `"sample":false,"reports":${reports}}`

/** An SVG that carries a plan. */
function figure(plan: string): Uint8Array {
  const bytes = Buffer.from(`${plan}\n`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const packed = deflateRawSync(bytes).toString('base64')
  const data = { size: bytes.length, sha256, packed }
  const state = { guatu: 2, view: 'gantt', plan: 'x', query: {}, data }
  const words = JSON.stringify(state).replaceAll('"', '&quot;')
  return utf8.encode(
    '<svg xmlns="http://www.w3.org/2000/svg"><metadata>' +
      `<guatu-state xmlns="urn:guatu">${words}</guatu-state></metadata></svg>`,
  )
}

const sheet = 'xl/worksheets/sheet1.xml'
const shared = 'xl/sharedStrings.xml'

/** A workbook with these parts in place of its own, or beside them. */
function workbook(...parts: readonly Part[]): Uint8Array {
  const names = parts.map(({ name }) => name)
  return zip([...workbookParts().filter(({ name }) => !names.includes(name)), ...parts])
}

function sheetOf(rows: string, after = ''): Part {
  const words = `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
  return { name: sheet, text: words }
}

const cellsOf = (count: number): Part => sheetOf('<row><c><v>1</v></c></row>'.repeat(count))
const stringsOf = (count: number): Part => ({
  name: shared,
  text: `<sst>${'<si><t>a</t></si>'.repeat(count)}</sst>`,
})
const merges = (count: number): Part =>
  sheetOf(
    '<row r="2"><c r="A2"><v>1</v></c></row>',
    `<mergeCells>${'<mergeCell ref="A2:B3"/>'.repeat(count)}</mergeCells>`,
  )
const farCells = (count: number): Part =>
  sheetOf(
    Array.from(
      { length: count },
      (_, at) => `<row r="${at + 2}"><c r="XFD${at + 2}"><v>1</v></c></row>`,
    ).join(''),
  )
const entities = Array.from('bcdefghij', (name, at) => {
  const before = 'abcdefghi'.charAt(at)
  return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`
}).join('')
const laughs = (declaration: string): Uint8Array =>
  workbook({
    name: sheet,
    text:
      `<?xml version="1.0"?><!${declaration} l [<!ENTITY a "lol">${entities}]>` +
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>',
  })

/** Slides of which so many parts share the bytes of one. */
function sharedParts(count: number): Uint8Array {
  const part = { name: 'customXml/item1.xml', text: `<x>${' '.repeat(3_900_000)}</x>` }
  const bytes = Buffer.from(zip([part]))
  const end = bytes.length - 22
  const start = bytes.readUInt32LE(end + 16)
  const line = bytes.subarray(start, end)
  const lines = Array.from({ length: count }, () => line)
  const last = Buffer.from(bytes.subarray(end))
  last.writeUInt16LE(count, 8)
  last.writeUInt16LE(count, 10)
  last.writeUInt32LE(line.length * count, 12)
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), ...lines, last]))
}

/** A PNG of so many empty chunks before its picture. */
function chunks(count: number): Uint8Array {
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('teXt'), Buffer.alloc(4)])
  return new Uint8Array(Buffer.concat([sign, ...Array.from({ length: count }, () => chunk)]))
}

const heading = '序号,责任单位,状态,发生日期\n'
const lists = (count: number): string =>
  `{${Array.from({ length: count }, (_, at) => `"a${at}":[]`).join(',')}}`

/** Every one of them. */
export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'an SVG with a list of noughts',
    reader: 'figure',
    bytes: () => figure(planOf(zeros(2_100_000))),
    says: /"values","found":"1000001"/,
  },
  {
    name: 'an SVG with brackets in brackets',
    reader: 'figure',
    bytes: () => figure('['.repeat(4_000_000) + ']'.repeat(4_000_000)),
    says: /"depth","found":"17","allowed":"16"/,
  },
  {
    name: 'an SVG whose data unpack to much',
    reader: 'figure',
    bytes: () => figure(planOf(zeros(25_000_000))),
    says: /"unpacked","found":"47\.\d MB","allowed":"45\.8 MB"/,
  },
  { name: 'comments', reader: 'figure', bytes: text('<!---->'.repeat(60)), says: /^kind$/ },
  { name: 'open comments', reader: 'figure', bytes: text('<!--'.repeat(99_999)), says: /^kind$/ },
  { name: 'blanks', reader: 'figure', bytes: text(' '.repeat(9_999_999)), says: /^kind$/ },
  {
    name: 'our element begun again and again',
    reader: 'figure',
    bytes: text(`<svg>${'<guatu-state xmlns="urn:guatu">'.repeat(300_000)}`),
    says: /^foreign$/,
  },
  { name: 'a PNG of chunks', reader: 'figure', bytes: () => chunks(900_000), says: /^foreign$/ },
  {
    name: 'slides of parts that share their bytes',
    reader: 'figure',
    bytes: () => sharedParts(1000),
    says: /"parts","found":"1000","allowed":"64"/,
  },
  {
    name: 'slides of some parts that share their bytes',
    reader: 'figure',
    bytes: () => sharedParts(4),
    says: /^foreign$/,
  },
  {
    name: 'a workbook of cells',
    reader: 'ledger',
    bytes: () => workbook(cellsOf(400_000)),
    says: /^单元格有 300001，超过上限 300000$/,
  },
  {
    name: 'a workbook that unpacks to much',
    reader: 'ledger',
    bytes: () => workbook(cellsOf(2_000_000)),
    says: /^展开后的大小有 49\.6 MB，超过上限 48 MB$/,
  },
  {
    name: 'a workbook of shared strings',
    reader: 'ledger',
    bytes: () => workbook(stringsOf(2_000_000)),
    says: /^共享文字有 100001，超过上限 100000$/,
  },
  {
    name: 'a workbook of merges',
    reader: 'ledger',
    bytes: () => workbook(merges(400_000)),
    says: /^合并单元格有 10001，超过上限 10000$/,
  },
  {
    name: 'a workbook of far cells',
    reader: 'ledger',
    bytes: () => workbook(farCells(20_000)),
    says: /^行数与列数之积有 1015808，超过上限 1000000$/,
  },
  {
    name: 'a workbook of tags in tags',
    reader: 'ledger',
    bytes: () => workbook(sheetOf('<a>'.repeat(500_000))),
    says: /^层层相套的括号有 33，超过上限 32$/,
  },
  {
    name: 'a workbook of other tags',
    reader: 'ledger',
    bytes: () => workbook(sheetOf('<a/>'.repeat(2_000_000))),
    says: /^XML 标签有 1500001，超过上限 1500000$/,
  },
  {
    name: 'a workbook of columns laid out again and again',
    reader: 'ledger',
    bytes: () =>
      workbook({
        name: sheet,
        text: `<worksheet><cols>${'<col min="1" max="16384" width="9"/>'.repeat(9_999)}</cols></worksheet>`,
      }),
    says: /^没有找到表头/,
  },
  ...['DOCTYPE', 'doctype', 'Doctype'].map((word): HostileFile => ({
    name: `a workbook with a ${word}`,
    reader: 'ledger',
    bytes: () => laughs(word),
    says: /DOCTYPE 声明，为安全起见不读$/,
  })),
  {
    name: 'a workbook with a DOCTYPE in UTF-16',
    reader: 'ledger',
    bytes: () =>
      workbook({ name: sheet, text: Buffer.from('\ufeff<!DOCTYPE l []><worksheet/>', 'utf16le') }),
    says: /^工作簿的 xl\/worksheets\/sheet1\.xml/,
  },
  {
    name: 'a plan of lists, read as it comes',
    reader: 'stream',
    bytes: text(lists(20_000)),
    says: /^id：缺少这一项$/,
  },
  {
    name: 'a plan of noughts',
    reader: 'plan',
    bytes: () => utf8.encode(planOf(zeros(4_000_000))),
    says: /^值有 1333\d{3}，超过上限 1333\d{3}$/,
  },
  {
    name: 'a plan of noughts, read as it comes',
    reader: 'stream',
    bytes: () => utf8.encode(planOf(zeros(4_000_000))),
    says: /^值有 1333\d{3}，超过上限 1333\d{3}$/,
  },
  {
    name: 'a plan of some noughts',
    reader: 'plan',
    bytes: () => utf8.encode(planOf(zeros(199_999))),
    says: /^items\[0\]：应为对象，实为 0$/,
  },
  {
    name: 'a plan of more items than are read',
    reader: 'plan',
    bytes: () => utf8.encode(planOf(zeros(200_001))),
    says: /^items：列表的项有 200001，超过上限 200000$/,
  },
  {
    name: 'a plan with a long title, read as it comes',
    reader: 'stream',
    bytes: () => utf8.encode(`{"title":"${'x'.repeat(9_000_000)}","items":[1,2]}`),
    says: /^id：缺少这一项$/,
  },
  {
    name: 'a plan of strings that end nowhere',
    reader: 'plan',
    bytes: () => utf8.encode(`{"a":"${'\\'.repeat(9_000_000)}`),
    says: /^不是合法的 JSON/,
  },
  {
    name: 'a text of line ends',
    reader: 'plan',
    bytes: () => utf8.encode('\n'.repeat(9_000_000)),
    says: /^文件是空的$/,
  },
  {
    name: 'a ledger of noughts',
    reader: 'ledger',
    bytes: () => utf8.encode(ledgerOf(zeros(4_000_000))),
    says: /^值有 1333\d{3}，超过上限 1333\d{3}$/,
  },
  {
    name: 'a ledger of some noughts',
    reader: 'ledger',
    bytes: () => utf8.encode(ledgerOf(zeros(110_000))),
    says: /^reports\[0\]：应为对象，实为 0$/,
  },
  {
    name: 'a CSV of mixed line ends',
    reader: 'ledger',
    bytes: text(heading + '\r\n\r\n\n\r'.repeat(160_000)),
    says: /^行有 120001，超过上限 120000$/,
  },
  {
    name: 'a CSV of many bytes',
    reader: 'ledger',
    bytes: () => utf8.encode(heading + '1,x,y,z\n'.repeat(4_200_000)),
    says: /^文件大小有 32\.1 MB，超过上限 32 MB$/,
  },
  {
    name: 'a CSV of many rows',
    reader: 'ledger',
    bytes: () => utf8.encode(heading + '1,x,y,z\n'.repeat(2_000_000)),
    says: /^行有 120001，超过上限 120000$/,
  },
  {
    name: 'a CSV of a wide row',
    reader: 'ledger',
    bytes: () => utf8.encode(heading + '"a"b,'.repeat(2_000_000)),
    says: /^一行的单元格有 1001，超过上限 1000$/,
  },
  {
    name: 'a circular of very many tasks',
    reader: 'circular',
    bytes: () =>
      utf8.encode(
        Array.from(
          { length: 90_000 },
          (_, at) => `\t${at + 1}\n\t任务${at}\n\t（${at + 1}）事项\n\t甲局\n\t2021年8月底前\n\n`,
        ).join(''),
      ),
    says: /^单元格有 990001，超过上限 500000$/,
  },
  {
    name: 'a circular of tasks without numbers',
    reader: 'circular',
    bytes: () =>
      utf8.encode(
        Array.from(
          { length: 20_000 },
          (_, at) => `\t任务${at}\n\n\t（${at + 1}）事项\n\t甲局\n\t2021年8月底前\n\n`,
        ).join(''),
      ),
    says: /^$/,
  },
  {
    name: 'a circular of tasks with the numbers of others',
    reader: 'circular',
    bytes: () =>
      utf8.encode(
        Array.from(
          { length: 20_000 },
          (_, at) => `\t1\n\t任务${at}\n\t（${at + 1}）事项\n\t甲局\n\t2021年8月底前\n\n`,
        ).join(''),
      ),
    says: /^$/,
  },
  {
    name: 'a circular of one line of tabs',
    reader: 'circular',
    bytes: () => utf8.encode('\t'.repeat(9_000_000)),
    says: /^单元格有 9000001，超过上限 500000$/,
  },
  {
    name: 'a Word document that unpacks to much',
    reader: 'document',
    bytes: () => docx(para(' '.repeat(40_000_000))),
    says: /^展开后的大小有 38\.2 MB，超过上限 32 MB$/,
  },
  {
    name: 'a Word document of entities',
    reader: 'document',
    bytes: () =>
      zip([
        {
          name: 'word/document.xml',
          text: `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">${entities}]><d>&j;</d>`,
        },
      ]),
    says: /DOCTYPE 声明，为安全起见不读$/,
  },
  {
    name: 'a Word document of tags in tags',
    reader: 'document',
    bytes: () => docx('<w:tbl><w:tr><w:tc>'.repeat(200_000)),
    says: /^层层相套的括号有 101，超过上限 100$/,
  },
  {
    name: 'a Word document of tags',
    reader: 'document',
    bytes: () => docx('<w:p/>'.repeat(1_600_000)),
    says: /^XML 标签有 800001，超过上限 800000$/,
  },
  {
    name: 'a Word document of ten thousand rows',
    reader: 'document',
    bytes: () =>
      docx(
        table(
          ...Array.from({ length: 10_000 }, (_, at) =>
            row(
              ...[`${at + 1}`, `任务${at}`, `（${at + 1}）事项`, '甲局', '2021年8月底前'].map(
                words => cell(para(run(words))),
              ),
            ),
          ),
        ),
      ),
    says: /^$/,
  },
  {
    name: 'a Word document of cells that stretch',
    reader: 'document',
    bytes: () => docx(table(row(cell('', '<w:gridSpan w:val="99999999"/>')))),
    says: /^一行的单元格有 99999999，超过上限 1000$/,
  },
  {
    name: 'a workbook of ten thousand rows',
    reader: 'document',
    bytes: () =>
      workbook(
        sheetOf(
          Array.from(
            { length: 10_000 },
            (_, at) =>
              `<row r="${at + 1}">${['1', '任务', `（${at + 1}）事项`, '甲局', '2021年8月底前']
                .map(words => `<c t="inlineStr"><is><t>${words}</t></is></c>`)
                .join('')}</row>`,
          ).join(''),
        ),
      ),
    says: /^$/,
  },
  {
    name: 'a page of tags in tags',
    reader: 'document',
    bytes: () => utf8.encode(`<html>${'<table><tr><td>'.repeat(1_000_000)}`),
    says: /^层层相套的括号有 101，超过上限 100$/,
  },
  {
    name: 'a page of cells',
    reader: 'document',
    bytes: () => utf8.encode(`<html><table>${'<tr><td>1'.repeat(1_500_000)}`),
    says: /^单元格有 10\d{4}，超过上限 100000$/,
  },
  {
    name: 'a page of cells over many rows',
    reader: 'document',
    bytes: () =>
      utf8.encode(`<html><table>${'<tr><td rowspan=65000 colspan=900>1'.repeat(50_000)}</table>`),
    says: /^一行的单元格有 1800，超过上限 1000$/,
  },
  {
    name: 'a page of one line of blanks',
    reader: 'document',
    bytes: () => utf8.encode(`<html>${'<b> </b>'.repeat(500_000)}x`),
    says: /没有识别到计划/,
  },
  {
    name: 'a CSV of wide rows',
    reader: 'document',
    bytes: () => utf8.encode('a,b,c\n'.repeat(300) + 'x,'.repeat(5_000_000)),
    says: /^一行的单元格有 1001，超过上限 1000$/,
  },
  {
    name: 'Markdown of bars',
    reader: 'document',
    bytes: () => utf8.encode(`|a|b|\n|--|--|\n${'|'.repeat(5_000_000)}`),
    says: /^一行的单元格有 1001，超过上限 1000$/,
  },
  {
    name: 'a PDF that unpacks to much',
    reader: 'document',
    bytes: () => {
      const packed = deflateSync(Buffer.alloc(80_000_000, 32))
      const start = '%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n'
      return new Uint8Array(Buffer.concat([Buffer.from(start), packed, Buffer.from('\nendstream')]))
    },
    says: /^展开后的大小有 .* MB，超过上限 32 MB$/,
  },
  {
    name: 'a PDF of states saved without end',
    reader: 'document',
    bytes: () => {
      const packed = deflateSync(Buffer.from('q '.repeat(8_000_000)))
      const start = '%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n'
      return new Uint8Array(Buffer.concat([Buffer.from(start), packed, Buffer.from('\nendstream')]))
    },
    says: /^层层保存的绘图状态有 \d+，超过上限 500$/,
  },
  {
    name: 'a PDF of words about streams',
    reader: 'document',
    bytes: () => utf8.encode(`%PDF-1.4\n${'stream '.repeat(1_000_000)}`),
    says: /^数据流有 50001，超过上限 50000$/,
  },
  {
    name: 'a compound file whose sectors run in a circle',
    reader: 'document',
    bytes: () => {
      const bytes = Buffer.from(compound(['WordDocument']))
      // The directory's sector follows itself.
      bytes.writeUInt32LE(1, 512 + 4)
      return new Uint8Array(bytes)
    },
    says: /^这是 Word 95/,
  },
  {
    name: 'a choice of addresses',
    reader: 'choice',
    bytes: () => utf8.encode('#/briefing?pack=cover\n'.repeat(47_000)),
    says: /^$/,
  },
]

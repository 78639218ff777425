// Sound files of every kind that is read, small, to be changed.
import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { writePptx } from '@/export/pptx/scenePptx'
import { sceneSvg } from '@/export/svg/sceneSvg'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import type { Plan } from '@/model/plan'
import { bytesOf, factOf, ledgerOf, plan } from '../../export/ledger/ledgerCase'
import { workbookParts } from '../ledger/ledgerFiles'
import { zip } from '../../export/zipParts'
import { circularHtml, circularRows } from '../document/circularTable'
import { cell, docx, para, row, run, table, wordPart } from '../document/documentFiles'
import { drawTable, pdf } from '../document/pdf/pdfFiles'
import { word97 } from '../document/word/word97'
import type { ReaderName } from './readers'

const utf8 = new TextEncoder()

/** The plan's first items with what they name. */
const few: Plan = (() => {
  const items = plan.items.slice(0, 4)
  const ids = new Set(items.map(({ id }) => id))
  return {
    ...plan,
    items,
    relations: plan.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    findings: plan.findings.filter(finding => finding.items.every(id => ids.has(id))),
  }
})()

const blank = { width: 1, height: 1, background: '#FFFFFF', marks: [] }
const query = { q: '政府', asof: '2021-06-30' }
const state = JSON.stringify({ guatu: 1, view: 'gantt', plan: few.id, query })

async function figures(): Promise<readonly Uint8Array[]> {
  const svg = utf8.encode(sceneSvg(blank, { title: '', description: '', lang: 'zh-CN', state }))
  const deck = await writePptx(
    {
      title: '',
      pages: [blank],
      paper: { width: 100, height: 100 },
      asOf: '2021-06-30',
      lang: 'zh-CN',
      description: '',
      notes: [''],
      state,
      nameOf: () => '',
    },
    { created: null },
  )
  const words = state.replaceAll('"', '&quot;')
  const pdf = `%PDF-1.7\n<guatu-state xmlns="urn:guatu">${words}</guatu-state>\n%%EOF`
  const words2 = Buffer.from(`guatu\0\0\0\0\0${state}`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(words2.length)
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    ...[length, Buffer.from('iTXt'), words2, Buffer.alloc(4)],
  ])
  const stored = zipSync({ 'a.svg': [svg, { level: 0 }] })
  return [svg, await bytesOf(deck), utf8.encode(pdf), new Uint8Array(png), stored]
}

async function ledgers(): Promise<readonly Uint8Array[]> {
  const ledger = ledgerOf([
    factOf(1, { note: '已挂网，见“公开指南”\n第二行', who: '张三' }),
    factOf(2, { state: 'done', percent: 100, evidence: '=1+1' }),
  ])
  const form = zip(workbookParts())
  return [
    await bytesOf(await writeLedgerJson(ledger)),
    await bytesOf(await writeLedgerCsv(ledger)),
    await bytesOf(await writeLedgerSheet({ ...ledger, plan: few })),
    ...[form, form, form],
  ]
}

/** Documents of every kind that a plan is read from. */
async function documents(): Promise<readonly Uint8Array[]> {
  const rows = circularRows.slice(0, 6)
  const word = docx(
    table(...rows.map(cells => row(...cells.map(words => cell(para(run(words))))))),
    wordPart(
      'numbering',
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
  )
  const book = await writeXlsx({ sheets: [{ name: '表', rows: rows.map(cells => [...cells]) }] })
  const quoted = rows.map(cells => cells.map(words => `"${words}"`).join(','))
  const bars = rows.map(
    (cells, at) => `|${cells.join('|')}|${at === 0 ? '\n|--|--|--|--|--|' : ''}`,
  )
  const page = await pdf(document => {
    drawTable(document, rows.slice(0, 3))
  })
  const old = word97([...rows.map(cells => ({ cells })), '完'])
  const html = utf8.encode(circularHtml().slice(0, 6000))
  const texts = [quoted.join('\n'), bars.join('\n')].map(text => utf8.encode(text))
  return [word, word, word, book, page, page, html, html, ...texts, old, old]
}

/** The files that each reader is given. */
export async function seedFiles(): Promise<Readonly<Record<ReaderName, readonly Uint8Array[]>>> {
  const json = utf8.encode(JSON.stringify(few, null, 1))
  const circular = new Uint8Array(readFileSync('data/nanchang-2020/circular.txt')).slice(0, 4000)
  const choice = 'https://example.org/#/briefing?pack=cover~due&amp;asof=2021-06-30'
  return {
    plan: [json],
    stream: [json],
    ledger: await ledgers(),
    figure: await figures(),
    circular: [circular],
    document: await documents(),
    choice: [utf8.encode(choice), utf8.encode('{"query":{"pack":"cover","asof":"2021-06-30"}}')],
  }
}

// A ledger's CSV or JSON as programs and disks leave it: in every encoding, joined, and with a line
// that says what parts its cells.
import { describe, expect, test } from 'vitest'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { bytesOf, factOf, ledgerOf } from '../../export/ledger/ledgerCase'
import { csv, read, told } from './ledgerFiles'

const heading = ['序号', '责任单位', '内设口子', '状态', '发生日期', '完成百分比', '说明']
const row = [1, '区工管办', '行政服务中心', '进行中', '2020-07-01', 10, '在做']
const form = new TextDecoder().decode(csv([heading, row]))

function utf32(text: string, isLittle: boolean): Uint8Array {
  const signs = [...text]
  const view = new DataView(new ArrayBuffer(signs.length * 4))
  signs.forEach((sign, at) => {
    view.setUint32(at * 4, sign.codePointAt(0) ?? 0, isLittle)
  })
  return new Uint8Array(view.buffer)
}

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-16 LE', text => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE', text => Buffer.from(text, 'utf16le').swap16()],
  ['UTF-32 LE', text => utf32(text, true)],
  ['UTF-32 BE', text => utf32(text, false)],
]

test.each(encodings)(
  '%s is read with and without a mark, as CSV and as JSON',
  async (_, encode) => {
    const { reports } = ledgerOf([factOf(1, { note: '已挂网' })])
    const json = await (await writeLedgerJson(ledgerOf([], { reports }))).text()
    for (const mark of ['', '\ufeff']) {
      const facts = [factOf(1, { percent: 10, note: '在做' })]
      expect(await read(encode(mark + form))).toMatchObject({ ok: true, problems: [], facts })
      expect(await read(encode(mark + json))).toMatchObject({ ok: true, problems: [], reports })
    }
  },
)

test('noughts in a file are told', async () => {
  const inside = Buffer.from(form.replace('在做', '在\0做'))
  const answer = await read(inside)
  expect(answer.problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['bad-bytes 第2行'])
  expect(answer).toMatchObject({ ok: true, facts: [{ note: '在\ufffd做' }] })
  const behind = Buffer.concat([Buffer.from(`${form}\n`), new Uint8Array(500)])
  expect(told(await read(behind))).toHaveLength(1)
  const json = await bytesOf(await writeLedgerJson(ledgerOf([factOf(1)])))
  const cut = await read(Buffer.concat([json, new Uint8Array(500)]))
  expect(cut.problems.map(({ code }) => code)).toEqual(['bad-bytes', 'not-json'])
})

describe('files that were joined', () => {
  const done = [2, '区工管办', '行政服务中心', '已完成', '2020-07-02', 100, '']
  const second = new TextDecoder().decode(csv([heading, done]))

  test('are read as one, a byte order mark between them too', async () => {
    const answer = await read(Buffer.from(`\ufeff${form}\n\ufeff${second}`))
    expect(answer).toMatchObject({ problems: [], facts: [{ item: 1 }, { item: 2 }] })
  })

  test('are told where the columns of the second stand in another order', async () => {
    const turned = [...heading].toSpliced(4, 2, '完成百分比', '发生日期')
    const other = [2, '区工管办', '行政服务中心', '进行中', '20200702', '2020-07-02', '']
    const answer = await read(csv([heading, row, turned, other, heading, done]))
    expect(told(answer)).toEqual([
      `other-heading | ${turned.join(' ')} | 第3行：这里又有一个表头，各列与上面不同，` +
        '它下面的各行没有读，请分成两个文件',
    ])
    expect(answer).toMatchObject({ facts: [{ item: 1 }, { item: 2, state: 'done' }] })
  })
})

test('words of the heading in the texts of a row make no heading of it', async () => {
  const texts = [...row.slice(0, 6), '状态', '责任单位', '发生日期']
  const answer = await read(csv([[...heading, '佐证', '填报人'], texts]))
  expect(answer).toMatchObject({ problems: [], facts: [{ note: '状态', who: '发生日期' }] })
})

test.each([';', '|', '\t', ','])('cells are parted by what sep=%s says', async separator => {
  const text = new TextDecoder().decode(csv([heading, row], separator))
  for (const line of [`sep=${separator}`, `\ufeffsep=${separator}\r`, `"sep=${separator}"`]) {
    const answer = await read(Buffer.from(`${line}\n${text}`))
    expect(answer).toMatchObject({
      ok: true,
      problems: [],
      facts: [factOf(1, { percent: 10, note: '在做' })],
    })
  }
})

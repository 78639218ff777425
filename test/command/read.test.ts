import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Plan } from '@/model/plan'
import { encodeGbk } from '../intake/circular/circular'
import { circularHtml } from '../intake/document/circularTable'
import { guatu, planJson, source, testFolder } from './commandCase'

const { path, file } = testFolder()

test('without --json it tells counts, items and findings with line and words', async () => {
  const { code, out } = await guatu('read', source)
  expect(code).toBe(0)
  expect(out).toContain(
    '11 个任务 · 27 项 · 16 家单位（19 个口径，集合单位 3） · 129 责任项次 · 41 条关联',
  )
  expect(out).toMatch(/（12） 政府网站集约化建设 +2020年12月底前 +2020-12-31/)
  expect(out).toMatch(/第 56 行 +第8项原文缺“月”字，按2022年9月底前读 ｜2022年9底前/)
})

test('--out writes the file, and a plan.json is read back', async () => {
  const out = path('out.json')
  expect(await guatu('read', source, '--out', out)).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(out, 'utf8')).toBe(planJson)
  expect(await guatu('read', out, '--json')).toEqual({ code: 0, out: planJson, err: '' })
  expect(await guatu('read', source, '--out', path('no/such/place.json'))).toMatchObject({
    code: 1,
  })
})

test('no plan is exit code 1 and says what was looked for', async () => {
  const letter = file('letter.txt', '今天天气很好。\n')
  const plain = await guatu('read', letter)
  expect(plain).toMatchObject({ code: 1, out: '' })
  expect(plain.err).toMatch(/没有读到计划[^]*序号、工作任务、具体事项、主体责任单位、完成时间/)
  expect(JSON.parse((await guatu('read', letter, '--json')).out)).toMatchObject({
    findings: [{ code: 'no-plan' }],
  })
  expect(
    await guatu('read', file('bad.json', planJson.replace('2020-08-31', '2020-08-32'))),
  ).toMatchObject({ code: 1, err: expect.stringContaining('items[0].deadline.date') })
  expect(await guatu('read', path('missing.txt'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有这个文件'),
  })
})

test('a document of any kind is read by what it is, whatever its name', async () => {
  const named = file('plan.txt', circularHtml())
  const { code, out } = await guatu('read', named)
  expect(code).toBe(0)
  expect(out).toMatch(/11 个任务 · 27 项 · 16 家单位/)
  expect(out).toMatch(/表 1 第 9 行第 5 列 +第8项原文缺“月”字/)
  expect(JSON.parse((await guatu('read', named, '--json')).out)).toMatchObject({ id: 'plan' })
  const scan = file('scan.docx', '\u0089PNG')
  writeFileSync(scan, Buffer.from('89504e470d0a1a0a', 'hex'))
  expect(await guatu('read', scan)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/这是图片，不能直接读：.*OCR/),
  })
})

test('exit code 3 says that items were left out; a table may be asked for by its number', async () => {
  const heading = '序号,工作任务,具体事项,主体责任单位,完成时间\n'
  const part = file(
    'part.csv',
    `${heading}1,甲,（1）一,甲局,2021年8月底前\n2,,,甲局,2021年9月底前\n`,
  )
  const { code, out } = await guatu('read', part)
  expect(code).toBe(3)
  expect(out).toContain('读入 1/2 项')
  expect(await guatu('read', part, '--table', '1')).toMatchObject({ code: 3 })
  expect(await guatu('read', part, '--table', '2')).toMatchObject({
    code: 1,
    err: expect.stringContaining('文件里没有表 2'),
  })
  expect(await guatu('read', part, '--table', '0')).toMatchObject({ code: 2 })
})

describe('what the reader says of a document', () => {
  const rows = '序号,工作任务,具体事项,负责的人,什么时候\n1,甲,（1）一,甲局、乙局,8月底前\n'

  test('is its year, which nothing else names', async () => {
    const plan = file(
      'year.csv',
      '序号,工作任务,具体事项,主体责任单位,完成时间\n1,甲,（1）一,甲局,8月底前\n',
    )
    const asked = await guatu('read', plan)
    expect(asked.code).toBe(0)
    expect(asked.out).toContain('请指定年份')
    const { code, out } = await guatu('read', plan, '--year', '2023')
    expect(code).toBe(0)
    expect(out).toMatch(/2023-08-31[^]*原文未写年份，按2023年读（年份是指定的）/)
    expect(await guatu('read', plan, '--year', '23')).toMatchObject({ code: 2 })
  })

  test('is what columns hold, by number or by heading', async () => {
    const plan = file('columns.csv', rows)
    expect(await guatu('read', plan)).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /认得的列只有“序号”“工作任务”“具体事项”，没有写责任单位或完成时间的列/,
      ),
    })
    for (const columns of [
      '具体事项=3,责任单位=4,完成时间=5',
      '责任单位=负责的人，完成时间=什么时候',
    ]) {
      const { code, out } = await guatu('read', plan, '--year', '2023', '--columns', columns)
      expect(code).toBe(0)
      expect(out).toMatch(/2023-08-31 {2}2 家/)
    }
    for (const columns of ['责任单位', '天气=3', '责任单位=', '责任单位=3=4'])
      expect(await guatu('read', plan, '--columns', columns)).toMatchObject({
        code: 2,
        err: expect.stringContaining('--columns 应如'),
      })
  })

  test('is that the first unit leads', async () => {
    const given = ['--columns', '责任单位=4,完成时间=5', '--first-leads', '--json']
    const { out } = await guatu('read', file('leads.csv', rows), ...given)
    const { items } = JSON.parse(out) as Plan
    expect(items[0]?.assignments.map(({ role }) => role)).toEqual(['lead', undefined])
  })
})

test('--report prints what became of every cell', async () => {
  const { code, out } = await guatu('read', source, '--report')
  expect(code).toBe(0)
  expect(out).toMatch(/各格去向 \d+ 处，用上 \d+ 处，没有读 0 处/)
  expect(out).toMatch(/第 1 行 {2}附件号 ｜附件1/)
  expect(out).toMatch(/第 12 行 {2}事项（第1项） ｜（1）梳理规范基层政府权责清单/)
  const letter = await guatu('read', file('report.txt', '今天天气很好。\n'), '--report')
  expect(letter.out).toContain('第 1 行  没有读：没有归入任何事项 ｜今天天气很好。')
})

test('broken files beside the document are findings', async () => {
  const document = file('mine.txt', readFileSync(source, 'utf8'))
  file('titles.json', '{ not json')
  file('relations.json', '[{"id":"R1"}]')
  const { code, out } = await guatu('read', document, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ id: 'mine', relations: [] })
  expect(out).toMatch(/"titles-unread"[^]*"relation-unread"/)
})

describe('files in another encoding, or with bad bytes', () => {
  const circular = readFileSync(source, 'utf8')
  const title = '权责清单调整'
  const titles = JSON.stringify({ 1: title })

  test.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8 with a mark', text => Buffer.from(`\ufeff${text}`)],
    ['GB 18030', encodeGbk],
    ['UTF-16 with a mark', text => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without one', text => Buffer.from(text, 'utf16le')],
  ])('are read where they are %s, beside the circular too', async (_, encode) => {
    const document = file('encoded.txt', encode(circular))
    file('titles.json', encode(titles))
    file('relations.json', '[]')
    const { code, out } = await guatu('read', document, '--json')
    expect(code).toBe(0)
    const read = JSON.parse(out) as Plan
    expect(read.items).toHaveLength(27)
    expect(read.items[0]?.title).toBe(title)
    expect(read.findings.filter(one => /unread|bad-bytes/.test(one.code))).toEqual([])
  })

  /** Text whose sign of a bell is a bad byte. */
  const damaged = (text: string): Uint8Array =>
    Buffer.from(text).map(byte => (byte === 7 ? 0xff : byte))

  test('are told where bytes of a file beside the circular are bad', async () => {
    const document = file('sound.txt', circular)
    file('titles.json', damaged(titles.replace('清单', '\u0007清单')))
    const { out } = await guatu('read', document)
    expect(out).toContain('titles.json：文件中有读不出的字节')
  })

  test('are told by read and render where bytes of the circular are bad', async () => {
    const bad = damaged(circular.replace('梳理规范', '梳理\u0007规范'))
    file('titles.json', '{}')
    const document = file('bad.txt', bad)
    const rendered = await guatu('render', '--plan', document, '--out', path('bad.csv'))
    expect(rendered.err).toContain('没有全部读出：\n  文件中有读不出的字节')
    file('circular.txt', bad)
    const plan = file('plan.json', planJson)
    expect((await guatu('read', plan)).out).toContain('circular.txt：文件中有读不出的字节')
    const beside = await guatu('render', '--plan', plan, '--out', path('beside.csv'))
    expect(beside.err).toContain('没有全部读出：\n  circular.txt：文件中有读不出的字节')
    expect((await guatu('read', plan, '--json')).out).toBe(planJson)
  })
})

test('--help shows how, which is no mistake', async () => {
  expect(await guatu('--help')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^用法：guatu read [^]*用法：guatu render [^]*--choice /),
  })
  expect((await guatu('render', '--help')).out).toMatch(/^用法：guatu render /)
})

test('wrong usage is exit code 2 and shows the usage', async () => {
  for (const args of [
    [],
    ['read'],
    ['write', source],
    ['read', source, source],
    ['read', source, '--loud'],
  ]) {
    expect(await guatu(...args)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('用法：guatu read'),
    })
  }
})

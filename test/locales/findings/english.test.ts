import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { readDocumentPlan } from '@/intake/check/readDocumentPlan'
import { kindNames } from '@/intake/document/kindNames'
import { findingPhrases, findingPrefixes, findingSuffixes } from '@/locales/findings/english'
import { PhraseBook } from '@/locales/findings/phraseBook'

const book = new PhraseBook({
  phrases: findingPhrases,
  prefixes: findingPrefixes,
  suffixes: findingSuffixes,
})
const deadlines =
  '2023.6.30 2023/6/30 23年6月 每年12月底前 国庆节前 2023年春节前 2023年6月31日 2023年13月 2203年6月底前 2O23年l1月底前 ' +
  '2023年6月 2023年6月前 6/30 元旦前 2023年高考前 2022年已完成 2023年6月后 2023—2024学年 45367 12月至次年3月 ' +
  '原定2023年6月底，现延至2023年9月底 2023年6月底前（暂定） 2023年6月30日前（力争5月底） 双月 每月最后一个工作日 ' +
  '2023年6月底前，另启动后60天 2023年6月底前，并长期坚持 2023年12月底前、2023年6月底前 六月三十日 2年 次年1月底 2023年6月5日左右'
const units =
  '县政务办等 县委党校协办 县配合办 张三 同上 待定 县教育局*、县财政局 县教育局：张三 县教育局-基教科 责任单位按职责分工 ' +
  '主管单位：县教育局；参与单位：县财政局 县财政局负责资金，县教育局负责实施 县教育局（联系人：张三） 甲公司并乙公司 ⽔利局 ' +
  '县教育局（县财政局 县政府办（牵头）、县教育局或县人社局 第一责任单位为牵头单位'
const long = Math.max(deadlines.split(' ').length, units.split(' ').length)
const row = (_: unknown, at: number): string =>
  `${at + 1},事项${at + 1},${units.split(' ')[at] ?? '县财政局'},${deadlines.split(' ')[at] ?? ''}`
const wordings = (title: string) =>
  [`${title},,,`, '序号,具体事项,责任单位,完成时限', ...Array.from({ length: long }, row)].join(
    '\n',
  )

const folder = new URL('../../intake/circular/cases/', import.meta.url)
const told = new Set<string>()

/** Documents of which more is told than the cases have. */
const odd = [
  wordings('某县2023年计划'),
  wordings('某县计划'),
  '今天天气很好',
  '',
  '序号\t工作任务\t责任单位\n1\t甲\t乙',
  '<table><tr><td>任务</td><td>甲事</td></tr><tr><td>责任单位</td><td>乙局</td></tr></table>',
  '<table><tr><td>具体事项</td><td>责任单位</td><td>备用</td><td>完成时间</td></tr>' +
    '<tr><td>甲</td><td>★乙局、县教育局并县人社局、待定</td><td></td><td>2023年2月30日前</td></tr>' +
    '<tr><td>丁</td><td>丙局、同上</td><td></td><td>随时</td></tr><tr><td>3</td></tr></table><p>以上</p>',
]

beforeAll(async () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.txt'))
  const documents = [
    ...files.map(name => new Uint8Array(readFileSync(new URL(name, folder)))),
    ...odd.map(text => new TextEncoder().encode(text)),
    ...['%PDF-1.4 none', 'PK\u0003\u0004none', '{"items":[]}'].map(text => Buffer.from(text)),
  ]
  for (const bytes of documents)
    for (const firstLeads of [false, true]) {
      const choice = { table: null, year: null, columns: new Map<string, string>(), firstLeads }
      const read = await readDocumentPlan({ bytes, choice })
      for (const { message } of read.ok ? read.plan.findings : read.findings) told.add(message)
      for (const { reason } of read.account) if (reason !== null) told.add(reason)
    }
})

/** What stands in Chinese outside quotations. */
function chinese(words: string): string {
  const unquoted = words.replace(/“[^”]*”/g, '').replace(/\((?:牵头|责任|配合)\)/g, '')
  return unquoted.replace(/[^\u3400-\u9fff]/g, '')
}

test('whatever a reader tells of the cases is said in English, but for what it quotes', () => {
  const messages = [...told]
  expect(messages.length).toBeGreaterThan(100)
  const untold = messages.filter(message => {
    const translated = book.translate(message)
    return translated === null || chinese(translated) !== ''
  })
  expect(untold).toEqual([])
})

test('every kind of file is named in English', () => {
  for (const name of Object.values(kindNames))
    expect(chinese(book.translate(name) ?? '无')).toBe('')
})

test('every gap of a phrase is filled, and no other', () => {
  const gaps = (words: string) => new Set(words.match(/\{\w\}/g))
  for (const [zhCN, en] of [...findingPhrases, ...findingPrefixes, ...findingSuffixes])
    for (const gap of gaps(en)) expect([...gaps(zhCN)], zhCN).toContain(gap)
})

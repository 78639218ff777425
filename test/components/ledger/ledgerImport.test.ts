// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { importEffect } from '@/analysis/ledger/importEffect'
import { recordOf } from '@/analysis/ledger/reportId'
import LedgerImport from '@/components/ledger/LedgerImport.vue'
import type { LedgerProblem } from '@/intake/ledger/result'
import { en } from '@/locales/en'
import { zhCN } from '@/locales/zhCN'
import { factOf } from '../../export/ledger/ledgerCase'
import { csv, read } from '../../intake/ledger/ledgerFiles'

const codes: Readonly<Record<LedgerProblem['code'], true>> = {
  'not-json': true,
  'a-ledger': true,
  'newer-plan': true,
  missing: true,
  'unknown-key': true,
  'wrong-type': true,
  'wrong-value': true,
  empty: true,
  'not-a-day': true,
  repeated: true,
  'unknown-reference': true,
  'empty-file': true,
  'not-readable': true,
  'bad-bytes': true,
  'too-large': true,
  'not-xlsx': true,
  doctype: true,
  'not-ledger': true,
  'newer-version': true,
  'other-plan': true,
  'former-plan': true,
  'no-heading': true,
  'missing-heading': true,
  'unknown-heading': true,
  'repeated-heading': true,
  'other-heading': true,
  'broken-row': true,
  'broken-cell': true,
  'unknown-item': true,
  'other-words': true,
  'unknown-assignment': true,
  'several-assignments': true,
  'look-alike': true,
  'missing-state': true,
  'unknown-state': true,
  'missing-day': true,
  'future-day': true,
  'distant-day': true,
  'wrong-percent': true,
  'percent-against-state': true,
  'percent-left-out': true,
  'other-zone': true,
  'spoiled-id': true,
  'hidden-rows': true,
  'hidden-columns': true,
  'hidden-again': true,
  'merged-apart': true,
  picture: true,
  'nothing-withdrawn': true,
}

const heading = ['序号', '责任单位', '内设口子', '状态', '完成百分比', '发生日期', '心情']
const broken = csv([
  heading,
  [28, '区工管办', '', '进行中', '', '2020-07-01', ''],
  [1, '区住建局', '', '进行中', 'x', '2020-02-30', ''],
])

async function linesIn(locale: 'zh-CN' | 'en', bytes: Uint8Array): Promise<readonly string[]> {
  const result = await read(bytes)
  const reading = {
    name: 'ledger.csv',
    ok: result.ok,
    sample: false,
    all: 0,
    reports: [],
    facts: [],
    refused: [],
    takenBack: [],
    effect: { names: [], withdrawn: [], corrected: [] },
    problems: result.problems,
    more: result.more,
    hidden: 0,
  }
  const wrapper = mount(LedgerImport, {
    props: { reading },
    global: { plugins: [createI18n({ legacy: false, locale, messages: { 'zh-CN': zhCN, en } })] },
  })
  return wrapper.findAll('.problems li').map(line => line.text())
}

test('what was not read is told in English with where it stands', async () => {
  expect(await linesIn('en', broken)).toEqual([
    'row 1: the heading “心情” is not known; its column was not read',
    'row 2: the plan has no item “28”',
    'row 3: “区住建局” is not among the units of this item',
    'row 3: “2020-02-30” is no real day (write 2020-08-31)',
    'row 3: “x” is no whole number from 0 to 100',
  ])
  expect(
    await linesIn(
      'en',
      csv([
        ['序号', '责任单位', '状态'],
        [1, '', ''],
      ]),
    ),
  ).toEqual(['row 1: The heading lacks “发生日期”; this table was not read.'])
  expect(await linesIn('en', new Uint8Array())).toEqual(['The file is empty.'])
})

test('it is told in Chinese as the reading found it', async () => {
  expect((await linesIn('zh-CN', broken))[2]).toBe(
    '第3行：第1项的责任单位中没有“区住建局”，只有 区工管办（行政服务中心）',
  )
})

test.each(Object.keys(codes))('a problem of the kind %s has English words', code => {
  expect(en.fileProblem).toHaveProperty(code)
})

test('what a file brings is counted whole, by name and kind, with what it overrules', () => {
  const known = Array.from({ length: 300 }, (_, at) => recordOf(factOf(1), at + 1))
  const reports = known.map(({ id }) =>
    recordOf({ ...factOf(1), state: 'withdrawn', percent: null, corrects: [id], who: '别人' }, 900),
  )
  const entries = { reports, facts: [{ ...factOf(2), who: '' }] }
  const ahead = { ...factOf(3), day: '2022-11-01', recorded: '2022-10-30', who: '王五' }
  const reading = {
    ...{
      name: 'ledger.json',
      ok: true,
      sample: false,
      all: 302,
      problems: [],
      more: 0,
      hidden: 0,
      ...entries,
    },
    takenBack: [],
    refused: [{ fact: ahead, reason: 'day-after-recorded' } as const],
    effect: importEffect(entries, known),
  }
  const wrapper = mount(LedgerImport, {
    props: { reading },
    global: {
      plugins: [createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })],
    },
  })
  const linesOf = (list: string): readonly string[] =>
    wrapper.findAll(`${list} li`).map(line => line.text())
  expect(linesOf('.names')).toEqual([
    '别人：登记 0 条，更正 0 条，撤回 300 条',
    '未署名：登记 1 条，更正 0 条，撤回 0 条',
  ])
  expect(wrapper.text()).toContain('新增 301 条；已有 0 条')
  expect(wrapper.text()).toContain('现有记录中 300 条被撤回、0 条被更正')
  expect(linesOf('.overruled')).toHaveLength(200)
  expect(linesOf('.fresh')[0]).toContain('撤回')
  expect(linesOf('.refused')[0]).toMatch(/王五）：发生日期在登记日期 2022-10-30 之后$/)
})

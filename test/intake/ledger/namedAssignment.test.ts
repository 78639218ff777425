// Names of units that look alike: in a ledger each is taken for the one that it is, or told.
import { describe, expect, test } from 'vitest'
import { checkedReports, recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import type { Plan } from '@/model/plan'
import { bytesOf, factOf, ledgerOf, plan as builtIn } from '../../export/ledger/ledgerCase'
import { csv, read, told } from './ledgerFiles'

/** The built-in plan, its first items given to some units. */
function planOf(...units: readonly (readonly string[])[]): Plan {
  const items = builtIn.items.map((item, at) => {
    const names = units[at]
    if (!names) return item
    return { ...item, assignments: names.map(unit => ({ unit, office: null, printed: unit })) }
  })
  return { ...builtIn, items }
}

const heading = ['序号', '责任单位', '内设口子', '状态', '发生日期', '填报人']

function answerTo(plan: Plan, ...units: readonly string[]): ReturnType<typeof read> {
  const rows = units.map(unit => [1, unit, '', '进行中', '2020-07-01', '甲'])
  return read(csv([heading, ...rows]), { plan })
}

async function unitsIn(plan: Plan, ...units: readonly string[]): Promise<readonly string[]> {
  const answer = await answerTo(plan, ...units)
  return answer.ok ? answer.facts.map(({ unit }) => unit) : []
}

describe('units that differ by a blank only', () => {
  const alike = ['甲局', '甲 局', '甲\u00a0局', '甲\u3000局']

  test('are each taken where it is written as the plan has it', async () => {
    expect(await unitsIn(planOf(alike), ...alike)).toEqual(alike)
    expect(await unitsIn(planOf(alike), ' 甲局 ')).toEqual(['甲局'])
  })

  test('are none of them where a row is written in another way', async () => {
    const answer = await answerTo(planOf(['甲局', '甲 局']), '甲\u3000局', '甲\u200b局')
    expect(told(answer)).toEqual([
      'several-assignments | 甲\u3000局 | 第2行：责任单位“甲\u3000局”可以是 “甲局”、“甲 局” 中的' +
        '任何一个，请照计划原样写',
      'several-assignments | 甲\u200b局 | 第3行：责任单位“甲\u200b局”可以是 “甲局”、“甲 局” 中的' +
        '任何一个，请照计划原样写',
    ])
    expect(answer).toMatchObject({ ok: true, facts: [] })
  })

  test('are told where a row names the one of another item', async () => {
    const answer = await answerTo(planOf(['甲局'], ['甲 局']), '甲 局', '甲\u3000局')
    expect(told(answer)).toEqual([
      'look-alike | 甲 局 | 第2行：责任单位“甲 局”按看起来一样的“甲局”读',
    ])
    expect(answer).toMatchObject({ facts: [{ unit: '甲局' }, { unit: '甲局' }] })
  })
})

describe('signs that look like others', () => {
  test.each([
    ['⽔利局', '水利局', 'U+2F54 ⽔'],
    ['⺠政局', '民政局', 'U+2EA0 ⺠'],
    ['\uf900山局', '豈山局', 'U+F900 \uf900'],
    ['水\u200b利局', '水利局', 'U+200B'],
    ['Ａ局', 'A局', 'U+FF21 Ａ'],
    ['水利局', '⽔利局', 'U+2F54 ⽔'],
  ])('%j is taken for %j, and the sign is named', async (written, unit, sign) => {
    const answer = await answerTo(planOf([unit, '乙局']), written)
    expect(answer).toMatchObject({ ok: true, facts: [{ unit }] })
    expect(answer.problems.map(({ code }) => code)).toEqual(['look-alike'])
    expect(answer.problems[0]?.message).toContain(`（其中有 ${sign}）按看起来一样的“${unit}”读`)
  })

  test('are named where no unit looks so', async () => {
    expect(told(await answerTo(planOf(['甲局']), '⽔利局'))).toEqual([
      'unknown-assignment | ⽔利局 | 第2行：第1项的责任单位中没有“⽔利局”（其中有 U+2F54 ⽔），只有 甲局',
    ])
    const { reports } = ledgerOf([{ ...factOf(1), unit: '⽔利局', office: null }])
    const bytes = await bytesOf(await writeLedgerJson(ledgerOf([], { reports })))
    const answer = await read(bytes, { plan: { ...planOf(['水利局']), id: 'nanchang-2020' } })
    expect(told(answer)[0]).toContain('没有“⽔利局”（其中有 U+2F54 ⽔），只有 水利局')
  })

  test('are one of several where several look so', async () => {
    const answer = await answerTo(planOf(['⽔利局', '水利局']), '⽔利局', '水\u2060利局')
    expect(answer.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'several-assignments 第3行',
    ])
    expect(answer).toMatchObject({ facts: [{ unit: '⽔利局' }] })
  })

  test('do not keep states, headings and words of items from being known', async () => {
    const odd = ['序\u200b号', '责任单位', '内设⼝子', '状态', '发⽣日期', '具体事项']
    const words = builtIn.items[0]?.text.replace(/行/, '⾏') ?? ''
    const row = [1, '区工管办', '行政服务中心', '进⾏中', '2020-07-01', words]
    expect(await read(csv([odd, row]))).toMatchObject({
      ...{ ok: true, problems: [], facts: [{ state: 'underway' }] },
    })
  })
})

describe('a record', () => {
  const plan = planOf(['甲局'])
  const entered = recordOf({ ...factOf(1), unit: '甲\u200b局', office: null }, 1)
  const clean = recordOf({ ...factOf(1), unit: '甲局', office: null }, 2)

  test.each([
    ['JSON', writeLedgerJson],
    ['CSV', writeLedgerCsv],
  ])('entered with a sign that nobody sees is read to the letter, as %s', async (_, write) => {
    const ledger = { ...ledgerOf([], { reports: [entered, clean] }), plan }
    const answer = await read(await bytesOf(await write(ledger)), { plan })
    expect(told(answer)).toEqual([])
    const checked = checkedReports(answer.ok ? answer.reports : [])
    expect(checked).toEqual({ reports: [entered, clean], altered: new Set() })
  })

  test('to whose names a copy has added such a sign is as its id says', () => {
    const copied = { ...clean, unit: '甲\u200b局' }
    expect(checkedReports([copied])).toEqual({ reports: [clean], altered: new Set() })
    const forged = { ...clean, unit: '乙\u200b局' }
    expect(checkedReports([forged]).altered.size).toBe(1)
  })
})

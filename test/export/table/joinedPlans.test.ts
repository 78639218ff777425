import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { joinPlans } from '@/analysis/plan/joinedPlan'
import { writePlanCsv } from '@/export/table/planCsv'
import { countText, noteTexts, sourceText } from '@/export/table/planFacts'
import { writePlanJson } from '@/export/table/planJson'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import { readPlan } from '@/intake/plan/readPlan'
import { counties } from '../../analysis/plan/countyPlan'
import { bytesOf } from '../ledger/ledgerCase'
import { fileOf } from './planCase'

const toJoin = counties.map(plan => ({ title: plan.title, address: null, plan }))
const plan = joinPlans(toJoin, { missing: ['丁县计划'], sameUnits: false })
const file = fileOf({}, plan)

it('says what each of joined plans counts, which adds up to the whole', () => {
  expect(countText(file)).toBe('7 项 / 5 家单位（5 个口径） / 8 责任项次')
  expect(noteTexts(file).slice(0, 4)).toEqual([
    '汇总共 3 份计划，合计 7 项、5 家单位、8 责任项次。同名单位按计划分别算。未能打开、没有计入的：丁县计划。',
    '《甲县计划》：3 项、2 家单位、4 责任项次。',
    '《乙县计划》：2 项、2 家单位、3 责任项次。',
    '《丙县计划》：2 项、1 家单位、1 责任项次。',
  ])
  expect(sourceText(file)).toBe('来源：3 份计划汇总：甲县计划、乙县计划、丙县计划')
})

it('has a column of the plan and of the printed number in CSV and in the workbook', async () => {
  const text = await (await writePlanCsv(file)).text()
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data.map(row => [row['事项'], row['计划'], row['原编号']])).toEqual([
    ['1', '甲县计划', '1'],
    ['2', '甲县计划', '2'],
    ['3', '甲县计划', '3'],
    ['4', '乙县计划', '1'],
    ['5', '乙县计划', '2'],
    ['6', '丙县计划', '1'],
    ['7', '丙县计划', '2'],
  ])
  const book = await readXlsx(await bytesOf(await writePlanWorkbook(file)))
  const rows = book.sheets.find(({ name }) => name === '进度安排')?.rows ?? []
  const at = rows.find(row => row.includes('计划'))?.indexOf('计划') ?? -1
  expect(rows.map(row => row[at]).filter(value => String(value).endsWith('县计划'))).toEqual([
    ...['甲县计划', '甲县计划', '甲县计划', '乙县计划', '乙县计划', '丙县计划', '丙县计划'],
  ])
})

it('is written as a plan.json that reads again', async () => {
  const read = readPlan(await (await writePlanJson({ plan })).text())
  expect(read.ok && [read.plan.title, read.plan.items]).toEqual([plan.title, plan.items])
})

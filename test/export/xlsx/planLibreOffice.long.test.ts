import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import { bytesOf, oddWords, plan } from '../ledger/ledgerCase'
import { converted, hasOffice, hasProgram } from '../soffice'
import { fileOf, madeUp } from '../table/planCase'

const reader = 'pdftotext'

describe.skipIf(!hasOffice)(
  'a plan’s workbook in LibreOffice (skipped where there is no soffice)',
  () => {
    const odd = {
      ...plan,
      items: plan.items.map((item, at) =>
        at < oddWords.length ? { ...item, title: oddWords[at] ?? '' } : item,
      ),
    }
    let folder: string

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'plan-'))
      writeFileSync(
        join(folder, 'plan.xlsx'),
        await bytesOf(await writePlanWorkbook(fileOf(madeUp, odd))),
      )
      await converted(join(folder, 'plan.xlsx'), 'xlsx', join(folder, 'again'))
      await converted(join(folder, 'plan.xlsx'), 'pdf', folder)
    }, 180_000)

    afterAll(() => {
      rmSync(folder, { recursive: true })
    })

    test('is opened and saved whole: all sheets, items, solid deadlines, merged tasks, and no formula', async () => {
      const book = await readXlsx(
        new Uint8Array(readFileSync(join(folder, 'again', 'plan.xlsx'))),
        { readStyles: true },
      )
      expect(book.sheets.map(({ name }) => name)).toEqual([
        '进度安排',
        '责任矩阵',
        '按月分布',
        '关联关系',
        '体检问题',
        '台账',
      ])
      expect(
        book.sheets
          .flatMap(({ cells }) => [...(cells?.values() ?? [])])
          .filter(cell => cell.formula !== undefined || cell.type === 'error'),
      ).toEqual([])
      const [schedule] = book.sheets
      const rows =
        schedule?.rows.flatMap((row, at) => (typeof row[2] === 'number' ? [{ row, at }] : [])) ?? []
      expect(rows.map(({ row }) => row[3])).toEqual(plan.items.map(({ text }) => text))
      for (const { row, at } of rows) {
        const column = row.findIndex((value, where) => where > 8 && value === row[2])
        expect(schedule?.cells?.get(`${at},${column}`)?.style?.fill).toMatchObject({
          pattern: 'solid',
        })
      }
      expect(schedule?.pageSetup).toMatchObject({
        paperSize: 'a3',
        orientation: 'landscape',
        printTitlesRow: '$4:$6',
      })
    })

    test.skipIf(!hasProgram(reader, '-v'))(
      'prints every item once, under heads repeated with the mark of made-up data',
      () => {
        const pages = execFileSync(reader, ['-layout', join(folder, 'plan.pdf'), '-'], {
          encoding: 'utf8',
        }).split('\f')
        const schedule = pages.filter(page => /主体责任单位/.test(page))
        expect(schedule.length).toBeGreaterThan(1)
        expect(schedule.length).toBeLessThan(4)
        for (const page of schedule)
          expect(page).toMatch(/示例数据（虚构）[^]*完成时限[^]*截至日状态/)
        const numbers = schedule.flatMap(page =>
          [...page.matchAll(/(20\d\d年\d+月?底前) +(20\d\d-\d\d-\d\d)/g)].map(
            match => `${match[1]} ${match[2]}`,
          ),
        )
        expect([...numbers].sort()).toEqual(
          plan.items.map(({ deadline }) => `${deadline.text} ${deadline.date}`).sort(),
        )
        expect(pages.filter(page => page.includes('责任矩阵')).length).toBe(1)
        expect(pages.filter(page => page.includes('按月分布')).length).toBe(1)
      },
    )
  },
)

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writePlanWorkbook } from '@/export/xlsx/planWorkbook'
import { bytesOf } from '../ledger/ledgerCase'
import { converted, hasOffice, hasProgram } from '../soffice'
import { fileOf, planOf } from '../table/planCase'

const reader = 'pdftotext'

test.skipIf(!hasOffice || !hasProgram(reader, '-v'))(
  'LibreOffice prints a title with orders as it is written, and opens cells and rows at their limits',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'limits-'))
    const plan = {
      ...planOf([{ text: '甲'.repeat(40_000) }, { text: '乙' }]),
      title: '标题&P&N&&甲',
    }
    const file = join(folder, 'plan.xlsx')
    writeFileSync(file, await bytesOf(await writePlanWorkbook(fileOf({}, plan))))
    await converted(file, 'xlsx', join(folder, 'again'))
    await converted(file, 'pdf', folder)
    const words = execFileSync(reader, ['-layout', join(folder, 'plan.pdf'), '-'], {
      encoding: 'utf8',
    })
    const book = await readXlsx(new Uint8Array(readFileSync(join(folder, 'again', 'plan.xlsx'))))
    rmSync(folder, { recursive: true })
    const pages = words.split('\f').filter(page => page.trim() !== '')
    for (const page of pages) expect(page).toMatch(/标题&P&N&&甲\s+第 \d+ 页，共 \d+ 页/)
    const cells = book.sheets[0]?.rows.flat().map(String) ?? []
    expect(Math.max(...cells.map(({ length }) => length))).toBe(32_767)
    expect(cells.join('\n')).toContain('超过一格所容的 32767 字')
  },
  240_000,
)

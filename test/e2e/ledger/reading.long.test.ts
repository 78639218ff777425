import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { bytesOf, factOf, ledgerOf } from '../../export/ledger/ledgerCase'
import { visitor } from '../visit'

const visit = visitor()
const count = 60_000
let folder: string
const path = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const facts = Array.from({ length: count }, (_, at) =>
    factOf(1 + (at % 27), { note: `第${at}条` }),
  )
  writeFileSync(path('台账.json'), await bytesOf(await writeLedgerJson(ledgerOf(facts))))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A page whose ledger can be read into, with the files' threads that it has started. */
async function clerk(): Promise<{ readonly page: Page; readonly threads: () => number }> {
  const page = await visit('#/ledger?asof=2021-06-30')
  await page.locator('fieldset.fields:enabled').first().waitFor()
  let threads = 0
  page.on('worker', worker => {
    if (worker.url().includes('readFile')) threads += 1
  })
  return { page, threads: () => threads }
}

it('a large ledger is read in a thread while the page answers, and can be stopped', async () => {
  const { page, threads } = await clerk()
  const choose = (): Promise<void> =>
    page.locator('input[type=file]').setInputFiles(path('台账.json'))
  await choose()
  const reading = page.locator('.reading')
  await reading.waitFor()
  expect(await reading.innerText()).toContain('正在读取“台账.json”')
  // The page goes on: a field takes what is typed before the file is read.
  await page.locator('input.who').fill('张三')
  expect(await page.locator('input.who').inputValue()).toBe('张三')
  expect(await reading.count()).toBe(1)
  await reading.getByRole('button', { name: '停止读取' }).click()
  await reading.waitFor({ state: 'detached' })
  await expect
    .poll(() => page.workers().some(one => one.url().includes('readFile')), { timeout: 10_000 })
    .toBe(false)
  expect(await page.locator('section.import').count()).toBe(0)
  await choose()
  await page.locator('section.import').waitFor()
  expect(await page.locator('section.import').innerText()).toContain(`新增 ${count} 条`)
  expect(threads()).toBe(2)
})

it('a figure that is dropped is read in a thread too', async () => {
  const { page, threads } = await clerk()
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['<svg>', '<guatu'.repeat(2 ** 20), '</svg>'], '图.svg'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }))
  })
  await page.getByRole('alert').filter({ hasText: '图.svg' }).waitFor()
  expect(threads()).toBe(1)
})

import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { cell, docx, para, row, run, table } from '../../intake/document/documentFiles'
import { settled } from '../settled'
import { axeFaults, visitor } from '../visit'
import { drop } from './dropFile'

const visit = visitor()

const heading = ['序号', '工作任务', '具体事项', '责任单位', '完成时限']

function wordFile(title: string, rows: readonly (readonly string[])[]): Buffer {
  const all = [heading, ...rows].map(words => row(...words.map(text => cell(para(run(text))))))
  return Buffer.from(docx(para(run(title)) + table(...all)))
}

/** A document with three faults: a month without 月, a day that no calendar has, no deadline. */
const faulty = wordFile('某县2023年政务公开任务分解表', [
  ['1', '公开', '编制政务公开事项标准目录并公布', '县司法局', '2023年6底前'],
  ['2', '服务', '在政务服务中心设置信息公开专区', '县政务局、县民政局', '2023年9月31日前'],
  ['3', '服务', '开展政策解读并回应群众关切问题', '县政务局', '另行通知'],
])

const amended = wordFile('某县2023年政务公开任务分解表（修订）', [
  ['1', '公开', '编制政务公开事项标准目录并公布', '县司法局', '2023年10月底前'],
  ['2', '服务', '在政务服务中心设置信息公开专区', '县政务局、县档案局', '2023年9月底前'],
  ['3', '服务', '开展政策解读并回应群众关切问题', '县政务局', '2023年12月底前'],
])

/** How the reader does things: what a click is, and how a document comes in. */
interface Hand {
  readonly press: (target: Locator) => Promise<void>
  readonly bring: (page: Page, name: string, bytes: Buffer) => Promise<void>
}

const choose: Hand['bring'] = async (page, name, buffer) => {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
}

const hands: Readonly<Record<'mouse' | 'keyboard', Hand>> = {
  mouse: {
    press: target => target.click(),
    bring: drop,
  },
  keyboard: {
    press: target => target.press('Enter'),
    bring: async (page, name, bytes) => {
      await page.getByRole('link', { name: '计划', exact: true }).press('Enter')
      await page.getByRole('link', { name: '导入计划' }).first().press('Enter')
      await choose(page, name, bytes)
    },
  },
}

describe.each(['mouse', 'keyboard'] as const)('by %s alone', which => {
  const { press, bring } = hands[which]

  it('a document with faults is mended, taken in, changed, compared and carried away', async () => {
    const page = await visit('#/import')
    await choose(page, 'plan.docx', faulty)
    const strong = page.locator('.tools .strong')
    await expect.poll(() => strong.innerText()).toContain('3 处待核')
    for (const [at, words] of ['2023年6月底前', '2023年9月30日前', '2023年12月底前'].entries()) {
      await page.keyboard.press('F8')
      const card = page.locator('.items > li').nth(at)
      const field = card.getByLabel('完成时限')
      await field.fill(words)
      await field.press('Enter')
      await expect.poll(() => card.innerText()).toContain('读作 2023-')
    }
    await expect.poll(() => strong.innerText()).toBe('采用')
    await press(strong)
    await expect.poll(() => page.url()).toContain('#/gantt')
    await settled(page)
    for (const [view, words] of [
      ['热力图', '县司法局'],
      ['台账', '编制政务公开事项'],
      ['甘特图', '3 项'],
    ] as const) {
      await press(page.getByRole('link', { name: view, exact: true }))
      await settled(page)
      await expect.poll(() => page.locator('body').innerText()).toContain(words)
    }

    // A deadline is moved, with a reason.
    const gantt = page.url()
    await page.goto(`${gantt}&item=1`)
    await press(page.getByRole('button', { name: '修改…' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('完成时限').fill('2023年8月底前')
    await dialog.getByLabel('理由').fill('评审未完成')
    await press(dialog.getByRole('button', { name: '登记调整' }))
    await expect
      .poll(() => page.locator('.detail').innerText())
      .toMatch(/2023年8月底前[^]*读作 2023-08-31/)

    // The amended document is held against the plan as it stands by now.
    await bring(page, 'amended.docx', amended)
    await press(page.locator('.told a'))
    await expect.poll(() => page.url()).toContain('#/compare')
    await expect
      .poll(() => page.locator('.group h3').allInnerTexts())
      .toEqual(expect.arrayContaining(['时限调整 1', '单位调整 1']))
    // The title alone is not chosen unasked.
    await press(page.getByRole('button', { name: '采用 2 项调整' }))
    await expect.poll(() => page.url()).not.toContain('#/compare')
    await page.goto(
      page
        .url()
        .replace(/#\/\w+/, '#/changes')
        .replace(/&item=\d+/, ''),
    )
    await expect.poll(() => page.locator('main').innerText()).toMatch(/显示 2\/3 条|共 3 条/)
    expect(await axeFaults(page)).toEqual([])

    // The pack tells the plan as it stands.
    await press(page.getByRole('link', { name: '汇报', exact: true }))
    const make = page.getByRole('button', { name: '生成 PPTX' })
    await expect.poll(() => make.isEnabled(), { timeout: 30_000 }).toBe(true)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 40_000 }),
      press(make),
    ])
    expect(download.suggestedFilename()).toContain('.pptx')
  })
})

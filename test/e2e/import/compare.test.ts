import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cell, docx, para, row, run, table } from '../../intake/document/documentFiles'
import { settled } from '../settled'
import { axeFaults, visitor } from '../visit'
import { drop } from './dropFile'

const visit = visitor()

const rowOf = (...words: readonly string[]): string =>
  row(...words.map(text => cell(para(run(text)))))

const heading = ['序号', '工作任务', '具体事项', '责任单位', '完成时限']

function document(title: string, rows: readonly (readonly string[])[], foot = ''): Buffer {
  const all = table(...[heading, ...rows].map(words => rowOf(...words)))
  return Buffer.from(docx(para(run(title)) + all + (foot === '' ? '' : para(run(foot)))))
}

const first = document('某县2023年政务公开任务分解表', [
  ['1', '公开', '编制政务公开事项标准目录并公布', '县司法局', '2023年6月底前'],
  ['2', '服务', '在政务服务中心设置信息公开专区', '县政务局、县民政局', '2023年9月底前'],
  ['3', '服务', '开展政策解读并回应群众关切问题', '县政务局', '2023年12月底前'],
])

const amended = document(
  '某县2023年政务公开任务分解表（修订）',
  [
    ['1', '公开', '编制政务公开事项标准目录并公布', '县司法局', '2023年10月底前'],
    [
      '2',
      '服务',
      '在县政务服务中心设置信息公开专区和查阅点',
      '县政务局、县档案局',
      '2023年9月底前',
    ],
    ['3', '服务', '建设一体化数据共享平台并上线运行', '县大数据局', '2023年11月底前'],
  ],
  '2023年5月8日',
)

/** Takes a plan in, and drops another edition of it on its Gantt chart. */
async function dropped(page: Page, edition: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'plan.docx',
    mimeType: '',
    buffer: first,
  })
  await page.locator('.tools .strong').click()
  await expect.poll(() => page.url()).toContain('#/gantt')
  await settled(page)
  await drop(page, 'amended.docx', edition)
  await page.waitForURL(/#\/import/)
  await page.locator('.told').waitFor()
}

const box = (page: Page, title: string, kind: string) =>
  page.locator(`section[aria-label="${kind}"] li`, { hasText: title }).locator('input')

it('takes two changes of an amended document over, by keyboard, and keeps them', async () => {
  const page = await visit('#/import')
  await dropped(page, amended)
  await page.locator('.told a').click()
  await expect.poll(() => page.url()).toContain('#/compare')
  const kinds = page.locator('.group h3')
  await expect
    .poll(() => kinds.allInnerTexts())
    .toEqual(['新增 1', '撤销 1', '时限调整 1', '单位调整 1', '文字修改 1', '标题修改 1'])
  expect(await box(page, '目录', '时限调整').isChecked()).toBe(true)
  // A title may be the circular's own, so it is not chosen unasked.
  expect(await box(page, '计划标题', '标题修改').isChecked()).toBe(false)
  const reworded = page.locator('section[aria-label="文字修改"] li')
  expect(await reworded.locator('ins').allInnerTexts()).toContain('和查阅点')
  expect(await page.locator('section[aria-label="单位调整"] del').allInnerTexts()).toEqual([
    '县民政局',
  ])
  // Item, plan and document stand side by side, in this order.
  const lefts = await reworded.evaluate(row =>
    ['.head', '.before', '.after'].map(part => row.querySelector(part)?.getBoundingClientRect().x),
  )
  expect(lefts).toEqual([...lefts].sort((a = 0, b = 0) => a - b))
  expect(await page.locator('input[type=date]').inputValue()).toBe('2023-05-08')

  // Of all that differs the moved deadline and the other units are left, by keyboard.
  const boxes = page.locator('[data-difference]')
  await boxes.first().focus()
  await page.keyboard.press('Space')
  for (const key of ['ArrowDown', 'Space', 'End', 'ArrowUp', 'Space'])
    await page.keyboard.press(key)
  await expect.poll(() => page.locator('.form .strong').innerText()).toBe('采用 2 项调整')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/changes/)

  const gantt = page.url().replace(/#\/\w+/, '#/gantt')
  for (const again of [false, true]) {
    await page.goto(`${gantt}&show=table`)
    if (again) await page.reload()
    await settled(page)
    const main = page.locator('main')
    await expect.poll(() => main.innerText()).toContain('县档案局')
    expect(await main.innerText()).toContain('2023年10月底前')
    // What was not chosen stays as it was.
    expect(await main.innerText()).not.toContain('县大数据局')
    expect(await page.locator('.counts').innerText()).toContain('3 项')
  }
})

it('takes over what the sentences of a circular amend, and refuses them whole where one is not read', async () => {
  const page = await visit('#/import')
  const sentences = [
    '关于调整政务公开任务分工的通知',
    '某府办〔2023〕9号',
    '1. 将第1项完成时限调整为10月底前，责任单位调整为县司法局、县财政局。',
    '2. 删除第3项。',
  ]
  const circular = (words: readonly string[]): Buffer =>
    Buffer.from(docx(words.map(text => para(run(text))).join('')))
  await dropped(page, circular([...sentences, '3. 第2项另行通知，并相应调整。']))
  await expect.poll(() => page.locator('.told li').allInnerTexts()).toHaveLength(1)
  expect(await page.locator('.told').innerText()).toContain('第2项另行通知')
  await drop(page, 'circular.docx', circular(sentences))
  await page.locator('.told a').click()
  await expect
    .poll(() => page.locator('.group h3').allInnerTexts())
    .toEqual(['撤销 1', '时限调整 1', '单位调整 1'])
  // The year comes from the number of the circular, which the reader is told.
  expect(await box(page, '目录', '时限调整').isChecked()).toBe(false)
  expect(await page.getByLabel('依据文件').inputValue()).toBe(
    '《关于调整政务公开任务分工的通知》某府办〔2023〕9号',
  )
  await page.getByRole('button', { name: '采用 2 项调整' }).click()
  await page.waitForURL(/#\/changes/)
  await page.goto(page.url().replace(/#\/\w+/, '#/gantt'))
  await expect.poll(() => page.locator('.counts').innerText()).toContain('2 项')
})

it.each(['light', 'dark'])('has no serious fault of accessibility, %s', async theme => {
  const page = await visit(`#/import?theme=${theme}`)
  await dropped(page, amended)
  await page.getByRole('link', { name: '与当前计划比对' }).last().click()
  await page.locator('.group').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
})

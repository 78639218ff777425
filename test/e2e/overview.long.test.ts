import { describe, expect, it } from 'vitest'
import { axeFaults, drawn, query, queryHas, visitor } from './visit'

const visit = visitor()

describe('the overview', () => {
  it('shows the sample under its mark, on every screen, and keeps nothing of it', async () => {
    const page = await visit('#/overview?asof=2021-06-30')
    await page.getByRole('button', { name: '载入示例数据（虚构）' }).click()
    await page.locator('.figures strong').first().waitFor()
    expect(await page.locator('.figures').first().innerText()).toMatch(
      /完成率\s*44\.4%[\s\S]*填报率/,
    )
    for (const view of ['甘特图', '热力图', '关联关系', '台账', '总览']) {
      await page.locator('.nav a', { hasText: view }).click()
      await page.locator('#chart').waitFor()
      expect(await page.locator('p.sample').innerText()).toContain('示例数据（虚构）')
      expect(await axeFaults(page)).toEqual([])
    }
    await page.reload()
    await page.getByRole('group', { name: '导语' }).getByText('尚无填报').waitFor()
    expect(await page.locator('p.sample').count()).toBe(0)
  })

  it('plays the plan month by month, and the same day is the same picture', async () => {
    const page = await visit('#/overview?asof=2020-05-31')
    await page.getByRole('button', { name: '载入示例数据（虚构）' }).click()
    await page.getByRole('button', { name: '下一月' }).click()
    await queryHas(page, 'asof', '2020-06-30')
    const picture = (): Promise<string> =>
      page
        .locator('.page')
        .screenshot()
        .then(image => image.toString('base64'))
    await drawn(page)
    const before = await picture()
    await page.getByRole('button', { name: '播放' }).click()
    await expect.poll(() => query(page).get('asof'), { timeout: 8000 }).toBe('2020-08-31')
    await page.getByRole('button', { name: '暂停' }).click()
    await page.locator('input[type=range]').focus()
    for (let back = 0; back < 62; back += 1) await page.keyboard.press('ArrowLeft')
    await queryHas(page, 'asof', '2020-06-30')
    await page.getByRole('button', { name: '下一月' }).focus()
    await page.mouse.move(5, 5)
    await drawn(page)
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement).blur()
    })
    expect(await picture()).toBe(before)
  })
})

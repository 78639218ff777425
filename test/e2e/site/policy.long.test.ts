import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { settled } from '../settled'
import { visitor } from '../visit'

const visit = visitor()
const day = 'asof=2021-06-30'

type Noting = typeof globalThis & { readonly refused: readonly string[] }

/** Notes what the site's policy has refused, for `refusedOn`; to be prepared before a page loads. */
async function noteRefused(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const top = (window.top ?? window) as Window & { refused?: string[] }
    const refused = (top.refused ??= [])
    document.addEventListener('securitypolicyviolation', event => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
    // A headless browser prints nothing.
    window.print = () => {
      Object.assign(window.top ?? window, { printed: document.body.children.length })
      dispatchEvent(new Event('afterprint'))
    }
  })
}

const refusedOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as Noting).refused)

async function visitNoted(hash: string, choice: object = {}): Promise<Page> {
  const page = await visit(hash, {
    acceptDownloads: true,
    prepare: async one => {
      await noteRefused(one)
      await one.addInitScript(kept => {
        localStorage.setItem('guatu.figure', kept)
      }, JSON.stringify(choice))
    },
  })
  page.setDefaultTimeout(30_000)
  return page
}

const downloaded = async (page: Page, button: string): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return download
}

describe('under the policy that the site is served by', () => {
  it('nothing is allowed but what is of its own origin, and pictures that the page makes', async () => {
    const policy = "default-src 'self'; img-src 'self' blob:"
    const answer = await fetch(inject('baseUrl'))
    expect(answer.headers.get('content-security-policy')).toBe(policy)
    const page = await visit('#/gantt', { prepare: noteRefused, allow: /Content Security Policy/ })
    await page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))
    })
    await expect.poll(() => refusedOn(page)).toEqual(['style-src-elem inline '])
    expect(readFileSync('README.md', 'utf8')).toContain(policy)
  })

  it.each([
    'overview',
    'overview?show=table',
    'gantt',
    'gantt?group=unit&time=shown&theme=dark&color=state&item=12',
    'gantt?chain=longest&lang=en&palette=lights',
    'gantt?show=table',
    'workload',
    'workload?columns=month&item=12',
    'relations?pair=12-24',
    'ledger?item=12',
    'briefing',
    'presenter',
    'plans',
    'import',
    'compare',
    'help',
    'wall?scenes=gantt~units~attention~due~concern~relations~progress~lapse~tasks',
  ])('#/%s is drawn without a word of it', async view => {
    const page = await visitNoted(`#/${view}${view.includes('?') ? '&' : '?'}${day}`)
    if (view.startsWith('wall')) await page.locator('.panel canvas').first().waitFor()
    else await settled(page)
    if (view === 'briefing') await page.locator('.preview img').waitFor()
    expect(await refusedOn(page)).toEqual([])
  })

  it.each(
    ['overview', 'gantt', 'workload', 'workload?columns=month', 'relations'].flatMap(view =>
      ['svg', 'png', 'pdf', 'pptx', 'print'].map(way => [view, way] as const),
    ),
  )('#/%s leaves as %s', async (view, way) => {
    const page = await visitNoted(`#/${view}${view.includes('?') ? '&' : '?'}${day}`, { way })
    await page.locator('button:not([disabled])', { hasText: /^导出$/ }).click()
    await page.locator('dialog img').waitFor()
    if (way === 'print') {
      await page.getByRole('button', { name: '打印' }).click()
      await expect.poll(() => page.locator('.said').innerText()).toBe('已送打印窗口')
      expect(await page.evaluate(() => 'printed' in globalThis)).toBe(true)
    } else await downloaded(page, '保存')
    expect(await refusedOn(page)).toEqual([])
  })

  it.each(['xlsx', 'csv', 'ics', 'xml', 'json', 'md'])('the plan leaves as %s', async way => {
    const page = await visitNoted(`#/gantt?${day}`, { way })
    await page.locator('button:not([disabled])', { hasText: /^导出$/ }).click()
    await page.locator('dialog form').waitFor()
    await downloaded(page, '保存')
    expect(await refusedOn(page)).toEqual([])
  })

  it.each(['PPTX', 'PDF', '打印'])('a pack leaves as %s', async way => {
    const page = await visitNoted(`#/briefing?${day}`)
    await page.locator('.preview img').waitFor()
    await expect.poll(() => page.locator('.said progress').count(), { timeout: 30_000 }).toBe(0)
    if (way === '打印') {
      await page.getByRole('button', { name: way, exact: true }).click()
      await expect.poll(() => page.evaluate(() => 'printed' in globalThis)).toBe(true)
    } else await downloaded(page, `生成 ${way}`)
    expect(await refusedOn(page)).toEqual([])
  })
})

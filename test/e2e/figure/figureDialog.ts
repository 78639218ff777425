import type { Download, Page } from 'playwright-core'
import type { Visit } from '../visit'

type DialogOf = (
  hash: string,
  choice?: object,
  prepare?: (page: Page) => Promise<unknown>,
) => Promise<Page>

/** Opens the dialog in which a view is exported, with what was chosen an earlier day. */
export const dialogsOf =
  (visit: Visit): DialogOf =>
  async (hash, choice = {}, prepare) => {
    const page = await visit(hash, {
      acceptDownloads: true,
      prepare: async one => {
        await one.addInitScript(kept => {
          localStorage.setItem('guatu.figure', kept)
        }, JSON.stringify(choice))
        await prepare?.(one)
      },
    })
    const button = page.locator('button:not([disabled])', { hasText: /^导出$/ })
    await button.click({ timeout: 30_000 })
    await page.locator('dialog img').waitFor({ timeout: 30_000 })
    return page
  }

/** The file that an open dialog saves. */
export async function saved(page: Page, timeout = 30_000): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout }),
    page.getByRole('button', { name: '保存' }).click(),
  ])
  return download
}

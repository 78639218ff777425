import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { visitor } from '../visit'
import type { WithLedger } from './ledgerPage'
import { giveLedger, ledgerOpen, troubleOn } from './ledgerPage'

const visit = visitor()

/** A record as it was written before plans had identities, id and all. */
const line = (id: string, turn: number, item: number, unit: string, note: string): string =>
  `{"id":"${id}","turn":${turn},"item":${item},"unit":"${unit}","office":${
    unit === '区工管办' ? '"行政服务中心"' : 'null'
  },"day":"2023-05-10","recorded":"2023-05-11","state":"underway","percent":40,"note":"${note}",` +
  `"evidence":"","who":"张三","corrects":[]}`

const builtInLines = [
  line('e9c80cb470b4184ca4c194b4', 1, 1, '区工管办', '一'),
  line('134e6c96558fc4585a2e5b8f', 2, 1, '区工管办', '二'),
  line('8407bb3d63928f212bea8d47', 3, 1, '区工管办', '三'),
  line('a07fa2b2f86d612bf6ffc2cb', 4, 1, '区工管办', '四'),
]
const countyLines = [
  line('e72d05a41c622393036d8d8e', 1, 1, '甲局', '甲一'),
  line('3246ad5e97ef652d11b026b8', 2, 2, '甲局', '甲二'),
  line('3fe1f811c0ead2adbf312bed', 3, 1, '乙局', '乙一'),
]

/** What the ledgers of former builds left in a browser: some in each copy, on no two the same. */
async function leave(
  page: Page,
  name: string,
  [database, file, journal]: readonly (readonly string[])[],
): Promise<void> {
  await page.evaluate(
    async ([name, database, file, journal]) => {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 1)
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('reports', { keyPath: 'id' })
        }
        opening.onerror = () => {
          reject(new Error('not opened'))
        }
        opening.onsuccess = () => {
          const writing = opening.result.transaction('reports', 'readwrite')
          for (const line of database) writing.objectStore('reports').put(JSON.parse(line))
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      })
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle(name, { create: true })
      const handle = await folder.getFileHandle('0.jsonl', { create: true })
      const writer = await handle.createWritable()
      await writer.write(file.map(line => `${line}\n`).join(''))
      await writer.close()
      const text = journal.map(line => `${line}\n`).join('')
      if (text !== '') localStorage.setItem(`${name}:0123456789abcdef-1`, text)
    },
    [name, database ?? [], file ?? [], journal ?? []] as const,
  )
}

/** A county's plan, its first item's words as they stand there. */
const county = (name: string, words = '的第一件事'): string =>
  JSON.stringify({
    id: 'plan',
    title: `${name}县2023年工作要点`,
    annex: '附件',
    tasks: [{ no: 1, name: '任务1' }],
    units: [{ name: `${name}局`, collective: false, offices: [] }],
    items: [1, 2].map(id => ({
      id,
      task: 1,
      text: `${name}县${id === 1 ? words : '的第二件事'}`,
      title: `第${id}件事`,
      assignments: [{ unit: `${name}局`, office: null, printed: `${name}局` }],
      deadline: { text: '2023年6月30日前', date: '2023-06-30', precision: 'day', doubt: null },
      lines: { row: [4 * id, 4 * id + 2], text: 4 * id, units: [4 * id + 1], deadline: 4 * id + 2 },
    })),
    relations: [],
    findings: [],
  })

/** A page of the origin without our code, where plans lie beside it. */
async function bare(plans: Readonly<Record<string, string>>): Promise<Page> {
  return visit('#/gantt', {
    prepare: async page => {
      await giveLedger(page)
      for (const [name, body] of Object.entries(plans))
        await page.route(`**/${name}.json`, route =>
          route.fulfill({ contentType: 'application/json', body }),
        )
      await page.route('**/circular.txt', route => route.fulfill({ status: 404 }))
      await page.route(`${inject('baseUrl')}bare`, route =>
        route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
      )
    },
    allow: /404/,
  })
}

async function open(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(inject('baseUrl') + hash)
  await page.locator('main').waitFor()
  await ledgerOpen(page)
}

const notesOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    (globalThis as WithLedger)
      .ledger()
      .reports.map(({ note }) => note)
      .sort(),
  )

it('finds what former builds wrote of the plan that comes with the page', async () => {
  const page = await bare({})
  await page.goto(`${inject('baseUrl')}bare`)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '')
  })
  const [one, two, three, four] = builtInLines as [string, string, string, string]
  await leave(page, 'guatu-ledger-nanchang-2020', [[one, two], [two, three], [four]])
  await open(page, '#/gantt')
  expect(await notesOn(page)).toEqual(['一', '二', '三', '四'].sort())
  expect((await troubleOn(page)).map(one => one.kind)).toEqual(['restored', 'restored', 'restored'])
})

it('moves to each of two plans of one id its own records, says so, and keeps them apart', async () => {
  const page = await bare({ a: county('甲'), b: county('乙') })
  await page.goto(`${inject('baseUrl')}bare`)
  const [one, two, three] = countyLines as [string, string, string]
  await leave(page, 'guatu-ledger-plan', [[one], [three], [two]])
  await open(page, '#/gantt?plan=a.json')
  await expect.poll(() => notesOn(page)).toEqual(['甲一', '甲二'])
  expect(await troubleOn(page)).toEqual([{ kind: 'moved', from: 'plan', moved: 2, left: 1 }])
  expect(await page.locator('.trouble').innerText()).toContain('“plan”下找到 2 条填报')
  await open(page, '#/gantt?plan=b.json')
  await expect.poll(() => notesOn(page)).toEqual(['乙一'])
  expect(await troubleOn(page)).toEqual([{ kind: 'moved', from: 'plan', moved: 1, left: 2 }])
  await page.evaluate(async () => {
    const fact = { item: 1, unit: '乙局', office: null, day: '2023-05-12', recorded: '2023-05-12' }
    const said = { state: 'done', percent: 100, note: '新', evidence: '', who: '', corrects: [] }
    await (globalThis as WithLedger)
      .ledger()
      .enter([
        { ...fact, ...said } as unknown as Parameters<
          ReturnType<WithLedger['ledger']>['enter']
        >[0][number],
      ])
  })
  await open(page, '#/gantt?plan=a.json')
  expect(await notesOn(page)).toEqual(['甲一', '甲二'])
  expect(await troubleOn(page)).toEqual([])
  // The former ledger is as it was, and asking for one that never was makes none.
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').sort(),
  )
  expect(names.filter(name => name.includes('plan'))).toHaveLength(3)
})

it('finds the records of a plan whose words were put right at its address', async () => {
  const plans = { a: county('甲') }
  const page = await bare({})
  await page.route('**/a.json', route =>
    route.fulfill({ contentType: 'application/json', body: plans.a }),
  )
  await page.goto(`${inject('baseUrl')}bare`)
  await leave(page, 'guatu-ledger-plan', [countyLines.slice(0, 2)])
  await open(page, '#/gantt?plan=a.json')
  await expect.poll(() => notesOn(page)).toEqual(['甲一', '甲二'])
  await page.evaluate(() => {
    indexedDB.deleteDatabase('guatu-ledger-plan')
  })
  const before = await page.evaluate(() => (globalThis as WithLedger).ledger().planId)
  plans.a = county('甲', '的第一件事（更正）')
  await open(page, '#/gantt?plan=a.json')
  expect(await page.evaluate(() => (globalThis as WithLedger).ledger().planId)).not.toBe(before)
  await expect.poll(() => notesOn(page)).toEqual(['甲一', '甲二'])
  expect(await troubleOn(page)).toEqual([{ kind: 'moved', from: before, moved: 2, left: 0 }])
})

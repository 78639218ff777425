import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { expect, it } from 'vitest'
import { everything } from '@/analysis/search/selection'
import { reportsUpTo } from '@/analysis/ledger/ledger'
import type { Figure } from '@/charts/figure/figure'
import { writeFigureFiles } from '@/command/figureFiles'
import type { FigureSource } from '@/export/carry/figureData'
import { drawnReports, mostPacked, withData } from '@/export/carry/figureData'
import { figureFormats } from '@/export/figureFormats'
import { bundled, namedPages } from '@/export/file/figureFile'
import { figureSvgs, sceneSvg } from '@/export/svg/sceneSvg'
import { readFigureFile } from '@/intake/figure/figureState'
import { readLedger } from '@/intake/ledger/readLedger'
import type { Plan } from '@/model/plan'
import { about, anyReports, bytesOf, factOf, ledgerOf, oddWords, plan } from '../ledger/ledgerCase'
import { figureOf } from '../pdf/pdfCase'

const blank = { width: 10, height: 10, background: '#FFFFFF', marks: [] }
const view = { view: 'gantt', plan: plan.id, query: { asof: '2022-10-31', q: ']]>--😀' } } as const
const bare = (pages = 1): Figure =>
  figureOf(
    Array.from({ length: pages }, () => blank),
    { asOf: '2022-10-31', state: JSON.stringify({ guatu: 1, ...view }) },
  )
const of = (said: Partial<FigureSource> = {}): FigureSource => ({
  plan,
  reports: [],
  sample: false,
  near: 30,
  selection: everything,
  ...said,
})

async function carrying(source: FigureSource, pages = 1): Promise<Figure> {
  const figure = await withData(bare(pages), 'all', source)
  if (!figure) throw new Error('too large')
  return figure
}

/** The plan and the records that come out of a file. */
async function found(bytes: Uint8Array): Promise<unknown> {
  const result = await readFigureFile(bytes)
  if (!result.ok) return result.reason
  const { state, data } = result
  const ledger = data?.ledger ? await readLedger(data.ledger, { ...about, plan: data.plan }) : null
  return {
    state,
    plan: data?.plan ?? null,
    reports: ledger?.ok ? ledger.reports : null,
    problems: ledger?.problems.length ?? 0,
  }
}

const svg = (state: string): Uint8Array =>
  new TextEncoder().encode(sceneSvg(blank, { title: '', description: '', lang: 'zh-CN', state }))

/** What a plan may say: its reader drops signs that nobody sees. */
const planWords = oddWords.map(words => words.replace('\u200b', ''))

/** A plan that says the oddest things, many times over. */
const odd: Plan = {
  ...plan,
  title: planWords.join(' '),
  items: plan.items.map((item, at) => ({
    ...item,
    title: `${planWords[at % planWords.length]}--]]>😀`,
  })),
}

it.each(figureFormats)('brings plan, records and view back from $key', async format => {
  const { reports } = ledgerOf(
    oddWords.map((note, at) => factOf((at % 27) + 1, { note, who: '张三', evidence: '--]]>' })),
  )
  const figure = await carrying(of({ plan: odd, reports }))
  const [blob] = (await writeFigureFiles(format, figure, 1)).blobs
  if (!blob) throw new Error('nothing written')
  expect(await found(await bytesOf(blob))).toEqual({
    state: view,
    plan: odd,
    reports,
    problems: 0,
  })
})

it('brings them back from a zip of pages, and from each page of it', async () => {
  const { reports } = ledgerOf([factOf(3)])
  const figure = await carrying(of({ reports }), 2)
  const pages = figureSvgs(figure).map(text => new Blob([text]))
  const whole = { state: view, plan, reports, problems: 0 }
  expect(await found(await bytesOf(await bundled(namedPages(figure, pages, 'svg'))))).toEqual(whole)
  for (const page of pages) expect(await found(await bytesOf(page))).toEqual(whole)
})

it('brings any records back, and gives the same bytes for the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyReports, async reports => {
      const [one, other] = [await carrying(of({ reports })), await carrying(of({ reports }))]
      expect(one.state).toBe(other.state)
      expect(await found(svg(one.state))).toMatchObject({
        plan,
        reports: reports.length > 0 ? drawnReports(of({ reports }), '2022-10-31') : null,
      })
    }),
    { numRuns: 20 },
  )
})

it('gives away what was drawn and no more', async () => {
  const { reports } = ledgerOf([
    factOf(1, { day: '2020-07-01' }),
    factOf(2, { day: '2021-07-01' }),
    factOf(3, { day: '2020-08-01' }),
  ])
  const [first, , third] = reports
  expect(drawnReports(of({ reports }), '2020-12-31')).toEqual([first, third])
  expect(
    drawnReports(of({ reports, selection: { ...everything, q: '3' } }), '2020-12-31'),
  ).not.toContain(first)
  expect(drawnReports(of({ reports, sample: true }), '2020-12-31')).toEqual([])
  expect((await withData(bare(), 'none', of({ reports })))?.state).toBe(bare().state)
  const alone = await withData(bare(), 'plan', of({ reports }))
  expect(await found(svg(alone?.state ?? ''))).toEqual({
    state: view,
    plan,
    reports: null,
    problems: 0,
  })
  expect(await found(svg(bare().state))).toEqual({
    state: view,
    plan: null,
    reports: null,
    problems: 0,
  })
})

it('leaves out what a later day has taken back, so that it does not stand again elsewhere', () => {
  const early = ledgerOf([factOf(1, { day: '2020-07-01', state: 'done', percent: 100 })]).reports
  const { reports } = ledgerOf([
    factOf(1, { day: '2020-07-01', state: 'done', percent: 100 }),
    factOf(1, { day: '2021-07-01', corrects: early.map(({ id }) => id) }),
  ])
  expect(reportsUpTo(reports, '2020-12-31')).toEqual([])
  expect(reportsUpTo(reports, '2021-12-31')).toEqual(reports)
  const { reports: mended } = ledgerOf([
    factOf(1),
    factOf(1, { note: '改', corrects: ledgerOf([factOf(1)]).reports.map(({ id }) => id) }),
  ])
  expect(reportsUpTo(mended, '2020-07-01')).toEqual(mended)
})

it('refuses what was altered, grows beyond its size, or holds no plan', async () => {
  const { state } = await carrying(of())
  const value = JSON.parse(state) as { data: { size: number; sha256: string; packed: string } }
  const altered = (data: object, said: object = {}): Uint8Array =>
    svg(JSON.stringify({ ...value, ...said, data: { ...value.data, ...data } }))
  const { packed, size, sha256 } = value.data
  const middle = Math.floor(packed.length / 2)
  for (const data of [
    {
      packed:
        `${packed.slice(0, middle)}${packed[middle] === 'A' ? 'B' : 'A'}` +
        `${packed.slice(middle + 1)}`,
    },
    { packed: packed.slice(0, middle) },
    { packed: '' },
    { packed: 'AAAA' },
    { size: size - 1 },
    { size: size + 1 },
    { sha256: sha256.replace(/^./, sign => (sign === '0' ? '1' : '0')) },
    { packed: Buffer.from(deflateSync(new Uint8Array(50_000_000))).toString('base64'), size: 10 },
  ])
    expect(await found(altered(data))).toBe('altered')
  // Whole by its hash, and still no plan of ours.
  const forged = async (text: string): Promise<Uint8Array> => {
    const bytes = new TextEncoder().encode(text)
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
    return altered({
      size: bytes.length,
      sha256: digest,
      packed: Buffer.from(deflateSync(bytes)).toString('base64'),
    })
  }
  for (const text of [
    '\n',
    '{}\n',
    `${JSON.stringify({ ...plan, more: 1 })}\n`,
    `${JSON.stringify({ ...plan, id: 'other' })}\n`,
    JSON.stringify(plan),
  ])
    expect(await found(await forged(text))).toBe('altered')
  expect(await found(await forged(`${JSON.stringify(plan)}\n`))).toMatchObject({ plan })
  for (const data of [{ size: '1' }, { sha256: 'x' }, { packed: '<' }])
    expect(await found(altered(data))).toBe('damaged')
  expect(await found(altered({ packed: 'A'.repeat(mostPacked + 1) }))).toBe('large')
  expect(await found(altered({}, { guatu: 3 }))).toBe('newer')
})

it('leaves out data that are too large, and says so', async () => {
  const noise = (at: number): string =>
    Array.from({ length: 400 }, (_, n) =>
      String.fromCharCode(0x4e00 + ((at * 7919 + n * n * 104_729 + n * 31) % 20_000)),
    ).join('')
  const { reports } = ledgerOf(
    Array.from({ length: 6000 }, (_, at) => factOf((at % 27) + 1, { note: noise(at) })),
  )
  expect(await withData(bare(), 'all', of({ reports }))).toBeNull()
})

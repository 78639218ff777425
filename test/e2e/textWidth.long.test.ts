import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { textWidth } from '@/charts/text/textWidth'
import { drawn, visitor } from './visit'

const visit = visitor()

/** One text as some canvas wrote it. */
interface Written {
  readonly text: string
  readonly size: number
  readonly weight: number
}

/** A face from the packages that figures are set in: its name on the page, and its files. */
interface Face {
  readonly name: string
  readonly files: Readonly<Record<'400' | '700', string>>
}

const faceOf = (name: string, folder: string, file: string): Face => ({
  name,
  files: {
    400: `@expo-google-fonts/${folder}/400Regular/${file}_400Regular.ttf`,
    700: `@expo-google-fonts/${folder}/700Bold/${file}_700Bold.ttf`,
  },
})
const sans = faceOf('packagedSans', 'noto-sans-sc', 'NotoSansSC')
const serif = faceOf('packagedSerif', 'noto-serif-sc', 'NotoSerifSC')

/** Faces of the page's stack that Chinese machines have, measured where this one has them too. */
const installed = [
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Microsoft YaHei',
  'WenQuanYi Micro Hei',
]

const views = [
  '#/overview?asof=2021-06-30',
  '#/gantt?asof=2021-06-30',
  '#/gantt?asof=2020-10-09&from=2020-09-25&to=2020-10-15',
  '#/gantt?asof=2021-06-30&group=unit&scope=all',
  '#/gantt?asof=2021-06-30&group=year&color=conflict',
  '#/workload?asof=2021-06-30',
  '#/workload?asof=2021-06-30&columns=month',
  '#/workload?asof=2021-06-30&office=apart&same=fold&color=state',
  '#/relations?asof=2021-06-30&scope=all',
  ...['gantt', 'units', 'attention', 'due', 'relations', 'progress'].map(
    scene => `#/wall?asof=2021-06-30&scenes=${scene}`,
  ),
]

/** Notes each text that is written on a canvas, with its size and weight. */
async function noteTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const written = new Map<string, Written>()
    Object.assign(globalThis, { written })
    const proto = CanvasRenderingContext2D.prototype
    const before = proto.fillText
    proto.fillText = function (text, ...place) {
      const [, weight = '400', size = '0'] = /(?:(\d{3}) )?([\d.]+)px/.exec(this.font) ?? []
      written.set(`${weight} ${size} ${text}`, { text, size: Number(size), weight: Number(weight) })
      before.call(this, text, ...place)
    }
  })
}

async function textsOf(hash: string): Promise<readonly Written[]> {
  const page = await visit(hash, { again: true, prepare: noteTexts })
  if (hash.startsWith('#/wall')) await page.locator('.panel canvas').first().waitFor()
  else await drawn(page)
  return page.evaluate(() => [
    ...(globalThis as unknown as { written: Map<string, Written> }).written.values(),
  ])
}

/** Px each text takes in each face that the page can get. */
async function measured(
  page: Page,
  texts: readonly Written[],
  packaged: readonly Face[],
): Promise<Readonly<Record<string, readonly number[]>>> {
  for (const { name, files } of packaged)
    for (const [weight, path] of Object.entries(files))
      await page.route(`**/${name}${weight}.ttf`, route =>
        route.fulfill({
          body: readFileSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))),
        }),
      )
  return page.evaluate(
    async ({ texts, packaged, installed }) => {
      for (const name of packaged)
        for (const weight of ['400', '700'])
          document.fonts.add(
            await new FontFace(name, `url("${name}${weight}.ttf")`, { weight }).load(),
          )
      const context = document.createElement('canvas').getContext('2d')
      if (!context) throw new Error('no canvas')
      const widthIn = (font: string, text: string): number => {
        context.font = font
        return context.measureText(text).width
      }
      // A face that is not there is as wide as what stands in for it.
      const has = (name: string): boolean =>
        ['monospace', 'serif'].every(
          other => widthIn(`40px "${name}", ${other}`, 'mWi1') !== widthIn(`40px ${other}`, 'mWi1'),
        )
      return Object.fromEntries(
        [...packaged, ...installed.filter(has)].map(name => [
          name,
          texts.map(({ text, size, weight }) => widthIn(`${weight} ${size}px "${name}"`, text)),
        ]),
      )
    },
    { texts, packaged: packaged.map(({ name }) => name), installed },
  )
}

describe('the width that a text is given', () => {
  // The serif is the face of 公文, which are written in Chinese.
  it.each([
    ['zh-CN', [sans, serif]],
    ['en', [sans]],
  ] as const)(
    'is what it takes in every face at hand, or a little more, of all texts in %s',
    async (lang, packaged) => {
      const all = new Map<string, Written>()
      for (const view of views)
        for (const one of await textsOf(`${view}&lang=${lang}`))
          all.set(`${one.weight} ${one.size} ${one.text}`, one)
      const texts = [...all.values()]
      expect(texts.length).toBeGreaterThan(300)
      const widths = await measured(await visit('#/overview', { again: true }), texts, packaged)
      expect(Object.keys(widths)).toEqual(expect.arrayContaining(packaged.map(one => one.name)))
      const short = Object.entries(widths).flatMap(([face, each]) =>
        texts.flatMap(({ text, size, weight }, at) => {
          const given = textWidth(text, size, weight)
          const taken = each[at] ?? 0
          return taken > given + 0.5 ? [`${face} ${weight}: ${text} ${taken} > ${given}`] : []
        }),
      )
      expect(short).toEqual([])
    },
    180_000,
  )
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mark, Scene, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import { yearMonth } from '@/model/day'
import { builtIn } from '../../charts/gantt/ganttCase'
import { figureWith } from '../../charts/figure/figureCase'
import { bytesOf, figureOf, ganttOf, pageOf, relationsOf, workloadOf } from './pdfCase'

const painter = 'pdftoppm'
const programs = ['pdftotext', 'pdffonts', 'pdfinfo', painter]

function hasPoppler(): boolean {
  try {
    for (const program of programs) execFileSync(program, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const found = hasPoppler()

test.runIf(process.env.CI)('poppler is installed wherever the continuous check runs', () => {
  expect(found).toBe(true)
})

describe.skipIf(!found)('a PDF that poppler reads (skipped where there is no pdftotext)', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  async function file(
    name: string,
    pages: readonly Scene[],
    title = '任务分工和进度安排',
  ): Promise<string> {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, await bytesOf(figureOf(pages, { title })))
    return path
  }

  const run = (program: string, args: readonly string[]): string =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const textOf = (path: string): string => run('pdftotext', ['-enc', 'UTF-8', path, '-'])
  const count = (text: string, part: string): number => text.split(part).length - 1
  const words: TextMark = {
    type: 'text',
    key: 'words',
    role: 'note',
    x: 420,
    y: 300,
    text: '政府网站集约化建设12',
    size: 20,
    color: '#000000',
  }

  test.each([
    ['gantt', ganttOf],
    ['workload', workloadOf],
    ['relations', relationsOf],
  ] as const)('tells all 27 titles of the %s, each as one text', async (name, sceneOf) => {
    const text = textOf(await file(name, [sceneOf()]))
    expect(
      builtIn.items.filter(({ title }) => !text.includes(title)).map(({ title }) => title),
    ).toEqual([])
  })

  test('tells each deadline as it is printed, and the 13 months', async () => {
    const marks = allMarks(ganttOf().marks)
      .filter(mark => mark.type === 'text')
      .filter(mark => mark.role === 'deadline')
    const text = textOf(await file('gantt', [ganttOf()]))
    expect(marks.length).toBe(27)
    for (const label of new Set(marks.map(mark => mark.text)))
      expect(count(text, label), label).toBeGreaterThanOrEqual(
        marks.filter(mark => mark.text === label).length,
      )
    const months = new Set(builtIn.items.map(({ deadline }) => deadline.date.slice(0, 7)))
    expect(months.size).toBe(13)
    const { pages } = figureWith({
      kind: 'workload',
      size: 'a4Across',
      view: { columns: 'month' },
    })
    const heads = textOf(await file('workload', pages))
      .split('\n')
      .filter(line => /^\d+月$/.test(line))
    expect(heads.sort()).toEqual(
      [...months].map(month => `${yearMonth(`${month}-01`).month}月`).sort(),
    )
  })

  test('embeds subsets of two faces, and knows what each glyph means', async () => {
    const fonts = run('pdffonts', [await file('gantt', [ganttOf()])])
      .split('\n')
      .slice(2)
      .filter(Boolean)
    expect(fonts.map(line => line.replace(/\s+/g, ' ').replace(/^.{7}|\d+ 0 ?$/g, ''))).toEqual([
      'NotoSansSC-Bold CID TrueType Identity-H yes yes yes ',
      'NotoSansSC-Regular CID TrueType Identity-H yes yes yes ',
    ])
  })

  test('has its title, as-of date and figure', async () => {
    const path = await file('about', [pageOf([words]), pageOf([])], '甲 & 乙')
    const about = run('pdfinfo', [path])
    expect(about).toMatch(/^Title: +甲 & 乙$/m)
    expect(about).toMatch(/^Subject: +截至日期：2021-06-30$/m)
    expect(about).toMatch(/^Tagged: +yes$/m)
    expect(about).toMatch(/^Pages: +2$/m)
    expect(
      run('pdfinfo', ['-struct', path])
        .trim()
        .split(/\n\s*/)
        .map(line => line.split(/[ :]/)[0]),
    ).toEqual(
      ['Document', 'Sect', 'Figure', 'P', 'Sect', 'Figure'].flatMap(tag =>
        tag === 'Figure' ? [tag, '/Placement', '/BBox'] : [tag],
      ),
    )
  })

  /** A word where it stands, in px of the scene. */
  async function boxesOf(
    marks: readonly Mark[],
  ): Promise<{ left: number; right: number; top: number; bottom: number; text: string }[]> {
    const html = run('pdftotext', ['-bbox', await file('boxes', [pageOf(marks)]), '-'])
    const px = 840 / ((420 * 72) / 25.4)
    return [
      ...html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
    ].map(([, left, top, right, bottom, text = '']) => ({
      left: Number(left) * px,
      top: Number(top) * px,
      right: Number(right) * px,
      bottom: Number(bottom) * px,
      text,
    }))
  }

  test.each(['left', 'center', 'right'] as const)(
    'sets a text by its %s, no wider than the room that labels are given',
    async align => {
      const room = textWidth(words.text, words.size)
      const [box] = await boxesOf([{ ...words, align }])
      const anchor =
        box![align === 'center' ? 'left' : align] +
        (align === 'center' ? (box!.right - box!.left) / 2 : 0)
      expect(Math.abs(anchor - 420)).toBeLessThan(0.1)
      expect(box!.right - box!.left).toBeLessThanOrEqual(room)
      expect(box!.right - box!.left).toBeGreaterThan(room * 0.95)
    },
  )

  test('finds upright text as one, where it stands, though a number lies across in it', async () => {
    const upright = { ...words, align: 'center', vertical: true } as const
    const boxes = await boxesOf([
      { ...words, key: 'a:0', of: 'a', align: 'center', y: 90, text: '25' },
      { ...upright, key: 'a:1', of: 'a', y: 100, text: '个领域︵试点︶' },
      { ...upright, key: 'b', of: 'b', x: 500, y: 500, text: '统一规范' },
    ])
    expect(boxes.map(({ text }) => text)).toEqual(['25个领域（试点）', '统一规范'])
    expect(boxes[0]!.left).toBeGreaterThan(400)
    expect(boxes[0]!.right).toBeLessThan(440)
    expect(boxes[1]!.top).toBeGreaterThan(490)
  })

  test('finds a text with a halo once, what the font lacks as itself, and signs that share a glyph', async () => {
    const text = textOf(
      await file('found', [
        pageOf([
          { ...words, halo: '#ffffff' },
          { ...words, key: 'lacking', y: 100, text: '甲\u{1f600}乙' },
          { ...words, key: 'dots', y: 200, text: '丙•丁' },
          { ...words, key: 'middle', y: 400, text: '戊·己' },
        ]),
      ]),
    )
    expect(count(text, words.text)).toBe(1)
    expect(text).toContain('甲\u{1f600}乙')
    expect(text).toContain('丙•丁')
    expect(text).toContain('戊·己')
  })

  /** Shades of grey of a page of 840 × 600 px, one a px. */
  async function shadesOf(marks: readonly Mark[]): Promise<(x: number, y: number) => number> {
    const path = await file('shades', [pageOf(marks)])
    const picture = execFileSync(
      painter,
      ['-gray', '-scale-to-x', '840', '-scale-to-y', '600', path],
      { maxBuffer: 1e8 },
    )
    const pixels = picture.subarray(picture.length - 840 * 600)
    return (x, y) => pixels[y * 840 + x]!
  }

  test.each([400, 700] as const)(
    'sets a line of weight %i with its characters in the middle of the height it is given',
    async weight => {
      const shade = await shadesOf([{ ...words, text: '国', size: 200, align: 'center', weight }])
      const inked = Array.from({ length: 600 }, (_, y) => y).filter(y =>
        Array.from({ length: 200 }, (_, x) => shade(320 + x, y)).some(grey => grey < 128),
      )
      expect(Math.abs((inked[0]! + inked.at(-1)!) / 2 - 300)).toBeLessThan(5)
      expect(inked.length).toBeGreaterThan(160)
    },
  )

  test('cuts what stands in a clip at its edges, one within another, and nothing after it', async () => {
    const black = {
      type: 'rect',
      role: 'ground',
      x: 0,
      y: 0,
      w: 840,
      h: 600,
      fill: '#000000',
    } as const
    const shade = await shadesOf([
      {
        type: 'clip',
        key: 'outer',
        role: 'window',
        x: 100,
        y: 100,
        w: 200,
        h: 200,
        ground: '#808080',
        marks: [
          {
            type: 'clip',
            key: 'inner',
            role: 'window',
            x: 200,
            y: 50,
            w: 400,
            h: 150,
            marks: [{ ...black, key: 'flood' }],
          },
        ],
      },
      { ...black, key: 'after', x: 500, y: 400, w: 50, h: 50 },
    ])
    expect([shade(50, 50), shade(250, 80), shade(350, 150), shade(150, 320)]).toEqual([
      255, 255, 255, 255,
    ])
    expect(shade(150, 150)).toBe(128)
    expect(shade(250, 250)).toBe(128)
    expect(shade(250, 150)).toBe(0)
    expect(shade(520, 420)).toBe(0)
  })

  test('lets a fade begin clear and end as dense as it is told, and keeps a hatch within its box', async () => {
    const shade = await shadesOf([
      {
        type: 'rect',
        key: 'fade',
        role: 'ground',
        x: 100,
        y: 100,
        w: 200,
        h: 50,
        fill: { from: '#00000000', to: '#00000080' },
      },
      {
        type: 'rect',
        key: 'hatch',
        role: 'ground',
        x: 100,
        y: 300,
        w: 200,
        h: 50,
        hatch: { color: '#000000', pitch: 6, width: 2 },
      },
    ])
    expect(shade(103, 125)).toBeGreaterThan(245)
    expect(Math.abs(shade(200, 125) - 191)).toBeLessThan(4)
    expect(Math.abs(shade(297, 125) - 128)).toBeLessThan(4)
    expect(shade(302, 125)).toBe(255)
    const row = (x: number, y: number): number[] =>
      Array.from({ length: 24 }, (_, at) => shade(x + at, y))
    expect(Math.min(...row(150, 325))).toBeLessThan(80)
    expect(Math.max(...row(150, 325))).toBeGreaterThan(200)
    expect(
      [...row(150, 297), ...row(150, 352), ...row(72, 325), ...row(303, 325)].every(
        grey => grey === 255,
      ),
    ).toBe(true)
  })
})

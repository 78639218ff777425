import { expect, test } from 'vitest'
import { usualPack } from '@/address/pack'
import { usualView } from '@/address/viewAddress'
import type { Figure } from '@/charts/figure/figure'
import { allMarks } from '@/charts/scene/scene'
import { drawFigure, drawPack, packNote } from '@/command/drawFigure'
import type { RenderOptions } from '@/command/renderOptions'
import { renderOptions } from '@/command/renderOptions'
import { figureSvgs } from '@/export/svg/sceneSvg'
import { circularLines, packWith } from '../charts/pack/packCase'
import { fileOf, madeUp, planOf } from '../export/table/planCase'

function asked(...words: readonly string[]): Pick<RenderOptions, 'view' | 'page'> {
  const options = renderOptions(['--plan', 'a', '--out', 'b.csv', ...words])
  if (typeof options === 'string') throw new Error(options)
  return options
}

async function figure(...args: Parameters<typeof drawFigure>): Promise<Figure> {
  const made = await drawFigure(...args)
  if (typeof made === 'string') throw new Error(made)
  return made
}

test('a figure holds what selection and state leave of the plan, and opens again as it was', async () => {
  const made = await figure(
    fileOf({
      selection: { unit: '区税务局', task: null, year: null, q: '' },
      state: 'due',
      near: 45,
      start: 'plan',
    }),
    {
      kind: 'gantt',
      ...asked(
        ...['--unit', '区税务局', '--state', 'due', '--near', '45', '--start', 'plan'],
        ...['--group', 'year', '--size', 'slide'],
      ),
    },
  )
  const { query } = JSON.parse(made.state) as { query: unknown }
  expect(query).toEqual({
    unit: '区税务局',
    state: 'due',
    near: '45',
    start: 'plan',
    group: 'year',
    asof: '2021-06-30',
  })
  const numbers = made.pages
    .flatMap(page => allMarks(page.marks))
    .filter(({ role }) => role === 'number').length
  expect(numbers).toBe(3)
})

test('a made-up ledger leaves its mark, a slide bears no number, a document does', async () => {
  const texts = async (...words: readonly string[]): Promise<string> =>
    (await figure(fileOf(madeUp), { kind: 'overview', ...asked(...words) })).pages
      .flatMap(page => allMarks(page.marks))
      .map(mark => (mark.type === 'text' ? mark.text : ''))
      .join('\n')
  expect(await texts()).toContain('示例数据')
  expect(await texts()).toMatch(/^图1/m)
  expect(await texts('--size', 'slide')).not.toMatch(/^图1/m)
  expect(await texts('--caption', 'none')).not.toMatch(/^图\d/m)
  expect(await texts('--lang', 'en')).toMatch(/^Figure 1/m)
})

test('more items than a figure holds are refused', async () => {
  expect(
    await drawFigure(fileOf({}, planOf(Array.from({ length: 5001 }, () => ({})))), {
      kind: 'gantt',
      ...asked(),
    }),
  ).toBe('事项有 5001 项，超过 5000 项，页数太多：请先筛选，或改用表格')
})

test('a pack is the page’s own, its choice kept in the file, and none of more than a thousand items', async () => {
  const choice = { ...usualPack, size: 'a4', audience: '常务会' } as const
  const pack = await drawPack(
    { ...fileOf({}), lines: circularLines },
    { ...usualView, pack: choice },
  )
  if (typeof pack === 'string') throw new Error(pack)
  expect(figureSvgs({ ...pack, state: '' })).toEqual(figureSvgs({ ...packWith(choice), state: '' }))
  expect(JSON.parse(pack.state)).toMatchObject({
    view: 'briefing',
    query: { pack: 'a4~for=常务会', asof: '2021-06-30' },
  })
  expect(
    await drawPack(
      { ...fileOf({}, planOf(Array.from({ length: 1001 }, () => ({})))), lines: [] },
      usualView,
    ),
  ).toBe('事项有 1001 项，超过 1000 项，汇报材料页数太多：请改用单张图或表格')
})

test('a pack is described by its paper, its look, for whom it is and its parts', () => {
  const parts = [
    { part: 'cover', title: '' },
    { part: 'due', title: '要事' },
  ] as const
  expect(packNote({ size: 'a4', look: 'grey', audience: '常务会', parts })).toBe(
    '版面 A4 竖，样式 灰度安全，呈报：常务会，内容 封面、要事',
  )
})

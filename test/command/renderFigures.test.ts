import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPlan } from '@/intake/plan/readPlan'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { figureSvgs } from '@/export/svg/sceneSvg'
import { readFigureFile } from '@/intake/figure/figureState'
import { figureWith } from '../charts/figure/figureCase'
import { factOf, ledgerOf } from '../export/ledger/ledgerCase'
import { guatu, planJson, render, source, testFolder } from './commandCase'

const { path, file } = testFolder()

test('draws a chart without a browser, the same as the page and as the day before', async () => {
  const outs = (n: number) =>
    ['svg', 'pdf', 'pptx'].map(extension => path(`figure${n}.${extension}`))
  const drawn = (n: number) =>
    render('gantt', '--asof', '2021-06-30', ...outs(n).flatMap(name => ['--out', name]))
  const [first, again] = [await drawn(1), await drawn(2)]
  expect([first, again]).toMatchObject([
    { code: 0, err: '' },
    { code: 0, err: '' },
  ])
  expect(first.out).toContain(
    `已写入 ${path('figure1.pdf')}（PDF，156 × 225 mm；截至日期：2021-06-30（30 ` +
      '天内为即将到期）；27 项 / 16 家单位（19 个口径） / 129 责任项次；0 条填报）',
  )
  for (const [at, name] of outs(1).entries())
    expect(readFileSync(name).equals(readFileSync(outs(2)[at] ?? ''))).toBe(true)
  const drawing = (svg: string | undefined): string | undefined =>
    svg?.replace(/<metadata>.*<\/metadata>/, '')
  expect(drawing(readFileSync(path('figure1.svg'), 'utf8'))).toBe(
    drawing(figureSvgs(figureWith({ size: 'word' }))[0]),
  )
  const { plan } = readPlan(planJson) as { plan: object }
  for (const name of outs(1))
    expect(await readFigureFile(readFileSync(name))).toMatchObject({
      ok: true,
      data: { plan, ledger: null },
    })
  expect(readFileSync(path('figure1.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test('puts as much of the plan and its records into the file as is asked for, and says so', async () => {
  const { reports } = ledgerOf([factOf(1, { day: '2020-07-01' }), factOf(2, { day: '2021-07-01' })])
  const ledger = file(
    'carried.json',
    await (
      await writeLedgerJson(
        ledgerOf([factOf(1, { day: '2020-07-01' }), factOf(2, { day: '2021-07-01' })]),
      )
    ).text(),
  )
  const drawn = async (...words: readonly string[]) => {
    const { code, out } = await render(
      'gantt',
      '--asof',
      '2020-12-31',
      '--ledger',
      ledger,
      '--out',
      path('carrying.svg'),
      ...words,
    )
    const read = await readFigureFile(readFileSync(path('carrying.svg')))
    if (!read.ok) throw new Error(read.reason)
    return {
      code,
      said: /图的文件中附[^；]*/.exec(out)?.[0] ?? '',
      ledger: read.data?.ledger ? new TextDecoder().decode(read.data.ledger) : null,
      hasPlan: read.data !== null,
    }
  }
  const all = await drawn()
  expect(all).toMatchObject({
    code: 0,
    said: '图的文件中附整份计划 27 项和 1 条填报，拿到文件的人都能读出',
    hasPlan: true,
  })
  expect([
    all.ledger?.includes(reports[0]?.id ?? ''),
    all.ledger?.includes(reports[1]?.id ?? ''),
  ]).toEqual([true, false])
  expect(await drawn('--data', 'plan')).toEqual({
    code: 0,
    said: '图的文件中附整份计划 27 项，拿到文件的人都能读出',
    ledger: null,
    hasPlan: true,
  })
  expect(await drawn('--data', 'none')).toEqual({
    code: 0,
    said: '',
    ledger: null,
    hasPlan: false,
  })
  expect(await render('gantt', '--data', 'some', '--out', path('x.svg'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('--data 的值“some”不对：应是 all、plan、none 之一'),
  })
})

test('paints a PNG of the size asked for, and tells of what it cannot', async () => {
  const { code, out } = await render(
    'overview',
    '--asof',
    '2021-06-30',
    '--unit',
    '区税务局',
    '--size',
    'slide',
    '--look',
    'dark',
    '--ratio',
    '1',
    '--out',
    path('figure.png'),
  )
  expect(code).toBe(0)
  expect(out).toMatch(
    /（PNG 图片，339 × 191 mm，共 2 页；[^]*；27 项 \/ [^]*\n {2}总览总是整份计划，不随筛选\n$/,
  )
  const png = readFileSync(path('figure-1.png'))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080])
  expect(await render('--out', path('y.pdf'))).toMatchObject({
    code: 2,
    err: expect.stringContaining(
      `${path('y.pdf')}：PDF要写明图种，gantt、workload、relations、overview、pack 之一\n`,
    ),
  })
})

test('makes a briefing pack of a saved choice, the same bytes each time', async () => {
  const choice = file(
    'choice.url',
    '[InternetShortcut]\nURL=http://10.0.0.2/index.html#/briefing?asof=2020-12-31&pack=a4~for=%E5%B8%B8%E5%8A%A1%E4%BC%9A~cover~due~appendix\n',
  )
  const outs = (n: number) => ['pdf', 'pptx'].map(extension => path(`pack${n}.${extension}`))
  const words = ['pack', '--asof', '2021-06-30', '--choice', choice]
  const drawn = (n: number) => render(...words, ...outs(n).flatMap(name => ['--out', name]))
  const [first, again] = [await drawn(1), await drawn(2)]
  expect([first, again]).toMatchObject([
    { code: 0, err: '' },
    { code: 0, err: '' },
  ])
  const pages = Number(
    /（PDF，210 × 297 mm，共 (\d+) 页；版面 A4 竖，样式 纸面，呈报：常务会，内容 封面、到期事项、附：文件原文；截至日期：2021-06-30/.exec(
      first.out ?? '',
    )?.[1],
  )
  expect(pages).toBeGreaterThan(4)
  for (const [at, name] of outs(1).entries())
    expect(readFileSync(name).equals(readFileSync(outs(2)[at] ?? ''))).toBe(true)
  expect(
    await render('pack', '--asof', '2021-06-30', '--choice', choice, '--out', path('pack.png')),
  ).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${path('pack.png')}：pack 写成 .pptx 或 .pdf\n`),
  })
  expect(
    await guatu(
      'render',
      'pack',
      '--plan',
      file('alone.json', planJson),
      '--asof',
      '2021-06-30',
      '--pack',
      'a4~appendix',
      '--out',
      path('alone.pdf'),
    ),
  ).toMatchObject({
    code: 0,
    err: '手边没有通知原文（plan.json 旁没有 circular.txt），附录只有一页说明\n',
  })
  expect(
    await render('pack', '--choice', path('missing.url'), '--out', path('x.pdf')),
  ).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有这个文件'),
  })
  expect(await render('pack', '--choice', source, '--out', path('x.pdf'))).toMatchObject({
    code: 1,
    err: `${source} 中没有读到选择：应是网页中“汇报”的网址（含 #/briefing），或含 pack 的 JSON\n`,
  })
  expect(
    await render(
      'pack',
      '--choice',
      file('two.txt', 'http://a/#/briefing?pack=a4 http://a/#/briefing?pack=slide43'),
      '--out',
      path('x.pdf'),
    ),
  ).toMatchObject({ code: 1, err: expect.stringContaining('two.txt 中有 2 个不同的“汇报”网址') })
  expect(
    await render('pack', '--choice', file('bad.json', '{"pack":"covr"}'), '--out', path('x.pdf')),
  ).toMatchObject({
    code: 1,
    err: expect.stringMatching(/bad\.json：\n所存选择中 pack 的值“covr”不对/),
  })
})

test('numbers the pages of a long chart, filters it, and says it in English', async () => {
  const { code, out } = await render(
    'gantt',
    '--asof',
    '2021-06-30',
    '--year',
    '2020',
    '--lang',
    'en',
    '--size',
    '150x160',
    '--type',
    '9',
    '--out',
    path('long.svg'),
  )
  expect(code).toBe(0)
  const pages = Number(/共 (\d+) 页/.exec(out)?.[1])
  expect(pages).toBeGreaterThan(1)
  expect(pages).toBeLessThan(10)
  expect(out).toContain(
    `已写入 ${path('long-1.svg')} 至 ${path(`long-${pages}.svg`)}（SVG ` +
      `矢量图，150 × 160 mm，共 ${pages} 页；`,
  )
  const texts = Array.from({ length: pages }, (_, at) =>
    readFileSync(path(`long-${at + 1}.svg`), 'utf8'),
  )
  expect(texts[0]).toMatch(/Only 14 of 27 items|14 of 27/)
  expect(texts[0]).toContain('&quot;year&quot;:&quot;2020&quot;')
})

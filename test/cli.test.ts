import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { figureSvgs } from '@/export/svg/sceneSvg'
import { writeLedgerSheet } from '@/export/xlsx/ledgerSheet'
import { readFigureFile } from '@/intake/figure/figureState'
import { figureWith } from './charts/figure/figureCase'
import { bytesOf, factOf, filledIn, ledgerOf } from './export/ledger/ledgerCase'

const folder = mkdtempSync(join(tmpdir(), 'guatu-'))
vi.setConfig({ testTimeout: 60_000 })
afterAll(() => rmSync(folder, { recursive: true }))

const source = 'data/nanchang-2020/circular.txt'
const planJson = readFileSync('data/nanchang-2020/plan.json', 'utf8')

function guatu(...args: readonly string[]): {
  readonly code: number | null
  readonly out: string
  readonly err: string
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', ...args],
    { encoding: 'utf8' },
  )
  return { code: status, out: stdout, err: stderr }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('--json equals plan.json', () => {
  expect(guatu('read', source, '--json')).toEqual({ code: 0, out: planJson, err: '' })
})

test('without --json it tells counts, items and findings with line and words', () => {
  const { code, out } = guatu('read', source)
  expect(code).toBe(0)
  expect(out).toContain(
    '11 个任务 · 27 项 · 16 家单位（19 个口径，集合单位 3） · 129 责任项次 · 41 条关联',
  )
  expect(out).toMatch(/（12） 政府网站集约化建设 +2020年12月底前 +2020-12-31/)
  expect(out).toMatch(/第 56 行 +第8项原文缺“月”字，按2022年9月底前读 ｜2022年9底前/)
})

test('--out writes the file, and a plan.json is read back', () => {
  const out = join(folder, 'out.json')
  expect(guatu('read', source, '--out', out)).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(out, 'utf8')).toBe(planJson)
  expect(guatu('read', out, '--json')).toEqual({ code: 0, out: planJson, err: '' })
  expect(guatu('read', source, '--out', join(folder, 'no', 'such', 'place.json'))).toMatchObject({
    code: 1,
  })
})

test('no plan is exit code 1 and says what was looked for', () => {
  const path = file('letter.txt', '今天天气很好。\n')
  const plain = guatu('read', path)
  expect(plain).toMatchObject({ code: 1, out: '' })
  expect(plain.err).toMatch(/没有读到计划[^]*序号、工作任务、具体事项、主体责任单位、完成时间/)
  expect(JSON.parse(guatu('read', path, '--json').out)).toMatchObject({
    findings: [{ code: 'no-plan' }],
  })
  expect(
    guatu('read', file('bad.json', planJson.replace('2020-08-31', '2020-08-32'))),
  ).toMatchObject({ code: 1, err: expect.stringContaining('items[0].deadline.date') })
  expect(guatu('read', join(folder, 'missing.txt'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有这个文件'),
  })
})

test('broken files beside the document are findings', () => {
  const path = file('mine.txt', readFileSync(source, 'utf8'))
  file('titles.json', '{ not json')
  file('relations.json', '[{"id":"R1"}]')
  const { code, out } = guatu('read', path, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ id: 'mine', relations: [] })
  expect(out).toMatch(/"titles-unread"[^]*"relation-unread"/)
})

test('--help shows how, which is no mistake', () => {
  expect(guatu('--help')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^用法：guatu read [^]*用法：guatu render [^]*--choice /),
  })
  expect(guatu('render', '--help').out).toMatch(/^用法：guatu render /)
})

test('wrong usage is exit code 2 and shows the usage', () => {
  for (const args of [
    [],
    ['read'],
    ['write', source],
    ['read', source, source],
    ['read', source, '--loud'],
  ]) {
    expect(guatu(...args)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('用法：guatu read'),
    })
  }
})

describe('render', () => {
  const path = (name: string) => join(folder, name)
  const render = (...args: readonly string[]) => guatu('render', '--plan', source, ...args)

  test('writes every table of the plan on a day, by the extensions of the files named', () => {
    const names = ['all.xlsx', 'all.csv', 'all.ics', 'all.xml', 'all.md', 'all.json']
    const { code, out, err } = render(
      '--asof',
      '2021-06-30',
      ...names.flatMap(name => ['--out', path(name)]),
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.trimEnd().split('\n')).toHaveLength(6)
    expect(out).toContain(
      '已写入 '.concat(
        path('all.xlsx'),
        '（Excel 工作簿；截至日期：2021-06-30（30 天内为即将到期）；' +
          '27 项 / 16 家单位（19 个口径） / 129 责任项次；0 条填报）',
      ),
    )
    expect(readFileSync(path('all.xlsx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(path('all.ics'), 'utf8').match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(27)
    expect(readFileSync(path('all.xml'), 'utf8').match(/<Deadline>/g)).toHaveLength(27)
    expect(readFileSync(path('all.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(28)
    expect(readFileSync(path('all.md'), 'utf8').match(/^\| \d/gm)).toHaveLength(27)
    expect(readFileSync(path('all.json'), 'utf8')).toBe(planJson)
  })

  test('the same day gives the same bytes', () => {
    for (const name of ['one.xlsx', 'two.xlsx']) render('--asof', '2021-06-30', '--out', path(name))
    expect(readFileSync(path('one.xlsx')).equals(readFileSync(path('two.xlsx')))).toBe(true)
  })

  test('takes records from ledgers of any kind, each once, and rows filled in by hand', async () => {
    const ledger = ledgerOf([factOf(1, { state: 'done', percent: 100, day: '2020-08-30' })])
    file('ledger.json', await (await writeLedgerJson(ledger)).text())
    writeFileSync(
      path('form.xlsx'),
      filledIn(
        await bytesOf(await writeLedgerSheet(ledger)),
        new Map([[1, { 状态: '已完成', 发生日期: 44_070 }]]),
      ),
    )
    const { code, out, err } = render(
      '--ledger',
      path('ledger.json'),
      '--ledger',
      path('form.xlsx'),
      '--asof',
      '2021-06-30',
      '--out',
      path('told.csv'),
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('2 条填报')
    const states = readFileSync(path('told.csv'), 'utf8')
      .split('\r\n')
      .slice(1, 4)
      .map(line => line.split(',')[10])
    expect(states).toEqual(['按期完成', '按期完成', '到期未报'])
  })

  test('tells what of a ledger was not taken, and stops at one that is none', async () => {
    const [honest] = ledgerOf([factOf(1)]).reports
    if (!honest) throw new Error('no record')
    const altered = { ...honest, note: '改动' }
    const late = recordOf(factOf(2, { day: '2999-01-01', recorded: '2999-01-01' }), 2)
    file(
      'bad.json',
      await (
        await writeLedgerJson(ledgerOf([], { reports: [altered, late], sample: true }))
      ).text(),
    )
    const told = render(
      '--ledger',
      path('bad.json'),
      '--asof',
      '2021-06-30',
      '--out',
      path('told.md'),
    )
    expect(told).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /有 2 处没有读[^]*2999-01-01 在今天[^]*有 1 条记录登记后被改动过，没有采用/,
      ),
    })
    expect(told.out).toContain('0 条填报，示例数据（虚构）')
    expect(
      render('--ledger', file('none.txt', '今天天气很好。'), '--out', path('x.md')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('没有读到台账') })
    expect(render('--ledger', path('missing.csv'), '--out', path('x.md'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有这个文件'),
    })
  })

  test('without a day it takes the default one and says which', () => {
    expect(render('--out', path('today.md')).out).toMatch(
      /^未给 --asof，截至日期用(?:计划的最后时限 2022-10-31（今天 \d{4}-\d\d-\d\d 不在计划年份内）|今天 \d{4}-\d\d-\d\d)\n/,
    )
  })

  test('filters, rules, reminders and links reach the files', () => {
    const { out } = render(
      'gantt',
      '--asof',
      '2021-06-30',
      '--unit',
      '区税务局',
      '--near',
      '45',
      '--start',
      'plan',
      '--reminders',
      '60',
      '--links',
      'core',
      '--out',
      path('part.ics'),
      '--out',
      path('part.md'),
      '--out',
      path('part.xml'),
      '--out',
      path('part.json'),
    )
    expect(out).toMatch(
      /^表格不分图种，没有用到 gantt\n[^]*45 天内为即将到期）；显示 7\/27 项（筛选：责任单位 区税务局）[^]*plan\.json 总是整份计划/,
    )
    expect(readFileSync(path('part.ics'), 'utf8').match(/TRIGGER:-P59DT15H/g)).toHaveLength(7)
    expect(readFileSync(path('part.md'), 'utf8')).toContain('计划首日 2020-01-01（推定）')
    expect(
      readFileSync(path('part.xml'), 'utf8').match(/<PredecessorLink>/g)?.length,
    ).toBeGreaterThan(1)
    expect(render('--task', '99', '--year', '2025', '--out', path('x.md'))).toMatchObject({
      code: 2,
      err:
        '筛选后没有事项。任务序号有：1、2、3、4、5、6、' +
        '7、8、9、10、11。到期年份有：2020、2021、2022。\n',
    })
  })

  test('wrong usage is exit code 2, every mistake at once, each with what was expected', () => {
    const { code, out, err } = guatu(
      'render',
      'pie',
      '--out',
      path('x.xlsx'),
      '--asof',
      '2021-02-30',
      '--near',
      'soon',
      '--start',
      'now',
      '--year',
      '20',
      '--reminders',
      '7;30',
      '--loud',
      '--near',
      '3',
    )
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const words of [
      '没有图种“pie”',
      '缺 --plan（计划文件）',
      '--asof 的值“2021-02-30”不对：应是真实的日期',
      '--near 的值“soon”不对',
      '--near 只能写一次',
      '--start 的值“now”不对：应是 predecessor、plan 或 none',
      '--year 的值“20”不对',
      '--reminders 的值“7;30”不对',
      '没有选项 --loud',
      '用法见 guatu render --help',
    ])
      expect(err).toContain(words)
    expect(render('--asof', '2021-06-30', '--state', 'open', '--out', path('x.md'))).toMatchObject({
      code: 2,
      err: '这一天没有处于这种状态的事项\n',
    })
    expect(render('--out')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out 后面缺值'),
    })
    expect(render('--out', path('x.docx'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /写不了这种格式，扩展名应是 \.svg（SVG 矢量图）、[^]*\.xlsx（Excel 工作簿）、\.csv/,
      ),
    })
    expect(
      guatu('render', '--plan', join(folder, 'missing.txt'), '--out', path('x.md')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('没有这个文件') })
    expect(render('--asof', '2021-06-30', '--out', join(folder, 'no', 'x.md'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('x.md：没有这个文件夹\n'),
    })
  })

  test('draws a chart without a browser, the same as the page and as the day before', async () => {
    const outs = (n: number) =>
      ['svg', 'pdf', 'pptx'].map(extension => path(`figure${n}.${extension}`))
    const [first, again] = [1, 2].map(n =>
      render('gantt', '--asof', '2021-06-30', ...outs(n).flatMap(name => ['--out', name])),
    )
    expect([first, again]).toMatchObject([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ])
    expect(first?.out).toContain(
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
    for (const name of outs(1))
      expect(await readFigureFile(readFileSync(name))).toMatchObject({
        ok: true,
        data: { plan: JSON.parse(planJson) as object, ledger: null },
      })
    expect(readFileSync(path('figure1.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('puts as much of the plan and its records into the file as is asked for, and says so', async () => {
    const { reports } = ledgerOf([
      factOf(1, { day: '2020-07-01' }),
      factOf(2, { day: '2021-07-01' }),
    ])
    const ledger = file(
      'carried.json',
      await (
        await writeLedgerJson(
          ledgerOf([factOf(1, { day: '2020-07-01' }), factOf(2, { day: '2021-07-01' })]),
        )
      ).text(),
    )
    const drawn = async (...words: readonly string[]) => {
      const { code, out } = render(
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
    expect(render('gantt', '--data', 'some', '--out', path('x.svg'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('--data 的值“some”不对：应是 all、plan、none 之一'),
    })
  })

  test('paints a PNG of the size asked for, and tells of what it cannot', () => {
    const { code, out } = render(
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
      '2',
      '--out',
      path('figure.png'),
    )
    expect(code).toBe(0)
    expect(out).toMatch(
      /（PNG 图片，339 × 191 mm，共 2 页；[^]*；27 项 \/ [^]*\n {2}总览总是整份计划，不随筛选\n$/,
    )
    const png = readFileSync(path('figure-1.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3840, 2160])
    expect(render('--out', path('y.pdf'))).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        `${path('y.pdf')}：PDF要写明图种，gantt、workload、relations、overview、pack 之一\n`,
      ),
    })
  })

  test('makes a briefing pack of a saved choice, the same bytes each time', () => {
    const choice = file(
      'choice.url',
      '[InternetShortcut]\nURL=http://10.0.0.2/index.html#/briefing?asof=2020-12-31&pack=a4~for=%E5%B8%B8%E5%8A%A1%E4%BC%9A~cover~due~appendix\n',
    )
    const outs = (n: number) => ['pdf', 'pptx'].map(extension => path(`pack${n}.${extension}`))
    const [first, again] = [1, 2].map(n =>
      render(
        'pack',
        '--asof',
        '2021-06-30',
        '--choice',
        choice,
        ...outs(n).flatMap(name => ['--out', name]),
      ),
    )
    expect([first, again]).toMatchObject([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ])
    const pages = Number(
      /（PDF，210 × 297 mm，共 (\d+) 页；版面 A4 竖，样式 纸面，呈报：常务会，内容 封面、到期事项、附：文件原文；截至日期：2021-06-30/.exec(
        first?.out ?? '',
      )?.[1],
    )
    expect(pages).toBeGreaterThan(4)
    for (const [at, name] of outs(1).entries())
      expect(readFileSync(name).equals(readFileSync(outs(2)[at] ?? ''))).toBe(true)
    expect(
      render('pack', '--asof', '2021-06-30', '--choice', choice, '--out', path('pack.png')),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${path('pack.png')}：pack 写成 .pptx 或 .pdf\n`),
    })
    expect(
      guatu(
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
    expect(render('pack', '--choice', path('missing.url'), '--out', path('x.pdf'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有这个文件'),
    })
    expect(render('pack', '--choice', source, '--out', path('x.pdf'))).toMatchObject({
      code: 1,
      err: `${source} 中没有读到选择：应是网页中“汇报”的网址（含 #/briefing），或含 pack 的 JSON\n`,
    })
    expect(
      render(
        'pack',
        '--choice',
        file('two.txt', 'http://a/#/briefing?pack=a4 http://a/#/briefing?pack=slide43'),
        '--out',
        path('x.pdf'),
      ),
    ).toMatchObject({ code: 1, err: expect.stringContaining('two.txt 中有 2 个不同的“汇报”网址') })
    expect(
      render('pack', '--choice', file('bad.json', '{"pack":"covr"}'), '--out', path('x.pdf')),
    ).toMatchObject({
      code: 1,
      err: expect.stringMatching(/bad\.json：\n所存选择中 pack 的值“covr”不对/),
    })
  })

  test('numbers the pages of a long chart, filters it, and says it in English', () => {
    const { code, out } = render(
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
})

import { describe, expect, it } from 'vitest'
import { packSizes, readPack } from '@/address/pack'
import { recordOf } from '@/analysis/ledger/reportId'
import { sampleReports } from '@/analysis/ledger/sampleLedger'
import type { Figure } from '@/charts/figure/figure'
import { dueSpans } from '@/analysis/state/due'
import type { FlatMark, Mark, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { figureSvgs } from '@/export/svg/sceneSvg'
import { readFigureState } from '@/intake/figure/figureState'
import { dayNumber, dayOf } from '@/model/day'
import { fact } from '../../analysis/reports'
import { planOf } from '../../bench/plans'
import { beyond, smallest } from '../figure/pageFaults'
import { boardOf, builtIn, inkOf, overlapsOf } from '../gantt/ganttCase'
import { circularLines, packWith } from './packCase'
import { is } from '../scene/marks'

const texts = (marks: readonly FlatMark[]): readonly TextMark[] =>
  marks.filter(mark => mark.type === 'text')
/** What the pages of a part say, by page. */
const said = (figure: Figure, name: string): readonly string[] =>
  figure.pages.flatMap((page, at) =>
    figure.names?.[at] === name
      ? [
          texts(allMarks(page.marks))
            .map(mark => mark.text)
            .join('|'),
        ]
      : [],
  )
/** Marks of the rows of a part's tables, by a column. */
const column = (
  figure: Figure,
  name: string,
  wanted: (mark: Mark) => boolean,
): readonly TextMark[] =>
  figure.pages.flatMap((page, at) =>
    figure.names?.[at] === name ? texts(allMarks(page.marks)).filter(wanted) : [],
  )
const only = (parts: string): ReturnType<typeof readPack>['parts'] => readPack(parts).parts

describe('a pack', () => {
  const figure = packWith({ sample: true, asOf: '2020-11-15', audience: '区政府常务会议' })

  it('has its parts in the order chosen, each page with day, source, number and mark', () => {
    expect([...new Set(figure.names)]).toEqual([
      '封面',
      '进展总览',
      '总体进度',
      '责任分布',
      '到期事项',
      '事项关联（推定）',
      '时序矛盾与疑似重复（推定）',
      '分单位任务',
      '附：文件原文',
    ])
    expect(figure.names).toHaveLength(figure.pages.length)
    expect(figure.notes).toHaveLength(figure.pages.length)
    figure.pages.forEach((page, at) => {
      const words = texts(allMarks(page.marks))
        .map(mark => mark.text)
        .join('|')
      for (const part of [
        '截至日期：2020年11月15日',
        '资料来源：《南昌经开区基层政务公开标准化规范化工作任务分工和进度安排》附件1',
        `${at + 1} / ${figure.pages.length}`,
        '示例数据（虚构）',
      ])
        expect(words).toContain(part)
    })
    expect(
      packWith({ parts: only('cover') })
        .pages.flatMap(page => texts(allMarks(page.marks)).map(mark => mark.text))
        .join('|'),
    ).not.toContain('示例')
  })

  it('tells on its cover what it counts, for whom, and on which page each part begins', () => {
    const [cover = ''] = said(figure, '封面')
    for (const part of [
      '27|具体事项（项）',
      '16|责任单位（家，19 个口径）',
      '129|责任项次',
      '呈报：区政府常务会议',
      '已填报 53/129 责任项次',
      '未填报不等于未办',
    ])
      expect(cover).toContain(part)
    for (const name of new Set(figure.names)) {
      if (name === '封面') continue
      expect(cover).toContain(`${(figure.names?.indexOf(name) ?? 0) + 1}|${name}`)
    }
  })

  it('follows the choice: parts, order, titles, paper', () => {
    const some = packWith({ ...readPack('a4~due=本月重点~gantt'), asOf: '2021-06-30' })
    expect(some.names).toEqual(['本月重点', '总体进度'])
    expect(some.paper).toEqual({ width: 210, height: 297 })
    expect(said(some, '本月重点')[0]).toContain('本月重点')
    expect(packWith({ parts: only('cover=上半年汇报') }).title).toBe('上半年汇报')
  })

  it('names its file as a briefing, and by what of the choice is not as usual', () => {
    expect(figure.fileNote).toBe('汇报')
    expect(packWith(readPack('a4~grey~due=本月/重点~cover')).fileNote).toBe(
      '汇报_A4竖_灰度安全_到期事项·封面',
    )
    expect(packWith(readPack('slide43~cover~due~units~appendix')).fileNote).toBe(
      '汇报_幻灯片43_4部分',
    )
  })

  it('draws the overall Gantt chart whole, on one slide', () => {
    const flags = figure.pages
      .map((page, at) =>
        figure.names?.[at] === '总体进度'
          ? allMarks(page.marks).filter(is('flag', 'cloth')).length
          : 0,
      )
      .filter(Boolean)
    expect(flags).toEqual([27])
  })

  it('carries what brings the view back', () => {
    expect(readFigureState(new TextEncoder().encode(figureSvgs(figure)[0] ?? ''))).toEqual({
      ok: true,
      state: {
        view: 'briefing',
        plan: 'nanchang-2020',
        query: { asof: '2020-11-15' },
        packed: null,
      },
    })
  })

  it('names every mark', () => {
    expect(
      figure.pages
        .flatMap(page => allMarks(page.marks))
        .map(figure.nameOf)
        .filter(name => name === '' || /figure\.|pack\./.test(name)),
    ).toEqual([])
  })
})

describe('pages of units', () => {
  it.each(packSizes)('on %s hold all 27 items in 129 rows, each unit’s own counts', size => {
    const figure = packWith({ size, parts: only('units') })
    const numbers = column(figure, '分单位任务', is('number')).map(mark => Number(mark.text))
    expect(numbers).toHaveLength(129)
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(builtIn.items.map(item => item.id))
    const counts = column(figure, '分单位任务', ({ key }) => key === 'intro:0').map(mark =>
      Number(/承担 (\d+) 项次/.exec(mark.text)?.[1]),
    )
    expect(counts).toHaveLength(16)
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(129)
    expect(
      figure.pages.filter(page => page.marks.some(mark => mark.key === 'head:ground')),
    ).toHaveLength(figure.pages.length)
  })

  it('name units in the plan’s order, collective ones as such, deadlines and states as they are', () => {
    const figure = packWith({ parts: only('units') })
    const titles = figure.pages.flatMap(page =>
      texts(allMarks(page.marks))
        .filter(mark => mark.key === 'figure:title:0')
        .map(mark => mark.text.replace(/（\d+\/\d+）$/, '')),
    )
    expect([...new Set(titles)]).toEqual(
      builtIn.units.map(
        unit =>
          `分单位任务：${unit.collective ? `◇ ${unit.name}（集合单位，照录原文）` : unit.name}`,
      ),
    )
    const words = said(figure, '分单位任务').join('|')
    for (const part of ['2022年9底前', '到期未报', '今日到期', '未填报', '行政服务中心'])
      expect(words).toContain(part)
  })

  it.each(packSizes)('on %s say the share, the days late and the note that are recorded', size => {
    const [late, on] = [builtIn.items[3], builtIn.items[5]]
    if (!late || !on) throw new Error('no items')
    const facts = [
      fact(late, { percent: 60, note: '已完成\n初稿' }),
      fact(on, { percent: 30, note: '系统联调中' }),
    ]
    const asOf = dayOf(dayNumber(late.deadline.date) + 15)
    const figure = packWith({
      size,
      parts: only('units'),
      asOf,
      reports: facts.map((one, at) => recordOf(one, at + 1)),
    })
    const words = said(figure, '分单位任务').join('|')
    for (const part of ['逾期 15 天|进行中 60%', '|进行中 30%']) expect(words).toContain(part)
    for (const part of ['填报说明：已完成初稿', '填报说明：系统联调中'])
      expect(words.replace(/[| ]/g, '')).toContain(part)
    expect(figure.pages.flatMap(page => overlapsOf(inkOf(allMarks(page.marks))))).toEqual([])
  })

  it('say the wording too where a page holds it', () => {
    expect(
      said(packWith({ size: 'a4', parts: only('units') }), '分单位任务')
        .join('')
        .replace(/\|/g, ''),
    ).toContain('建立其他领域县、乡两级政务公开标准目录体系并统一公开')
  })
})

describe('the list of what is due', () => {
  it.each(['2020-05-01', '2020-11-15', '2021-06-30', '2022-10-31', '2030-01-01'])(
    'accounts for every item once on %s',
    day => {
      for (const reports of [[], sampleReports(builtIn)]) {
        const lists = Object.values(dueSpans(boardOf(builtIn, day, reports)))
          .flat()
          .map(due => due.item.id)
        expect(lists.sort((a, b) => a - b)).toEqual(builtIn.items.map(item => item.id))
      }
    },
  )

  it('keeps what is late by a record apart from what is only past, and says deadlines as printed', () => {
    const [page = ''] = said(
      packWith({ size: 'a4', parts: only('due'), sample: true, asOf: '2020-11-15' }),
      '到期事项',
    )
    expect(page).toMatch(
      /逾期（填报为未完成）1 项\|10\|健全政务公开制度规范.*到期未报（无填报，不等于未办）1 项\|4\|25个试点领域标准目录/,
    )
    for (const part of [
      '30 日内到期 0 项',
      '31—60 日内到期 5 项',
      '2020年12月底前',
      '还有 46 天',
      '已过 15 天',
      '未列入本表：90 日后到期 13 项、已完成 7 项。合计 27 项。',
    ])
      expect(page).toContain(part)
    const silent = said(packWith({ size: 'a4', parts: only('due') }), '到期事项').join('|')
    expect(silent).toContain('到期未报（无填报，不等于未办）14 项')
    expect(silent).not.toContain('逾期（')
  })
})

describe('who an item waits for', () => {
  it('stands a statement a line where each has room, else broken between words', () => {
    const words = said(packWith({ parts: only('due'), sample: true }), '到期事项').join('|')
    expect(words).toContain('|区财金局等 3 家未报|其余 11 家已完成|')
    expect(words).toContain('|区市场局未报|其余 13 家已完成|')
    expect(words).toContain('|区工管办、区安监局|逾期 · 区公安分局未报|')
  })
})

describe('contradictions', () => {
  it('are the four and the one pair that the charts draw, marked as inferred', () => {
    const page = said(packWith({ parts: only('conflicts') }), '时序矛盾与疑似重复（推定）').join(
      '|',
    )
    for (const part of [
      '关联均为推定',
      '在前事项时限更晚 2 处',
      '前后事项同日到期 2 处',
      '疑似重复 1 组',
      '晚 212 天',
      '12 政府网站集约化建设|2020年12月底前',
    ])
      expect(page).toContain(part)
  })
})

describe('the appendix', () => {
  it.each(packSizes)(
    'on %s holds the circular verbatim, each line that is not empty with its number',
    size => {
      const figure = packWith({ size, parts: only('appendix') })
      const byLine = new Map<string, string>()
      for (const { of = '', text } of column(figure, '附：文件原文', is('source', 'own')))
        byLine.set(of, (byLine.get(of) ?? '') + text)
      const bare = (text: string): string => text.replace(/\s/g, '')
      circularLines.forEach((line, at) => {
        expect(bare(byLine.get(`line:${at + 1}`) ?? '')).toBe(bare(line))
      })
      const numbers = column(figure, '附：文件原文', is('source', 'number')).map(mark =>
        Number(mark.text),
      )
      expect(numbers).toEqual(
        circularLines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1])),
      )
      expect(numbers.length).toBeGreaterThan(100)
    },
  )

  it('says where the text is not at hand', () => {
    expect(said(packWith({ parts: only('appendix'), lines: [] }), '附：文件原文')[0]).toContain(
      '手边没有原文，未附。',
    )
  })
})

describe.each(packSizes)('on %s', size => {
  it('no word is under 8 pt, nothing beyond a page or over another, and no key comes twice', () => {
    for (const wish of [
      {},
      { sample: true, asOf: '2020-11-15', audience: '区政府常务会议' },
      { lang: 'en' as const, look: 'dark' as const },
    ]) {
      const figure = packWith({ size, ...wish })
      expect(smallest(figure)).toBeGreaterThan(7.99)
      expect(figure.pages.flatMap(beyond)).toEqual([])
      for (const page of figure.pages) {
        expect(new Set(page.marks.map(mark => mark.key)).size).toBe(page.marks.length)
        expect(
          Math.abs(page.width / page.height - figure.paper.width / figure.paper.height),
        ).toBeLessThan(0.002)
        if (!wish.lang)
          expect(
            overlapsOf(
              inkOf(allMarks(page.marks).filter(mark => mark.type !== 'text' || !mark.vertical)),
            ),
          ).toEqual([])
      }
    }
  })

  it('body words of lists on slides are 18 pt', () => {
    const figure = packWith({ size, parts: only('due~units') })
    const points = figure.pages.flatMap(page =>
      texts(allMarks(page.marks))
        .filter(({ role }) => ['title', 'deadline', 'state', 'number'].includes(role))
        .map(mark => (((mark.size / page.width) * figure.paper.width) / 25.4) * 72),
    )
    expect(Math.max(...points)).toBeCloseTo(size.startsWith('slide') ? 18 : 10.5, 1)
  })
})

describe('another plan', () => {
  it('of 222 items breaks its tables over pages, none cut', () => {
    const plan = planOf(222)
    const figure = packWith({ plan, parts: only('cover~due~conflicts~units'), lines: [] })
    expect(figure.pages.flatMap(beyond)).toEqual([])
    expect(column(figure, '分单位任务', is('number'))).toHaveLength(
      plan.items.reduce((sum, item) => sum + item.assignments.length, 0),
    )
    for (const page of figure.pages) expect(overlapsOf(inkOf(allMarks(page.marks)))).toEqual([])
  })

  it('of words without end keeps them on the page', () => {
    const [first] = builtIn.items
    if (!first) throw new Error('no item')
    const long = 'x'.repeat(300)
    const plan = {
      ...builtIn,
      title: long,
      items: [
        {
          ...first,
          title: long,
          text: long,
          assignments: [{ unit: long, office: long, printed: long }],
        },
      ],
      units: [{ name: long, collective: false, offices: [long] }],
      relations: [],
    }
    for (const size of packSizes)
      expect(
        packWith({
          plan,
          size,
          parts: only('cover~due~conflicts~units'),
          lines: [long],
        }).pages.flatMap(beyond),
      ).toEqual([])
  })
})

it('tells where a page cannot hold what is on it, and else holds all of it', () => {
  const few = { parts: only('cover~overview~due') }
  expect(packWith(few).isCut).toBeUndefined()
  const long = builtIn.units.map(unit => ({
    ...unit,
    name: `${unit.name}${'办公室委员会领导小组'.repeat(800)}`,
  }))
  const named = packWith({
    ...few,
    size: 'slide43',
    plan: {
      ...builtIn,
      units: long,
      items: builtIn.items.map(item => ({
        ...item,
        assignments: item.assignments.map(one => ({
          ...one,
          unit: long.find(({ name }) => name.startsWith(one.unit))?.name ?? one.unit,
        })),
      })),
    },
  })
  expect(named.isCut ?? false).toBe(named.pages.flatMap(beyond).length > 0)
  expect(named.isCut).toBe(true)
})

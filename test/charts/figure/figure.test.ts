import { describe, expect, it } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import { figureSize, figureSizes } from '@/charts/figure/size'
import { ganttScene } from '@/charts/gantt/gantt'
import type { FlatMark, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { textWidth } from '@/charts/text/textWidth'
import type { Item, Plan } from '@/model/plan'
import { planOf } from '../../bench/plans'
import { builtIn, inkOf, inputOf, overlapsOf } from '../gantt/ganttCase'
import { figureWith } from './figureCase'
import { beyond, smallest } from './pageFaults'
import { is } from '../scene/marks'

const marksOf = (figure: Figure): readonly FlatMark[] =>
  figure.pages.flatMap(page => allMarks(page.marks))
const textsOf = (figure: Figure): readonly TextMark[] =>
  marksOf(figure).filter(mark => mark.type === 'text')
const words = (figure: Figure): string =>
  textsOf(figure)
    .map(mark => mark.text)
    .join('|')
/** The keys of those of a chart's marks that are wanted. */
const keys = (marks: readonly FlatMark[], wanted: (mark: FlatMark) => boolean): string[] =>
  marks
    .filter(wanted)
    .map(mark => mark.key)
    .sort()

/** The id of the relation that a line is of, by the items that it joins. */
const relationOf = ({ info }: FlatMark): string =>
  builtIn.relations.find(({ from, to }) => info?.pair?.[0] === from && info.pair[1] === to)?.id ??
  ''

const made222 = planOf(222)
const kinds = ['gantt', 'workload', 'relations', 'overview'] as const

describe('a figure of the Gantt chart', () => {
  const figure = figureWith()
  const screen = allMarks(ganttScene(inputOf()).marks)

  it('has the flags, stretches, relation lines and arrows of the chart on the screen, and each once', () => {
    const paper = marksOf(figure)
    for (const of of [
      is('flag', 'cloth'),
      is('stretch', 'own'),
      is('relation', 'arrow'),
      is('deadline', 'own'),
      is('doubt'),
    ]) {
      expect(keys(paper, of)).toEqual(keys(screen, of))
      expect(keys(paper, of).length).toBeGreaterThan(0)
    }
    const lines = (marks: readonly FlatMark[]): string[] =>
      [
        ...new Set(marks.filter(mark => mark.info?.pair && is('relation')(mark)).map(relationOf)),
      ].sort()
    expect(lines(paper)).toEqual(
      builtIn.relations
        .filter(one => one.core)
        .map(one => one.id)
        .sort(),
    )
    expect(lines(paper)).toEqual(lines(screen))
    expect(keys(paper, is('flag', 'cloth'))).toHaveLength(27)
    expect(new Set(paper.map(mark => mark.key)).size).toBe(paper.length)
  })

  it('names all 27 items, 13 deadline months and 11 tasks', () => {
    const said = textsOf(figure).map(mark => mark.text)
    expect(builtIn.items.filter(item => !said.includes(item.title))).toEqual([])
    expect(builtIn.tasks.filter(task => !said.includes(task.name))).toEqual([])
    const printed = new Set(
      textsOf(figure)
        .filter(is('deadline', 'own'))
        .map(mark => mark.text),
    )
    expect([...printed].sort()).toEqual(
      [...new Set(builtIn.items.map(item => item.deadline.text.replace(/^\d{4}年/, '')))].sort(),
    )
    expect(new Set(builtIn.items.map(item => item.deadline.date.slice(0, 7))).size).toBe(13)
  })

  it('says what it is, of which day, in what unit, from where and how it counts', () => {
    const said = words(figure)
    for (const part of [
      '截至日期：2021年6月30日',
      '单位：项',
      '资料来源：《南昌经开区基层政务公开标准化规范化工作任务分工和进度安排》附件1。',
      '第 8、27 项原文缺“月”字，按2022年9月、2022年7月计',
      '核心关联 16 条，其中时序矛盾 4 处',
      '未填报不等于未办',
      '到期未报 14',
      '今日到期 2',
    ])
      expect(said).toContain(part)
    expect(said).toContain(
      '图1　南昌经开区基层政务公开标准化规范化工作任务完成时限分布（截至2021年6月30日）',
    )
    expect(said).not.toContain('示例数据')
    expect(words(figureWith({ sample: true }))).toContain('示例数据（虚构）')
    expect(words(figureWith({ sample: true, asOf: '2020-11-15' }))).toMatch(
      /已填报 \d+\/129 责任项次/,
    )
    expect(words(figureWith({ items: builtIn.items.slice(0, 9) }))).toContain('只显示 9/27 项')
    expect(words(figureWith({ caption: '' }))).not.toContain('图1')
  })

  it('leaves no sign or two of its source alone on a line', () => {
    const sources = figureWith({ size: 'a4', type: 14 }).pages.map(page =>
      allMarks(page.marks).flatMap(mark =>
        mark.type === 'text' && is('frame', 'source')(mark) ? [mark.text] : [],
      ),
    )
    expect(sources.length).toBeGreaterThan(1)
    for (const lines of sources) expect(lines.at(-1)).toContain('附件1。')
  })

  it('explains dots under a deadline only where one is doubtful', () => {
    expect(words(figureWith())).toContain('时限下点线：原文待核。')
    const sure = figureWith({
      items: builtIn.items.filter(({ deadline }) => deadline.doubt === null),
    })
    expect(words(sure)).not.toContain('时限下点线')
    expect(words(sure)).toContain('旗杆为期末日。')
  })

  it('tells each doubt as what it is, and which relations are confirmed', () => {
    const doubtful = (id: number, deadline: Partial<Item['deadline']>): Plan => ({
      ...builtIn,
      items: builtIn.items.map(item =>
        item.id === id ? { ...item, deadline: { ...item.deadline, ...deadline } } : item,
      ),
    })
    const said = words(
      figureWith({
        plan: doubtful(3, {
          precision: 'month',
          date: '2020-08-31',
          doubt: '原文写“前”而无“底”字，按2020年8月底前读',
        }),
      }),
    )
    expect(said.replace(/\|/g, '')).toContain(
      '第 8、27 项原文缺“月”字，按2022年9月、2022年7月计；第 3 项时限原文存疑，按2020年8月计。',
    )
    expect(
      words(
        figureWith({
          plan: doubtful(3, {
            precision: 'quarter',
            date: '2020-09-30',
            doubt: '原文未写年份，按2020年读',
          }),
          lang: 'en',
        }),
      ).replace(/\|/g, ' '),
    ).toContain('items 3 are doubtful in print and read as 2020-09-30')
    const confirmed: Plan = {
      ...builtIn,
      relations: builtIn.relations.map((relation, at) =>
        at < 2 ? { ...relation, core: true, status: 'confirmed' } : relation,
      ),
    }
    expect(words(figureWith({ plan: confirmed })).replace(/\|/g, '')).toContain(
      '关联由推定得出，原文未载，其中已确认 2 条',
    )
    for (const kind of ['gantt', 'relations'] as const)
      expect(
        words(figureWith({ kind, plan: confirmed })) +
          figureWith({ kind, plan: confirmed }).description,
      ).not.toContain('均为推定')
    expect(figureWith({ kind: 'relations', plan: confirmed }).description).toContain(
      '条关联（推定，已确认 2 条）',
    )
    expect(figureWith({ kind: 'relations' }).description).toContain('16 条关联（均为推定）')
  })

  it('tells whoever speaks to it the day and its items, and names its marks', () => {
    expect(figure.notes).toEqual(['截至 2021年6月30日。本页事项：第 1–27 项。'])
    expect(figure.description).toContain('到期未报 14')
    const flag = marksOf(figure).find(mark => is('flag', 'cloth')(mark) && mark.info?.item === 12)!
    expect(figure.nameOf(flag)).toBe('第12项 政府网站集约化建设 时限')
    expect(JSON.parse(figure.state)).toEqual({
      guatu: 1,
      view: 'gantt',
      plan: 'nanchang-2020',
      query: { asof: '2021-06-30' },
    })
    expect(
      marksOf(figure)
        .map(figure.nameOf)
        .filter(name => name === '' || name.includes('figure.')),
    ).toEqual([])
  })

  it('draws no fade on paper: an unknown start is dotted', () => {
    expect(marksOf(figure).filter(mark => 'fill' in mark && typeof mark.fill === 'object')).toEqual(
      [],
    )
    expect(marksOf(figure).filter(is('lead')).length).toBe(screen.filter(is('lead')).length)
  })

  it('leaves a flag at the edge of a window of time out rather than cut it', () => {
    const flags = marksOf(figureWith({ view: { from: '2020-07-01', to: '2021-07-10' } })).flatMap(
      mark => (mark.type === 'path' && is('flag', 'cloth')(mark) ? [mark] : []),
    )
    const widths = flags.map(mark =>
      Math.round(
        Math.max(...mark.points.map(point => point[0])) -
          Math.min(...mark.points.map(point => point[0])),
      ),
    )
    expect(new Set(widths).size).toBe(1)
    expect(flags.length).toBeGreaterThan(10)
  })

  it('shows a window of time where one is asked for', () => {
    const some = figureWith({ view: { from: '2021-01-01', to: '2021-12-31' } })
    expect(keys(marksOf(some), is('flag', 'cloth')).length).toBeGreaterThanOrEqual(8)
    expect(
      textsOf(some)
        .filter(is('year'))
        .map(mark => mark.text),
    ).toEqual(['2021年', '8 项到期'])
    expect(
      textsOf(some)
        .map(mark => mark.text)
        .join(''),
    ).toContain('横轴只画 2021年1月1日 至 2021年12月31日，19 项的时限在其外，未画出。')
    expect(
      textsOf(figure)
        .map(mark => mark.text)
        .join(''),
    ).not.toContain('横轴只画')
  })
})

describe('222 items on A3', () => {
  const figure = figureWith({ plan: made222, size: 'a3' })

  it('stand on several pages, each on exactly one, none cut', () => {
    expect(figure.pages.length).toBeGreaterThan(1)
    const numbers = figure.pages.flatMap(page =>
      page.marks
        .filter(mark => mark.type === 'text' && mark.role === 'number')
        .map(mark => (mark.type === 'text' ? Number(mark.text) : 0)),
    )
    expect([...numbers].sort((a, b) => a - b)).toEqual(made222.items.map(item => item.id))
    const flags = figure.pages.flatMap(page => keys(allMarks(page.marks), is('flag', 'cloth')))
    expect(flags).toHaveLength(222)
    expect(new Set(flags).size).toBe(222)
    const labels = keys(marksOf(figure), is('deadline', 'own'))
    expect(labels).toHaveLength(222)
  })

  it('keep every flag, title and label whole', () => {
    for (const page of figure.pages) {
      const flags = allMarks(page.marks).filter(
        mark => mark.type === 'path' && is('flag', 'cloth')(mark),
      )
      const first = flags[0]
      const width = (mark: FlatMark): number =>
        mark.type === 'path'
          ? Math.max(...mark.points.map(p => p[0])) - Math.min(...mark.points.map(p => p[0]))
          : 0
      expect(
        flags.filter(flag => Math.abs(width(flag) - width(first!)) > 0.01).map(flag => flag.key),
      ).toEqual([])
      expect(beyond(page)).toEqual([])
    }
    const cut = textsOf(figure).filter(mark => mark.text.includes('…'))
    expect(cut).toEqual([])
  })

  it('repeat head, day, source and caption on every page', () => {
    figure.pages.forEach((page, at) => {
      const said = page.marks.map(mark => (mark.type === 'text' ? mark.text : '')).join('|')
      for (const part of [
        '2020年',
        '2021年',
        '2022年',
        '工作任务',
        '序号 · 具体事项（简称）',
        '截至日期：2021年6月30日',
        `第 ${at + 1} 页，共 ${figure.pages.length} 页`,
        '资料来源',
        at === 0 ? '图1　' : '图1（续）',
      ])
        expect(said).toContain(part)
    })
    expect(figure.notes).toHaveLength(figure.pages.length)
    const pageOf = new Map(
      figure.pages.flatMap((page, at) =>
        page.marks.flatMap(mark =>
          mark.role === 'number' && mark.info?.item !== undefined
            ? [[mark.info.item, at] as const]
            : [],
        ),
      ),
    )
    const leaving = (at: number): number =>
      made222.relations.filter(
        one => one.core && (pageOf.get(one.from) === at) !== (pageOf.get(one.to) === at),
      ).length
    expect(leaving(0)).toBeGreaterThan(0)
    figure.pages.forEach((page, at) => {
      expect(page.marks.map(mark => (mark.type === 'text' ? mark.text : '')).join('|')).toContain(
        `${leaving(at)} 条关联通往其他页`,
      )
    })
    expect(figure.notes[1]).toMatch(/本页事项：第 \d+–\d+ 项/)
  })

  it('also upright on A4, with each group named again where it goes on', () => {
    const small = figureWith({ plan: made222, size: 'a4' })
    small.pages.forEach(page => {
      const top = Math.min(
        ...allMarks(page.marks).flatMap(mark =>
          mark.type === 'text' && mark.role === 'number' ? [mark.y] : [],
        ),
      )
      const band = allMarks(page.marks).flatMap(mark =>
        mark.type === 'text' && is('group', 'number')(mark) ? [mark.y] : [],
      )
      expect(Math.min(...band)).toBeLessThan(top)
    })
    expect(
      small.pages.flatMap(page => keys(allMarks(page.marks), is('flag', 'cloth'))),
    ).toHaveLength(222)
  })
})

describe.each(kinds)('a figure of %s', kind => {
  it.each(figureSizes)(
    'on %s has no word under 8 pt, nothing beyond its pages, no clip, and pages of the paper’s shape',
    size => {
      for (const wish of [{}, { sample: true, asOf: '2020-11-15' }, { lang: 'en' as const }]) {
        const figure = figureWith({ kind, size, ...wish })
        expect(smallest(figure)).toBeGreaterThan(7.99)
        expect(figure.pages.flatMap(beyond)).toEqual([])
        for (const page of figure.pages) {
          expect(page.marks.every(mark => mark.type !== 'clip')).toBe(true)
          expect(
            Math.abs(page.width / page.height - figure.paper.width / figure.paper.height),
          ).toBeLessThan(0.002)
          expect(new Set(page.marks.map(mark => mark.key)).size).toBe(page.marks.length)
        }
        expect(figure.notes).toHaveLength(figure.pages.length)
      }
    },
  )

  it.each(['word', 'a4Across', 'slide'] as const)('on %s sets no word over another', size => {
    const isAcross = (mark: FlatMark): boolean => mark.type !== 'text' || !mark.vertical
    for (const page of figureWith({ kind, size, caption: '1' }).pages)
      expect(overlapsOf(inkOf(allMarks(page.marks).filter(isAcross)))).toEqual([])
  })

  it('is the same figure each time', () => {
    const plain = (figure: Figure): string => JSON.stringify(figure)
    expect(plain(figureWith({ kind, size: 'a4' }))).toBe(plain(figureWith({ kind, size: 'a4' })))
  })

  it('is as large as 14 pt where that is asked for, and takes more pages for it', () => {
    const large = figureWith({ kind, size: 'a4Across', type: 14 })
    expect(smallest(large)).toBeGreaterThan(13.9)
    expect(large.pages.length).toBeGreaterThanOrEqual(
      figureWith({ kind, size: 'a4Across', type: 8 }).pages.length,
    )
  })
})

describe('a page too small', () => {
  it.each(kinds)(
    'for the type of a figure of %s is told, whatever size it has: where nothing is told, nothing is cut',
    kind => {
      for (const size of ['word', 'a4', 'slide43'] as const)
        for (const type of ['fit', 10.5, 14] as const) {
          const figure = figureWith({ kind, size, type, sample: true })
          expect([size, type, figure.isCut ?? false]).toEqual([
            size,
            type,
            figure.pages.flatMap(beyond).length > 0,
          ])
        }
    },
  )

  it('is told of a page that hardly holds a title', () => {
    expect(
      figureWith({ kind: 'overview', size: 'free', free: { width: 60, height: 60 } }).isCut,
    ).toBe(true)
  })

  it('breaks a title of letters without a blank rather than letting it run over the edge', () => {
    const figure = figureWith({ title: 'abcdefghij'.repeat(20) })
    expect(figure.pages.flatMap(beyond)).toEqual([])
    expect(
      figure.pages[0]!.marks.flatMap(mark =>
        mark.type === 'text' && mark.face === 'title' ? [mark] : [],
      )
        .map(mark => mark.text)
        .join(''),
    ).toBe('abcdefghij'.repeat(20))
  })

  it('leaves room for a caption that is longer on the pages after the first', () => {
    for (const title of [
      '甲'.repeat(27),
      '甲'.repeat(28),
      '甲'.repeat(29),
      '甲'.repeat(30),
      '甲'.repeat(31),
      '甲'.repeat(32),
    ]) {
      const figure = figureWith({ plan: made222, title })
      expect(figure.pages.length).toBeGreaterThan(1)
      expect(figure.pages.flatMap(beyond)).toEqual([])
      expect(new Set(figure.pages.map(page => page.height)).size).toBe(1)
    }
  })
})

describe('other figures', () => {
  it.each(['word', 'a4'] as const)(
    'of relations on %s have each number right of its pole, on the day that lines lead to',
    size => {
      const marks = figureWith({ kind: 'relations', size }).pages.flatMap(page =>
        allMarks(page.marks),
      )
      for (const { id } of builtIn.items) {
        const [pole, number] = [
          marks.find(mark => mark.key === `pole:${id}`),
          marks.find(mark => mark.key === `number:${id}`),
        ]
        if (pole?.type !== 'rect' || number?.type !== 'text') throw new Error(`no row ${id}`)
        expect((number.x - pole.x) / number.size, `item ${id}`).toBeGreaterThan(0)
        expect((number.x - pole.x) / number.size, `item ${id}`).toBeLessThan(3)
      }
    },
  )

  it('of relations have every line, and each item once over all pages', () => {
    const lines = (figure: Figure): string[] =>
      keys(
        marksOf(figure),
        mark => is('relation')(mark) && mark.type === 'path' && mark.part !== 'arrow',
      )
    expect(lines(figureWith({ kind: 'relations' }))).toEqual(
      builtIn.relations
        .filter(one => one.core)
        .map(one => `relation:${one.id}`)
        .sort(),
    )
    const long = figureWith({ kind: 'relations', plan: made222, size: 'a3' })
    const poles = long.pages.flatMap(page => page.marks.filter(is('pole')).map(mark => mark.key))
    expect(poles).toHaveLength(222)
    expect(new Set(poles).size).toBe(222)
  })

  it('of workload have every cell, over pages too', () => {
    const cells = (figure: Figure): number =>
      marksOf(figure).filter(mark => is('cell', 'own')(mark) && mark.type === 'rect').length
    const pairs = new Set(
      builtIn.items.flatMap(item => item.assignments.map(a => `${item.id} ${a.unit}`)),
    ).size
    for (const size of ['word', 'a4Across', 'slide43'] as const)
      expect(cells(figureWith({ kind: 'workload', size }))).toBe(pairs)
    expect(words(figureWith({ kind: 'workload' }))).toContain('129')
  })

  it('of workload by month count every assignment, over pages too', () => {
    const view = { columns: 'month' } as const
    for (const size of ['word', 'a4Across', 'slide43'] as const) {
      const figure = figureWith({ kind: 'workload', size, view })
      const counts = textsOf(figure).filter(is('month', 'count'))
      expect(counts.reduce((sum, { text }) => sum + Number(text), 0)).toBe(129)
      const said = words(figure)
      for (const total of ['129', '2020年 58', '2021年 14', '2022年 57'])
        expect(said).toContain(total)
    }
  })

  it('of the overview count every unit', () => {
    const names = [...builtIn.units.map(unit => unit.name), '合计']
    const all = new Set(names.map(name => `table:${name}:all`))
    const said = textsOf(figureWith({ kind: 'overview', sample: true, asOf: '2020-11-15' }))
      .filter(({ key }) => all.has(key))
      .map(mark => Number(mark.text))
    const total = builtIn.items.reduce((sum, item) => sum + item.assignments.length, 0)
    expect(said).toHaveLength(17)
    expect(said.at(-1)).toBe(total)
    expect(said.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(total)
  })

  it('of the overview are whole on every page where states have long names and all of them occur', () => {
    for (const size of figureSizes)
      for (const lang of ['zh-CN', 'en'] as const) {
        const figure = figureWith({ kind: 'overview', size, lang, sample: true })
        expect([size, lang, ...figure.pages.flatMap(beyond)]).toEqual([size, lang])
        const units = textsOf(figure).filter(is('unit'))
        expect(units).toHaveLength(17)
      }
  })

  it('on a free page without a height are one page, however long', () => {
    const figure = figureWith({ plan: made222, size: 'free', free: { width: 200, height: null } })
    expect(figure.pages).toHaveLength(1)
    expect(figure.pages.flatMap(beyond)).toEqual([])
    expect(figureSize('free', { width: 5, height: 9999 })).toMatchObject({
      width: 60,
      height: 2000,
    })
  })

  it('say by what their items were chosen', () => {
    const items = builtIn.items.filter(item =>
      item.assignments.some(({ unit }) => unit === '区工管办'),
    )
    const notes = (query: Readonly<Record<string, string>>): string =>
      textsOf(figureWith({ items, query }))
        .filter(is('frame', 'note'))
        .map(mark => mark.text)
        .join('')
    expect(notes({ unit: '区工管办', state: 'due', q: '清单' })).toContain(
      '只显示 20/27 项（单位：区工管办，状态：到期未报，查找：清单）。',
    )
    expect(notes({})).toContain('只显示 20/27 项。')
  })

  it('of relations name years and never a decade where they are few', () => {
    for (const width of [156, 120, 100])
      expect(
        textsOf(figureWith({ kind: 'relations', size: 'free', free: { width, height: null } })).map(
          mark => mark.text,
        ),
      ).not.toContain('2020年代')
  })

  it('tell the months of deadlines in English too', () => {
    const said = textsOf(
      figureWith({ kind: 'workload', lang: 'en', size: 'a3Across', view: { columns: 'month' } }),
    )
      .filter(is('month', 'name'))
      .map(mark => mark.text)
    expect(said).toContain('May')
    expect(said.every(text => /^[A-Z][a-z]{2}$/.test(text))).toBe(true)
  })

  it.each(['zh-CN', 'en'] as const)(
    'keep what is said at the foot clear of the as-of day, in %s',
    lang => {
      for (const page of figureWith({ plan: made222, size: 'word', lang }).pages) {
        const flat = allMarks(page.marks)
        const [note, chip] = [
          flat.find(mark => mark.key === 'note'),
          flat.find(mark => mark.key === 'as-of:chip'),
        ]
        if (note?.type !== 'text' || chip?.type !== 'rect') continue
        const left = note.align === 'right' ? note.x - textWidth(note.text, note.size) : note.x
        expect(left >= chip.x + chip.w || left + textWidth(note.text, note.size) <= chip.x).toBe(
          true,
        )
      }
    },
  )

  it('name official faces first and free ones last where they are asked for', () => {
    const { fonts } = figureWith({ face: 'official' })
    expect(fonts?.title).toMatch(/^"方正小标宋简体".*"Noto Serif CJK SC".*serif$/)
    expect(fonts?.body).toMatch(/^"仿宋_GB2312".*serif$/)
    expect(
      textsOf(figureWith({ face: 'official' }))
        .filter(mark => mark.face === 'title')
        .map(mark => mark.text)
        .join(''),
    ).toContain('完成时限分布')
  })
})

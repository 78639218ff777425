import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Difference, EditionComparison } from '@/analysis/change/compareEditions'
import { compareEditions, isLikelyEdition } from '@/analysis/change/compareEditions'
import { plainWords } from '@/analysis/change/itemSigns'
import { planOn } from '@/analysis/change/planOn'
import { entered } from '@/analysis/change/standing'
import { readPlan } from '@/intake/plan/readPlan'
import type { Assignment, Deadline, Item, Plan, WorkTask } from '@/model/plan'
import { unitLabel } from '@/model/plan'

function deadline(month: number, year = 2021): Deadline {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const date = `${year}-${String(month).padStart(2, '0')}-${last}`
  return { text: `${year}年${month}月底前`, date, precision: 'month', doubt: null }
}

function given(...names: readonly string[]): readonly Assignment[] {
  return names.map(unit => ({ unit, office: null, printed: unit }))
}

const lines = { row: [1, 1], text: 1, units: [1], deadline: 1 } as const

function work(id: number, text: string, more: Partial<Item> = {}): Item {
  const title = text.slice(0, 8)
  const base = { id, task: 0, text, title, assignments: given('县政务局'), lines }
  return { ...base, deadline: deadline(6), ...more }
}

const noTask: readonly WorkTask[] = [{ no: 0, name: '' }]

function planOf(items: readonly Item[], more: Partial<Plan> = {}): Plan {
  const names = [...new Set(items.flatMap(one => one.assignments.map(({ unit }) => unit)))]
  const units = names.map(name => ({ name, collective: name.startsWith('各'), offices: [] }))
  const base = { id: 'plan', title: '某县政务公开任务分解表', annex: '', tasks: noTask, units }
  return { ...base, relations: [], findings: [], items, ...more }
}

const held = planOf([
  work(1, '编制政务公开事项标准目录并向社会公布'),
  work(2, '在政务服务中心设置政府信息公开专区'),
  work(3, '完善政策解读回应机制，及时回应群众关切'),
  work(4, '建立行政执法信息公示平台并投入使用'),
])
const [first, second, third, fourth] = held.items as [Item, Item, Item, Item]

const whole = { partial: false } as const
const told = ({ differences }: EditionComparison) =>
  differences.map(({ kind, held: before, edition }) => [kind, before?.id, edition?.id])

/** A plan with what differs taken over. */
function taking(plan: Plan, differences: readonly Difference[]): Plan {
  const facts = differences.flatMap(({ amendments }) =>
    amendments.map(what => ({
      day: '2021-01-01',
      recorded: '2021-01-02',
      what,
      reason: '按新版调整',
      document: '〔2021〕1号',
      who: '李',
    })),
  )
  return { ...plan, changes: [...(plan.changes ?? []), ...entered(plan.changes ?? [], facts)] }
}

const taken = (plan: Plan, differences: readonly Difference[]): Plan =>
  planOn(taking(plan, differences), { day: '2021-01-01', basis: 'adjusted' })

describe('a plan held against a new edition', () => {
  it('differs in nothing from itself, in other signs or another order too', () => {
    const wide = first.text.replace('，', ',').replace('并', ' 并')
    const units = { assignments: [...given('县司法局'), ...given('县政务局')] }
    const both = { assignments: [...units.assignments].reverse() }
    const plan = planOf([first, work(2, second.text, units)])
    const edition = planOf([work(2, `${second.text}。`, both), { ...first, text: wide }])
    expect(told(compareEditions(held, held, whole))).toEqual([])
    expect(told(compareEditions(plan, edition, whole))).toEqual([])
    expect(compareEditions(plan, edition, whole).same).toHaveLength(2)
  })

  it('tells what was added, withdrawn, moved, reassigned and reworded, one by one', () => {
    const edition = planOf([
      { ...first, deadline: deadline(9), assignments: given('县司法局') },
      { ...second, text: '在县政务服务中心设置政府信息公开专区和查阅点' },
      fourth,
      work(5, '开展民生领域政务公开第三方评估'),
    ])
    const found = compareEditions(held, edition, whole)
    expect(told(found)).toEqual([
      ['added', undefined, 5],
      ['withdrawn', 3, undefined],
      ['moved', 1, 1],
      ['reassigned', 1, 1],
      ['reworded', 2, 2],
    ])
    expect(found.differences.every(({ doubt }) => doubt === null)).toBe(true)
    expect(found.covered).toBe(3)
    expect(found.same).toEqual([fourth])
    expect(taken(held, found.differences).items.map(({ id }) => id)).toEqual([1, 2, 4, 5])
  })

  it('knows items again that are numbered anew, and gives an added one an id of its own', () => {
    const edition = planOf([
      work(1, '开展民生领域政务公开第三方评估'),
      ...held.items.map(item => ({ ...item, id: item.id + 1 })),
    ])
    const found = compareEditions(held, edition, whole)
    expect(told(found)).toEqual([['added', undefined, 1]])
    expect(found.untaken.map(({ kind }) => kind)).toEqual(['number', 'number', 'number', 'number'])
    const [, , , , added] = taken(held, found.differences).items
    // 1 is the number of another item of the plan.
    expect(added).toMatchObject({ id: 5, text: '开展民生领域政务公开第三方评估' })
    expect(added).not.toHaveProperty('number')
  })

  it('keeps the printed number of an added item where nothing else has it', () => {
    const edition = planOf([...held.items, work(5, '开展第三方评估', { number: '4-1' })])
    const [found] = compareEditions(held, edition, whole).differences
    expect(found?.amendments).toMatchObject([{ item: { id: 5, number: '4-1' } }])
  })

  it('gives no id again that an item had which a change added or withdrew', () => {
    const added = work(5, '开展民生领域政务公开第三方评估')
    const before = compareEditions(held, planOf([...held.items, added]), whole)
    const withFifth = taking(held, before.differences)
    const now = planOn(withFifth, { day: '2020-01-01', basis: 'adjusted' })
    const later = compareEditions(now, planOf([...held.items, work(5, '建设数据共享平台')]), whole)
    expect(later.differences[0]?.amendments).toMatchObject([{ item: { id: 6 } }])
  })

  it('tells items of one wording apart by units and number', () => {
    const text = '落实政务公开工作要求'
    const twins = planOf([
      work(1, text, { assignments: given('甲镇') }),
      work(2, text, { assignments: given('乙镇') }),
      work(3, text, { assignments: given('丙镇') }),
    ])
    const [a, b, c] = twins.items as [Item, Item, Item]
    const edition = planOf([{ ...c, deadline: deadline(12) }, b, a])
    expect(told(compareEditions(twins, edition, whole))).toEqual([['moved', 3, 3]])
  })

  it('is not sure of words that differ much, nor where two would do', () => {
    const far = planOf([{ ...third, text: '健全政策解读机制，主动回应社会关切和热点舆情' }])
    const [reworded] = compareEditions(held, far, whole).differences.filter(
      ({ kind }) => kind === 'reworded',
    )
    expect(reworded).toMatchObject({ kind: 'reworded', doubt: 'words' })
    const edition = planOf([
      work(7, '编制政务公开事项标准目录甲'),
      work(8, '编制政务公开事项标准目录乙'),
    ])
    const plan = planOf([work(1, '编制政务公开事项标准目录丙')])
    expect(compareEditions(plan, edition, whole).differences).toMatchObject([
      { kind: 'added', doubt: null },
      { kind: 'reworded', doubt: 'rival' },
    ])
  })

  it('makes two of a pair that the reader says is not one item', () => {
    const edition = planOf([{ ...first, deadline: deadline(9) }, second, third, fourth])
    const [found] = compareEditions(held, edition, whole).differences
    const apart = new Set([found?.pair ?? ''])
    expect(told(compareEditions(held, edition, { ...whole, apart }))).toEqual([
      ['added', undefined, 1],
      ['withdrawn', 1, undefined],
    ])
  })

  it('is not sure of a deadline that was doubtful in reading', () => {
    const doubtful = { ...deadline(9), text: '2021年9底前', doubt: '原文缺“月”字' }
    const edition = planOf([{ ...first, deadline: doubtful }, second, third, fourth])
    expect(compareEditions(held, edition, whole).differences).toMatchObject([
      { kind: 'moved', doubt: 'deadline' },
    ])
  })

  it('takes no other wording of the same day for a move, and tells it', () => {
    const other = { ...deadline(6), text: '2021年6月30日前' }
    const edition = planOf([{ ...first, deadline: other }, second, third, fourth])
    const found = compareEditions(held, edition, whole)
    expect(found.differences).toEqual([])
    expect(found.untaken.map(({ kind }) => kind)).toEqual(['deadline-words'])
  })

  it('takes a role that is printed now for another assignment, 责任 for none', () => {
    const as = (role: 'lead' | 'responsible') =>
      planOf([{ ...first, assignments: given('县政务局').map(one => ({ ...one, role })) }])
    const plan = planOf([first])
    expect(told(compareEditions(plan, as('responsible'), whole))).toEqual([])
    expect(told(compareEditions(plan, as('lead'), whole))).toEqual([['reassigned', 1, 1]])
  })

  it('moves items to a task that both have, and tells one that the plan lacks', () => {
    const tasks = [
      { no: 1, name: '主动公开' },
      { no: 2, name: '政策解读' },
    ]
    const plan = planOf(
      [
        { ...first, task: 1 },
        { ...second, task: 1 },
        { ...third, task: 2 },
      ],
      {
        tasks,
      },
    )
    const edition = planOf(
      [
        { ...first, task: 2 },
        { ...second, task: 3 },
        { ...third, task: 2 },
      ],
      { tasks: [...tasks, { no: 3, name: '平台建设' }] },
    )
    const found = compareEditions(plan, edition, whole)
    expect(told(found)).toEqual([['retasked', 1, 1]])
    expect(found.untaken.map(({ kind, held: of }) => [kind, of.id])).toEqual([['task', 2]])
  })

  it('keeps a short title of our own, and replaces one that was taken from the words', () => {
    const text = '全县编制政务公开标准目录并向社会公布'
    const fields = (title: string) => {
      const plan = planOf([{ ...first, title }])
      const [found] = compareEditions(
        plan,
        planOf([{ ...first, text, title: '新简称' }]),
        whole,
      ).differences
      return found?.amendments[0]
    }
    expect(fields('目录编制')).toMatchObject({ fields: { text } })
    expect(fields('目录编制')).not.toHaveProperty('fields.title')
    expect(fields('事项标准目录')).toMatchObject({ fields: { text, title: '新简称' } })
  })

  it('names collective units among those given, and another title for the reader to choose', () => {
    const edition = planOf([{ ...first, assignments: given('各镇街') }, second, third, fourth], {
      title: '某县政务公开任务分解表（2021年修订）',
    })
    const found = compareEditions(held, edition, whole)
    expect(found.differences).toMatchObject([
      { kind: 'reassigned', amendments: [{ collective: ['各镇街'] }] },
      { kind: 'retitled', doubt: 'title' },
    ])
    expect(taken(held, found.differences)).toMatchObject({ title: edition.title })
  })

  it('holds two thousand items against as many, of one pattern too', () => {
    const many = (from: number, words: (n: number) => string) =>
      planOf(Array.from({ length: 2000 }, (_, at) => work(at + 1, words(at + from))))
    const prose = (n: number): string =>
      `${n}号村完成${n * 7919}米道路硬化和${n * 104729}米管网改造`
    const same = (): string => '落实政务公开工作要求并报送情况'
    expect(compareEditions(many(0, prose), many(10, prose), whole).same).toHaveLength(1990)
    expect(compareEditions(many(0, same), many(0, same), whole).same).toHaveLength(2000)
  })
})

describe('a circular that amends a part', () => {
  const circular = planOf([{ ...second, deadline: deadline(12) }], { title: '关于调整的通知' })

  it('withdraws nothing that it does not name, unless the reader says that it is all', () => {
    const found = compareEditions(held, circular, { partial: null })
    expect(found.partial).toBe(true)
    expect(found.covered).toBe(1)
    expect(told(found)).toEqual([['moved', 2, 2]])
    expect(told(compareEditions(held, circular, whole)).map(([kind]) => kind)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
      'moved',
      'retitled',
    ])
  })

  it('is told by how much of the plan it has', () => {
    const half = planOf([first, second])
    expect(compareEditions(held, half, { partial: null }).partial).toBe(false)
  })

  it('says nothing by the units and deadlines that it does not print', () => {
    const unset: Deadline = { text: '', date: '2021-12-31', precision: 'unset', doubt: null }
    const bare = { ...second, deadline: unset, assignments: [] }
    expect(compareEditions(held, planOf([bare]), { partial: null }).differences).toEqual([])
    const all = planOf(held.items.map(item => ({ ...item, deadline: unset, assignments: [] })))
    expect(compareEditions(held, all, whole).differences).toEqual([])
    // Of a whole edition that prints others the reader decides.
    const edition = planOf([first, bare, third, fourth])
    expect(compareEditions(held, edition, whole).differences).toMatchObject([
      { kind: 'moved', doubt: 'missing' },
      { kind: 'reassigned', doubt: 'missing' },
    ])
  })

  it('may name items by a part of their words, which is no sure rewording', () => {
    const short = planOf([{ ...second, text: '设置政府信息公开专区', deadline: deadline(12) }])
    expect(compareEditions(held, short, { partial: true }).differences).toMatchObject([
      { kind: 'moved', doubt: null },
      { kind: 'reworded', doubt: 'short' },
    ])
  })
})

describe('a circular that names items by their number', () => {
  it('changes these, withdraws those it says, and leaves the rest', () => {
    const text = '换成完全不同的另一段文字内容'
    const edition = planOf([
      { ...second, deadline: deadline(12) },
      { ...third, text },
    ])
    const found = compareEditions(held, edition, { partial: null, named: { withdrawn: [4] } })
    expect(found.partial).toBe(true)
    expect(told(found)).toEqual([
      ['withdrawn', 4, undefined],
      ['moved', 2, 2],
      ['reworded', 3, 3],
    ])
    expect(found.differences.every(({ doubt }) => doubt === null)).toBe(true)
  })

  it('has the reader look where it does not say under which task it adds an item', () => {
    const tasks = [
      { no: 1, name: '主动公开' },
      { no: 2, name: '政策解读' },
    ]
    const plan = planOf([{ ...first, task: 1 }], { tasks })
    const added = work(5, '建设数据共享平台', { task: 3 })
    const named = { withdrawn: [] }
    const found = compareEditions(plan, { ...planOf([added]), tasks }, { partial: null, named })
    expect(found.differences).toMatchObject([{ kind: 'added', doubt: 'task' }])
  })
})

describe('whether a document is of the plan on show', () => {
  it('is likely where a third of the items are the same, or the title names it', () => {
    const other = planOf([work(1, '修订消防应急预案'), work(2, '采购救护车辆')], { title: '应急' })
    expect(isLikelyEdition(held, planOf([first, ...other.items], { title: '应急' }))).toBe(true)
    expect(isLikelyEdition(held, other)).toBe(false)
    expect(isLikelyEdition(held, { ...other, title: `关于调整${held.title}的通知` })).toBe(true)
  })
})

describe('any two editions', () => {
  const units = ['县政务局', '县司法局', '各镇街', '县财政局', '县民政局']
  const words = ['编制目录', '设置专区', '公布清单', '培训人员', '回应关切', '建设平台', '核查数据']
  const item = fc.record({
    words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
    units: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 3 }),
    role: fc.constantFrom(undefined, 'lead', 'support'),
    month: fc.integer({ min: 1, max: 12 }),
    open: fc.boolean(),
  })
  // One of the items has units and a deadline always: they are printed in an edition.
  const edition = fc.array(item, { maxLength: 12 }).map(all =>
    planOf([
      work(all.length + 1, '报送年度工作情况'),
      ...all.map((one, at) =>
        work(at + 1, one.words.join('并'), {
          assignments: given(...one.units).map(each => ({
            ...each,
            ...(one.role ? { role: one.role as 'lead' } : {}),
          })),
          deadline: one.open
            ? { text: '长期', date: '2021-12-31', precision: 'open', doubt: null }
            : deadline(one.month),
        }),
      ),
    ]),
  )
  const said = ({ items }: Plan) =>
    items
      .map(({ text, assignments, deadline: { text: when } }) =>
        JSON.stringify([
          plainWords(text),
          assignments.map(one => `${one.role ?? ''}${unitLabel(one)}`).sort(),
          when,
        ]),
      )
      .sort()

  it('are the same once all that differs is taken over, as a sound plan.json', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const found = compareEditions(before, after, whole)
        expect(said(taken(before, found.differences))).toEqual(said(after))
        expect(readPlan(JSON.stringify(taking(before, found.differences)))).toMatchObject({
          ok: true,
        })
        expect(new Set(found.differences.map(({ key }) => key)).size).toBe(found.differences.length)
      }),
      { numRuns: 300 },
    )
  })

  it('have no differences left once all are taken over', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const now = taken(before, compareEditions(before, after, whole).differences)
        expect(told(compareEditions(now, after, whole))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Amendments } from '@/intake/amending/readAmendments'
import { readAmendments } from '@/intake/amending/readAmendments'
import { readSource } from '@/intake/document/source/readSource'
import type { Assignment, Item, Plan, Role } from '@/model/plan'
import { unitLabel } from '@/model/plan'

const lines = { row: [1, 1], text: 1, units: [1], deadline: 1 } as const
const deadline = { text: '2020年12月底前', date: '2020-12-31', precision: 'month', doubt: null }

function given(unit: string, role?: Role): Assignment {
  return { unit, office: null, printed: unit, ...(role ? { role } : {}) }
}

const items = Array.from({ length: 15 }, (_, at): Item => {
  const text = `办理第${at + 1}件事情并报送情况`
  const units = [given('县政务局', 'lead'), given('县司法局'), given('县民政局', 'support')]
  const base = { id: at + 1, task: 1, text, title: text, assignments: units, lines }
  return { ...base, deadline: { ...deadline, precision: 'month' } }
})
const held: Plan = {
  id: 'plan',
  title: '任务分解表',
  annex: '',
  tasks: [
    { no: 1, name: '公开' },
    { no: 2, name: '服务' },
  ],
  units: [],
  items,
  relations: [],
  findings: [],
}

async function read(text: string, year: number | null = null): Promise<Amendments> {
  const source = await readSource(new TextEncoder().encode(text))
  if (!source.ok) throw new Error('no document')
  return readAmendments(source.document, held, year)
}

/** Of one sentence what the items named are from then on: deadline, or units with their roles. */
async function told(sentence: string): Promise<unknown> {
  const found = await read(sentence)
  if (found.kind !== 'read') return found
  return [
    ...found.edition.items.map(({ id, deadline: { date }, assignments }) => [
      id,
      date === '2020-12-31' ? assignments.map(one => (one.role ?? '') + unitLabel(one)) : date,
    ]),
    ...found.withdrawn.map(id => [id, '-']),
  ]
}

describe('sentences that amend items by number', () => {
  it.each([
    ['将第12项完成时限调整为2021年6月底前。', [[12, '2021-06-30']]],
    ['将第12项完成时限延至2021年6月底前。', [[12, '2021-06-30']]],
    [
      '将第7、8两项完成时限调整为：2021年6月底前。',
      [
        [7, '2021-06-30'],
        [8, '2021-06-30'],
      ],
    ],
    [
      '将第7、8、9三项完成时限延期至2021年6月底前。',
      [
        [7, '2021-06-30'],
        [8, '2021-06-30'],
        [9, '2021-06-30'],
      ],
    ],
    [
      '第5项责任单位调整为：县发改委、县财政局。',
      [[5, ['县发改委', '县财政局', 'lead县政务局', 'support县民政局']]],
    ],
    ['第１２项的完成时间由“2020年12月底前”修改为“2021年6月底前”。', [[12, '2021-06-30']]],
    ['一、把第十二项任务“办理事情”的时限延长至2021年3月31日。', [[12, '2021-03-31']]],
    [
      '（一）将《任务分解表》中第3、5项完成时限调整为2021年1月底前',
      [
        [3, '2021-01-31'],
        [5, '2021-01-31'],
      ],
    ],
    [
      '将第3项、第5至7项完成时限统一调整为2021年1月底前。',
      [
        [3, '2021-01-31'],
        [5, '2021-01-31'],
        [6, '2021-01-31'],
        [7, '2021-01-31'],
      ],
    ],
    ['将第2项牵头单位调整为县财政局。', [[2, ['lead县财政局', '县司法局', 'support县民政局']]]],
    [
      '将第2项责任单位修改为县财政局、县审计局。',
      [[2, ['县财政局', '县审计局', 'lead县政务局', 'support县民政局']]],
    ],
    [
      '第2项配合单位增加县审计局。',
      [[2, ['lead县政务局', '县司法局', 'support县民政局', 'support县审计局']]],
    ],
    ['第2项配合单位删去县民政局。', [[2, ['lead县政务局', '县司法局']]]],
    ['删除第7项。', [[7, '-']]],
    [
      '第7项、第9项不再实施。',
      [
        [7, '-'],
        [9, '-'],
      ],
    ],
    ['将第2项完成时限调整为2021年6月底前，牵头单位调整为县财政局。', [[2, '2021-06-30']]],
    [
      '将第2项完成时限调整为2021年6月底前，将第3项完成时限调整为长期。',
      [
        [2, '2021-06-30'],
        [3, ['lead县政务局', '县司法局', 'support县民政局']],
      ],
    ],
  ] as const)('%s', async (sentence, expected) => {
    const found = await told(sentence)
    if (sentence.includes('长期')) {
      const [second, third] = found as readonly (readonly unknown[])[]
      expect([second, third?.[0]]).toEqual([expected[0], 3])
    } else expect(found).toEqual(expected)
  })

  it('say other words of an item, and add one', async () => {
    const text = await read('将第4项内容修改为“编制目录；公布目录”。')
    expect(text.kind === 'read' && text.edition.items[0]).toMatchObject({
      id: 4,
      text: '编制目录；公布目录',
    })
    const added = await read(
      '新增一项：“建设数据共享平台”，牵头单位：县大数据局，配合单位：县财政局、县审计局，完成时限：2021年9月底前。',
    )
    expect(added.kind === 'read' && added.edition.items).toMatchObject([
      {
        id: 16,
        text: '建设数据共享平台',
        assignments: [
          { unit: '县大数据局', role: 'lead' },
          { unit: '县财政局', role: 'support' },
          { unit: '县审计局', role: 'support' },
        ],
        deadline: { date: '2021-09-30' },
      },
    ])
  })

  it('take title and number of the circular, and the year of a deadline without one', async () => {
    const circular = `关于调整任务分工的通知\n\n某府办〔2021〕5号\n\n经研究，作如下调整：\n\n`
    const found = await read(`${circular}1. 将第12项完成时限调整为6月底前。\n`)
    expect(found).toMatchObject({
      kind: 'read',
      sentences: 1,
      edition: {
        title: '关于调整任务分工的通知',
        number: '某府办〔2021〕5号',
        items: [{ id: 12, deadline: { date: '2021-06-30', doubt: '原文未写年份，按2021年读' } }],
      },
    })
    expect(await read('将第12项完成时限调整为6月底前。')).toMatchObject({ kind: 'unread' })
    expect(await read('将第12项完成时限调整为6月底前。', 2022)).toMatchObject({ kind: 'read' })
  })

  it.each([
    ['将第40项完成时限调整为2021年6月底前。', 'item'],
    ['将第12项完成时限调整为尽快。', 'deadline'],
    ['将第12项完成时限延长3个月。', 'form'],
    ['第12项完成时限延长至3个月。', 'deadline'],
    ['将第12项与第13项合并，并相应调整责任单位。', 'form'],
    ['将第3项和第5项完成时限分别调整为2021年1月底前和2021年2月底前。', 'form'],
    ['第2项配合单位删去县水利局。', 'units'],
    ['新增以下任务：建设数据共享平台。', 'form'],
  ] as const)('are refused as a whole where one is not read: %s', async (sentence, reason) => {
    const found = await read(`将第1项完成时限调整为2021年6月底前。\n\n${sentence}\n`)
    expect(found).toEqual({
      kind: 'unread',
      sentences: [{ words: sentence.replace('。', ''), reason }],
    })
  })

  it.each([
    '根据《政府信息公开条例》第十二条，调整公开方式。',
    '今天天气很好。',
    '各单位要在第3项工作上加强协作。',
    '请于2021年6月底前完成。',
  ])('are none of other words: %s', async sentence => {
    expect(await read(sentence)).toEqual({ kind: 'none' })
  })

  it('are read in linear time', async () => {
    const long = `将${'第1项、'.repeat(20_000)}第2项完成时限${'由'.repeat(20_000)}调整为长期。`
    expect((await read(long)).kind).toBe('unread')
    const many = `将${'第1项、'.repeat(180)}第2项完成时限${'由'.repeat(200)}相应调整。`.repeat(200)
    expect((await read(many)).kind).toBe('unread')
  })
})

it('takes nothing of a circular where a sentence that seems to amend is of no form that is read', async () => {
  const good = '将第12项完成时限调整为2021年6月底前。'
  for (const odd of [
    '将第一百零三项完成时限调整为2021年6月底前。',
    '第3项由县政务局商有关单位另行延期。',
    '序号3的责任单位作相应调整。',
    '第2项牵头单位删除县政务局，责任单位删除县司法局，配合单位删除县民政局。',
  ]) {
    const found = await read(`${good}\n${odd}`)
    expect([odd, found.kind]).toEqual([odd, 'unread'])
  }
})

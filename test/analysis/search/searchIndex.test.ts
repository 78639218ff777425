import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import PinyinMatch from 'pinyin-match'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPinyin } from '@/analysis/search/pinyin'
import { prepareSearch, searchedItems } from '@/analysis/search/searchIndex'
import { readPlan } from '@/intake/plan/readPlan'
import type { Item, Plan } from '@/model/plan'

const read = readPlan(
  readFileSync(new URL('../../../data/nanchang-2020/plan.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
const [base] = plan.items as [Item]

/** A plan of some texts, each an item's title, text or unit in turn. */
function planOf(texts: readonly string[]): Plan {
  return {
    ...plan,
    items: texts.map((words, at): Item => ({
      ...base,
      id: at + 1,
      title: at % 3 === 0 ? words : '甲',
      text: at % 3 === 1 ? words : '乙',
      assignments: at % 3 === 2 ? [{ unit: words, office: null, printed: words }] : [],
    })),
  }
}

/** What the library itself says of each field, asked one by one. */
function asked(of: Plan, query: string): number[] {
  return of.items
    .filter(
      item =>
        (/^\d+$/.test(query) && Number(query) === item.id) ||
        [item.title, item.text, ...item.assignments.map(a => a.printed)].some(
          words =>
            words.includes(query) ||
            (/^[a-z ]+$/i.test(query) && Boolean(PinyinMatch.match(words, query))),
        ),
    )
    .map(item => item.id)
}

const found = (of: Plan, query: string): number[] => searchedItems(of, query).map(item => item.id)

/**
 * Syllables and initials, whole and cut short, of what stands in the plan, words of it, and
 * nonsense.
 */
const pinyin = [
  'ji',
  'jiyue',
  'jiyueh',
  'zhengwu',
  'zhengw',
  'zw',
  'zwgk',
  'gongkai',
  'xian',
  'xi',
  'an',
  'e',
  'a',
  'lv',
  'nv',
  'nue',
  'jv',
  'jun',
  'qvan',
  'shi',
  'sh',
  's',
  'chang',
  'zhang',
  'hang',
  'xing',
  'i',
  'u',
  'v',
  'wangi',
  'b',
  'ng',
  'dao',
  'tiao',
  'diao',
]
const signs = [...new Set(plan.items.flatMap(item => [...item.text]))]
const words = fc.oneof(
  fc
    .array(fc.constantFrom(...signs, ...'居女绿律略疟长行重调单系会西安县区e aBcÉiǘ（）12  '), {
      maxLength: 12,
    })
    .map(list => list.join('')),
  fc.constantFrom(...plan.items.map(item => item.text)),
)
const query = fc.oneof(
  fc.array(fc.constantFrom(...pinyin), { minLength: 1, maxLength: 3 }).map(list => list.join('')),
  fc
    .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzJY '), { minLength: 1, maxLength: 5 })
    .map(list => list.join('').trim())
    .filter(text => text !== ''),
  fc
    .tuple(
      fc.constantFrom(...plan.items.map(item => item.text)),
      fc.nat(20),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([text, from, length]) => text.slice(from, from + length).trim())
    .filter(text => text !== ''),
  fc.nat(40).map(String),
)

beforeAll(loadPinyin)

describe('the search index', () => {
  it('answers every query as the library does, field by field', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        (texts, queries) => {
          const some = planOf(texts)
          for (const q of queries) expect([q, found(some, q)]).toEqual([q, asked(some, q)])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('takes letters, blanks and accents among few signs as the library does', () => {
    const near = fc
      .array(fc.constantFrom(...'政务网安阿ibauevn  é\u0301', '政', '务', '网'), {
        minLength: 1,
        maxLength: 6,
      })
      .map(list => list.join(''))
    const typed = fc
      .array(
        fc.constantFrom(
          'zheng',
          'z',
          'zhe',
          'wu',
          'w',
          'wang',
          'an',
          'a',
          'i',
          'b',
          'u',
          'v',
          'e',
          'n',
          ' ',
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map(list => list.join('').trim())
      .filter(text => text !== '')
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 2, maxLength: 12 }),
        fc.array(typed, { minLength: 3, maxLength: 9 }),
        (texts, queries) => {
          const some = planOf(texts)
          for (const q of queries)
            expect([q, texts, found(some, q)]).toEqual([q, texts, asked(some, q)])
        },
      ),
      { numRuns: 600 },
    )
  })

  it('answers the same whatever was asked before: on to longer, back to shorter, over to another', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 3, maxLength: 9 }),
        query,
        query,
        (texts, one, other) => {
          const some = planOf(texts)
          for (let end = 1; end <= one.length; end += 1)
            found(some, one.slice(0, end).trim() || one)
          for (const q of [one, one.slice(0, 1).trim() || one, other, one])
            expect([q, found(some, q)]).toEqual([q, found({ ...some }, q)])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('finds in the real plan what the library finds, by every run of two signs', () => {
    for (const item of plan.items)
      for (let at = 0; at < item.text.length - 1; at += 3) {
        const q = item.text.slice(at, at + 2).trim()
        if (q !== '') expect([q, found(plan, q)]).toEqual([q, asked(plan, q)])
      }
  })

  it.each([
    ['jyh', [12, 24]],
    ['JiYueHua', [12, 24]],
    ['jy h', [12, 24]],
    ['24', [24]],
    ['zzz', []],
  ])('finds by %s', (q, items) => {
    expect(found(plan, q)).toEqual(items)
  })

  it('is made step by step, and finishes itself when asked', () => {
    const some = { ...plan }
    expect(prepareSearch(some, 10)).toBe(false)
    expect(found(some, 'jyh')).toEqual([12, 24])
    expect(prepareSearch(some, 0)).toBe(true)
    expect(prepareSearch({ ...plan, items: [] }, 1)).toBe(true)
  })

  it('finds an item added by its number once, in the plan’s order', () => {
    expect(found(planOf(['3', '乙', '3', '3']), '3')).toEqual([1, 3, 4])
    expect(found(planOf(['3', '乙', '丙', '3']), '3')).toEqual([1, 3, 4])
  })
})

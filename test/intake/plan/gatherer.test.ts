import { planVersion } from '@/model/planVersion'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanNews } from '@/intake/plan/gatherer'
import { planGatherer } from '@/intake/plan/gatherer'
import type { PlanResult } from '@/intake/plan/readPlan'
import { readPlan, readPlanBytes } from '@/intake/plan/readPlan'
import type { PlanReceipt } from '@/intake/plan/receiver'
import { planReceiver } from '@/intake/plan/receiver'
import { planSplitter } from '@/intake/plan/splitter'
import type { Item, Plan } from '@/model/plan'

const text = readFileSync('data/nanchang-2020/plan.json', 'utf8')
const read = readPlan(text)
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
const utf8 = new TextEncoder()

/** Bytes cut where told, as a network cuts them. */
function cut(bytes: Uint8Array, lengths: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0, n = 0; at < bytes.length; n += 1) {
    const length = lengths[n % lengths.length] ?? bytes.length
    pieces.push(bytes.slice(at, at + length))
    at += length
  }
  return pieces
}

interface Gathered {
  readonly result: PlanResult | null
  readonly receipts: readonly PlanReceipt[]
  readonly news: readonly PlanNews[]
}

function gathered(bytes: Uint8Array, lengths: readonly number[] = [4096]): Gathered {
  const receive = planReceiver()
  const receipts: PlanReceipt[] = []
  const news: PlanNews[] = []
  // What goes between threads is copied.
  const gatherer = planGatherer(one => {
    news.push(one)
    receipts.push(receive(structuredClone(one)))
  })
  cut(bytes, lengths).forEach(gatherer.push)
  gatherer.end()
  return { result: receipts.at(-1)?.result ?? null, receipts, news }
}

/** A plan of so many items, related in a chain. */
function many(count: number): Plan {
  const items = Array.from({ length: count }, (_, at): Item => ({
    ...(plan.items[at % 27] as Item),
    id: at + 1,
  }))
  const relations = Array.from({ length: count - 1 }, (_, at) => ({
    ...plan.relations[at % 41]!,
    id: `R${at}`,
    from: at + 1,
    to: at + 2,
  }))
  return { ...plan, items, relations, findings: plan.findings }
}

const lengths = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 5 })

describe('a plan gathered from pieces', () => {
  it('is the plan read whole, however it is cut, printed and ordered', () => {
    const order = fc.shuffledSubarray(Object.keys(plan), { minLength: 8 })
    fc.assert(
      fc.property(
        lengths,
        order,
        fc.constantFrom(0, 2),
        fc.boolean(),
        (sizes, keys, indent, mark) => {
          const value = Object.fromEntries(keys.map(key => [key, plan[key as keyof Plan]]))
          expect(
            gathered(
              utf8.encode(`${mark ? '\ufeff' : ''}${JSON.stringify(value, null, indent)}\n`),
              sizes,
            ).result,
          ).toEqual({ ok: true, plan })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is wrong as the bytes read whole are wrong, in the same words', () => {
    const spoilt = fc
      .tuple(
        fc.nat(text.length - 1),
        fc.nat(40),
        fc.constantFrom(
          '',
          ',',
          ']',
          '}',
          '"',
          '\\',
          '{',
          '[',
          '1',
          '0,',
          '"x":1,',
          'null',
          '\u0000',
          '，',
        ),
      )
      .map(([at, drop, put]) => text.slice(0, at) + put + text.slice(at + drop))
    fc.assert(
      fc.property(spoilt, lengths, (some, sizes) => {
        expect(gathered(utf8.encode(some), sizes).result).toEqual(readPlanBytes(utf8.encode(some)))
      }),
      { numRuns: 150 },
    )
  })

  it.each<
    [
      string,
      (
        value: Record<string, unknown> & {
          items: Record<string, unknown>[]
          relations: Record<string, unknown>[]
        },
      ) => void,
    ]
  >([
    [
      'an item without a date',
      value => {
        Object.assign(value.items[20]!, {
          deadline: { ...plan.items[20]!.deadline, date: '2022-02-30' },
        })
      },
    ],
    [
      'a number twice',
      value => {
        value.items[26]!.id = 1
      },
    ],
    [
      'a unit nobody knows',
      value => {
        value.items[3]!.assignments = [{ unit: '某局', office: null, printed: '某局' }]
      },
    ],
    [
      'a relation to no item',
      value => {
        value.relations[40]!.to = 99
      },
    ],
    [
      'a list nobody knows',
      value => {
        value.starts = [1]
      },
    ],
    [
      'no findings',
      value => {
        delete value.findings
      },
    ],
    [
      'no items',
      value => {
        value.items = []
      },
    ],
    [
      'a head that is no head',
      value => {
        value.tasks = 7
      },
    ],
  ])('with %s says just what the whole text says', (_, spoil) => {
    const value = JSON.parse(text)
    spoil(value)
    const { result } = gathered(utf8.encode(JSON.stringify(value)))
    expect(result?.ok).toBe(false)
    expect(result).toEqual(readPlan(JSON.stringify(value)))
  })

  it.each([
    ['a list said twice', `${text.trimEnd().slice(0, -1)},"items":[]}`],
    ['words after its end', `${text}x`],
    ['two commas', text.replace('"items": [', '"items": [,')],
    ['a comma at the end of a list', text.replace(/\}\s*\],\s*"relations"/, '},],"relations"')],
    ['nothing', ''],
    ['a list', '[]'],
    ['another thing', '{"plan":{"items":[]}}'],
  ])('with %s is what the whole text is', (_, some) => {
    expect(gathered(utf8.encode(some), [777]).result).toEqual(readPlan(some))
  })

  it('may say a key with escapes, twice the same, or in UTF-16', () => {
    for (const some of [
      text.replace('"items"', '"it\\u0065ms"'),
      text.replace('"id":', '"id": "x", "id":'),
      text.replace('"relations":', '"relations": 5, "relations":'),
    ])
      expect(gathered(utf8.encode(some)).result).toEqual({ ok: true, plan })
    const utf16 = new Uint8Array(
      Uint16Array.from(`\ufeff${text}`, sign => sign.charCodeAt(0)).buffer,
    )
    expect(gathered(utf16).result).toEqual({ ok: true, plan })
  })

  it('comes in its own order: a head, its first items early, and the whole at the end', () => {
    const large = many(5000)
    const bytes = utf8.encode(JSON.stringify(large))
    const { result, receipts, news } = gathered(bytes, [65_536])
    expect(result).toEqual({ ok: true, plan: large })
    expect(news.map(one => one.kind)).toEqual([
      'head',
      'items',
      'items',
      'items',
      'relations',
      'relations',
      'items',
      'relations',
      'findings',
      'whole',
    ])
    expect(receipts.map(receipt => receipt.items)).toEqual([
      0, 60, 2060, 4060, 4060, 4060, 5000, 5000, 5000, 5000,
    ])
    const [, first] = receipts
    expect(first?.plan).toEqual({
      ...large,
      items: large.items.slice(0, 60),
      relations: [],
      findings: [],
    })
    expect(receipts[3]?.plan).toBe(first?.plan)
  })

  it('is told of only at the end where its items come before its units', () => {
    const { items, ...rest } = many(3000)
    const { news, result } = gathered(utf8.encode(JSON.stringify({ items, ...rest })), [65_536])
    expect(news[0]?.kind).toBe('head')
    expect(result?.ok && result.plan.items.length).toBe(3000)
  })

  it('holds what is said often once', () => {
    const { result } = gathered(utf8.encode(JSON.stringify(many(1000))))
    if (!result?.ok) throw new Error('unread')
    const { items } = result.plan
    expect(new Set(items.map(item => item.deadline)).size).toBe(
      new Set(plan.items.map(item => JSON.stringify(item.deadline))).size,
    )
    expect(new Set(items.flatMap(item => item.assignments)).size).toBe(
      new Set(plan.items.flatMap(item => item.assignments.map(a => JSON.stringify(a)))).size,
    )
  })

  it('keeps the order of keys, so that it is written again as it came', () => {
    const { result } = gathered(utf8.encode(text))
    const version = planVersion
    expect(result?.ok && `${JSON.stringify({ version, ...result.plan }, null, 2)}\n`).toBe(text)
  })

  it('keeps whole numbers of any size', () => {
    const large = {
      ...plan,
      items: [{ ...plan.items[0]!, id: 2 ** 40 }],
      relations: [],
      findings: [],
    }
    expect(gathered(utf8.encode(JSON.stringify(large))).result).toEqual({ ok: true, plan: large })
  })
})

describe('the splitter', () => {
  it('gives back every value of every list once, and all else as the rest', () => {
    const value = fc.dictionary(
      fc.string().filter(key => !/^\d+$/.test(key) && key !== '__proto__'),
      fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
      { maxKeys: 8 },
    )
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(0, 1),
        lengths.map(sizes => sizes.map(size => (size % 7) + 1)),
        (whole, indent, sizes) => {
          const splitter = planSplitter()
          const lists = new Map<string, unknown[]>()
          for (const piece of cut(utf8.encode(JSON.stringify(whole, null, indent)), sizes))
            for (const { key, values } of splitter.push(piece))
              lists.set(key, [...(lists.get(key) ?? []), ...values])
          const rest = splitter.end()
          expect({ ...rest, ...Object.fromEntries(lists) }).toEqual(
            JSON.parse(JSON.stringify(whole)),
          )
          for (const key of lists.keys()) expect(rest[key]).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '@/intake/circular/readDocument'
import { readPlan } from '@/intake/plan/readPlan'
import type { Plan } from '@/model/plan'
import { answerTo, circular, encodeGbk, planOf } from './circular'

/** All a plan says, but for the lines it stands in. */
function substance({ tasks, units, items }: Plan): unknown {
  return {
    tasks,
    units,
    items: items.map(({ lines, ...item }) => ({ ...item, cells: lines.units.length })),
  }
}

const expected = substance(planOf(circular))
const blank = fc.constantFrom('', ' ', '\u3000', '\u00a0', '\u3000\u00a0')

const writing = fc.record({
  end: fc.constantFrom('\n', '\r\n', '\r'),
  coding: fc.constantFrom('utf8', 'bom', 'gbk', 'utf16'),
  half: fc.boolean(),
  space: fc.constantFrom(' ', '\u3000', '\u00a0'),
  lead: fc.constantFrom('\t', '\t', '\u3000\u3000', '\t\u00a0', '\u00a0\t'),
  tails: fc.array(blank, { minLength: 1, maxLength: 7 }),
  blanks: fc.array(fc.nat(3), { minLength: 1, maxLength: 7 }),
  empties: fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }),
  keepEmpties: fc.boolean(),
})

type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never

/**
 * The circular written otherwise: more blank lines, merged cells standing elsewhere in their rows,
 * other blanks, brackets, line ends and bytes.
 */
function written(how: Writing): Uint8Array {
  const pick = <T>(list: readonly T[], at: number, other: T): T => list[at % list.length] ?? other
  const lines = circular.split('\n').flatMap((line, at) => {
    if (line === '')
      return Array.from({ length: 1 + pick(how.blanks, at, 0) }, () => pick(how.tails, at, ''))
    if (line === '\t' && !how.keepEmpties) return []
    const changed = line.replace('\t', how.lead).replace(/ /g, how.space) + pick(how.tails, at, '')
    const cells =
      line.startsWith('\t') && !circular.split('\n')[at + 1]?.match(/^[^\t]/)
        ? Array.from({ length: pick(how.empties, at, 0) }, () => how.lead)
        : []
    return [how.half ? changed.replace(/（/g, '(').replace(/）/g, ')') : changed, ...cells]
  })
  const text = lines.join(how.end)
  if (how.coding === 'gbk') return encodeGbk(text)
  if (how.coding === 'utf16')
    return Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap(sign => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ])
  return new TextEncoder().encode(how.coding === 'bom' ? `\ufeff${text}` : text)
}

test('however the circular is written, its tasks, items, units and dates are the same', () => {
  fc.assert(
    fc.property(writing, how => {
      const result = readDocument(written(how), { id: 'test' })
      expect(result.ok && substance(result.plan)).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

/** Always a plan that its own format accepts, or findings with a message. */
function holds(result: ReturnType<typeof readDocument>): void {
  if (result.ok) expect(readPlan(JSON.stringify(result.plan))).toMatchObject({ ok: true })
  else
    expect(result.findings.every(finding => finding.message !== '')).toBe(
      result.findings.length > 0,
    )
}

const fragment = fc.constantFrom(
  '（1）',
  '（2）甲',
  '(3)乙、丙',
  '2020年8月底前',
  '2022年9底前',
  '2020年13月',
  '长期',
  '年底前',
  '序号',
  '工作任务',
  '具体事项',
  '责任单位',
  '完成时间',
  '1',
  '2',
  '附件1',
  '区工管办（宣传',
  '）',
  '、',
  '各镇处',
  '\t',
  '\t',
  '\n',
  '\n',
  '\n\n',
  '\r',
  '\u3000',
  '\u00a0',
  '（0）',
  '（99999）',
  '__proto__',
)
const anyText = fc.oneof(
  fc.nat(circular.length).map(at => circular.slice(0, at)),
  fc.nat(circular.length).map(at => circular.slice(at)),
  fc
    .tuple(fc.nat(circular.length), fc.nat(400))
    .map(([at, gone]) => circular.slice(0, at) + circular.slice(at + gone)),
  fc.shuffledSubarray(circular.split('\n')).map(lines => lines.join('\n')),
  fc.array(fragment, { maxLength: 80 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

test('a thousand random and cut-off texts: always a plan or findings', () => {
  fc.assert(
    fc.property(anyText, text => holds(answerTo(text))),
    { numRuns: 1000 },
  )
})

test('random bytes and bytes cut off anywhere', () => {
  const gbk = encodeGbk(circular)
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.nat(gbk.length).map(at => gbk.slice(0, at)),
  )
  fc.assert(
    fc.property(bytes, found =>
      holds(readDocument(found, { id: 'test', titles: 1, relations: {}, notes: 'x' })),
    ),
    { numRuns: 300 },
  )
})

test('a large document is read in good time', () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, at) => `\t（${at + 1}）事项${at + 1}\n\t甲局（一）、各镇处\n\t2021年8月底前\n`,
  )
  expect(planOf(`\t1\n\t任务甲\n${lines.join('\n')}`).items).toHaveLength(20_000)
  expect(answerTo(`（1）甲\n${'\t区工管办（宣传\n'.repeat(150_000)}`).ok).toBe(true)
  expect(answerTo(`（1）甲${'\t乙'.repeat(150_000)}\t2020年8月`).ok).toBe(true)
}, 60_000)

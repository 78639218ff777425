import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { recordOf } from '@/analysis/ledger/reportId'
import type { LedgerFile } from '@/export/ledger/ledgerFile'
import { plainText } from '@/export/ledger/ledgerRows'
import { readPlan } from '@/intake/plan/readPlan'
import { dayNumber, dayOf } from '@/model/day'
import type { Plan } from '@/model/plan'
import type { Fact, Report } from '@/model/report'
import { unzip, zip } from '../zipParts'

const answer = readPlan(readFileSync('data/nanchang-2020/plan.json', 'utf8'))
if (!answer.ok) throw new Error('no plan')

/** The plan in data/, and a day after all of its deadlines. */
export const plan: Plan = answer.plan
const today = '2022-10-31'
export const about = { plan, today }

/** All assignments of the plan, each as a fact names it. */
export const places = plan.items.flatMap(item =>
  item.assignments.map(({ unit, office }) => ({ item: item.id, unit, office })),
)

/** A fact about an item's first assignment, 进行中 on a day in 2020 unless told otherwise. */
export function factOf(item: number, said: Partial<Fact> = {}): Fact {
  const place = places.find(one => one.item === item)
  if (!place) throw new Error(`no item ${item}`)
  return {
    ...place,
    day: '2020-07-01',
    recorded: today,
    state: 'underway',
    percent: null,
    note: '',
    evidence: '',
    who: '',
    corrects: [],
    ...said,
  }
}

/** A ledger of some facts, entered one after another. */
export function ledgerOf(facts: readonly Fact[], said: Partial<LedgerFile> = {}): LedgerFile {
  return {
    plan,
    asOf: today,
    sample: false,
    near: 30,
    reports: facts.map((fact, at) => recordOf(fact, at + 1)),
    ...said,
  }
}

export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** Words that one program or another takes for something else. */
export const oddWords = [
  '=1+1',
  '@x',
  '+1',
  '-1',
  '=1+1\n第二行',
  "'=1+1",
  "''=1",
  "'单引号",
  '＝1+1',
  '＠SUM(1)',
  '"引号"',
  '半个"引号',
  'a,b;c\td',
  '第一行\n第二行',
  '😀👩‍👩‍👧',
  '007',
  '1e5',
  '2020-08-31',
  'TRUE',
  '50%',
  '#N/A',
  '#REF!',
  '#1',
  '_x0041_',
  '_x005F_x0041_',
  ' 前后有空格 ',
  ' ',
  '<b>&amp;</b>',
  ']]>',
  '全角，（１）',
  '一 二',
  'é e\u0301',
  '编号',
  'NULL',
  '=HYPERLINK("http://x")',
  '\\n',
  '第\u00a01\u00a0项',
  '\u200b零宽',
]

const oddText = fc.oneof(
  fc.constantFrom('', ...oddWords),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\u000b', '\ud800', '\udc00', 'a', '\r', '\n', "'", '=', '"', ','),
  }),
)

const day = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber(today) }).map(dayOf)

const share = fc.oneof(
  fc.record({ state: fc.constant('notStarted' as const), percent: fc.constantFrom(null, 0) }),
  fc.record({
    state: fc.constant('underway' as const),
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
  }),
  fc.record({ state: fc.constant('done' as const), percent: fc.constantFrom(null, 100) }),
)

/** A ledger of any facts, in odd words; later records correct or take back earlier ones. */
export const anyReports: fc.Arbitrary<readonly Report[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...places),
      fc.record({ day, recorded: day, note: oddText, evidence: oddText, who: oddText }),
      share,
      fc.integer({ min: 0, max: 4 }),
    ),
    { maxLength: 12 },
  )
  .map(drawn => {
    const reports: Report[] = []
    for (const [place, words, said, corrected] of drawn) {
      const corrects = reports
        .slice(0, corrected === 4 ? 2 : corrected === 3 ? 1 : 0)
        .map(({ id }) => id)
      const taken =
        corrects.length > 0 && corrected === 3
          ? { state: 'withdrawn' as const, percent: null }
          : said
      reports.push(recordOf({ ...place, ...words, ...taken, corrects }, reports.length + 1))
    }
    return reports
  })

/** A record as a file other than JSON can hold it. */
export function plain(report: Report): Report {
  return {
    ...report,
    note: plainText(report.note),
    evidence: plainText(report.evidence),
    who: plainText(report.who),
  }
}

/**
 * What is typed into a row of 填报表, by heading; dates as the numbers that a spreadsheet makes of
 * them.
 */
export type Typed = Readonly<Partial<Record<(typeof openColumns)[number], string | number>>>

const openColumns = ['状态', '完成百分比', '发生日期', '说明', '佐证', '填报人'] as const

/**
 * The workbook with some rows of 填报表 filled in, by the number of the assignment, as if in a
 * spreadsheet program: the cells keep their formats.
 */
export function filledIn(bytes: Uint8Array, rows: ReadonlyMap<number, Typed>): Uint8Array {
  return zip(
    unzip(bytes).map(part => {
      if (part.name !== 'xl/worksheets/sheet1.xml') return part
      let text = String(part.text)
      const first = Number(/<autoFilter ref="A(\d+)/.exec(text)?.[1]) + 1
      for (const [assignment, typed] of rows) {
        for (const [at, column] of openColumns.entries()) {
          const value = typed[column]
          const cell = `${'HIJKLM'[at]}${first + assignment}`
          if (value !== undefined)
            text = text.replace(new RegExp(`<c r="${cell}" s="(\\d+)"/>`), (_, style: string) =>
              cellOf(cell, style, value),
            )
        }
      }
      return { ...part, text }
    }),
  )
}

function cellOf(cell: string, style: string, value: string | number): string {
  if (typeof value === 'number') return `<c r="${cell}" s="${style}"><v>${value}</v></c>`
  const words = value
    .replace(/_x(?=[0-9A-F]{4}_)/g, '_x005F_x')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
  return (
    `<c r="${cell}" s="${style}" t="inlineStr"><is><t ` +
    `xml:space="preserve">${words}</t></is></c>`
  )
}

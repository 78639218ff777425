// Numbered paragraphs without labels, each of which says by when: 一、自查自纠。各学校于9月10日前完成自查。
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import { shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'
import type { Finding } from '@/model/plan'
import { readAbove } from './columns/aboveTable'
import type { ItemDraft } from './columns/itemDraft'
import { printedNumber } from './columns/printedNumber'
import { deadlineInSentence, parseDeadline } from './deadline/deadline'
import type { DocumentResult, TextReading } from './parsePlan'
import { planOfItems } from './planOfItems'

/** A year that serves where only the words count. */
const sampleYear = 2020

/** The fewest paragraphs that are a plan, and the most that are looked at. */
const [fewest, most] = [2, 2_000]

/** A span in running text: 9月11日至9月30日. */
const day = '(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?'
const span = new RegExp(`${day}[至到—－-]{1,2}(?:${day}|\\d{1,2}日)`)

interface Numbered {
  readonly paragraph: SourceParagraph
  readonly words: string
  readonly at: number
}

/** The plan of paragraphs in the order of their numbers, or why they are none; null for other texts. */
export function planOfParagraphs({
  paragraphs,
  lines,
  uses,
  ...reading
}: TextReading): DocumentResult | null {
  const items = numbered(paragraphs)
  if (items.length < fewest) return null
  const deadlines = items.map(({ words }) => dueWords(words))
  const dated = deadlines.filter(words => words !== null).length
  if (dated < items.length) return dated === 0 ? null : refused(items.length, dated)
  const first = items[0]?.at ?? 0
  const above = readAbove(paragraphs.slice(0, first), lines, uses)
  const drafts = items.map(({ paragraph, words }, at): ItemDraft => {
    uses.paragraph(paragraph, 'text', at)
    const line = lines.lineOf(paragraph)
    const due = deadlines[at] ?? ''
    const deadline = due === '' ? [] : [{ line, text: due, runsOn: false }]
    return {
      id: at + 1,
      task: 0,
      text: [{ line, text: words, runsOn: false }],
      units: [],
      deadline,
    }
  })
  const kept = new Set(items.map(({ paragraph }) => paragraph))
  const rest = paragraphs.slice(first).filter(one => !kept.has(one) && wordsOf(one) !== '')
  for (const paragraph of rest)
    uses.leaveParagraph(paragraph, '事项之间或之后的文字，不属于任何事项')
  const { title, annex, number, year } = above
  const { id, givenYear, anyYear, firstLeads } = reading
  const frame = { id, title, annex, number, year: givenYear ?? year, anyYear, firstLeads }
  const table = { tasks: [{ no: 0, name: '' }], items: drafts, findings: told(rest.length) }
  return { ok: true, plan: planOfItems(table, frame) }
}

/** The paragraphs with the numbers of the first that has one, from 1 in order. */
function numbered(paragraphs: readonly SourceParagraph[]): readonly Numbered[] {
  const found: Numbered[] = []
  let style: string | null = null
  for (const [at, paragraph] of paragraphs.slice(0, most).entries()) {
    const number = printedNumber(wordsOf(paragraph))
    if (!number || (style ?? number.style) !== number.style) continue
    if (number.value !== found.length + 1) continue
    style = number.style
    found.push({ paragraph, words: number.rest, at })
  }
  return found
}

/** The words that say by when: '' where the sentence says it by itself; null where nothing does. */
function dueWords(words: string): string | null {
  if (deadlineInSentence(words, sampleYear)) return ''
  const [found] = span.exec(words) ?? []
  return found !== undefined && parseDeadline(found, sampleYear) ? found : null
}

function told(rest: number): readonly Finding[] {
  const guessed = '没有表，也没有“责任单位：”一类的标签：有编号、写有时间的各段读作事项，请核对'
  const more = `事项之间或之后还有 ${rest} 段文字，不属于任何事项，没有读`
  return [
    finding('paragraphs-as-items', guessed, 'warning'),
    ...(rest === 0 ? [] : [finding('words-below', more, 'note')]),
  ]
}

function refused(items: number, dated: number): DocumentResult {
  const message =
    `有 ${items} 段带编号，其中只有 ${dated} 段写有完成时间，也没有“责任单位：”一类的标签，` +
    '分不清哪些是事项，没有识别到计划'
  return { ok: false, findings: [finding('no-plan', message, 'error')] }
}

function finding(code: string, message: string, severity: Finding['severity']): Finding {
  return { code, severity, items: [], line: null, words: '', message }
}

function wordsOf(paragraph: SourceParagraph): string {
  return cleanCell(shownText(paragraph))
}

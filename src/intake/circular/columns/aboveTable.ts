// What stands above a plan's table: the mark of its annex, its title, the document's number, and the
// heads of sections right above the first row.
import type { DocumentLines } from '@/intake/document/documentText'
import type { SourceParagraph } from '@/intake/document/sourceDocument'
import { shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'
import type { CellUses } from './cellUses'
import type { PrintedHead } from './rawItem'
import { isClosing, isDate, isPageNumber, sectionHead } from './sectionHead'

/** What is read above a table; '' and null for what is not printed. */
export interface AboveTable {
  readonly title: string
  readonly annex: string
  readonly number: string | null
  readonly heads: readonly PrintedHead[]
  /** Running text above that names months or quarters, and is read as no item. */
  readonly unread: readonly string[]
  /** The year that the title, the document's number or a title above names, and where it stands. */
  readonly year: KnownYear | null
}

/** A year for deadlines that name none, and the words that name it. */
export interface KnownYear {
  readonly year: number
  readonly from: 'title' | 'document-number' | 'above' | 'given'
}

interface Line {
  readonly paragraph: SourceParagraph
  readonly words: string
}

/** Reads the paragraphs above a table, and says what each was used for. */
export function readAbove(
  paragraphs: readonly SourceParagraph[],
  lines: DocumentLines,
  uses: CellUses,
): AboveTable {
  const all = paragraphs.flatMap((paragraph): readonly Line[] => {
    const words = cleanCell(shownText(paragraph))
    return words === '' ? [] : [{ paragraph, words }]
  })
  const heads = headsIn(all, lines)
  for (const { paragraph } of heads) uses.paragraph(paragraph, 'task')
  const taken = new Set(heads.map(({ paragraph }) => paragraph))
  const rest = all.filter(({ paragraph }) => !taken.has(paragraph))
  const numbered = lastOf(rest.filter(({ words }) => documentNumber(words) !== null))
  const number = numbered ? documentNumber(numbered.words) : null
  const annexAt = rest.map(({ words }) => annexPattern.test(words)).lastIndexOf(true)
  const annex = annexPattern.exec(rest[annexAt]?.words ?? '')
  const named = annex?.[2] ?? ''
  const behind = rest.slice(annexAt + 1)
  const title = titleIn(annexAt >= 0 ? ownTitle(named, behind) : behind, annexAt >= 0)
  const isNamedAlone = title.length === 0 || !isListed(named, behind)
  const words = (isNamedAlone ? named : '') + title.map(line => line.words).join('')
  for (const { paragraph } of rest) uses.leaveParagraph(paragraph, '表前的文字，不属于任何事项')
  for (const { paragraph } of title) uses.paragraph(paragraph, 'title')
  if (numbered) uses.paragraph(numbered.paragraph, 'document-number')
  const mark = rest[annexAt]
  if (mark) uses.paragraph(mark.paragraph, 'annex')
  return {
    title: words,
    annex: (annex?.[1] ?? '').trim(),
    number,
    heads: heads.map(({ head }) => head),
    unread: rest
      .filter(line => !title.includes(line))
      .map(line => line.words)
      .filter(namesTime),
    year: yearAbove(words, number, rest),
  }
}

/** Whether running text names a time of the year; a date alone does not count. */
function namesTime(words: string): boolean {
  return !isClosing(words) && /(?:\d|[一二三四五六七八九十])月|季度|年底/.test(words)
}

/** 附件1, or 附表 2: before a title on the same line or above it. */
const annexPattern = /^((?:附 ?件|附 ?表) ?[\d一二三四五六七八九十]*)(?:[:： ]+|$)(.*)$/

/** The number of a document: 某府办〔2019〕10号; null where the words hold none. */
function documentNumber(words: string): string | null {
  const text = words.normalize('NFKC').replace(/\s/g, '')
  const found = numberPattern.exec(text)?.groups
  return found ? `${found.office ?? ''}〔${found.year ?? ''}〕${found.no ?? ''}号` : null
}

/** A line that is the number of a document, or a title that ends with it in brackets. */
const numberPattern =
  /(?:^|[(（])(?<office>[\u3400-\u9fff]{1,12})[〔[(（【](?<year>(?:19|20)\d\d)[〕\])）】]第?(?<no>\d{1,5})号[)）]?$/

/** Heads of sections at the end of what stands above, the outermost first. */
function headsIn(
  all: readonly Line[],
  lines: DocumentLines,
): readonly { readonly paragraph: SourceParagraph; readonly head: PrintedHead }[] {
  const found: { paragraph: SourceParagraph; head: PrintedHead }[] = []
  for (let at = all.length - 1; at > 0; at -= 1) {
    const line = all[at]
    const head = line && sectionHead(line.words)
    if (!line || !head) break
    if (found.some(one => one.head.level <= head.level)) continue
    const cell = { line: lines.lineOf(line.paragraph), text: line.words, runsOn: false }
    found.unshift({ paragraph: line.paragraph, head: { ...head, cell } })
  }
  return found
}

/** The lines of a title: behind the mark of an annex all that follow, else the last that is one. */
function titleIn(lines: readonly Line[], isBehindAnnex: boolean): readonly Line[] {
  const able = lines.filter(({ words }) => mayBeTitle(words))
  if (isBehindAnnex) return able
  const named = able.filter(({ words }) => titleWords.test(words))
  return [named[named.length - 1] ?? able[able.length - 1]].filter(line => line !== undefined)
}

/** Whether the mark of an annex ends a letter that lists it, whose title stands below again. */
function isListed(named: string, behind: readonly Line[]): boolean {
  return ownTitle(named, behind) !== behind
}

/**
 * The lines behind an annex's mark that are its title: where a letter's date follows, those below it;
 * where the name that the letter lists stands again, those from there on.
 */
function ownTitle(named: string, behind: readonly Line[]): readonly Line[] {
  const dated = behind.map(({ words }) => isDate(words)).lastIndexOf(true)
  const below = behind.slice(dated + 1)
  if (dated >= 0 && below.some(({ words }) => mayBeTitle(words))) return below
  const listed = [named, ...behind.map(({ words }) => words)].map(plainName)
  const again = listed.findIndex((name, at) => name !== '' && listed.indexOf(name) < at)
  return again < 1 ? behind : behind.slice(again - 1)
}

/** A title without its number in a list, and without the marks around it: 1.《分工表》. */
function plainName(words: string): string {
  return words.replace(/^\d{1,2} ?[.．、] ?/, '').replace(/[《》\s]/g, '')
}

const titleWords = /表|方案|计划|分工|安排|清单|措施|意见|要点|任务|台账|分解|进度|通知|规划|部署$/

function mayBeTitle(words: string): boolean {
  if (words.length > 120 || /[。；;:：]$/.test(words)) return false
  if (
    /^[（][^（）]*[）]$/.test(words) ||
    /^(?:填报|制表|单位|日期|时间)[^，。]{0,6}[:：]/.test(words)
  )
    return false
  const isOther = documentNumber(words) !== null || isClosing(words) || isPageNumber(words)
  return !isOther && !/^\d+$/.test(words) && sectionHead(words) === null
}

function yearAbove(title: string, number: string | null, lines: readonly Line[]): KnownYear | null {
  const inTitle = onlyYear([title])
  if (inTitle !== null) return { year: inTitle, from: 'title' }
  // A title of several years leaves open which of them is meant.
  if (yearsIn(title).length > 1) return null
  const above = onlyYear(lines.filter(({ words }) => mayBeTitle(words)).map(({ words }) => words))
  if (above !== null) return { year: above, from: 'above' }
  const inNumber = /〔((?:19|20)\d\d)〕/.exec(number ?? '')?.[1]
  return inNumber === undefined ? null : { year: Number(inNumber), from: 'document-number' }
}

function onlyYear(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap(yearsIn))
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}

/** The years that words name, a range with both its ends: 2023年, 2021—2023年. */
export function yearsIn(words: string): readonly number[] {
  const text = words.normalize('NFKC').replace(/\s/g, '')
  const found = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?:年|(?=[-—–~至到](?:19|20)\d\d年))/g)]
  return [...new Set(found.map(([, year]) => Number(year)))]
}

function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1]
}

// Sentences of a circular that amends items by their number, 将第12项完成时限调整为2021年6月底前, parted
// into what each says of which items.
import { numberFrom } from '@/intake/circular/deadline/numerals'
import type { Role } from '@/model/plan'

/** What a clause says: of items by number, or of one that is added. */
export type Clause =
  | { readonly kind: 'deadline'; readonly items: readonly string[]; readonly words: string }
  | {
      readonly kind: 'units'
      readonly items: readonly string[]
      readonly role: Role | 'all'
      readonly act: 'set' | 'add' | 'remove'
      readonly words: string
    }
  | { readonly kind: 'text'; readonly items: readonly string[]; readonly words: string }
  | { readonly kind: 'withdrawn'; readonly items: readonly string[] }
  | {
      readonly kind: 'added'
      readonly number: string | null
      readonly text: string
      readonly units: readonly (readonly [Role | 'all', string])[]
      readonly deadline: string | null
    }

/** What a sentence says: nothing of items, clauses, or what is not of a form that is read. */
export type Sentence =
  | { readonly kind: 'other' }
  | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'unread' }

/** Words joined as a choice of them. */
function oneOf(...words: readonly string[]): string {
  return `(?:${words.join('|')})`
}

function optional(pattern: string): string {
  return `(?:${pattern})?`
}

const number = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})'
/** Behind numbers one by one how many they are: 第7、8两项. */
const howMany = '(?:两|(?<=\\d)[三四五六七八九])?'
const between = oneOf('[、,，和及与]', '以及', '至', '到', '[-—–~～]')
const reference = `第${number}(?:${between}第?${number})*${howMany}[项条]`
const references = `(?:${reference}${optional('[、,，和及与]|以及')})+`
/** What a sentence is numbered by: 一、 or （2）. */
const ordinal = optional(`[（(]?${oneOf('\\d{1,3}', '[一二三四五六七八九十]{1,3}')}[)）.．、]+`)

const changes = ['调整', '修改', '变更', '更改', '修订', '改']
const delays = ['延长', '延期', '延后', '顺延', '推迟', '提前', '延']
const drops = ['删除', '删去', '取消', '撤销', '废止', '不再实施', '不再执行']
const takesOut = ['删除', '删去', '取消', '去掉', '移除']
const brings = ['增加', '新增', '增列', '补充']
const manner = optional('统一') + optional('相应')
const act = `${manner}${oneOf(...changes)}[为成][:：]?`
const timeAct = `${manner}${oneOf(...changes, ...delays)}[为成至到][:：]?`
const time = oneOf(
  '完成时限',
  '完成时间',
  '完成期限',
  '完成日期',
  '办结时限',
  '办结时间',
  '时限要求',
  '时间节点',
  '时限',
  '期限',
)
const unit = oneOf(
  '主体责任单位',
  '责任单位',
  '责任部门',
  '承办单位',
  '牵头单位',
  '牵头部门',
  '配合单位',
  '配合部门',
  '协办单位',
)
const from = '(?:由|从)[“"「]?[^“”"「」]{1,80}?[”"」]?'
const noun = '(?:重点|具体)?(?:工作任务|任务|事项|工作)?'
const quoted = '[“"「]([^“”"「」]+)[”"」]'
const whole = '[“"「]?(.+?)[”"」]?$'

const opening = new RegExp(
  `^${ordinal}(?:是)?(?:现|同意)?(?:将|把|对)?` +
    `(?:《[^》]{1,100}》|(?:附件|附表)\\d{0,2})?(?:的|中的|中|里的)?(?:原)?(${references})(.*)$`,
)
const texts = optional(
  ['内容', '工作内容', '事项内容', '具体事项', '任务内容', '表述', '文字'].join('|'),
)
const forms = {
  deadline: new RegExp(`^的?${optional(time)}${optional(from)}${timeAct}${whole}`),
  set: new RegExp(`^的?(${unit})${optional(from)}${act}${whole}`),
  add: new RegExp(`^的?(${unit})(?:中)?${oneOf(...brings)}(?:为)?[:：]?${whole}`),
  remove: new RegExp(`^的?(${unit})(?:中)?${oneOf(...takesOut)}${whole}`),
  text: new RegExp(`^的?${texts}${optional(from)}${act}${quoted}$`),
  withdrawn: /^(?:予以|不再)(?:删除|取消|撤销|实施|执行|列入)$|^(?:删除|取消|撤销)$/,
} as const
const nameOfItem = new RegExp(`^${noun}(?:${quoted}|《[^》]{1,80}》|[（(][^（）()]{1,80}[)）])?`)
const withdrawing = new RegExp(`^${ordinal}${oneOf(...drops)}(?:原)?(${references})(.*)$`)
const adding = new RegExp(
  `^${ordinal}(?:增加|新增|增列)(?:一项|1项)?(?:第(${number})[项条])?` +
    `${noun}(?:一项|1项)?[:：,，]?${quoted}(.*)$`,
)
const addedUnits = new RegExp(
  `^[,，;；]?(${unit})(?:为|是|[:：])(.+?)(?=[,，;；](?:${unit}|${time})|$)`,
)
const addedDeadline = new RegExp(`^[,，;；]?${time}(?:为|是|[:：])(.+?)(?=[,，;；](?:${unit})|$)`)
const goesOn = '(?:并|同时)?(?:将|把)?'
/** A clause that goes on about the same items, or about others. */
const nextClause = new RegExp(
  `[,，](?=${goesOn}(?:其)?(?:${unit}|${time})(?:${from})?${oneOf(timeAct, ...brings, ...takesOut)})` +
    `|[,，](?=(?:并|同时)?(?:将|把)${reference}|(?:删除|取消|撤销)${reference})`,
)
/** Items named in any way, read or not: 第一百零三项, 第7、8两项, 序号3. */
const anyReference = '(?:第[^第项条，。；“”]{1,24}[项条]|序号\\d{1,4})'
/** Whether a sentence seems to amend: wider than what is read of it, so that none is passed over. */
const isAmending = new RegExp(
  `${anyReference}.*${oneOf(...changes, ...delays, ...takesOut, ...drops, ...brings, '不再')}` +
    `|${oneOf(...drops)}(?:原)?${anyReference}` +
    `|^[^，。]{0,8}(?:增加|新增|增列)(?:一项|1项|第|以下)`,
)
/** A rule that is quoted is none of the plan's items: 根据《条例》第十二条. */
const quotesRule = /(?:根据|依据|按照|依照|遵照)/

/** The sentences of a paragraph, without blanks; marks within quotes part none. */
export function sentencesOf(paragraph: string): readonly string[] {
  const words = paragraph.replace(/\s+/gu, '').replace(/[０-９]/gu, sign => sign.normalize('NFKC'))
  const found: string[] = []
  let at = 0
  let isQuoted = false
  for (let end = 0; end < words.length; end += 1) {
    const sign = words[end] ?? ''
    if (sign === '"') isQuoted = !isQuoted
    if ('“「'.includes(sign)) isQuoted = true
    if ('”」'.includes(sign)) isQuoted = false
    if (isQuoted || !'。；;'.includes(sign)) continue
    found.push(words.slice(at, end))
    at = end + 1
  }
  return [...found, words.slice(at)].filter(sentence => sentence !== '')
}

/** Sentences of more signs are not parted: nobody writes them. */
const longest = 1000

function isNamedAndChanged(words: string): boolean {
  return /第.{1,9}项/u.test(words) && /调整|修改|变更|删除|取消|撤销/u.test(words)
}

/** What a sentence says of items. */
export function readSentence(sentence: string): Sentence {
  if (sentence.length > longest) return { kind: isNamedAndChanged(sentence) ? 'unread' : 'other' }
  if (!isAmending.test(sentence)) return { kind: 'other' }
  const clauses: Clause[] = []
  let items: readonly string[] = []
  const pieces = adding.test(sentence) ? [sentence] : sentence.split(nextClause)
  for (const piece of pieces) {
    const read = readClause(piece, items)
    if (!read) {
      // A rule that is quoted first amends nothing.
      const isQuote = clauses.length === 0 && quotesRule.test(piece)
      return isQuote ? { kind: 'other' } : { kind: 'unread' }
    }
    clauses.push(read)
    items = 'items' in read ? read.items : []
  }
  return { kind: 'clauses', clauses }
}

/** What one clause says; `before` are the items of the clause before, of which it may go on. */
function readClause(words: string, before: readonly string[]): Clause | null {
  const added = adding.exec(words)
  if (added) return readAdded(added)
  const withdrawn = withdrawing.exec(words)
  if (withdrawn) {
    const items = numbersIn(withdrawn[1] ?? '')
    const rest = (withdrawn[2] ?? '').replace(nameOfItem, '')
    return items && rest === '' ? { kind: 'withdrawn', items } : null
  }
  const opened = opening.exec(words)
  const items = opened ? numbersIn(opened[1] ?? '') : before
  if (!items || items.length === 0) return null
  const rest = opened
    ? (opened[2] ?? '').replace(nameOfItem, '')
    : words.replace(/^(?:并|同时)?(?:将|把)?(?:其)?/, '')
  return readForm(opened ? [rest, opened[2] ?? ''] : [rest], items)
}

/** What is said of items, after their number: their name may stand before it. */
function readForm(readings: readonly string[], items: readonly string[]): Clause | null {
  for (const rest of readings) {
    const deadline = forms.deadline.exec(rest)?.[1]
    if (deadline !== undefined) return { kind: 'deadline', items, words: deadline }
    for (const way of ['set', 'add', 'remove'] as const) {
      const [, name, words] = forms[way].exec(rest) ?? []
      if (name === undefined || words === undefined) continue
      return { kind: 'units', items, role: roleOf(name), act: way, words }
    }
    const text = forms.text.exec(rest)?.[1]
    if (text !== undefined && items.length === 1) return { kind: 'text', items, words: text }
    if (forms.withdrawn.test(rest)) return { kind: 'withdrawn', items }
  }
  return null
}

function readAdded([, no, text = '', tail = '']: RegExpExecArray): Clause | null {
  const units: (readonly [Role | 'all', string])[] = []
  let deadline: string | null = null
  let rest = tail
  while (rest.replace(/[,，;；]/g, '') !== '') {
    const unitsPart = addedUnits.exec(rest)
    const timePart = unitsPart ? null : addedDeadline.exec(rest)
    const part = unitsPart ?? timePart
    if (!part) return null
    if (unitsPart) units.push([roleOf(unitsPart[1] ?? ''), unitsPart[2] ?? ''])
    else deadline = timePart?.[1] ?? null
    rest = rest.slice(part[0].length)
  }
  const [wanted = null] = no === undefined ? [] : (numbersIn(`第${no}项`) ?? [])
  return { kind: 'added', number: wanted, text, units, deadline }
}

/** Whom a heading names: 责任单位 are all that have no other role. */
function roleOf(name: string): Role | 'all' {
  if (name.startsWith('牵头')) return 'lead'
  return /^(?:配合|协办)/.test(name) ? 'support' : 'all'
}

/** How many items were named, behind their numbers. */
const counted = new RegExp(`${howMany}(?=[项条])`, 'gu')

/** The numbers that words name, 第3至5项、第8项; null where one is none. */
function numbersIn(words: string): readonly string[] | null {
  const found: string[] = []
  const parts = words
    .replace(counted, '')
    .matchAll(/(?<range>至|到|[-—–~～])?第?(?<no>\d{1,4}|[一二三四五六七八九十]{1,3})/gu)
  for (const { groups } of parts) {
    const no = numberOf(groups?.no ?? '')
    if (no === null) return null
    const last = Number(found[found.length - 1])
    if (groups?.range !== undefined && no > last)
      for (let each = last + 1; each < no; each += 1) found.push(String(each))
    found.push(String(no))
  }
  return found
}

function numberOf(words: string): number | null {
  return /^\d+$/.test(words) ? Number(words) : numberFrom(words)
}

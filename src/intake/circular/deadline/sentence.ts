// Deadlines inside running text. Much of what it names is no deadline (2019年以来, 截至2020年底已建成,
// 2000年底前建成的小区), so that only what is plainly due is taken.

import { clauseEnd, clauseStart } from './clauses'
import { datedDues } from './dating'
import type { Due } from './dues'
import type { PlainText } from './plainText'
import { printedWords } from './plainText'
import type { Reading } from './reading'
import { doubtWords, leadOf, milestonesOf, openEnd } from './reading'
import type { Wording } from './wording'
import { wordingOf } from './wording'

const nothing: Reading = { deadline: null, fault: null, isWhole: false }

/** The deadlines that running text names, as one. */
export function readSentence(text: PlainText, known?: number): Reading {
  const wording = wordingOf(text)
  const sure = wording.periods.dues.filter(due => isPlainlyDue(text, due, known))
  const close = sure.filter(({ period }) => period.to.part.isLoose !== true)
  const dues = close.length > 0 ? close : sure
  const [first, last] = [dues[0], dues[dues.length - 1]]
  if (!first || !last) return withinSome(wording)
  const dated = datedDues({ ...wording, periods: { ...wording.periods, dues } }, known)
  if (!dated.ok) return { ...nothing, fault: dated.fault }
  const lead = leadOf(dated.dues)
  if (!lead) return nothing
  const others = sure.filter(due => !dues.includes(due))
  const doubts = [
    ...dated.dues.flatMap(due => due.doubts),
    ...others.map(({ start, end }) => `另有“${clauseWords(text, start, end)}”`),
  ]
  const within = {
    start: clauseStart(text, first.start, 0),
    end: clauseEnd(text, last.end, text.plain.length),
  }
  const milestones = milestonesOf(text, dated.dues, within)
  const deadline = {
    text: printedWords(text, first.start, last.end),
    date: lead.date,
    precision: lead.due.period.to.part.precision,
    doubt: doubtWords(doubts),
    ...(lead.from === null ? {} : { from: lead.from }),
    ...(milestones === null ? {} : { milestones }),
  }
  return { deadline, fault: null, isWhole: false }
}

function clauseWords(text: PlainText, start: number, end: number): string {
  return printedWords(text, start, clauseEnd(text, end, text.plain.length))
}

const done =
  '完成|建成|建立|实现|达到|完工|竣工|开工|动工|投入|投用|上线|出台|印发|制定|编制|报送|公布|公开|形成|全面|基本|全部|力争|确保'
const afterEnd = new RegExp(`^,?(?:前)?(?:${done})`)
const toward = /(?:到|至|于|力争|争取|确保|不晚于|不迟于)$/
const upTo = /截[至止]到?$/
const ofThings =
  /^[^,;。]{0,8}(?:建|开工|出台|印发|发布|登记|注册|购买|参加工作|竣工|投产|投入使用|成立|设立|取得|签订|形成|出生)[^,;。]{0,4}的/

/** 2022年12月31日前到期的合同: what the things are, not when something is due. */
const ofAct = /^[^,;。]{2,3}的/

function isPlainlyDue(text: PlainText, due: Due, known: number | undefined): boolean {
  const { to, from } = due.period
  const before = text.plain.slice(Math.max(0, due.start - 4), due.start)
  const after = text.plain.slice(due.end, due.end + 18)
  const year = to.year !== null && 'year' in to.year ? to.year.year : null
  const isFormer = year !== null && known !== undefined && year < known
  if (due.isBare || upTo.test(before) || ofAct.test(after)) return false
  if (to.mark === 'before') return !(ofThings.test(after) && (isFormer || known === undefined))
  if (isFormer || from !== null || /期间$/.test(text.plain.slice(due.start, due.end))) return false
  if (to.part.isLoose) return /内$/.test(text.plain.slice(due.start, due.end))
  if (to.mark === 'within') return true
  return toward.test(before) ? to.part.precision !== 'day' : afterEnd.test(after)
}

/** 报告书14个工作日内、报告表7个工作日内: from the clause of the first to the last. */
function withinSome({ text, phrases }: Wording): Reading {
  const times = phrases.filter(
    ({ kind, start, end }) =>
      kind === 'within' && /(?:日|天|小时|月|周)(?:以|之)?内$/.test(text.plain.slice(start, end)),
  )
  const [first, last] = [times[0], times[times.length - 1]]
  if (!first || !last) return nothing
  const words = printedWords(text, clauseStart(text, first.start, 0), last.end)
  const deadline = { text: words, date: openEnd, precision: 'relative', doubt: null } as const
  return { deadline, fault: null, isWhole: false }
}

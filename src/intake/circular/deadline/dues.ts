// Which periods of a wording are deadlines: not those that begin (起), are past (以来, 已), or only
// say what the work is about (2019年度报告).

import type { Stretch } from './clauses'
import { isClauseStart } from './clauses'
import type { Phrase } from './phrases'
import type { PlainText } from './plainText'
import type { Period } from './range'

/** A period by whose end something is due. */
export interface Due extends Stretch {
  readonly period: Period
  /** Whether only the period stands there, without 前, 底 or the like. */
  readonly isBare: boolean
  /** Whether it is hoped for, beside the day that counts: 力争5月底前. */
  readonly isHoped: boolean
  /** Whether it is that of a part of what the one before is of: （其中试点3月底前）. */
  readonly isOfPart: boolean
  /** Whether it begins a bracket, beside the one before: 2023年7月（6月）. */
  readonly isAside: boolean
}

/** The periods of a wording by what they are to it. */
export interface Periods {
  readonly dues: readonly Due[]
  readonly begins: readonly Stretch[]
  /** Days that others took the place of: 原定2023年6月底. */
  readonly formers: readonly Stretch[]
  /** Whether a period is past: 已于2020年6月完成. */
  readonly hasPast: boolean
}

type PeriodPhrase = Extract<Phrase, { readonly kind: 'period' }>

const toward = /(?:到|至|截至|截止|截止到|截至到|不晚于|不迟于|最迟|最迟于)$/
const past = /(?:已|已于|已在)$/
const former = /(?:原定|原定于|原计划|原计划于|原为)$/
/** 持续到2024年, after a deadline: how long it goes on. */
const goingOn = /(?:长期|持续)[^,;。]{0,4}[到至]$/
const ofPart = /其中|试点|先行|首批|\([^)]{1,12}$/
const apart = /(?:比|较|同|(?<!不)早于|(?<!不)晚于|超过)$/
const afterPast = /^(?:已|以来)/
const afterApart = /^(?:同期|版|修订|第?\d{1,4}号|年鉴|同比)/

/** The periods among the phrases of a wording. */
export function periodsOf(text: PlainText, phrases: readonly Phrase[]): Periods {
  const dues: Due[] = []
  const begins: Stretch[] = []
  const formers: Stretch[] = []
  let hasPast = false
  phrases.forEach((phrase, at) => {
    if (phrase.kind !== 'period') return
    const { start, end, period } = phrase
    const before = text.plain.slice(Math.max(0, start - 5), start)
    const after = text.plain.slice(end, end + 5)
    if (former.test(before)) formers.push({ start, end })
    else if (past.test(before) || afterPast.test(after)) hasPast = true
    else if (isBeginning(period, before)) begins.push({ start: startOf(start, before), end })
    else if (!apart.test(before) && !afterApart.test(after)) {
      const isBare = isBarePeriod(period) && !toward.test(before)
      if (isBare && isOfEvent(text.plain, end)) return
      if (dues.length > 0 && goingOn.test(text.plain.slice(Math.max(0, start - 8), start))) return
      const from = phrases[at - 1]?.end ?? 0
      if (!isBare || isRead(phrase, isClauseStart(text, start, from)))
        dues.push({
          start,
          end,
          period,
          isBare,
          isHoped: /(?:力争|争取)$/.test(before),
          isAside: before.endsWith('('),
          isOfPart: ofPart.test(text.plain.slice(Math.max(from, start - 12), start)),
        })
    }
  })
  return { dues: withoutSubjects(text, dues), begins, formers, hasPast }
}

function startOf(start: number, before: string): number {
  return /[自从]$/.test(before) ? start - 1 : start
}

function isBeginning({ from, to }: Period, before: string): boolean {
  return to.mark === 'begin' || (from === null && to.mark === 'none' && /[自从]$/.test(before))
}

function isBarePeriod({ from, to }: Period): boolean {
  return from === null && to.mark === 'none' && !to.part.hasEnd
}

const event = /.(?:前|后|期间|假期)$|^(?:暑期|暑假|寒假|[春夏秋冬]季|汛期|[上下]?学期)/

/** 2023年春节后, 2023年秋季学期开学前: the year of some event, not a time itself. */
function isOfEvent(plain: string, end: number): boolean {
  const [clause = ''] = /^[^,;。、(]{0,16}/.exec(plain.slice(end, end + 16)) ?? []
  return !/\d/.test(clause) && event.test(clause)
}

/** A year alone may be anything's (完成2022年任务) but where the clause begins with it. */
function isRead({ period }: PeriodPhrase, isStart: boolean): boolean {
  return isStart || period.to.part.precision !== 'year'
}

/** Without bare periods where others say 前 or 底: 8月底前完成7月数据报送. */
function withoutSubjects(text: PlainText, dues: readonly Due[]): readonly Due[] {
  if (!dues.some(({ isBare }) => !isBare)) return withoutLooseYears(dues)
  return dues.filter(
    ({ isBare, period, start }, at) =>
      !isBare ||
      (period.to.part.precision !== 'year' && isClauseStart(text, start, dues[at - 1]?.end ?? 0)),
  )
}

/** Without years alone where something closer stands beside them: 2023年/6月. */
function withoutLooseYears(dues: readonly Due[]): readonly Due[] {
  const close = dues.filter(({ period }) => period.to.part.precision !== 'year')
  return close.length > 0 ? close : dues
}

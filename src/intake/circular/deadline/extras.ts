// What stands beside a deadline's day: what comes again, what goes on, when work begins; and what
// of it no rule can hold, as doubts.

import type { Recurrence } from '@/model/plan'
import { clauseEnd } from './clauses'
import type { Periods } from './dues'
import type { Phrase } from './phrases'
import type { PlainText } from './plainText'
import { printedWords } from './plainText'
import type { FoundRecurrence } from './recurring'

/** What a deadline has beside its day, with doubts in Chinese. */
export interface Extras {
  readonly recurs?: Recurrence
  readonly goesOn?: string
  readonly begins?: string
  readonly doubts: readonly string[]
}

/** What stands beside the dues of a wording. */
export function extrasOf(text: PlainText, phrases: readonly Phrase[], periods: Periods): Extras {
  const around = new Around(text, phrases, periods)
  const [rule, ...more] = around.rules()
  const goesOn = around.goingOn()
  const beginning = around.beginning()
  const begins = beginning !== null && goesOn?.startsWith(beginning) ? null : beginning
  return {
    ...(rule?.recurs ? { recurs: rule.recurs } : {}),
    ...(goesOn === null ? {} : { goesOn }),
    ...(begins === null ? {} : { begins }),
    doubts: [
      ...(rule?.doubt ? [rule.doubt] : []),
      ...(/暂定|暂按|暂拟/.test(text.plain) ? ['原文写“暂定”，时限可能变动'] : []),
      ...periods.formers.map(
        ({ start, end }) => `原定的“${printedWords(text, start, end)}”已改期，不作时限`,
      ),
      ...more.map(({ words }) => `另有“${words}”，没有记为规则`),
      ...around.durations().map(words => `另有“${words}”，没有确定的日期`),
    ],
  }
}

interface Rule {
  readonly words: string
  readonly recurs: Recurrence | null
  readonly doubt: string | null
}

class Around {
  constructor(
    private readonly text: PlainText,
    private readonly phrases: readonly Phrase[],
    private readonly periods: Periods,
  ) {}

  rules(): readonly Rule[] {
    return this.phrases.flatMap((phrase, at) =>
      phrase.kind === 'recurring' ? [ruleOf(phrase.rule, this.words(phrase.start, at))] : [],
    )
  }

  /** Times from some event, told where another phrase leads. */
  durations(): readonly string[] {
    const isAlone =
      this.periods.dues.length === 0 && !this.phrases.some(({ kind }) => kind === 'recurring')
    if (isAlone) return []
    return this.phrases.flatMap(({ kind, start, end }) =>
      kind === 'within' ? [printedWords(this.text, start, end)] : [],
    )
  }

  /** 并长期坚持, 2024年持续推进; not 持续到2023年底, nor what is only 长期. */
  goingOn(): string | null {
    const { dues } = this.periods
    const leads = ['recurring', 'within', 'relative', 'now']
    if (dues.length === 0 && !this.phrases.some(({ kind }) => leads.includes(kind))) return null
    for (const [at, phrase] of this.phrases.entries()) {
      if (phrase.kind !== 'open' || !this.isGoingOn(at)) continue
      return this.words(this.startOfGoing(at), at)
    }
    return null
  }

  private isGoingOn(at: number): boolean {
    const { dues } = this.periods
    const { plain } = this.text
    const { start = 0, end = 0 } = this.phrases[at] ?? {}
    const isBefore = dues.some(due => due.start > start)
    const isAfter = dues.some(due => due.end <= start)
    if (/全年$/.test(plain.slice(0, start))) return false
    return (
      dues.length === 0 || isAfter || (isBefore && /^(?:长期|常)/.test(plain.slice(start, end)))
    )
  }

  private startOfGoing(at: number): number {
    const { start = 0 } = this.phrases[at] ?? {}
    const before = this.phrases[at - 1]
    const isBare =
      before?.kind === 'period' &&
      before.end === start &&
      !this.periods.dues.some(due => due.start === before.start)
    if (isBare) return before.start
    return this.text.plain.charAt(start - 1) === '并' ? start - 1 : start
  }

  /** 立即启动 beside something that leads; 7月1日起施行 beside anything. */
  beginning(): string | null {
    const { dues, begins } = this.periods
    const isLed = dues.length > 0 || this.phrases.some(({ kind }) => isLeading(kind))
    for (const [at, { kind, start, end }] of this.phrases.entries()) {
      const begin = begins.find(one => one.end === end)
      if (!begin && !(kind === 'now' && isLed)) continue
      const next = this.phrases[at + 1]?.start ?? this.text.plain.length
      const to = clauseEnd(this.text, end, next)
      return printedWords(this.text, begin?.start ?? start, to).replace(/[至到并]$/, '')
    }
    return null
  }

  /** The words of a phrase to the end of its clause, as printed. */
  private words(start: number, at: number): string {
    const { end = start } = this.phrases[at] ?? {}
    const limit = this.periods.dues.find(due => due.start >= end)?.start
    const to = clauseEnd(this.text, end, limit ?? this.text.plain.length)
    return printedWords(this.text, start, to)
  }
}

function isLeading(kind: Phrase['kind']): boolean {
  return kind === 'recurring' || kind === 'within' || kind === 'relative'
}

function ruleOf({ months, day, inMonths, isExact }: FoundRecurrence, words: string): Rule {
  if (months === null)
    return { words, recurs: null, doubt: `“${words}”不是按月、季、年的规则，照录原文` }
  const recurs = { text: words, months, day, ...(inMonths === undefined ? {} : { inMonths }) }
  return isExact
    ? { words, recurs, doubt: null }
    : { words, recurs: null, doubt: `“${words}”中的日子不能记为规则，照录原文` }
}

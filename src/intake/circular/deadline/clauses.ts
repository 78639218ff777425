// The words around a phrase, as printed: the clause it stands in, what is due by it.

import type { PlainText } from './plainText'
import { printedWords } from './plainText'

/** A stretch of plain text, from one sign to before another. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const strong = /[;。!]/
const weak = /[,、(]/

/** Words that stand before a deadline without saying what is due by it. */
const leadingWords =
  /^(?:[,;。、:!()]|并且?|以及|及|和|与|在|于|到|至|直至|截至|截止|力争|争取|确保|计划|预计|拟|务必|须|最迟|不晚于|不迟于|原则上|其中|各|首先|然后|再)*$/

/** Whether nothing but such words stand between the start of the clause and a place. */
export function isClauseStart(text: PlainText, at: number, from: number): boolean {
  const start = clauseStart(text, at, from)
  return leadingWords.test(text.plain.slice(start, at).slice(-20))
}

/** Where the clause of a place begins, at the earliest at `limit`. */
export function clauseStart(text: PlainText, at: number, limit: number): number {
  let start = at
  while (start > limit && !isBoundary(text, start)) start -= 1
  return start
}

function isBoundary({ plain, breaks }: PlainText, at: number): boolean {
  const sign = plain.charAt(at - 1)
  return breaks.has(at) || strong.test(sign) || weak.test(sign) || sign === ':'
}

/** Where the clause of a place ends, at the latest at `limit`. */
export function clauseEnd(text: PlainText, at: number, limit: number): number {
  let end = at
  while (end < limit && !/[,;。!()]/.test(text.plain.charAt(end))) {
    end += 1
    if (text.breaks.has(end)) break
  }
  return end
}

/** A stretch cut into as many parts as it has deadlines, each with its words as printed. */
export function wordsOfEach(
  text: PlainText,
  dues: readonly Stretch[],
  within: Stretch,
): readonly string[] {
  const cuts = dues.slice(1).map((due, at) => cutBetween(text, dues[at]?.end ?? 0, due.start))
  return dues.map((_, at) => {
    const words = printedWords(text, cuts[at - 1] ?? within.start, cuts[at] ?? within.end)
    return withoutEdges(words)
  })
}

/** Without the signs and words that join parts and belong to none of them. */
function withoutEdges(words: string): string {
  let from = 0
  let to = words.length
  while (from < to && /[，,；;。、\s)）]/.test(words.charAt(from))) from += 1
  while (to > from && /[，,；;。、\s和及与或(（]/.test(words.charAt(to - 1))) to -= 1
  const parted = words.slice(from, to)
  return /[(（]/.test(parted) || !/[)）]$/.test(parted) ? parted : parted.slice(0, -1)
}

/** The last line's end or strong stop between two deadlines, else the last comma, else the second. */
function cutBetween(text: PlainText, from: number, to: number): number {
  for (const isCut of [isStrong, isWeak])
    for (let at = to; at > from; at -= 1) if (isCut(text, at)) return at
  return to
}

function isStrong({ plain, breaks }: PlainText, at: number): boolean {
  return breaks.has(at) || strong.test(plain.charAt(at - 1))
}

function isWeak({ plain }: PlainText, at: number): boolean {
  return weak.test(plain.charAt(at - 1))
}

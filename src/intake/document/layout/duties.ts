// Who does something and by when, where running text says it: in a bracket (甲局牵头，乙局配合), behind
// a label (责任单位：), on a line of its own.
import { areUnits, isDeadline } from './cellSigns'
import type { ColumnKind } from './columnWords'
import { outerBrackets } from './brackets'
import type { Label } from './labels'
import { labelsIn } from './labels'
import type { Span } from './stretch'

/** Words for one column. */
export interface DutyField {
  readonly heading: string
  readonly kind: ColumnKind
  readonly value: Span
}

/** A bracket or a run of labels in a text, with the words that it has for columns. */
export interface Duty {
  readonly extent: Span
  readonly fields: readonly DutyField[]
  /** Whether it says no more than names in a bracket, which may mean something else. */
  readonly isLikely: boolean
}

/** The heading of units that no label names. */
const units = { heading: '责任单位', kind: 'unit' } as const
const deadline = { heading: '完成时限', kind: 'deadline' } as const

/** The duties that a text names, in their order. */
export function dutiesIn(text: string): readonly Duty[] {
  const bracketed = outerBrackets(text).flatMap(bracket => bracketDuty(text, bracket) ?? [])
  const withLabels = bracketed.filter(({ hasLabels }) => hasLabels)
  const others = bracketed.filter(({ hasLabels }) => !hasLabels)
  const labelled = labelDuties(text, withLabels, others)
  const outside = others.filter(({ extent }) => !isWithin(extent[0], labelled))
  const found = [...withLabels, ...labelled, ...outside]
  const sentences = found.length > 0 ? [] : sentenceDuties(text)
  return [...found, ...sentences].sort((a, b) => a.extent[0] - b.extent[0])
}

/** The longest sentence that says no more than who does something, and by when. */
const longestSentence = 300

/** Sentences at the ends of lines that say who does something: 甲局牵头，乙局配合，6月底前完成。 */
function sentenceDuties(text: string): readonly Duty[] {
  return [
    ...text.matchAll(/[。；](由?[省市区县州旗镇乡街各][^。；\n]*)[。；]?[^\S\n]*(?:\n|$)/g),
  ].flatMap(({ 0: all, 1: words = '', index }) => {
    const from = index + 1 + (words.startsWith('由') ? 1 : 0)
    const span: Span = [from, index + 1 + words.length]
    const isSaid = /(?:牵头|负责|配合)/.test(words) && words.length <= longestSentence
    const segments = isSaid ? segmentsIn(text, span) : []
    const isWhole = segments.length > 0 && segments.every(({ kind }) => kind !== null)
    const fields = isWhole ? plainFields(text, span) : []
    const extent: Span = [index + 1, index + all.trimEnd().length]
    return fields.some(({ kind }) => kind === 'unit') ? [{ extent, fields, isLikely: false }] : []
  })
}

interface BracketDuty extends Duty {
  readonly hasLabels: boolean
}

function bracketDuty(text: string, extent: Span): BracketDuty | null {
  const [from, to] = [extent[0] + 1, extent[1] - 1]
  const labels = labelsIn(text, from, to).filter(({ kind }) => isDutyKind(kind) || kind === 'other')
  const [first] = labels
  if (first && labels.some(({ kind }) => isDutyKind(kind))) {
    const fields = labels.flatMap((label, at) =>
      labelFields(text, label, labels[at + 1]?.from ?? to),
    )
    const before = plainFields(text, [from, first.from])
    return { extent, fields: [...before, ...fields], isLikely: false, hasLabels: true }
  }
  const fields = plainFields(text, [from, to])
  if (fields.length === 0) return null
  const words = text.slice(from, to)
  const isSaid = /牵头|负责|配合|承办|主办|协办|参与|落实/.test(words)
  const isLikely = !isSaid || !fields.some(({ kind }) => kind === 'unit')
  const isDuty = !isLikely || isAtEnd(text, extent)
  return isDuty ? { extent, fields, isLikely, hasLabels: false } : null
}

/** Whether a bracket stands at the end of a line, or behind a sentence. */
function isAtEnd(text: string, [from, to]: Span): boolean {
  return (
    /[。；;！]/.test(text.charAt(from - 1)) || /^[。；;，\s]*(?:\n|$)/.test(text.slice(to, to + 6))
  )
}

function isDutyKind(kind: ColumnKind): boolean {
  return kind === 'unit' || kind === 'lead' || kind === 'support' || kind === 'deadline'
}

interface Segment {
  readonly span: Span
  readonly kind: 'unit' | 'deadline' | null
}

/** The parts of some words between stops outside brackets, and what each looks like. */
function segmentsIn(text: string, [from, to]: Span): readonly Segment[] {
  const found: Segment[] = []
  let [start, depth] = [from, 0]
  for (let at = from; at <= to; at += 1) {
    const sign = text.charAt(at)
    if (/[（(]/.test(sign)) depth += 1
    else if (/[）)]/.test(sign)) depth -= 1
    if (at < to && !(depth <= 0 && /[；;，,、。]/.test(sign))) continue
    const words = text.slice(start, at).replace(/\s/g, '')
    const kind = areUnits(words) ? 'unit' : isDeadline(words) ? 'deadline' : null
    if (words !== '') found.push({ span: [start, at], kind })
    start = at + 1
  }
  return found
}

/** The share of names in a bracket that must end as units do. */
const share = 0.6

/** The fields of words without a label: units, and a deadline at their end or before them. */
function plainFields(text: string, span: Span): readonly DutyField[] {
  const segments = segmentsIn(text, span)
  const [first, last] = [segments[0], segments[segments.length - 1]]
  if (!first || !last) return []
  const isTimed = (segment: Segment): boolean =>
    segment.kind === 'deadline' &&
    /[前底末内]|完成|长期|持续|季度/.test(text.slice(...segment.span))
  const at = segments.findIndex(isTimed)
  const timed = at < 0 ? [] : segments.slice(at, lastTimed(segments, at, isTimed) + 1)
  const named = segments.filter(segment => !timed.includes(segment))
  const known = named.filter(({ kind }) => kind === 'unit').length
  if (named.length > 0 && known < named.length * share) return []
  if (timed.length > 0 && at > 0 && timed[timed.length - 1] !== last) return []
  return [
    ...(named.length > 0 ? [{ ...units, value: hull(named) }] : []),
    ...(timed.length > 0 ? [{ ...deadline, value: hull(timed) }] : []),
  ]
}

function lastTimed(
  segments: readonly Segment[],
  from: number,
  isTimed: (segment: Segment) => boolean,
): number {
  let at = from
  while (at + 1 < segments.length && segments.slice(at + 1, at + 2).some(isTimed)) at += 1
  return at
}

function hull(segments: readonly Segment[]): Span {
  return [segments[0]?.span[0] ?? 0, segments[segments.length - 1]?.span[1] ?? 0]
}

/** The fields of a label's value: a deadline behind units has no label of its own (，6月底前完成). */
function labelFields(text: string, label: Label, to: number): readonly DutyField[] {
  const { heading, kind } = label
  const value = trimmed(text, [label.to, to], kind === 'item' ? /[\s，,；;、]/ : /[\s，,；;、。]/)
  const field = { heading, kind, value }
  if (kind === 'other' || kind === 'item' || kind === 'task') return [field]
  const segments = segmentsIn(text, value)
  const isOther = ({ kind: found }: Segment): boolean =>
    found !== null && (found === 'deadline') !== (kind === 'deadline')
  const at = segments.findIndex(isOther)
  const rest = segments.slice(at)
  // A deadline may name who sees to a part of it; only units that stand last are units.
  if (at <= 0 || !rest.every(isOther)) return [field]
  const [before, other] = [segments.slice(0, at), kind === 'deadline' ? units : deadline]
  return [
    { heading, kind, value: hull(before) },
    { ...other, value: hull(rest) },
  ]
}

/** A span without blanks and stops before it, and without signs of some kind behind it. */
function trimmed(text: string, [from, to]: Span, behind: RegExp): Span {
  let [start, end] = [from, to]
  while (start < end && /[\s，,；;：:]/.test(text.charAt(start))) start += 1
  while (end > start && behind.test(text.charAt(end - 1))) end -= 1
  return [start, end]
}

/** Labels that stand in no bracket with labels, each with its value. */
function labelDuties(
  text: string,
  withLabels: readonly Duty[],
  others: readonly Duty[],
): readonly Duty[] {
  const outside = labelsIn(text).filter(({ from }) => !isWithin(from, withLabels))
  const labels = outside.filter(
    (label, at) =>
      isDutyKind(label.kind) ||
      label.isAtLineStart ||
      [outside[at - 1], outside[at + 1]].some(next => isBeside(text, label, next)),
  )
  return labels.map((label, at) => {
    const isDuty = isDutyKind(label.kind)
    const limit = Math.min(
      labels[at + 1]?.from ?? text.length,
      dutyBehind(label.to, withLabels),
      isDuty ? Infinity : dutyBehind(label.to, others),
    )
    const end = label.kind === 'item' ? limit : valueEnd(text, label, limit)
    return {
      extent: [label.from, end],
      fields: labelFields(text, label, end),
      isLikely: !isDuty,
    }
  })
}

/** Whether a label stands in one line with another that says who or when: 牵头领导：张三；牵头单位：. */
function isBeside(text: string, label: Label, next: Label | undefined): boolean {
  if (label.kind !== 'other' || !next || !(isDutyKind(next.kind) || next.kind === 'other'))
    return false
  const [from, to] = [Math.min(label.to, next.to), Math.max(label.from, next.from)]
  return to - from < longestValue && !text.slice(from, to).includes('\n')
}

/**
 * Where the value of a label ends: with its line, or with a further one where it breaks off in a list
 * or where names of units stand below units.
 */
function valueEnd(text: string, { to: from, kind }: Label, limit: number): number {
  const words = text.slice(from, limit)
  const takesNames = isDutyKind(kind) && kind !== 'deadline'
  let end = -1
  for (let isOpen = true; isOpen && end < words.length && end <= longestValue;) {
    const next = words.indexOf('\n', end + 1)
    end = next < 0 ? words.length : next
    const value = words.slice(Math.max(0, end - longestValue), end).trimEnd()
    isOpen = value === '' || /[、，,（(]$/.test(value) || isOpenAtEnd(value)
    isOpen ||= takesNames && areUnits(lineAt(words, end + 1))
  }
  return from + end
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from)
  return text.slice(from, Math.min(end < 0 ? text.length : end, from + longestValue))
}

/** Signs of a value that is followed over lines. */
const longestValue = 2000

function isOpenAtEnd(value: string): boolean {
  return value.lastIndexOf('（') > value.lastIndexOf('）')
}

/** The duties of a text stand in order, so which of them a sign stands in is found by halves. */
function indexBehind(sign: number, duties: readonly Duty[]): number {
  let [low, high] = [0, duties.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((duties[middle]?.extent[0] ?? 0) <= sign) low = middle + 1
    else high = middle
  }
  return low
}

function isWithin(sign: number, duties: readonly Duty[]): boolean {
  return (duties[indexBehind(sign, duties) - 1]?.extent[1] ?? 0) > sign
}

function dutyBehind(sign: number, duties: readonly Duty[]): number {
  return duties[indexBehind(sign, duties)]?.extent[0] ?? Infinity
}

// Unit cells cut into pieces at stops outside brackets, at line ends, blanks between names, and
// before labels: each a name, with what is printed around it.

import { seenForm } from '@/model/lookAlike'
import { bracketDepth, fullWidth, withoutOuterBracket } from './brackets'
import { isGeneric, isNameEnd, joinedNames } from './names'
import { labelStarts, roleBehind } from './roles'

/** A piece as printed and in plain signs, and what parts it from the one before. */
export interface Piece {
  readonly printed: string
  readonly words: string
  readonly after: 'line' | 'stop' | 'comma' | 'joint' | 'or' | 'blank'
}

type Cut = Omit<Piece, 'words'>

/** Signs of the longest piece whose names are parted at 和 or at blanks. */
const longest = 300

/** A number before a unit: 1., （一）. */
const itemNumber = /^(?:\d{1,2}[.、）)](?=\D)|（[\d一二三四五六七八九十]{1,3}）)/

/** Numbers in a circle or a bracket of their own, which are no digits of a name. */
const circles = '\\u2460-\\u24ff\\u2776-\\u2793\\u3220-\\u3229'
const circled = new RegExp(`^[${circles}]`)
const numberStarts = new RegExp(
  `[（）${circles}]|(?<=[局委办部处厅院会司府心门位镇乡])\\d{1,2}[、.．)](?=[\\u4e00-\\u9fff])`,
  'g',
)

/** What stands in a cell for no unit, and numbers before units. */
const nothing = /^(?:[-/\\—.·]*|无|暂无|\d{1,2})$/

/** The pieces of an item's unit cells, in order; no empty ones. */
export function unitPieces(cells: readonly string[]): readonly Piece[] {
  const whole = withoutOuterBracket(cells.map(fullWidth).join('\n')).split('\n')
  const pieces = joinOpen(whole.map(fullWidth))
    .flatMap((line, at, lines) => atNumbers(line, lineStart(lines[at - 1])))
    .flatMap(({ printed, after }) => atStops(printed, after))
    .flatMap(atLabels)
    .filter(({ printed }) => printed.trim() !== '')
    .flatMap(cut => (cut.printed.length > longest ? [cut] : atBlanks(cut).flatMap(atJoints)))
    .map(cut => ({ ...cut, printed: cut.printed.trim() }))
    .map(cut => ({ ...cut, words: plainWords(cut.printed.replace(circled, '')) }))
    .filter(({ words }) => !nothing.test(words))
  return withLevels(pieces)
}

/** Characters and brackets alone, which are plain as they stand. */
const isPlain = /^[\u4e00-\u9fff][\u4e00-\u9fff（）]*$/

/** Blanks between words in letters, which belong to a name: Finance Bureau. */
const betweenLetters = /(?<=[A-Za-z]) +(?=[A-Za-z])/

/** Words in plain signs, without blanks or a closing stop, with brackets of full width. */
function plainWords(text: string): string {
  if (isPlain.test(text)) return text
  const words = text
    .split(betweenLetters)
    .map(seenForm)
    .join(' ')
    .replace(/[[(〔【]/g, '（')
    .replace(/[\])〕】]/g, '）')
  return words === '。' ? words : words.replace(/。$/, '').replace(itemNumber, '')
}

/** Lines, those joined of which a bracket is open. */
function joinOpen(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let pending: string[] = []
  let depth = 0
  for (const line of lines) {
    pending.push(line)
    depth = bracketDepth(line, depth)
    if (depth !== 0) continue
    joined.push(pending.join(''))
    pending = []
  }
  // Lines of a bracket that never closes are read one by one.
  return [...joined, ...pending]
}

/** A line behind one that ends with a comma goes on from it. */
function lineStart(before: string | undefined): Piece['after'] {
  return before !== undefined && /[、，,]$/.test(before) ? 'comma' : 'line'
}

function atLabels(cut: Cut): readonly Cut[] {
  const starts = [0, ...labelStarts(cut.printed).filter(at => at > 0)]
  return starts.map((start, at) => ({
    printed: cut.printed.slice(start, starts[at + 1]),
    after: at === 0 ? cut.after : 'stop',
  }))
}

/** Lines cut before numbers of units that nothing parts: ①甲局②乙局, 1、甲局2、乙局. */
function atNumbers(line: string, first: Piece['after']): readonly Cut[] {
  const starts = [0]
  let depth = 0
  for (const { 0: sign, index } of line.matchAll(numberStarts)) {
    if (sign === '（') depth += 1
    else if (sign === '）') depth -= 1
    else if (depth === 0 && index > 0) starts.push(index)
  }
  return starts.map((start, at) => ({
    printed: line.slice(start, starts[at + 1]),
    after: at === 0 ? first : 'stop',
  }))
}

function atStops(line: string, first: Piece['after']): readonly Cut[] {
  const isGuarded = bracketDepth(line) === 0
  const cuts: Cut[] = []
  let depth = 0
  let from = 0
  let after = first
  const signs = [...line.matchAll(/[（）、，,；;。]/g)]
  for (const { 0: sign, index } of signs) {
    if (sign === '（') depth += 1
    else if (sign === '）') depth -= 1
    else if (depth === 0 || !isGuarded) {
      cuts.push({ printed: line.slice(from, sign === '。' ? index + 1 : index), after })
      after = /[；;。]/.test(sign) ? 'stop' : 'comma'
      from = index + 1
    }
  }
  return [...cuts, { printed: line.slice(from), after }]
}

/** 甲局 乙局: a blank between two whole names; not within one (县水 务局, 高新区 管委会). */
function atBlanks(cut: Cut): readonly Cut[] {
  const words = cut.printed.trim().split(/\s+/)
  if (words.length === 1) return [cut]
  if (!words.every(part => isWholeName(plainWords(part)))) return [cut]
  return words.map((printed, at) => ({ printed, after: at === 0 ? cut.after : 'blank' }))
}

/** Whether words are a name, with the words of its role behind it or not. */
function isWholeName(words: string): boolean {
  const name = roleBehind(words)?.name ?? words
  return isNameEnd(name) && !isGeneric(name)
}

function atJoints({ printed, after }: Cut): readonly Cut[] {
  let end = 0
  return joinedNames(printed, { plain: plainWords, isName: isWholeName }).map((part, at) => {
    const start = printed.indexOf(part, end)
    end = start + part.length
    const joint = printed.charAt(start - 1) === '或' ? 'or' : 'joint'
    return { printed: part, after: at === 0 ? after : joint }
  })
}

const level = /^各(?:市|县|区|州|旗)$/
const sharing = /^(?:市|县|区|州|旗|自治县)(?:（[^（）]{1,12}）)?(?:人民政府|政府|管委会)?$/

/** 各市、县人民政府 is one name: what stands before the comma shares the word behind it. */
function withLevels(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined[joined.length - 1]
    const isShared = last && level.test(last.words) && sharing.test(piece.words)
    if (!isShared || piece.after !== 'comma') joined.push(piece)
    else
      joined[joined.length - 1] = {
        ...last,
        printed: `${last.printed}、${piece.printed}`,
        words: `${last.words}、${piece.words}`,
      }
  }
  return joined
}

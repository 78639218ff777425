import type * as v from 'valibot'
import { cutToLength, shortText } from '@/model/graphemes'
import type { Excess } from './excess'
import { excessOf, excessWords } from './excess'

/**
 * One thing wrong with a plan.json: `where` its path (items[3].deadline.date), `words` what stands
 * there, `message` in Chinese; `excess` the bound that it goes beyond.
 */
export interface Problem {
  readonly code:
    | 'not-json'
    | 'empty-file'
    | 'a-ledger'
    | 'newer-plan'
    | 'bad-bytes'
    | 'missing'
    | 'unknown-key'
    | 'wrong-type'
    | 'wrong-value'
    | 'empty'
    | 'not-a-day'
    | 'repeated'
    | 'unknown-reference'
    | 'too-large'
  readonly where: string
  readonly words: string
  readonly message: string
  readonly excess?: Excess
}

/** Signs of a file's words that a problem quotes, and those of them that it shows by themselves. */
const [mostQuoted, mostShown] = [40, 60]

/** No sign that anybody reads needs so many units each: a letter may have marks without end. */
const unitsEach = 16

/** Words of a file, however long, as a message quotes them. */
export function quotedWords(words: string, most = mostQuoted): string {
  return shortText(cutToLength(words, most * unitsEach), most)
}

/** Words of a file, however long, as a problem shows what stands in a place. */
export function shownWords(words: string): string {
  return quotedWords(words, mostShown)
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
  Array: '列表',
  Object: '对象',
}

/** What is said where more was found than is read. */
export function excessProblem(excess: Excess, where = ''): Problem {
  const words = `${excess.found} > ${excess.allowed}`
  const said = excessWords(excess)
  const message = where === '' ? said : `${where}：${said}`
  return { code: 'too-large', where, words, message, excess }
}

/** A schema's complaint in plain words; `above` is the way to the value that it was held against. */
export function problemOf(
  issue: v.BaseIssue<unknown>,
  above: readonly (string | number)[] = [],
): Problem {
  const where = pathOf([...above, ...(issue.path ?? []).map(step => step.key)])
  const { input } = issue
  if (issue.type === 'max_length' && Array.isArray(input))
    return excessProblem(excessOf('entries', input.length, boundOf(issue)), where)
  return schemaProblem(issue, where)
}

function schemaProblem(issue: v.BaseIssue<unknown>, where: string): Problem {
  const words = shown(issue.input)
  const isKey = issue.type === 'strict_object' && (issue.path?.length ?? 0) > 0
  if (isKey && issue.expected === 'never')
    return { code: 'unknown-key', where, words, message: `${where}：格式中没有这一项` }
  if (issue.input === undefined && where !== '')
    return { code: 'missing', where, words: '', message: `${where}：缺少这一项` }
  if (issue.type === 'check')
    return {
      code: 'not-a-day',
      where,
      words,
      message: `${where}：“${words}”不是真实的日期（应写作 2020-08-31）`,
    }
  const place = where || '全文'
  const type = typeNames[issue.expected ?? '']
  if (issue.kind === 'schema' && type)
    return { code: 'wrong-type', where, words, message: `${place}：应为${type}，实为 ${words}` }
  if (issue.type === 'non_empty')
    return { code: 'empty', where, words, message: `${place}：${emptyWords(issue.input)}` }
  const rule = ruleOf(issue)
  const message = `${place}：值 ${words} 不合格式${rule === '' ? '' : `，${rule}`}`
  return { code: 'wrong-value', where, words, message }
}

function emptyWords(input: unknown): string {
  return Array.isArray(input) ? '至少要有一项，实为空列表' : '不能为空'
}

/** What a schema asks of a value, in plain words; what a pattern asks is its own message. */
function ruleOf(issue: v.BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'integer':
      return '应为整数'
    case 'min_value':
      return `应不小于 ${boundOf(issue)}`
    case 'max_value':
      return `应不大于 ${boundOf(issue)}`
    case 'regex':
      return issue.message
    case 'strict_tuple':
      return '多出了这一项'
    case 'literal':
    case 'picklist':
      return choiceWords(issue.expected ?? '')
    default:
      return ''
  }
}

/** The library writes what may be chosen as ("a" | "b"). */
function choiceWords(expected: string): string {
  const choices = expected.replace(/[()"]/g, '').split(' | ').filter(Boolean)
  return choices.length > 1 ? `应为 ${choices.join('、')} 之一` : `应为 ${choices.join('')}`
}

function boundOf(issue: v.BaseIssue<unknown>): number {
  return 'requirement' in issue ? Number(issue.requirement) : 0
}

/** A path as a programmer writes it: items[3].deadline.date. */
function pathOf(keys: readonly unknown[]): string {
  return keys
    .map((key, at) =>
      typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${quotedWords(String(key))}`,
    )
    .join('')
}

function shown(value: unknown): string {
  if (typeof value === 'string') return shownWords(value)
  if (Array.isArray(value)) return value.length === 0 ? '空列表' : `列表（${value.length}）`
  return typeof value === 'object' && value !== null ? '对象' : String(value)
}

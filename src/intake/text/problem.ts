import type * as v from 'valibot'

/**
 * One thing wrong with a plan.json: `where` its path (items[3].deadline.date), `words` what stands
 * there, `message` in Chinese.
 */
export interface Problem {
  readonly code:
    | 'not-json'
    | 'missing'
    | 'unknown-key'
    | 'wrong-type'
    | 'wrong-value'
    | 'not-a-day'
    | 'repeated'
    | 'unknown-reference'
  readonly where: string
  readonly words: string
  readonly message: string
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
  Array: '列表',
  Object: '对象',
}

/** A schema's complaint in plain words. */
export function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const where = pathOf((issue.path ?? []).map(step => step.key))
  const words = shown(issue.input)
  const isKey = issue.type === 'strict_object' && (issue.path?.length ?? 0) > 0
  if (isKey && issue.expected === 'never')
    return { code: 'unknown-key', where, words, message: `${where}：格式中没有这一项` }
  if (isKey && issue.received === 'undefined')
    return { code: 'missing', where, words: '', message: `${where}：缺少这一项` }
  if (issue.type === 'check')
    return {
      code: 'not-a-day',
      where,
      words,
      message: `${where}：“${words}”不是真实的日期（应写作 2020-08-31）`,
    }
  const expected = typeNames[issue.expected ?? ''] ?? issue.expected ?? ''
  if (issue.kind === 'schema' && typeNames[issue.expected ?? ''])
    return {
      code: 'wrong-type',
      where,
      words,
      message: `${where || '全文'}：应为${expected}，实为 ${words}`,
    }
  return {
    code: 'wrong-value',
    where,
    words,
    message:
      `${where || '全文'}：值 ${words} ` + `不合格式${expected === '' ? '' : `，应为 ${expected}`}`,
  }
}

/** A path as a programmer writes it: items[3].deadline.date. */
function pathOf(keys: readonly unknown[]): string {
  return keys
    .map((key, at) =>
      typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`,
    )
    .join('')
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 60)
  if (Array.isArray(value)) return `列表（${value.length}）`
  return typeof value === 'object' && value !== null ? '对象' : String(value)
}

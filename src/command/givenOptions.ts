import { parseArgs } from 'node:util'
import { oneOf } from './option'
import { renderRows } from './optionRows'
import type { KindWord } from './renderKinds'
import { renderKinds } from './renderKinds'

/** The words behind `render` taken apart, and what is wrong before any value is looked at. */
export interface Given {
  readonly kind: KindWord
  /** The values of each option that is known. */
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly complaints: readonly string[]
}

const named = renderRows.map(({ name }) => name)

/** Takes the words behind `render` apart. */
export function givenOptions(args: readonly string[]): Given {
  const tokens = tokensOf(args)
  const words = tokens.flatMap((token, at) =>
    token.kind === 'positional' && isStray(tokens[at - 1]) ? [token.value] : [],
  )
  const { kind, complaints } = kindOf(words)
  const options = valuesOf(tokens.flatMap(token => (token.kind === 'option' ? [token] : [])))
  return {
    kind,
    values: options.values,
    complaints: [...complaints, ...options.complaints],
  }
}

function tokensOf(args: readonly string[]) {
  const { tokens } = parseArgs({
    args: withGaps(args),
    options: Object.fromEntries(
      named.map(name => [name, { type: 'string', multiple: true }] as const),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  return tokens
}

/** Which figure is asked for by the words that stand alone. */
function kindOf([first, ...others]: readonly string[]): Pick<Given, 'kind' | 'complaints'> {
  const kind = first === undefined ? null : (oneOf(first, renderKinds) ?? 'unknown')
  const unknown = `没有图种“${first ?? ''}”：可用的是 ${renderKinds.join('、')}`
  return {
    kind,
    complaints: [
      ...(kind === 'unknown' ? [unknown] : []),
      ...others.map(word =>
        oneOf(word, renderKinds) === null
          ? `“${word}”前面缺选项名`
          : `图种只写一个：又写了 ${word}`,
      ),
    ],
  }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}

function valuesOf(tokens: readonly OptionToken[]): Pick<Given, 'values' | 'complaints'> {
  const values = new Map<string, string[]>()
  const complaints: string[] = []
  for (const { name, rawName, value } of tokens) {
    const row = renderRows.find(one => one.name === name)
    const before = values.get(name)
    if (!row)
      complaints.push(`没有选项 ${rawName}：可用的是 ${named.map(each => `--${each}`).join(' ')}`)
    else if (value === undefined || value === '') complaints.push(`--${name} 后面缺值`)
    else if (before && !row.isRepeated) complaints.push(`--${name} 只能写一次`)
    else values.set(name, [...(before ?? []), value])
  }
  return { values, complaints }
}

/**
 * The words with an empty value where an option follows upon another, which else would be taken for
 * that one's value.
 */
function withGaps(args: readonly string[]): string[] {
  const isOption = (word: string | undefined): boolean =>
    word?.startsWith('--') === true && oneOf(word.slice(2).replace(/=.*$/s, ''), named) !== null
  return args.map((word, at) =>
    isOption(word) && !word.includes('=') && isOption(args[at + 1]) ? `${word}=` : word,
  )
}

/**
 * Whether a word behind this stands alone: behind an option that we do not know it may have been
 * meant as its value.
 */
function isStray(before: { readonly kind: string; readonly name?: string } | undefined): boolean {
  return before?.kind !== 'option' || oneOf(before.name ?? '', named) !== null
}

// Sentences with gaps, put from one language into another.

type Phrase = readonly [from: string, to: string]

/** What a phrase book is made of: whole sentences, and what may stand before and behind one. */
export interface PhraseLists {
  readonly phrases: readonly Phrase[]
  readonly prefixes: readonly Phrase[]
  readonly suffixes: readonly Phrase[]
}

interface Pattern {
  readonly sign: RegExp
  /** The gaps in order, each with its name. */
  readonly gaps: readonly string[]
  readonly to: string
}

/** Signs that part sentences and parts of one, and what stands for them. */
const [sentences, clauses, commas]: readonly [Phrase, Phrase, Phrase] = [
  ['。', '. '],
  ['；', '; '],
  ['，', ', '],
]

/** How deep a sentence may hold others. */
const deepest = 8

/** Signs of a text that is translated, and texts that are remembered. */
const [longest, mostKnown] = [4_000, 20_000]

/** Puts sentences into another language by phrases with gaps. */
export class PhraseBook {
  private readonly phrases: readonly Pattern[]
  private readonly prefixes: readonly Pattern[]
  private readonly suffixes: readonly Pattern[]
  private readonly known = new Map<string, string | null>()

  constructor({ phrases, prefixes, suffixes }: PhraseLists) {
    this.phrases = phrases.map(phrase => patternOf(phrase, ['^', '$']))
    this.prefixes = prefixes.map(phrase => patternOf(phrase, ['^', '']))
    this.suffixes = suffixes.map(phrase => patternOf(phrase, ['', '$']))
  }

  /** A text in the other language; null where a part of it is in no phrase. */
  translate(text: string, depth = 0): string | null {
    if (depth > deepest || text.length > longest) return null
    const known = this.known.get(text)
    if (known !== undefined) return known
    const put =
      this.byStop(text, sentences, depth) ??
      this.wholly(text, depth) ??
      this.byAffix(text, depth) ??
      this.byStop(text, clauses, depth) ??
      this.byStop(text, commas, depth)
    if (this.known.size < mostKnown) this.known.set(text, put)
    return put
  }

  private wholly(text: string, depth: number): string | null {
    for (const pattern of this.phrases) {
      const found = pattern.sign.exec(text)
      const filled = found && this.filled(pattern, found, depth)
      if (filled != null) return filled
    }
    return null
  }

  private filled({ gaps, to }: Pattern, found: RegExpExecArray, depth: number): string | null {
    let words = to
    for (const [at, gap] of gaps.entries()) {
      const part = found[at + 1] ?? ''
      const put = /\d/.test(gap) ? part : this.translate(part, depth + 1)
      if (put === null) return null
      words = words.replace(`{${gap}}`, () => put)
    }
    return words
  }

  /** A sentence with something before it, or behind. */
  private byAffix(text: string, depth: number): string | null {
    for (const pattern of this.prefixes) {
      const found = pattern.sign.exec(text)
      const rest = found && this.translate(text.slice(found[0].length), depth + 1)
      if (rest != null && found) return (this.filled(pattern, found, depth) ?? '') + rest
    }
    for (const pattern of this.suffixes) {
      const found = pattern.sign.exec(text)
      const rest = found && this.translate(text.slice(0, found.index), depth + 1)
      if (rest != null && found) return rest + (this.filled(pattern, found, depth) ?? '')
    }
    return null
  }

  private byStop(text: string, [stop, put]: Phrase, depth: number): string | null {
    const parts = partsAt(text, stop)
    if (parts.length < 2) return null
    const translated = parts.map(part => this.translate(part, depth + 1))
    const isWhole = translated.every(part => part !== null)
    if (!isWhole && (stop !== sentences[0] || translated.every(part => part === null))) return null
    // Of several sentences one that is in no phrase is quoted.
    return translated.map((part, at) => part ?? `“${parts[at] ?? ''}”`).join(put)
  }
}

/** The parts of a text between stops that stand in no quotation and no bracket. */
function partsAt(text: string, stop: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '“' || sign === '（') depth += 1
    else if (sign === '”' || sign === '）') depth -= 1
    else if (sign === stop && depth <= 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.filter(part => part !== '')
}

function patternOf([from, to]: Phrase, [begin, end]: readonly [string, string]): Pattern {
  const parts = from.split(/\{(\w)\}/)
  const gaps = parts.filter((_, at) => at % 2 === 1)
  const source = parts.map((part, at) =>
    at % 2 === 1
      ? gapSource(part, parts[at - 1] ?? '')
      : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  return { sign: new RegExp(begin + source.join('') + end), gaps, to }
}

/** A gap that is taken over as it is ends with its clause, unless it is quoted. */
function gapSource(name: string, before: string): string {
  return /\d/.test(name) && !before.endsWith('“') ? '([^，；。（）]+?)' : '([^]+?)'
}

// The words within a block of Markdown, as the library has taken them apart.
import type { MarkedToken, Token } from 'marked'
import type { Run } from './block'

/** Reads runs of words; throws where they hold what the manual does not know, such as HTML. */
export function readRuns(tokens: readonly Token[] | undefined): readonly Run[] {
  return ((tokens ?? []) as readonly MarkedToken[]).flatMap(readRun)
}

function readRun(token: MarkedToken): readonly Run[] {
  switch (token.type) {
    case 'text':
      return token.tokens ? readRuns(token.tokens) : [{ look: 'plain', text: joined(token.text) }]
    case 'escape':
      return [{ look: 'plain', text: token.text }]
    case 'strong':
      return [{ look: 'strong', text: joined(token.text) }]
    case 'codespan':
      return [{ look: 'code', text: joined(token.text) }]
    case 'link':
      return [{ look: 'link', text: joined(token.text), to: token.href }]
    default:
      throw new Error(`no such words in a manual: ${token.raw}`)
  }
}

const wide = '[\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u9fff\\uff00-\\uffef]'
const breakAtWide = new RegExp(`(?<=${wide})\\n|\\n(?=${wide})`, 'g')

/** A line break is a space between Latin words, and nothing beside a Chinese one. */
function joined(text: string): string {
  return text.replace(breakAtWide, '').replace(/\n/g, ' ')
}

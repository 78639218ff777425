// Markdown, as the library has taken it apart, into the blocks of a chapter. Only what the manual
// uses is read; anything else, HTML above all, is a mistake of ours.
import type { MarkedToken, Token } from 'marked'
import type { Block, Passage, Run } from './block'
import { passagesOf, plainRuns, textOf } from './block'
import type { ChapterKey } from './chapters'
import { readRuns } from './readRuns'

/** A heading below a chapter's own. */
export interface Section {
  readonly id: string
  readonly title: string
}

/** A chapter: `key` is its name in addresses, `sections` are what its contents list. */
export interface Chapter {
  readonly key: ChapterKey
  readonly title: string
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
}

/** A table made from code, which stands in a chapter where a line says {{address}} or such. */
export interface CodeTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (readonly Run[])[])[]
}

/** What a chapter is read from; `tables` are the ones made from code, by name. */
export interface ChapterSource {
  readonly key: ChapterKey
  readonly tokens: readonly Token[]
  readonly tables: ReadonlyMap<string, CodeTable>
}

type Cells = readonly (readonly Run[])[]

/** Reads a chapter; throws where it holds what the manual does not know. */
export function readChapter({ key, tokens, tables }: ChapterSource): Chapter {
  let headings = 0
  let passages = 0

  function passage(cells: Cells): Passage {
    return { id: `${key}-p${++passages}`, cells }
  }

  function heading(depth: number, runs: readonly Run[]): Block {
    const id = headings === 0 ? key : `${key}-${headings}`
    headings++
    return { kind: 'heading', level: depth === 1 ? 1 : 2, passage: { id, cells: [runs] } }
  }

  function table(head: Cells, rows: readonly Cells[]): Block {
    return { kind: 'table', head, passages: rows.map(passage) }
  }

  function codeTable(name: string): Block {
    const found = tables.get(name)
    if (!found) throw new Error(`no such table: ${name}`)
    return table(found.head.map(plainRuns), found.rows)
  }

  function block(token: MarkedToken): readonly Block[] {
    switch (token.type) {
      case 'space':
        return []
      case 'heading':
        return [heading(token.depth, readRuns(token.tokens))]
      case 'paragraph': {
        const name = placeholder(token.text)
        if (name !== null) return [codeTable(name)]
        return [{ kind: 'paragraph', passage: passage([readRuns(token.tokens)]) }]
      }
      case 'code':
        return [{ kind: 'code', passage: passage([[{ look: 'code', text: token.text }]]) }]
      case 'list': {
        const entries = token.items.map(item => passage([readRuns(item.tokens)]))
        return [{ kind: 'list', isNumbered: token.ordered, passages: entries }]
      }
      case 'table': {
        const rows = [token.header, ...token.rows].map(row =>
          row.map(cell => readRuns(cell.tokens)),
        )
        return [table(rows[0] ?? [], rows.slice(1))]
      }
      default:
        throw new Error(`no such block in a manual: ${token.raw}`)
    }
  }

  const blocks = (tokens as readonly MarkedToken[]).flatMap(block)
  return { key, ...contentsOf(blocks), blocks }
}

/** The name of the table that a paragraph stands for; null for any other. */
function placeholder(text: string): string | null {
  return /^\{\{(\w+)\}\}$/.exec(text)?.[1] ?? null
}

function contentsOf(blocks: readonly Block[]): Pick<Chapter, 'title' | 'sections'> {
  const [first, ...sections] = blocks
    .filter(block => block.kind === 'heading')
    .flatMap(passagesOf)
    .map(passage => ({ id: passage.id, title: textOf(passage) }))
  return { title: first?.title ?? '', sections }
}

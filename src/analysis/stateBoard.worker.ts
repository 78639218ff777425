import type { BoardColumns, BoardSource } from './stateBoard'
import { boardColumns } from './stateBoard'
import type { StateRules } from './workState'

/** What the page sends: a source to be asked, or a question of it; of several only the last is answered. */
export type BoardAsk = { readonly kind: 'source', readonly source: BoardSource } | { readonly kind: 'board', readonly turn: number, readonly asOf: number, readonly rules: StateRules }

/** The answer to a question, by its turn. */
export interface BoardAnswer { readonly turn: number, readonly columns: BoardColumns }

let source: BoardSource | null = null

self.addEventListener('message', ({ data }: MessageEvent<BoardAsk>) => {
  if (data.kind === 'source') {
    source = data.source
    return
  }
  if (!source) return
  const columns = boardColumns(source, data.asOf, data.rules)
  const answer: BoardAnswer = { turn: data.turn, columns }
  self.postMessage(answer, { transfer: Object.values(columns).map(column => (column as Uint8Array).buffer) })
})

import type { BoardAsk, BoardSource } from './boardColumns'
import { boardColumns, columnBuffers } from './boardColumns'

/**
 * What the page sends: a source to be asked, or a question of it. Each question is answered with a
 * board's columns, in turn.
 */
export type BoardMessage =
  | { readonly kind: 'source'; readonly source: BoardSource }
  | { readonly kind: 'board'; readonly ask: BoardAsk }

let source: BoardSource | null = null

self.addEventListener('message', ({ data }: MessageEvent<BoardMessage>) => {
  if (data.kind === 'source') {
    source = data.source
    return
  }
  if (!source) return
  const columns = boardColumns(source, data.ask)
  self.postMessage(columns, { transfer: columnBuffers(columns) })
})

import type { FileAnswer, FileQuestion } from './fileAnswer'
import { answerOf } from './fileAnswer'

/** What the thread says: once that it can be asked, then what it was asked for, or why not. */
export type FileNews =
  { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly reason: string } | FileAnswer

function say(news: FileNews): void {
  self.postMessage(news)
}

self.addEventListener('message', ({ data }: MessageEvent<FileQuestion>) => {
  answerOf(data).then(say, (error: unknown) => {
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  })
})

say({ kind: 'ready' })

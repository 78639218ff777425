import type { FileAnswer, FileQuestion } from './fileAnswer'
import { answerOf } from './fileAnswer'

/** A thread that was lost with the file in its hands, as for want of memory, and why. */
export interface LostThread {
  readonly kind: 'lost'
  readonly reason: string
}

/** What the thread says: once that it can be asked, then what it was asked for, or why not. */
export type FileNews = { readonly kind: 'ready' } | LostThread | FileAnswer

function say(news: FileNews): void {
  self.postMessage(news)
}

self.addEventListener('message', ({ data }: MessageEvent<FileQuestion>) => {
  answerOf(data).then(say, (error: unknown) => {
    say({ kind: 'lost', reason: error instanceof Error ? error.message : String(error) })
  })
})

say({ kind: 'ready' })

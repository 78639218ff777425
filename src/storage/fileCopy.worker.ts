import { copyFolder } from './copyFolder'
import { fileAppender } from './fileJournal'

/** Lines for the files of a folder, numbered so that the answer finds whoever asked. */
export interface LinesToFile {
  readonly number: number
  readonly folder: string
  readonly text: string
}

/** Whether such lines are in a file: an empty `error`, or the name of what went wrong. */
export interface LinesAnswer {
  readonly number: number
  readonly error: string
}

const appenders = new Map<string, (text: string) => Promise<void>>()

self.addEventListener(
  'message',
  ({ data: { number, folder, text } }: MessageEvent<LinesToFile>) => {
    const append = appenders.get(folder) ?? fileAppender(() => copyFolder(folder, true))
    appenders.set(folder, append)
    const answer = (error: string): void => {
      self.postMessage({ number, error } satisfies LinesAnswer)
    }
    append(text).then(
      () => {
        answer('')
      },
      (error: unknown) => {
        answer(error instanceof Error || error instanceof DOMException ? error.name : 'Error')
      },
    )
  },
)

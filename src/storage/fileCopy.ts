import type { Report } from '@/model/report'
import { copyFolder } from './copyFolder'
import type { LinesAnswer, LinesToFile } from './fileCopy.worker'
import FileWorker from './fileCopy.worker?worker'
import type { JournalFolder } from './fileJournal'
import { folderSize, folderTexts } from './fileJournal'
import type { LedgerCopy } from './ledgerCopy'
import { copyError, errorName } from './ledgerCopy'
import { readReportLines, reportLines } from './reportLines'

/**
 * The copy in files of the browser's private file system, in a folder of this name. They can be
 * read here, but written to the disk for certain only by a thread of their own, started with the
 * first record.
 */
export function fileCopy(name: string): LedgerCopy {
  let thread: ((text: string) => Promise<void>) | null = null

  /** What is asked of the folder, or what there is where it does not exist yet, or no longer. */
  async function ask<T>(work: (folder: JournalFolder) => Promise<T>, none: T): Promise<T> {
    try {
      return await work(await copyFolder(name, false))
    } catch (error) {
      if (errorName(error) === 'NotFoundError') return none
      throw error
    }
  }

  return {
    name: 'file',
    // Each batch is flushed before it is said to be taken.
    lasting: true,
    extent: () => ask(folderSize, 0),
    load: async () => readReportLines(await ask(folderTexts, []), 'cut'),
    append: async (reports: readonly Report[]) => {
      thread ??= fileThread(name, () => {
        thread = null
      })
      await thread(reportLines(reports))
    },
  }
}

interface Asker {
  readonly done: () => void
  readonly fail: (error: Error) => void
}

function fileThread(folder: string, lost: () => void): (text: string) => Promise<void> {
  const worker = new FileWorker()
  const askers = new Map<number, Asker>()
  let number = 0
  worker.addEventListener('message', ({ data }: MessageEvent<LinesAnswer>) => {
    const asker = askers.get(data.number)
    askers.delete(data.number)
    if (data.error === '') asker?.done()
    else asker?.fail(new DOMException('not written', data.error))
  })
  worker.addEventListener('error', () => {
    worker.terminate()
    lost()
    for (const { fail } of askers.values()) fail(copyError('InvalidStateError', 'thread lost'))
  })
  return text =>
    new Promise((done, fail) => {
      number += 1
      askers.set(number, { done, fail })
      worker.postMessage({ number, folder, text } satisfies LinesToFile)
    })
}

import { describe, expect, it } from 'vitest'
import type { LockedFile, JournalFile, JournalFolder } from '@/storage/fileJournal'
import { fileAppender, folderSize, folderTexts } from '@/storage/fileJournal'

/** A folder in memory whose files one writer at a time can hold; `room` bytes fit into a file. */
class MemoryFolder implements JournalFolder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly heldNames = new Set<string>()
  room = Infinity
  flushes = 0
  busy = 0

  set(name: string, text: string): void {
    this.files.set(name, new TextEncoder().encode(text))
  }
  text(name: string): string {
    return new TextDecoder().decode(this.files.get(name))
  }

  async *values(): AsyncIterable<JournalFile> {
    for (const name of this.files.keys()) yield this.file(name)
    yield { kind: 'directory' }
  }

  async getFileHandle(
    name: string,
    { create }: { readonly create: boolean },
  ): Promise<JournalFile> {
    if (!this.files.has(name) && !create) throw new DOMException('gone', 'NotFoundError')
    if (!this.files.has(name)) this.set(name, '')
    return this.file(name)
  }

  private file(name: string): JournalFile {
    return {
      kind: 'file',
      getFile: async () => ({
        size: this.files.get(name)?.length ?? 0,
        text: async () => {
          if ((this.busy -= 1) >= 0) throw new DOMException('changed meanwhile', 'NotReadableError')
          return this.text(name)
        },
      }),
      createSyncAccessHandle: async () => {
        if (this.heldNames.has(name)) throw new DOMException('held', 'NoModificationAllowedError')
        this.heldNames.add(name)
        return this.hold(name)
      },
    }
  }

  private hold(name: string): LockedFile {
    const bytes = (): Uint8Array<ArrayBuffer> => this.files.get(name) ?? new Uint8Array()
    return {
      getSize: () => bytes().length,
      read: (into, { at }) => {
        into.set(bytes().subarray(at, at + into.length))
        return into.length
      },
      write: (from, { at }) => {
        const written = Math.min(from.length, this.room - at)
        const next = new Uint8Array(Math.max(bytes().length, at + written))
        next.set(bytes())
        next.set(from.subarray(0, written), at)
        this.files.set(name, next)
        return written
      },
      truncate: size => {
        this.files.set(name, bytes().slice(0, size))
      },
      flush: () => {
        this.flushes += 1
      },
      close: () => {
        this.heldNames.delete(name)
      },
    }
  }
}

const appenderOf = (folder: MemoryFolder): ((text: string) => Promise<void>) =>
  fileAppender(async () => folder)

describe('the files of a ledger', () => {
  it('are appended to and flushed each time', async () => {
    const folder = new MemoryFolder()
    const append = appenderOf(folder)
    await append('一\n')
    await append('二\n')
    expect(await folderTexts(folder)).toEqual(['一\n二\n'])
    expect(folder.flushes).toBe(2)
  })

  it('are one for each page that writes at once, and taken up again by later ones', async () => {
    const folder = new MemoryFolder()
    const [a, b] = [appenderOf(folder), appenderOf(folder)]
    await a('a1\n')
    await b('b1\n')
    await a('a2\n')
    expect(await folderTexts(folder)).toEqual(['a1\na2\n', 'b1\n'])
    folder.heldNames.clear()
    await appenderOf(folder)('c1\n')
    expect(await folderTexts(folder)).toEqual(['a1\na2\nc1\n', 'b1\n'])
  })

  it.each([
    ['"a"\n"b', '"a"\n"c"\n'],
    ['"a"\n"b"', '"a"\n"b"\n"c"\n'],
    ['"half', '"c"\n'],
    ['', '"c"\n'],
    ['"a"\n', '"a"\n"c"\n'],
  ])('go on after %j, left by a writer that was killed', async (left, then) => {
    const folder = new MemoryFolder()
    folder.set('0.jsonl', left)
    await appenderOf(folder)('"c"\n')
    expect(folder.text('0.jsonl')).toBe(then)
  })

  it('are begun anew where they were taken away from under the one who holds them', async () => {
    const folder = new MemoryFolder()
    const append = appenderOf(folder)
    await append('1\n')
    folder.files.clear()
    await append('2\n')
    expect(await folderTexts(folder)).toEqual(['2\n'])
    expect(await folderSize(folder)).toBe(2)
    // Another page may have begun one of the same name.
    folder.files.clear()
    folder.set('0.jsonl', 'other\n')
    await append('3\n')
    expect(folder.text('0.jsonl')).toBe('other\n3\n')
  })

  it('take all of a batch or nothing, and say so', async () => {
    const folder = new MemoryFolder()
    const append = appenderOf(folder)
    await append('1234\n')
    folder.room = 8
    await expect(append('56789\n')).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(folder.text('0.jsonl')).toBe('1234\n')
    folder.room = Infinity
    await append('56789\n')
    expect(folder.text('0.jsonl')).toBe('1234\n56789\n')
  })

  it('are read again where they grew meanwhile, but not for ever', async () => {
    const folder = new MemoryFolder()
    folder.set('0.jsonl', 'a\n')
    folder.busy = 3
    expect(await folderTexts(folder)).toEqual(['a\n'])
    folder.busy = 1000
    await expect(folderTexts(folder)).rejects.toMatchObject({ name: 'NotReadableError' })
  })

  it('say so where they cannot be held, or are all held', async () => {
    const folder = new MemoryFolder()
    for (let number = 0; number < 64; number += 1) folder.heldNames.add(`${number}.jsonl`)
    await expect(appenderOf(folder)('a\n')).rejects.toMatchObject({
      name: 'NoModificationAllowedError',
    })
    const old: JournalFolder = {
      values: () => folder.values(),
      getFileHandle: async () => ({ kind: 'file' }),
    }
    await expect(fileAppender(async () => old)('a\n')).rejects.toMatchObject({
      name: 'NotSupportedError',
    })
  })
})

import { copyError, errorName } from './ledgerCopy'

/** A file locked by one writer alone; the browsers that had it first answer by promises. */
export interface LockedFile {
  readonly getSize: () => number | Promise<number>
  readonly read: (bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number
  readonly write: (bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number
  readonly truncate: (size: number) => void | Promise<void>
  readonly flush: () => void | Promise<void>
  readonly close: () => void | Promise<void>
}

/**
 * What is used of a file in the browser's private file system; only a thread of its own can hold
 * one.
 */
export interface JournalFile {
  readonly kind: string
  readonly getFile?: () => Promise<Pick<Blob, 'text' | 'size'>>
  readonly createSyncAccessHandle?: () => Promise<LockedFile>
}

/** What is used of a folder there. */
export interface JournalFolder {
  readonly values: () => AsyncIterable<JournalFile>
  readonly getFileHandle: (
    name: string,
    options: { readonly create: boolean },
  ) => Promise<JournalFile>
}

/** Pages that can write at once. */
const most = 64
const lineEnd = 10

/** The text of every file in a folder. */
export async function folderTexts(folder: JournalFolder): Promise<readonly string[]> {
  const texts: string[] = []
  for await (const file of folder.values())
    if (file.getFile) texts.push(await textOf(file.getFile.bind(file)))
  return texts
}

/** The bytes of all files in a folder. */
export async function folderSize(folder: JournalFolder): Promise<number> {
  let size = 0
  for await (const file of folder.values()) if (file.getFile) size += (await file.getFile()).size
  return size
}

/** A file that grows while it is read cannot be read: then it is read again. */
async function textOf(getFile: () => Promise<Pick<Blob, 'text'>>): Promise<string> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await (await getFile()).text()
    } catch (error) {
      if (errorName(error) !== 'NotReadableError' || wait > 500) throw error
      await new Promise(resolve => {
        setTimeout(resolve, wait)
      })
    }
  }
}

/**
 * Appends lines to a file that is held for the purpose until the page ends, the first in the folder
 * that nobody holds: so pages never overwrite one another, and there are no more files than pages
 * were ever open at once.
 */
export function fileAppender(
  folder: () => Promise<JournalFolder>,
): (text: string) => Promise<void> {
  let claimed: ClaimedFile | null = null
  return async text => {
    const there = await folder()
    if (claimed && !(await isThere(claimed, there))) {
      await claimed.file.close()
      claimed = null
    }
    const mine = (claimed ??= await claim(there))
    try {
      await appendTo(mine.file, new TextEncoder().encode(text))
    } catch (error) {
      // It may have been taken away; the next append claims one anew.
      claimed = null
      await mine.file.close()
      throw error
    }
  }
}

interface ClaimedFile {
  readonly name: string
  readonly file: LockedFile
}

async function claim(folder: JournalFolder): Promise<ClaimedFile> {
  for (let number = 0; number < most; number += 1) {
    const name = `${number}.jsonl`
    const entry = await folder.getFileHandle(name, { create: true })
    if (!entry.createSyncAccessHandle) throw copyError('NotSupportedError', 'files cannot be held')
    const file = await entry.createSyncAccessHandle().catch((error: unknown) => {
      if (errorName(error) === 'NoModificationAllowedError') return null
      throw error
    })
    if (file) return { name, file: await endedAtLine(file) }
  }
  throw copyError('NoModificationAllowedError', 'every file is held')
}

/**
 * Whether a file that is held is still the one of its name: where the site's data are cleared it is
 * gone, but whoever holds it could write on into nothing.
 */
async function isThere({ name, file }: ClaimedFile, folder: JournalFolder): Promise<boolean> {
  try {
    const entry = await folder.getFileHandle(name, { create: false })
    return (await entry.getFile?.())?.size === (await file.getSize())
  } catch {
    return false
  }
}

/**
 * A writer that was killed may have left part of a line: a whole record is kept, the rest said
 * nothing.
 */
async function endedAtLine(file: LockedFile): Promise<LockedFile> {
  const bytes = new Uint8Array(await file.getSize())
  file.read(bytes, { at: 0 })
  const end = bytes.lastIndexOf(lineEnd) + 1
  if (end === bytes.length) return file
  if (isWhole(bytes.subarray(end))) file.write(Uint8Array.of(lineEnd), { at: bytes.length })
  else await file.truncate(end)
  return file
}

function isWhole(line: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(line))
    return true
  } catch {
    return false
  }
}

/** All or nothing: what would be cut short is taken back. */
async function appendTo(file: LockedFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const at = await file.getSize()
  try {
    if (file.write(bytes, { at }) < bytes.length) throw copyError('QuotaExceededError', 'file full')
    await file.flush()
  } catch (error) {
    await file.truncate(at)
    throw error
  }
}

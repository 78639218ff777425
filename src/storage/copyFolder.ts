import { copyError } from './ledgerCopy'

/**
 * A folder of the browser's private file system; rejects where the browser has none, denies it, or,
 * unless it is to be made, knows no such folder.
 */
export async function copyFolder(
  name: string,
  create: boolean,
): Promise<FileSystemDirectoryHandle> {
  // Absent on plain http and in older browsers, whatever the types say.
  const storage = navigator.storage as Partial<StorageManager> | undefined
  if (typeof storage?.getDirectory !== 'function')
    throw copyError('NotSupportedError', 'no private file system')
  return await (await storage.getDirectory()).getDirectoryHandle(name, { create })
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是文件夹',
  EACCES: '没有写的权限',
  EPERM: '没有写的权限',
  EROFS: '磁盘只读',
  EBUSY: '文件正被别的程序占用',
  ENOSPC: '磁盘已满',
  ENAMETOOLONG: '文件名太长',
}

/**
 * Why a file could not be written, from the message of the system's error; the message itself where
 * we have no words for it.
 */
export function writeFault(message: string): string {
  return faults[/^[A-Z]+(?=:)/.exec(message)?.[0] ?? ''] ?? message
}

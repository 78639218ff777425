import { execFile, execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** Whether a program is there to be called. */
export function hasProgram(name: string, asking: string): boolean {
  try {
    execFileSync(name, [asking], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const hasOffice = hasProgram('soffice', '--version')

/** What LibreOffice writes, into which folder, and by which filter it reads. */
interface Conversion {
  readonly to: string
  readonly into: string
  readonly reading?: string | null
}

/** Whether LibreOffice opens documents, which is a package of its own. */
export const hasWriter = hasOffice && hasProgram('lowriter', '--version')

/**
 * Has LibreOffice open a file and save it in another format into a folder; its profile lies beside
 * the file, so that runs do not meet.
 */
export function converted(file: string, to: string, into: string): Promise<void> {
  // Asked on a screen, LibreOffice takes a CSV that begins with a byte order mark for UTF-8.
  return saved(file, { to, into, reading: file.endsWith('.csv') ? 'CSV:44,34,76,1' : null })
}

/** Has LibreOffice read a file by a filter, where one is named, and save it. */
export async function saved(file: string, { to, into, reading = null }: Conversion): Promise<void> {
  const profile = pathToFileURL(join(dirname(file), 'profile')).href
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    ...(reading === null ? [] : [`--infilter=${reading}`]),
    '--convert-to',
    to,
    '--outdir',
    into,
    file,
  ])
}

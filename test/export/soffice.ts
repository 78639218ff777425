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

/**
 * Has LibreOffice open a file and save it in another format into a folder; its profile lies beside
 * the file, so that runs do not meet.
 */
export async function converted(file: string, to: string, into: string): Promise<void> {
  const profile = pathToFileURL(join(dirname(file), 'profile')).href
  // Asked on a screen, LibreOffice takes a CSV that begins with a byte order mark for UTF-8.
  const reading = file.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : []
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    ...reading,
    '--convert-to',
    to,
    '--outdir',
    into,
    file,
  ])
}

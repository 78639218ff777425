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
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    into,
    file,
  ])
}

import { cpus, release, totalmem, type } from 'node:os'

/** The machine in one line: processor, cores, memory, system, browser. */
export function machine(chromium: string): string {
  const [first] = cpus()
  return (
    `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ` +
    `${Math.round(totalmem() / 1024 ** 3)} GB, ${type()} ${release()}, ` +
    `Node ${process.versions.node}, Chromium ${chromium} (headless, no GPU)`
  )
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Verdict } from './readers'
import { hostileFiles } from './files'

const folder = mkdtempSync(join(tmpdir(), 'guatu-hostile-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/**
 * Ms and megabytes that one reading may take, in a process of its own, the compiler in it too. Ten or
 * twenty thousand items are read to the end, each unit and deadline by its grammar.
 */
const [mostMs, mostMegabytes] = [8000, 500]

test.each(hostileFiles)('$name ($reader) costs little', ({ reader, bytes, says }) => {
  const file = join(folder, 'file')
  writeFileSync(file, bytes())
  const run = ['--import', 'tsx', 'test/intake/hostile/readFile.ts', reader, file]
  const said = execFileSync(process.execPath, run, { encoding: 'utf8', timeout: 60_000 })
  const found = JSON.parse(said) as Verdict & { readonly ms: number; readonly megabytes: number }
  expect(found.words).toMatch(says)
  expect(found.ms).toBeLessThan(mostMs)
  expect(found.megabytes).toBeLessThan(mostMegabytes)
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { runCommand } from '@/command/runCommand'

/** What a command gave: its exit code, and the words of both its streams. */
export interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The document that commands are tried on. */
export const source = 'data/nanchang-2020/circular.txt'

/** The plan that is read from it, as JSON. */
export const planJson = readFileSync('data/nanchang-2020/plan.json', 'utf8')

/** Runs a command in this process, on a day after the plan. */
export async function guatu(...words: readonly string[]): Promise<Answer> {
  const [out, err]: string[][] = [[], []]
  const code = await runCommand(words, {
    print: text => void out?.push(text),
    warn: text => void err?.push(text),
    today: '2026-11-25',
    midnight: day => new Date(`${day}T00:00:00Z`),
  })
  return { code, out: out?.join('') ?? '', err: err?.join('') ?? '' }
}

/** Runs `render` on the document. */
export function render(...words: readonly string[]): Promise<Answer> {
  return guatu('render', '--plan', source, ...words)
}

/** A folder for the files of a test file, removed after it. */
export interface Folder {
  /** The path of a name in it. */
  readonly path: (name: string) => string
  /** Writes a file into it; gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string
}

/** Makes a folder that is removed after the tests of the calling file. */
export function testFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    file: (name, content) => {
      writeFileSync(path(name), content)
      return path(name)
    },
  }
}

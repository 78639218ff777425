import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** How wide a line stands in an editor: a Chinese character is two columns. */
function columnsOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (/[\u2e80-\uffff]/.test(letter) ? 2 : 1), 0)
}

describe('what is written for people', () => {
  it.each(['README.md', 'src/ARCHITECTURE.md', 'data/nanchang-2020/README.md'])(
    '%s has lines of 110 columns at most',
    path => {
      const lines = readFileSync(root + path, 'utf8').split('\n')
      expect(lines.filter(line => columnsOf(line) > 110)).toEqual([])
    },
  )

  it('is a README of 130 lines at most, for who has five minutes', () => {
    expect(readFileSync(`${root}README.md`, 'utf8').trimEnd().split('\n').length).toBeLessThan(131)
  })
})

import type { Contender } from './contenders'
import { contenders } from './contenders'
import type { Part } from './parts'
import { parts } from './parts'
import { builtInSize } from './plans'

/**
 * What a run covers; `whole` where nothing was left out of its parts, so that their results may be
 * kept.
 */
export interface Options {
  readonly parts: readonly Part[]
  readonly sizes: readonly number[]
  readonly only: readonly Contender[]
  readonly runs: number
  readonly whole: boolean
}

const allSizes = [builtInSize, 1000, 10_000, 100_000]

/**
 * Reads `--part export`, `--sizes 27,1000`, `--only product,floor` and `--runs n`; throws on a word
 * it does not know.
 */
export function readOptions(words: readonly string[]): Options {
  const given = new Map<string, string>()
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at] ?? ''
    const value = words[at + 1]
    if (!['--part', '--sizes', '--only', '--runs'].includes(name) || value === undefined)
      throw new Error(`unknown option: ${name}`)
    given.set(name, value)
  }
  const sizes =
    given
      .get('--sizes')
      ?.split(',')
      .map(size => wholeNumber(size, builtInSize)) ?? allSizes
  const names = given.get('--only')?.split(',')
  const only =
    names?.map(name => contenders.find(each => each.name === name) ?? fail(name)) ?? contenders
  const runs = given.get('--runs')
  const chosen =
    given
      .get('--part')
      ?.split(',')
      .map(name => parts.find(each => each === name) ?? fail(name)) ?? parts
  return {
    parts: chosen,
    sizes,
    only,
    runs: runs === undefined ? 3 : wholeNumber(runs, 1),
    whole: [...given.keys()].every(name => name === '--part'),
  }
}

function wholeNumber(text: string, least: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value >= least ? value : fail(text)
}

function fail(word: string): never {
  throw new Error(`unknown: ${word}`)
}

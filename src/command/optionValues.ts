/**
 * Reads the value of an option: `other` where it was not given, or is none that `parse` takes; then
 * what was expected is told.
 */
export type ReadOption = <T>(
  name: string,
  other: T,
  expected: string,
  parse: (text: string) => T | null,
) => T

/** A word, where it is one of some. */
export function oneOf<T extends string>(text: string, words: readonly T[]): T | null {
  return words.find(word => word === text) ?? null
}

/** A whole number from 0 to `most`. */
export function whole(text: string, most: number): number | null {
  return /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : null
}

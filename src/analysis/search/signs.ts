import type { Sound } from './pinyin'
import { soundOf } from './pinyin'

/*
 * What is known of each sign of the texts that are searched: how often it was met, and its sound.
 * Signs are UTF-16 code units, so that a typed array answers for each.
 */

/** How often each sign was met. */
export const counts = new Uint32Array(65_536)

/** The sounds of the signs that have any. */
export const sounds = new Map<number, Sound>()

/** The letters that the readings of each sign begin with, as bits, or `silent`. */
export const firsts = new Int32Array(65_536)

/** Stands for a sign that nobody reads aloud, such as a comma. */
export const silent = 1 << 30

/** Counts a sign, and finds its sound when it is met for the first time. */
export function countSign(sign: number): void {
  if (counts[sign] === 0) findSound(sign)
  counts[sign] = (counts[sign] ?? 0) + 1
}

function findSound(sign: number): void {
  const sound = soundOf(String.fromCharCode(sign))
  firsts[sign] = sound.silent ? silent : sound.first
  if (sound.readings.length > 0) sounds.set(sign, sound)
}

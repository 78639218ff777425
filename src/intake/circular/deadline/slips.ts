// Slips of recognising print: a letter for a digit (2O20年, l2月), a character for one that looks
// like it (6月30曰, 8目底, 2020一2022年).

const run = /(?<![A-Za-z0-9|丨])[0-9OolIi|丨ZSB]+/g
const zero = /[Oo]/g
const one = /[lIi|丨]/g

/** A wording with its likely slips mended; the same one where it has none. */
export function mendSlips(plain: string): string {
  return plain
    .replace(run, (signs, at: number) => mendRun(signs, plain, at))
    .replace(/(?<=\d)曰/g, '日')
    .replace(/(?<=\d)目(?=[底末前]|\d)/g, '月')
    .replace(/(?<=\d[年月日]?)一(?=\d)/g, '-')
}

function mendSigns(signs: string): string {
  return signs
    .replace(zero, '0')
    .replace(one, '1')
    .replace(/[ZSB]/g, sign => ({ Z: '2', S: '5', B: '8' })[sign] ?? sign)
}

function mendRun(signs: string, plain: string, at: number): string {
  const hasLetter = /\D/.test(signs)
  const before = plain.slice(Math.max(0, at - 2), at)
  const after = plain.slice(at + signs.length, at + signs.length + 2)
  const isDated = /^(?:[年月日号时]|[-./][\dOl])/.test(after) || /(?:[年月]|\d[-./])$/.test(before)
  const isNumber = /\d/.test(signs) || (/^[lI|丨]{1,2}$/.test(signs) && after.startsWith('月'))
  return hasLetter && isDated && isNumber ? mendSigns(signs) : signs
}

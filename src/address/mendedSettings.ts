// The settings of an address, as they were before something on their way took the signs that part
// them for words, or words for such signs.
import type { AddressRow } from './row'
import { addressRows } from './viewAddress'

const rows = Object.values(addressRows) as readonly AddressRow<unknown>[]
const keys = rows.map(({ key }) => key).join('|')

/** The & of a page before a key and its =, which may be escaped more than once. */
const pageAnd = new RegExp(
  `&(?:(?:amp|#38|#x26)(?:;|%3B))+(?=[a-z]+(?:=|%(?:25)*3D|＝|%EF%BC%9D))`,
  'gi',
)

/** A full-width ＆ before a setting of the page, which writes its own = in a value as %3D there. */
const wideAnd = new RegExp(`(?:＆|%EF%BC%86)(?=(?:${keys})=)`, 'i')
const wideAndWide = new RegExp(`(?:＆|%EF%BC%86)(?=(?:${keys})(?:=|＝|%EF%BC%9D))`, 'i')

/** A setting within a value, encoded once more often than it would be in one of the page. */
const encodedAnd = new RegExp(`%2526(?=(?:${keys})%253D)`, 'i')

/** What a page writes for signs behind an address. */
const pageSigns = /(?:&(?:gt|lt|quot|nbsp);?){1,9}$/i

/** A query, and what stands behind a # after it, with its settings parted as they were meant. */
export function mendedSettings(query: string): string {
  const [text = '', ...rest] = query.replace(pageAnd, '&').split('#')
  const settings = joined(text.replace(pageSigns, '').split('&').flatMap(parted).map(withEquals))
  return [plainSettings(settings).join('&'), ...rest].join('#')
}

/** The settings in what stands between two &. */
function parted(setting: string): readonly string[] {
  const key = keyOf(setting)
  if (key === 'plan' || key === 'ledger') return [setting]
  return setting
    .split(key === null ? wideAndWide : wideAnd)
    .flatMap(part => part.split(encodedAnd).map((one, at) => (at === 0 ? one : decoded(one))))
}

/** The key before the first =; null without one. */
function keyOf(setting: string): string | null {
  const at = setting.indexOf('=')
  return at < 0 ? null : setting.slice(0, at)
}

/** A setting whose = was encoded, or full-width. */
function withEquals(setting: string): string {
  if (setting.includes('=')) return setting
  const [, key, value] = /^([a-z]+)(?:%(?:25)*3D|＝|%EF%BC%9D)(.*)$/is.exec(setting) ?? []
  return key === undefined ? setting : `${key}=${value ?? ''}`
}

/** Settings of which none is a piece of the words before it: q=R&D is q=R%26D. */
function joined(settings: readonly string[]): readonly string[] {
  const whole: string[][] = []
  for (const setting of settings) {
    const pieces = whole[whole.length - 1]
    const isPiece = setting !== '' && !setting.includes('=') && rowOf(setting) === null
    if (isPiece && isWords(keyOf(pieces?.[0] ?? '')))
      pieces?.push(setting.replace(/^(?:amp|#38|#x26)(?:;|%3B)/i, ''))
    else whole.push([setting])
  }
  return whole.map(pieces => pieces.join('%26'))
}

/** Whether a key stands for any words. */
function isWords(key: string | null): boolean {
  return key !== null && rowOf(key)?.read('&') === '&'
}

function rowOf(key: string): AddressRow<unknown> | null {
  return rows.find(row => row.key === key) ?? null
}

/** Values without what a mail or the sentence around it put into them, where that makes them plain. */
function plainSettings(settings: readonly string[]): readonly string[] {
  const whole = settings.map(setting => changed(setting, unbroken))
  const isMail = whole.some(setting => isMeant(setting, mailValue))
  return whole.map((setting, at) => {
    const mail = isMail ? changed(setting, mailValue) : setting
    if (isMeant(mail, joinedValue)) return changed(mail, joinedValue)
    const isLast = at === settings.length - 1
    return isLast && isMeant(mail, endedValue) ? changed(mail, endedValue) : mail
  })
}

/** Whether a value cannot be read as it stands, but when it is changed. */
function isMeant(setting: string, change: (value: string) => string): boolean {
  const row = rowOf(keyOf(setting) ?? '')
  if (row === null) return false
  const value = setting.slice(row.key.length + 1)
  return !isPlain(row, decoded(value)) && isPlain(row, decoded(change(value)))
}

/** Whether all of a text says something of a setting. */
function isPlain({ read, write, isSame }: AddressRow<unknown>, text: string): boolean {
  const value = read(text)
  if (value === null) return text === ''
  const written = write(value)
  return written === text || isSame?.(text, written) === true
}

function changed(setting: string, change: (value: string) => string): string {
  const at = setting.indexOf('=') + 1
  return setting.slice(0, at) + change(setting.slice(at))
}

/** A value as it was before a mail wrote = as =3D, and other signs as their bytes. */
function mailValue(value: string): string {
  return value.replace(/^3D/i, '').replace(/=([0-9A-F]{2})/gi, '%$1')
}

/** A value without the line breaks that a mail puts behind a =. */
function unbroken(value: string): string {
  return value.replace(/=(?:%0D)?%0A/gi, '')
}

/** A value that a line break parted. */
function joinedValue(value: string): string {
  return value.replace(/=|\s|\+|%(?:20|0D|0A|3D)/gi, '')
}

/** A value without the signs that end a sentence, or stand around an address, and what follows. */
function endedValue(value: string): string {
  return decoded(value).replace(/[。，、；：！？）》】」』”’＞＃)>\]}"'.,;:!](?!\d).*$/s, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

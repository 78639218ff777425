import { mendedAddress } from '@/address/mendedAddress'
import { packOptions, renderRows } from './optionRows'
import type { SavedWords } from './renderOptions'

/** What of an address says how a pack is made; its day is asked for anew. */
const saved = [
  packOptions.pack.name,
  ...renderRows.flatMap(({ name, address, pack }) => (address && pack === 'heeds' ? [name] : [])),
]

/**
 * The words of a choice that was saved: the address of the page's 汇报, alone or in a bookmark's
 * file, or JSON that holds `pack`, alone or in a `query`. Null where there is none; how many there
 * are where they differ.
 */
export function readSavedChoice(text: string): SavedWords | number | null {
  const found = queriesOf(text).map(
    query =>
      new Map(
        saved.flatMap(name => {
          const value = query(name)
          return value === null || value === '' ? [] : [[name, value] as const]
        }),
      ),
  )
  const [first = null] = found
  const apart = new Set(found.map(one => JSON.stringify([...one]))).size
  return apart > 1 ? apart : first
}
type Query = (name: string) => string | null

function queriesOf(text: string): readonly Query[] {
  if (/^\s*\{/.test(text)) return [queryOfJson(text)].flatMap(query => query ?? [])
  // A page has the & of an address as &amp;, a mail breaks its lines behind a =.
  const plain = text.replace(/&(?:(?:amp|#38|#x26);)+/gi, '&').replace(/=\r?\n/g, '')
  const addresses = plain.matchAll(addressInText)
  return [...addresses].flatMap(([, address = '']) => queryOfAddress(address) ?? [])
}

/** What stands behind the # of an address of the page, which may be encoded, or full-width. */
const addressInText = /(?:[#＃]|%(?:25)*23|%EF%BC%83)((?:\/|%(?:25)*2F)[^\s"'<>]*)/gi

/**
 * The query of an address of 汇报, mended as the page mends it. Words of the text around may follow
 * at once where it has none, but no settings that cannot be read.
 */
function queryOfAddress(address: string): Query | null {
  const whole = mendedAddress(address) ?? address
  const found = /^\/briefing(?:\/?(?:\?([^#]*).*)?|[^\w/?=%&-][^?=]*)$/i.exec(whole)
  if (!found) return null
  const query = new URLSearchParams(found[1] ?? '')
  return name => query.get(name)
}

function queryOfJson(text: string): Query | null {
  const whole = objectOf(text)
  const found = whole && ('pack' in whole ? whole : whole.query)
  if (!isObject(found) || !('pack' in found)) return null
  return name => (name in found ? String(found[name]) : null)
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** What of an address says how a pack is made; its day is asked for anew. */
const kept = ['pack', 'near', 'start', 'scope', 'lang', 'group', 'sort', 'color', 'office', 'order', 'same'] as const

/** The words of a choice that was saved: the address of the page's 汇报, alone or in a bookmark's file, or JSON that holds `pack`, alone or in a `query`; null where there is none. */
export function keptChoice(text: string): ReadonlyMap<string, string> | null {
  const query = queryOf(text)
  return query && new Map(kept.flatMap(name => {
    const value = query(name)
    return value === null || value === '' ? [] : [[name, value] as const]
  }))
}

type Query = (name: string) => string | null

function queryOf(text: string): Query | null {
  if (/^\s*\{/.test(text)) return queryOfJson(text)
  const address = /#\/briefing(?:\?([^\s"'<>]*))?/.exec(text)
  if (!address) return null
  const words = new URLSearchParams(address[1] ?? '')
  return name => words.get(name)
}

function queryOfJson(text: string): Query | null {
  const whole = objectOf(text)
  const found = whole && ('pack' in whole ? whole : whole.query)
  if (!isObject(found) || !('pack' in found)) return null
  return name => name in found ? String(found[name]) : null
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

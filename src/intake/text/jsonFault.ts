/**
 * Where a text stops being JSON, as line:column, or the sign that stands there where the reading
 * says no more; of any language.
 */
export function jsonFault(error: unknown, text: string): string {
  const said = error instanceof Error ? error.message : ''
  const token = /Unexpected token '?(.)/u.exec(said)?.[1]
  const at = /position (\d+)/.exec(said)?.[1]
  if (at === undefined && token !== undefined) return `“${token}”`
  const lines = text.slice(0, at === undefined ? text.length : Number(at)).split('\n')
  return `${lines.length}:${(lines[lines.length - 1] ?? '').length + 1}`
}

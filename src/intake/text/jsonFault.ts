/**
 * Where a text stops being JSON, as line:column, or the sign that stands there where the reading
 * says no more; of any language.
 */
export function jsonFault(error: unknown, text: string): string {
  const said = error instanceof Error ? error.message : ''
  const token = /Unexpected token '?(.)/u.exec(said)?.[1]
  const at = /position (\d+)/.exec(said)?.[1]
  if (at === undefined && token !== undefined) return `“${token}”`
  const place = at === undefined ? text.length : Number(at)
  let [lines, start] = [1, 0]
  for (let end = text.indexOf('\n'); end >= 0 && end < place; end = text.indexOf('\n', start)) {
    lines += 1
    start = end + 1
  }
  return `${lines}:${place - start + 1}`
}

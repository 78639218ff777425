/**
 * Addresses that a mail, a document or another program has spoilt on the way: what parts path,
 * settings and values in them is encoded once or twice over, or full-width. The page itself writes
 * none of these, so that its own addresses are left as they are.
 */

/** The & of a page before a key and its =; before anything else it is a word of its value. */
const pageAnd = /&(?:amp|#38|#x26)(?:;|%3B)(?=[a-z]+(?:=|%(?:25)*3D|＝|%EF%BC%9D))/gi

/** How often an address may have been encoded. */
const mostTimes = 3

/**
 * A path with its query as it was before it was spoilt; null for one that is sound. A value is left
 * as it stands, whatever is in it.
 */
export function mendedAddress(address: string): string | null {
  const mended = withSettings(withQuery(address)).replace(/^\/{2,}/, '/')
  return mended === address ? null : mended
}

/** An address whose query begins with the ? that it has, or lost. */
function withQuery(address: string): string {
  let text = address
  for (let times = 0; times < mostTimes && !text.includes('?'); times += 1) {
    text = text.replace(/？|%EF%BC%9F/i, '?')
    if (!text.includes('?') && /%(?:25)*3F|%(?:25)*EF%(?:25)*BC%(?:25)*9F/i.test(text))
      text = decoded(text)
  }
  return text.includes('?') ? text : text.replace(/^([^&#]*)&(?=[a-z]+=)/, '$1?')
}

/** An address whose settings are parted by &, and their keys from their values by =. */
function withSettings(address: string): string {
  const at = address.indexOf('?')
  if (at < 0) return address
  const [query = '', ...rest] = address.slice(at + 1).split('#')
  const settings = query
    .replace(pageAnd, '&')
    .split('&')
    .map(setting => {
      if (setting.includes('=')) return setting
      const [, key, value] = /^([a-z]+)(?:%(?:25)*3D|＝|%EF%BC%9D)(.*)$/is.exec(setting) ?? []
      return key === undefined ? setting : `${key}=${value ?? ''}`
    })
  return [`${address.slice(0, at)}?${settings.join('&')}`, ...rest].join('#')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

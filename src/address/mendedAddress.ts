/**
 * Addresses that a mail, a document or another program has spoilt on the way: what parts path,
 * settings and values in them is encoded once or twice over, full-width or written for a page or a
 * mail; they stand twice in a row, in the address of another program, or before a full stop. The
 * page itself writes none of these, so that its own addresses are left as they are.
 */
import { mendedSettings } from './mendedSettings'

/** How often an address may have been encoded. */
const mostTimes = 3

/**
 * A path with its query as it was before it was spoilt; null for one that is sound. Where more than
 * one thing may have been meant it is left as it stands.
 */
export function mendedAddress(address: string): string | null {
  const mended = plain(onceOnly(unwrapped(address)))
  return mended === address ? null : mended
}

/** Another program's address around one of the page, as Outlook's and WeChat's: ?url=https%3A%2F%2F. */
const wrapped = /^(?:https?%(?:25)*3A%(?:25)*2F%(?:25)*2F)[^&#]*%(?:25)*23%(?:25)*2F[^&#]*$/i

/** What such programs call the address that they lead to. */
const leading = /^(?:[a-z_]{0,20}ur[il]|u|to|target|link|redirect)$/i

/** The address of the page out of that of a program that leads to it. */
function unwrapped(address: string): string {
  const values = address.slice(address.indexOf('?') + 1).split(/[&#]/)
  for (const setting of values) {
    const [name = '', value = ''] = setting.split('=')
    if (!leading.test(name) || !wrapped.test(value)) continue
    let inner = value
    for (let times = 0; times < mostTimes && !/#\//.test(inner); times += 1) inner = decoded(inner)
    const at = inner.indexOf('#/')
    if (at > 0) return inner.slice(at + 1)
  }
  return address
}

/** What parts an address of the page from another before it: http://10.0.0.2/index.html#. */
const nextAddress = /(?:(?:https?|file):\/\/[^#\s]{0,2000})?[#＃](?=\/[a-z])/i

/** An address that was pasted twice; of two that differ the second is kept as words. */
function onceOnly(address: string): string {
  const at = address.search(nextAddress)
  if (at < 0) return address
  const [first = '', second = '', ...others] = address.split(new RegExp(nextAddress, 'gi'))
  const lead = /[?&]([^?&=]+)=$/.exec(first)?.[1] ?? ''
  if (leading.test(lead) || /^\/?[a-z]*$/i.test(first)) return second
  if ([second, ...others].every(other => plain(other) === plain(first))) return first
  return `${first}${first.includes('?') ? '&' : '?'}address=${encodeURIComponent(address.slice(at))}`
}

/** An address that stands alone, with its signs as they were. */
function plain(address: string): string {
  return withSettings(withoutStop(withQuery(address))).replace(/^\/{2,}/, '/')
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

/** A screen without the sign that a sentence ends with: /overview。 */
function withoutStop(address: string): string {
  const end = address.search(/[?#]/)
  const path = end < 0 ? address : address.slice(0, end)
  const [, screen] = /^(\/[a-z]+)[^\w/%-]+$/i.exec(decoded(path)) ?? []
  return screen === undefined ? address : screen + address.slice(path.length)
}

function withSettings(address: string): string {
  const at = address.indexOf('?')
  if (at < 0) return address
  return `${address.slice(0, at)}?${mendedSettings(address.slice(at + 1))}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

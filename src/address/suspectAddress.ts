// Which addresses may have been spoilt on their way, by a look at their signs: few have, and only
// they wait for the mending of `mendedAddress.ts`.

const signs: readonly RegExp[] = [
  // In the path, or instead of what parts it from its settings.
  /^[^?]*(?:%|？|&)|^\/[a-z]+[^\w/?#-]/i,
  // Instead of what parts settings, keys and values.
  /&(?:amp|#|gt|lt|quot|nbsp)|[&?][a-z]+(?:%|＝)|[＆＃]|%EF%BC%8[36]|%2526/i,
  // A piece of a value, or what a mail makes of one.
  /[?&][^=&#]+(?:[&#]|$)|=3D|=[^&]*[=+]|%0A|%20/i,
  // Another address.
  /https?(?::|%)|#\//i,
  // The end of a sentence.
  /(?:[^\w&=+~-]|%[0-9A-F]{2})$/i,
]

/** Whether an address may have been spoilt. */
export function isSuspect(address: string): boolean {
  return signs.some(sign => sign.test(address))
}

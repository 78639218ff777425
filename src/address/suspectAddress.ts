// Which addresses may have been spoilt on their way, by a look at their signs: few have, and only
// they wait for the mending of `mendedAddress.ts`.

const signs = [
  // In the path, or instead of what parts it from its settings.
  '^[^?]*[%？&]|^/[a-z]+[^\\w/?#-]',
  // Instead of what parts settings, keys and values.
  '&\\w*[;#]|[&?][a-z]+[%＝]|[＆＃]|%EF%BC%8[36]|%2526',
  // A piece of a value, or what a mail makes of one.
  '[?&][^=&#]+(?:[&#]|$)|=3D|=[^&]*[=+]|%0A|%20',
  // Another address, or the end of a sentence.
  'https?[:%]|#/|(?:[^\\w&=+~-]|%..)$',
]

const spoilt = new RegExp(signs.join('|'), 'i')

/** Whether an address may have been spoilt. */
export function isSuspect(address: string): boolean {
  return spoilt.test(address)
}

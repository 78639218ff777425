import 'core-js/actual/array/at'
import 'core-js/actual/string/replace-all'
import 'core-js/actual/structured-clone'

// Absent where a page comes by plain http. ical-generator draws one for every event, though each is
// given a name of ours.
if (!('randomUUID' in crypto))
  Object.defineProperty(crypto, 'randomUUID', { value: drawnUuid, configurable: true })

/** A version 4 UUID (RFC 9562). */
function drawnUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, at) =>
    (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte)
      .toString(16)
      .padStart(2, '0'),
  ).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

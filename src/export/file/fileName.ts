import type { Day } from '@/model/day'
import { graphemes } from '@/model/graphemes'

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Bytes that a name may have: Linux takes no more, Windows as many signs. */
const mostBytes = 255

/**
 * The name of a file that Windows and Linux take: 《标题》_截至20221031 and what follows; no sign
 * that a path or a device would be read from or that turns the direction of what follows, and not
 * too long.
 */
export function fileName(title: string, asOf: Day, rest: string): string {
  const safe = [...title.replace(/\s+/g, ' ')]
    .filter(sign => !/[\\/:*?"<>|]|[\p{Cc}\p{Cf}\p{Cs}]/u.test(sign))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
  const name = (words: string): string => `《${words}》_截至${asOf.replace(/-/g, '')}${rest}`
  const kept = shortened(safe, mostBytes - bytesOf(name('')))
  return name(reserved.test(kept) || kept === '' ? `${kept}_` : kept)
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** As many of a text's first signs as so many bytes hold, 80 at most. */
function shortened(text: string, most: number): string {
  let kept = ''
  for (const sign of graphemes(text).slice(0, 80)) {
    if (bytesOf(kept + sign) > most) break
    kept += sign
  }
  return kept.trimEnd()
}

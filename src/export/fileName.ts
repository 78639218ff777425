import type { Day } from '@/model/day'

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** The name of a file that Windows takes: 《标题》_截至20221031 and what follows; no sign that a path or a device would be read from, and not too long. */
export function fileName(title: string, asOf: Day, rest: string): string {
  const safe = [...title].filter(sign => sign >= ' ' && !/[\\/:*?"<>|\u007f]/.test(sign)).join('').replace(/\s+/g, ' ').trim().replace(/[. ]+$/, '')
  const kept = [...safe].slice(0, 80).join('')
  return `《${reserved.test(kept) || kept === '' ? `${kept}_` : kept}》_截至${asOf.replace(/-/g, '')}${rest}`
}

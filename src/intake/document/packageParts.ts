import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { areApart, isSound, readDirectory } from '@/intake/zip/directory'
import { unpackPart } from '@/intake/zip/unpack'
import { documentBounds } from '@/model/bounds'

/** The parts of a packed document that were asked for, and the names of all; or what is wrong. */
export type PackageParts =
  | {
      readonly ok: true
      readonly parts: ReadonlyMap<string, Uint8Array>
      readonly names: readonly string[]
    }
  | { readonly ok: false; readonly fault: PackageFault }

/** A bound that is exceeded, a package that is broken, one under a password. */
export type PackageFault = Excess | 'broken' | 'locked'

/** Unpacks the parts of a zip that have a name of these, checked by the directory beforehand. */
export async function packageParts(bytes: Uint8Array, wanted: RegExp): Promise<PackageParts> {
  const { bytes: mostBytes, parts: mostParts, unpacked: mostUnpacked } = documentBounds
  if (bytes.length > mostBytes) return faulty(excessOf('bytes', bytes.length, mostBytes))
  const directory = readDirectory(bytes, mostParts)
  if (directory === null) return faulty('broken')
  if (typeof directory === 'number') return faulty(excessOf('parts', directory, mostParts))
  const chosen = directory.filter(({ name }) => wanted.test(name))
  if (chosen.some(({ locked }) => locked)) return faulty('locked')
  if (chosen.some(part => !isSound(part, bytes.length)) || !areApart(chosen))
    return faulty('broken')
  const total = chosen.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > mostUnpacked) return faulty(excessOf('unpacked', total, mostUnpacked))
  const parts = new Map<string, Uint8Array>()
  for (const part of chosen) {
    const unpacked = await unpackPart(bytes, part)
    if (typeof unpacked === 'string') return faulty('broken')
    parts.set(part.name, unpacked)
  }
  return { ok: true, parts, names: directory.map(({ name }) => name) }
}

function faulty(fault: PackageFault): PackageParts {
  return { ok: false, fault }
}

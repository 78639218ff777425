// The streams of a compound file (OLE2), which Word 97, Excel 97 and locked Office files are made of.
// Why not a library: to know the kind of a file, its names alone are wanted, and chains of sectors
// that run in circles must end.

/** The streams at the top of a compound file, by name. */
export interface CompoundFile {
  readonly streams: ReadonlyMap<string, CompoundStream>
  /** The bytes of a stream; fewer where the file ends before. */
  readonly read: (stream: CompoundStream) => Uint8Array
}

export interface CompoundStream {
  readonly start: number
  readonly size: number
}

const [entrySize, headerSize] = [128, 512]
/** Entries of a directory that are looked at. */
const mostEntries = 10_000
const lastRegular = 0xfffffffa

/** The streams of a compound file; null where its header or directory is broken. */
export function readCompound(bytes: Uint8Array): CompoundFile | null {
  if (bytes.length < headerSize) return null
  const sectors = new Sectors(bytes)
  if (!sectors.isSound) return null
  const directory = sectors.chain(sectors.header(0x30), mostEntries * entrySize)
  const entries = entriesOf(directory)
  const root = entries[0]
  if (root?.type !== 5) return null
  const small = new SmallSectors(sectors, root)
  return {
    streams: streamsBelow(entries, root.child),
    read: stream =>
      stream.size < sectors.header(0x38)
        ? small.read(stream)
        : sectors.chain(stream.start, stream.size),
  }
}

/** The sectors of a file, and the table of which follows which. */
class Sectors {
  private readonly view: DataView
  private readonly size: number
  private readonly tables: number[] = []

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.size = 2 ** this.view.getUint16(0x1e, true)
    if (this.isSound) this.findTables()
  }

  get isSound(): boolean {
    return this.size === 512 || this.size === 4096
  }

  header(at: number): number {
    return this.view.getUint32(at, true)
  }

  /** The bytes of a chain of sectors, so many at most. */
  chain(start: number, size: number): Uint8Array {
    const pieces: Uint8Array[] = []
    let [left, sector] = [Math.min(size, this.bytes.length), start]
    for (; left > 0 && sector < lastRegular; sector = this.next(sector)) {
      const from = (sector + 1) * this.size
      if (from >= this.bytes.length) break
      pieces.push(this.bytes.subarray(from, from + Math.min(this.size, left)))
      left -= this.size
    }
    return joined(pieces)
  }

  private next(sector: number): number {
    const perTable = this.size / 4
    const table = this.tables[Math.floor(sector / perTable)]
    if (table === undefined) return lastRegular
    return this.word((table + 1) * this.size + (sector % perTable) * 4)
  }

  private findTables(): void {
    const most = Math.ceil(this.bytes.length / this.size)
    for (let at = 0x4c; at < headerSize; at += 4) this.addTable(this.header(at))
    let more = this.header(0x44)
    for (let n = 0; n < most && more < lastRegular; n += 1) {
      const from = (more + 1) * this.size
      for (let at = 0; at < this.size - 4; at += 4) this.addTable(this.word(from + at))
      more = this.word(from + this.size - 4)
      if (this.tables.length > most) return
    }
  }

  private addTable(sector: number): void {
    if (sector < lastRegular) this.tables.push(sector)
  }

  private word(at: number): number {
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : lastRegular
  }
}

/** The sectors of 64 bytes, within the stream of the root, that small streams lie in. */
class SmallSectors {
  private readonly bytes: Uint8Array
  private readonly table: DataView

  constructor(sectors: Sectors, root: Entry) {
    this.bytes = sectors.chain(root.start, root.size)
    const table = sectors.chain(sectors.header(0x3c), Infinity)
    this.table = new DataView(table.buffer, table.byteOffset, table.byteLength)
  }

  read({ start, size }: CompoundStream): Uint8Array {
    const pieces: Uint8Array[] = []
    let [left, sector] = [Math.min(size, this.bytes.length), start]
    for (; left > 0 && sector < lastRegular; left -= 64) {
      pieces.push(this.bytes.subarray(sector * 64, sector * 64 + Math.min(64, left)))
      const at = sector * 4
      sector = at + 4 <= this.table.byteLength ? this.table.getUint32(at, true) : lastRegular
    }
    return joined(pieces)
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

interface Entry extends CompoundStream {
  readonly name: string
  /** 1 a storage, 2 a stream, 5 the root. */
  readonly type: number
  readonly beside: readonly number[]
  readonly child: number
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const letters = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + letters)),
      type: view.getUint8(at + 66),
      beside: [view.getUint32(at + 68, true), view.getUint32(at + 72, true)],
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The streams that stand directly below the root: one of an embedded file has the same names. */
function streamsBelow(
  entries: readonly Entry[],
  first: number,
): ReadonlyMap<string, CompoundStream> {
  const streams = new Map<string, CompoundStream>()
  const seen = new Set<number>()
  const waiting = [first]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at]
    if (!entry || seen.has(at)) continue
    seen.add(at)
    if (entry.type === 2) streams.set(entry.name, entry)
    waiting.push(...entry.beside)
  }
  return streams
}

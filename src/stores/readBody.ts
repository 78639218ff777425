/** The bytes of an answer; how many came at least where they are more than `most`. */
export async function readBody(response: Response, most: number): Promise<Uint8Array | number> {
  const length = Number(response.headers.get('content-length') ?? 0)
  const isPacked = response.headers.has('content-encoding')
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value)
    size += next.value.length
    const least = isPacked ? size : Math.max(size, length)
    if (least <= most) continue
    reader.cancel().catch(() => undefined)
    return least
  }
  const bytes = new Uint8Array(size)
  pieces.reduce((at, piece) => {
    bytes.set(piece, at)
    return at + piece.length
  }, 0)
  return bytes
}

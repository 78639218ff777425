/** Where the last of some things that is so stands, -1 where none is; the oldest browsers lack its like. */
export function lastIndex<T>(things: readonly T[], is: (thing: T) => boolean): number {
  for (let at = things.length - 1; at >= 0; at -= 1) if (is(things[at] as T)) return at
  return -1
}

/**
 * Makes a value again only when one of what it follows from is another than last time: the part of
 * a frame that did not change costs nothing.
 */
export function remembered<T>(): (follows: readonly unknown[], make: () => T) => T {
  let last: { readonly follows: readonly unknown[]; readonly value: T } | null = null
  return (follows, make) => {
    if (
      last?.follows.length !== follows.length ||
      last.follows.some((one, at) => one !== follows[at])
    )
      last = { follows, value: make() }
    return last.value
  }
}

/**
 * What is worked out once and kept for whoever asks again: the one way to do so. Answers hang on
 * the object that they are about, and go with it.
 */

/** A function of an object, worked out once for each. */
export function memo<K extends object, R>(make: (about: K) => R): (about: K) => R {
  const answers = new WeakMap<K, { readonly answer: R }>()
  return about => {
    const known = answers.get(about)
    if (known) return known.answer
    const answer = make(about)
    answers.set(about, { answer })
    return answer
  }
}

/**
 * A function of an object and of more; for each object the last answer is kept, until any of the
 * rest is another.
 */
export function memoLast<K extends object, Rest extends readonly unknown[], R>(
  make: (about: K, ...rest: Rest) => R,
): (about: K, ...rest: Rest) => R {
  const lastOf = memo<K, MemoSlot<R>>(() => memoSlot())
  return (about, ...rest) => lastOf(about)(rest, () => make(about, ...rest))
}

/** Gives the value kept, or makes it where what it follows from has changed. */
export type MemoSlot<T> = (follows: readonly unknown[], make: () => T) => T

/**
 * A place for one value, made again only when one of what it follows from is another than last
 * time: the part of a frame that did not change costs nothing.
 */
export function memoSlot<T>(): MemoSlot<T> {
  let last: { readonly follows: readonly unknown[]; readonly value: T } | null = null
  return (follows, make) => {
    const isOld =
      last?.follows.length === follows.length &&
      last.follows.every((one, at) => one === follows[at])
    if (!last || !isOld) last = { follows, value: make() }
    return last.value
  }
}

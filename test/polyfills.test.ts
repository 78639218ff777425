import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('a page by plain http has UUIDs too', async () => {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(crypto) as object, 'randomUUID')
  expect(Reflect.deleteProperty(Object.getPrototypeOf(crypto) as object, 'randomUUID')).toBe(true)
  try {
    expect('randomUUID' in crypto).toBe(false)
    await import('@/polyfills')
    const drawn = Array.from({ length: 50 }, () => crypto.randomUUID())
    for (const one of drawn)
      expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(drawn).size).toBe(50)
  } finally {
    Reflect.deleteProperty(crypto, 'randomUUID')
    if (own) Object.defineProperty(Object.getPrototypeOf(crypto) as object, 'randomUUID', own)
  }
})

/** What came to Chromium after 78, and no polyfill of ours brings. */
const newer = [
  ...['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'isWellFormed'],
  ...['toWellFormed', 'replaceChildren', 'checkVisibility', 'startViewTransition', 'showPopover'],
  ...['groupBy', 'fromAsync', 'withResolvers', 'toArray'],
]

test('nothing of the page calls what the oldest browser lacks', () => {
  const calls = new RegExp(`\\.(?:${newer.join('|')})\\(`)
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    file => /\.(ts|vue)$/.test(file) && !/^(command\/|cli\.ts)/.test(file),
  )
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter(file => calls.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
})

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

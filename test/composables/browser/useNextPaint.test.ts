import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { useNextPaint } from '@/composables/browser/useNextPaint'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A source, what is shown of it, and the frames asked for. */
function shown(later: boolean) {
  const frames = new Map<number, () => void>()
  let asked = 0
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
    frames.set((asked += 1), act)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
  const source = shallowRef(1)
  const scope = effectScope()
  const value = scope.run(() => useNextPaint(source, () => later))!
  const paint = (): void => {
    const now = [...frames.values()]
    frames.clear()
    for (const act of now) act()
  }
  return { source, value, paint, stop: () => scope.stop() }
}

it('follows at once where nothing is to be put off', () => {
  const { source, value } = shown(false)
  source.value = 2
  expect(value.value).toBe(2)
})

it('follows after the next painting, and then only with the latest', () => {
  const { source, value, paint } = shown(true)
  source.value = 2
  source.value = 3
  paint()
  expect(value.value).toBe(1)
  paint()
  expect(value.value).toBe(3)
})

it('stops with its scope', () => {
  const { source, value, paint, stop } = shown(true)
  source.value = 2
  paint()
  stop()
  paint()
  expect(value.value).toBe(1)
})

import { afterEach, expect, test, vi } from 'vitest'
import { notePlanAt } from '@/storage/planAddresses'

afterEach(() => {
  vi.unstubAllGlobals()
})

function stubStorage(): void {
  const texts = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
  })
}

test('a plan of the same id and title at an address is the one of before, with another identity', () => {
  stubStorage()
  const seen = { id: 'a', title: '甲县', identity: 'a-1' }
  expect(notePlanAt('/x.json', seen)).toBeNull()
  expect(notePlanAt('/x.json', { ...seen, identity: 'a-2' })).toBe('a-1')
  expect(notePlanAt('/x.json', { ...seen, identity: 'a-2' })).toBeNull()
  expect(notePlanAt('/y.json', seen)).toBeNull()
  expect(notePlanAt('/x.json', { ...seen, title: '乙县' })).toBeNull()
})

test('one noted with signs that nobody sees is the same without them', () => {
  stubStorage()
  notePlanAt('/x.json', { id: 'a\u200b', title: '甲\u2060县\u0007计划', identity: 'a-1' })
  expect(notePlanAt('/x.json', { id: 'a', title: '甲县 计划', identity: 'a-2' })).toBe('a-1')
})

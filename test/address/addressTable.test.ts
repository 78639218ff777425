import { describe, expect, it } from 'vitest'
import { addressTable } from '@/address/addressTable'
import { addressRows } from '@/address/viewAddress'
import { addressEn } from '@/locales/addressEn'
import { addressZhCN } from '@/locales/addressZhCN'

const words = { 'zh-CN': addressZhCN, en: addressEn }

describe.each(['zh-CN', 'en'] as const)('the keys of an address in %s', lang => {
  const table = addressTable(lang)

  it('are all there, those of a subject together', () => {
    expect(table.map(({ key }) => key)).toEqual(Object.values(addressRows).map(({ key }) => key))
    const subjects = table.map(({ subject }) => subject)
    expect(subjects.filter((one, at) => one !== subjects[at - 1])).toEqual([...new Set(subjects)])
  })

  it('say what they are, and of each value what it means or looks like', () => {
    for (const { key, what, values, form } of table) {
      expect(what, key).not.toBe('')
      expect(
        values.filter(one => one.words === ''),
        key,
      ).toEqual([])
      expect(values.length > 0 || form !== '', key).toBe(true)
    }
  })

  it('have words for nothing else', () => {
    expect(Object.keys(words[lang].keys)).toEqual(table.map(({ key }) => key))
  })

  it('say what they are where the address says nothing', () => {
    const usual = new Map(table.map(one => [one.key, one.usual]))
    expect(['asof', 'near', 'group', 'theme'].map(key => usual.get(key))).toEqual([
      '',
      '30',
      'task',
      '',
    ])
  })
})

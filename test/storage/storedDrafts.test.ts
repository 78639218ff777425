import { describe, expect, it } from 'vitest'
import type { Draft } from '@/analysis/ledger/draft'
import { emptyDraft } from '@/analysis/ledger/draft'
import { assignmentKey } from '@/model/report'
import { storedDrafts } from '@/storage/storedDrafts'

type Shelf = ReturnType<NonNullable<Parameters<typeof storedDrafts>[1]>>

function shelf(): { readonly entries: Map<string, string>; readonly get: () => Shelf } {
  const entries = new Map<string, string>()
  const get = (): Shelf => ({
    length: entries.size,
    key: at => [...entries.keys()][at] ?? null,
    getItem: key => entries.get(key) ?? null,
    setItem: (key, text) => void entries.set(key, text),
    removeItem: key => void entries.delete(key),
  })
  return { entries, get }
}

const key = assignmentKey({ item: 3, unit: '区工管办', office: null })
const other = assignmentKey({ item: 4, unit: '甲：局', office: '宣传' })
const draft: Draft = { ...emptyDraft, state: 'underway', percent: '40', note: '一\n二' }

describe('stored drafts', () => {
  it('come back as they were typed, those of a plan alone', () => {
    const { get } = shelf()
    expect(
      storedDrafts('a', get).store(
        new Map([
          [key, draft],
          [other, emptyDraft],
        ]),
      ),
    ).toBe(true)
    expect(storedDrafts('a', get).load()).toEqual(
      new Map([
        [key, draft],
        [other, emptyDraft],
      ]),
    )
    expect(storedDrafts('a:3', get).load()).toEqual(new Map())
    expect(storedDrafts('', get).load()).toEqual(new Map())
  })

  it('are gone once they are recorded', () => {
    const { entries, get } = shelf()
    const drafts = storedDrafts('a', get)
    drafts.store(new Map([[key, draft]]))
    drafts.store(new Map([[key, null]]))
    expect(entries.size).toBe(0)
  })

  it('leave out what is no draft', () => {
    const { entries, get } = shelf()
    const drafts = storedDrafts('a', get)
    drafts.store(new Map([[key, draft]]))
    const [[name = '', text = ''] = []] = entries
    for (const wrong of [
      '{',
      'null',
      '[]',
      text.replace('underway', 'withdrawn'),
      '{"state":""}',
    ]) {
      entries.set(name, wrong)
      expect(drafts.load()).toEqual(new Map())
    }
  })

  it('say so where they cannot be stored', () => {
    const full = storedDrafts('a', () => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(full.store(new Map([[key, draft]]))).toBe(false)
    expect(full.load()).toEqual(new Map())
  })
})

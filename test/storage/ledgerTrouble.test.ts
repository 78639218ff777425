import { describe, expect, it } from 'vitest'
import type { LedgerNews, LedgerTrouble } from '@/storage/ledgerTrouble'
import { troubleAfter } from '@/storage/ledgerTrouble'

const after = (...news: readonly LedgerNews[]): readonly LedgerTrouble[] =>
  news.reduce(troubleAfter, [] as readonly LedgerTrouble[])
const full: LedgerTrouble = { kind: 'failing', copy: 'database', reason: 'quota' }
const denied: LedgerTrouble = { kind: 'failing', copy: 'journal', reason: 'unavailable' }
const restored: LedgerTrouble = { kind: 'restored', copy: 'file', restored: 3 }

describe('what is to be told', () => {
  it('names each failing copy once, with its latest reason', () => {
    const told = after(full, denied)
    expect(told).toEqual([full, denied])
    expect(troubleAfter(told, { ...full })).toBe(told)
    expect(after(full, denied, { ...full, reason: 'blocked' })).toEqual([
      denied,
      { ...full, reason: 'blocked' },
    ])
  })

  it('is over once the copy works again', () => {
    expect(after(full, restored, denied, { kind: 'working', copy: 'database' })).toEqual([
      restored,
      denied,
    ])
  })

  it('keeps what was restored and what is damaged', () => {
    const damaged: LedgerTrouble = { kind: 'damaged', copy: 'file', damaged: 1 }
    expect(after(restored, damaged, { kind: 'working', copy: 'file' })).toEqual([restored, damaged])
  })

  it('counts what is unsaved until nothing is', () => {
    expect(after({ kind: 'unsaved', unsaved: 2 }, { kind: 'unsaved', unsaved: 3 })).toEqual([
      { kind: 'unsaved', unsaved: 3 },
    ])
    expect(after({ kind: 'unsaved', unsaved: 2 }, { kind: 'unsaved', unsaved: 0 })).toEqual([])
  })

  it('leaves out what is no trouble', () => {
    expect(after({ kind: 'arrived', reports: [] })).toEqual([])
  })
})

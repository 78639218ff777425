import type { Draft } from '@/analysis/ledger/draft'

/*
 * What is being filled in and not recorded yet, kept in the browser's key-value store, so that it
 * is there again after the page was loaded anew. Each assignment's is an entry of its own: tabs
 * that show one ledger fill in different rows without overwriting one another.
 */

/** Drafts by assignment; null where one is gone. */
export type DraftChanges = ReadonlyMap<string, Draft | null>

/** The drafts of one plan's ledger in this browser. */
export interface StoredDrafts {
  /** Those that are there, whatever is no draft left out. */
  readonly load: () => ReadonlyMap<string, Draft>
  /** Whether all could be stored. */
  readonly store: (changes: DraftChanges) => boolean
  /** Hears of what other tabs fill in. */
  readonly listen: (changed: (changes: DraftChanges) => void) => void
}

type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** The drafts of a plan; `shelf` is where they lie. */
export function storedDrafts(
  planId: string,
  shelf: () => Shelf = () => localStorage,
): StoredDrafts {
  const prefix = `guatu-draft:${encodeURIComponent(planId)}:`

  function attempt<T>(act: (entries: Shelf) => T, failed: T): T {
    try {
      return act(shelf())
    } catch {
      return failed
    }
  }

  /** The assignment that an entry is of; null where it is none of this plan's. */
  function assignmentOf(name: string | null): string | null {
    return name?.startsWith(prefix) ? name.slice(prefix.length) : null
  }

  function found(entries: Shelf): ReadonlyMap<string, Draft> {
    const drafts = new Map<string, Draft>()
    for (let at = 0; at < entries.length; at += 1) {
      const name = entries.key(at) ?? ''
      const assignment = assignmentOf(name)
      const draft = assignment === null ? null : draftIn(entries.getItem(name))
      if (assignment !== null && draft) drafts.set(assignment, draft)
    }
    return drafts
  }

  return {
    load: () => attempt(found, new Map()),
    store: changes =>
      attempt(entries => {
        for (const [key, draft] of changes) {
          if (draft) entries.setItem(prefix + key, JSON.stringify(draft))
          else entries.removeItem(prefix + key)
        }
        return true
      }, false),
    listen: changed => {
      if (typeof addEventListener !== 'function') return
      addEventListener('storage', ({ key: name, newValue }) => {
        const assignment = assignmentOf(name)
        if (assignment !== null) changed(new Map([[assignment, draftIn(newValue)]]))
      })
    },
  }
}

const states: readonly unknown[] = ['', 'notStarted', 'underway', 'done']

function draftIn(text: string | null): Draft | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { state, percent, day, note, evidence, corrects } = value as Partial<
    Record<keyof Draft, unknown>
  >
  return (
    states.includes(state) &&
    [percent, day, note, evidence].every(words => typeof words === 'string') &&
    Array.isArray(corrects) &&
    corrects.every(id => typeof id === 'string')
  )
}

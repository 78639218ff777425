import type { ChangeEntry } from '@/analysis/change/changeLog'
import type { TableRow } from '@/charts/figure/table'
import type { PackFrameWords, PackPage, PackPaper } from './paper'
import { packRoom } from './paper'
import { columnWidth, tablePages } from './table'

/** A change in words: what it is of, each field before and after it, why and by what document. */
export interface PackChange {
  readonly entry: ChangeEntry
  readonly item: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly reason: string
  readonly document: string
}

/** Words of the list of changes. */
export interface PackChangeWords {
  readonly title: string
  readonly intro: string
  readonly heads: Readonly<Record<'day' | 'item' | 'before' | 'after' | 'reason', string>>
  readonly count: (count: number) => string
}

/** 计划调整: what was changed since the plan was accepted, in the order in which it holds. */
export function changePages(
  changes: readonly PackChange[],
  words: PackChangeWords,
  { paper, frame }: { readonly paper: PackPaper; readonly frame: PackFrameWords },
): readonly Omit<PackPage, 'title'>[] {
  const { heads } = words
  const room = packRoom(paper, words.title, frame)
  const day = columnWidth(paper, [heads.day, ...changes.map(({ entry }) => entry.change.day)])
  const each = (room.width - day) / 4
  return tablePages(
    {
      intro: [words.intro],
      note: '',
      columns: [
        { key: 'day', role: 'note', head: heads.day, width: day },
        { key: 'item', role: 'title', head: heads.item, width: each },
        { key: 'before', role: 'former', head: heads.before, width: each },
        { key: 'after', role: 'deadline', head: heads.after, width: each },
        { key: 'reason', role: 'note', head: heads.reason },
      ],
      sections: [{ key: 'changes', head: words.count(changes.length), rows: changes.map(rowOf) }],
    },
    { paper, room },
  )
}

function rowOf({ entry, item, before, after, reason, document }: PackChange): TableRow {
  return {
    key: entry.change.id,
    info: entry.item === null ? {} : { item: entry.item },
    cells: {
      day: { words: [entry.change.day] },
      item: { words: [item], weight: 500 },
      before: { words: [''], below: before },
      after: { words: [''], below: after },
      reason: { words: [reason], below: document === '' ? [] : [document] },
    },
  }
}

// What became of every paragraph and cell of a document.
import { placeWords } from '@/intake/document/place'
import type { Place, SourceBlock, SourceParagraph } from '@/intake/document/sourceDocument'
import { paragraphsIn, shownText } from '@/intake/document/sourceDocument'
import { cleanCell } from '@/intake/text/readText'
import { firstSigns } from '@/model/graphemes'
import type { CellUse, CellUses } from './columns/cellUses'

/** A paragraph with words, or that of a cell: where it stands, and what became of it. */
export interface AccountEntry {
  readonly place: Place
  readonly words: string
  readonly use: CellUse
  /** The numbers of the items that it serves: one of a merged cell serves several. */
  readonly items: readonly number[]
  /** Why it was left out; null where it was used. */
  readonly reason: string | null
}

/** The account of some blocks; `ids` are the numbers of the items that uses count from 0. */
export function accountOf(
  blocks: readonly SourceBlock[],
  uses: CellUses,
  ids: readonly number[],
): readonly AccountEntry[] {
  return paragraphsIn(blocks).flatMap(paragraph => entryOf(paragraph, uses, ids))
}

/** Why words were left out that nothing was decided of. */
export const unaccounted = '没有归入任何事项'

function entryOf(
  paragraph: SourceParagraph,
  uses: CellUses,
  ids: readonly number[],
): readonly AccountEntry[] {
  const words = cleanCell(shownText(paragraph))
  if (words === '') return []
  const { place } = paragraph
  const found = uses.of(paragraph)
  if (!found) return [{ place, words, use: 'left-out', items: [], reason: unaccounted }]
  const items = found.items.flatMap(at => ids[at] ?? [])
  return [{ place, words, use: found.use, items, reason: found.reason }]
}

const useNames: Readonly<Record<CellUse, string>> = {
  annex: '附件号',
  title: '标题',
  'document-number': '文号',
  heading: '表头',
  task: '工作任务',
  'item-number': '编号',
  text: '事项',
  units: '责任单位',
  deadline: '完成时间',
  column: '另列',
  'left-out': '没有读',
}

/** An account in Chinese, a line an entry, and how many were used and left out. */
export function accountText(account: readonly AccountEntry[]): string {
  const left = account.filter(({ use }) => use === 'left-out').length
  const rows = account.map(({ place, words, use, items, reason }) => {
    const of = items.length === 0 ? '' : `（第${items.join('、')}项）`
    const why = reason === null ? '' : `：${reason}`
    return `  ${placeWords(place)}  ${useNames[use]}${of}${why} ｜${firstSigns(words, 40)}`
  })
  const counts = `各格去向 ${account.length} 处，用上 ${account.length - left} 处，没有读 ${left} 处`
  return [counts, ...rows, ''].join('\n')
}

import { parseDeadline } from '@/intake/circular/deadline/deadline'
import type { SourceBlock, SourceDocument } from '@/intake/document/sourceDocument'
import type { Day } from '@/model/day'

/** 成文日期: the last day that stands in a paragraph of its own, 2021年3月5日; null for none. */
export function issueDay({ blocks }: SourceDocument): Day | null {
  const days = blocks.flatMap(dayOf)
  return days[days.length - 1] ?? null
}

const wholeDay =
  /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u

function dayOf(block: SourceBlock): readonly Day[] {
  if (block.kind !== 'paragraph') return []
  const words = block.text.normalize('NFKC').replace(/\s/gu, '')
  const found = wholeDay.test(words) ? parseDeadline(words) : null
  return found?.precision === 'day' ? [found.date] : []
}

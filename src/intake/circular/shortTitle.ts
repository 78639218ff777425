// 简称 where nobody has written one: ours by a rule, and for a reader to put right.
import { graphemes, shortText } from '@/model/graphemes'
import type { Item } from '@/model/plan'

/** Signs that a short title has at most. */
const most = 14

/** Words that say how work is done and not what: 进一步, 切实加强. */
const manner =
  /^(?:进一步|切实|全面|大力|积极|扎实|持续|不断|加快|深入|认真|着力|继续|及时|有效|统筹|稳步|努力|要|应当?)+/

/** Verbs before what is worked on, which the title of a task does without: 推进, 组织开展. */
const verbs = /^(?:组织|推进|推动|开展|做好|加强|落实|抓好|实施|强化|完成|建立健全|建立|健全)+/

/** The first clause of an item's words; of a long one without its first words of manner, and cut. */
export function titleFrom(text: string): string {
  const clause = text.split(/[，。；：]/)[0] || text
  if (graphemes(clause).length <= most) return clause
  const plain = without(clause, manner)
  if (graphemes(plain).length <= most) return plain
  return shortText(without(plain, verbs), most)
}

/** Whether a title is the one that the rule proposes and not the words themselves. */
export function isProposed({ title, text }: Pick<Item, 'title' | 'text'>): boolean {
  return title !== text.replace(/[。；]$/, '') && title === titleFrom(text)
}

/** Words without those at their beginning, unless little is left. */
function without(words: string, beginning: RegExp): string {
  const rest = words.replace(beginning, '')
  return graphemes(rest).length >= 4 ? rest : words
}

import type { Translate } from '@/locales/translate'
import type { Plan } from '@/model/plan'
import { documentMark } from '@/model/plan'

/** What a figure or a wall was drawn from, in the words of a key; nothing where it has no name. */
export function sourceWords(
  t: Translate,
  key: 'figure.source' | 'wall.source',
  plan: Plan,
): string {
  if (plan.joined) return t(key, { title: '', annex: plan.title }).replace('《》', '')
  const annex = documentMark(plan)
  if (plan.title === '' && annex === '') return ''
  return t(key, { title: plan.title, annex }).replace('《》', '')
}

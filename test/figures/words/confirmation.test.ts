import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { noteTexts } from '@/export/table/planFacts'
import { ganttWords } from '@/figures/words/gantt'
import { relationsWords } from '@/figures/words/relations'
import { wallWords } from '@/figures/words/wall'
import type { Plan } from '@/model/plan'
import { builtIn } from '../../charts/gantt/ganttCase'
import { packWith } from '../../charts/pack/packCase'
import { fileOf } from '../../export/table/planCase'
import { everyEn, everyZhCN } from '../../locales/everyWord'

const { global } = createI18n({
  legacy: false,
  locale: 'zh-CN',
  messages: { 'zh-CN': everyZhCN, en: everyEn },
})
const two: Plan = {
  ...builtIn,
  relations: builtIn.relations.map((relation, at) =>
    at < 2 ? { ...relation, core: true, status: 'confirmed' } : relation,
  ),
}

describe.each(['zh-CN', 'en'] as const)('in %s', lang => {
  const t = (key: string, named: Record<string, string | number> = {}): string =>
    global.t(key, named, { locale: lang })
  const all =
    /均为推定|all inferred|relations are inferred$|All relations are inferred|and relations are inferred/
  const some = /已确认 2 条|2 (?:of them|are) confirmed/
  const said = ({ relations }: Plan, confirmed: number): readonly string[] => [
    ganttWords(t, { lang, head: 'task', near: 30 }).legend.note(confirmed),
    relationsWords(t, { near: 30, relations }).legend.note,
    wallWords(t, { lang, near: 30 }).conflict.standing(confirmed),
  ]

  it('says that all relations are inferred only while none is confirmed', () => {
    for (const words of said(builtIn, 0)) expect(words).toMatch(all)
    for (const words of said(two, 2)) {
      expect(words).not.toMatch(all)
      expect(words).toMatch(some)
    }
  })

  it('says it so in a pack too', () => {
    const parts = [{ part: 'conflicts' as const, title: '' }]
    const text = (plan: Plan): string =>
      packWith({ plan, lang, parts })
        .pages.flatMap(page =>
          page.marks.flatMap(mark => (mark.type === 'text' ? [mark.text] : [])),
        )
        .join(' ')
    expect(text(builtIn)).toMatch(all)
    expect(text(two)).not.toMatch(all)
    expect(text(two)).toMatch(some)
  })
})

it('says it so in the notes of tables', () => {
  const notes = (plan: Plan, start: 'predecessor' | 'none' = 'predecessor'): string =>
    noteTexts(fileOf({ start }, plan)).join('')
  expect(notes(builtIn)).toContain('起点与关联均为推定。')
  expect(notes(two)).toContain('起点均为推定；关联由推定得出，其中已确认 2 条。')
  expect(notes(two, 'none')).toContain('关联：关联由推定得出，其中已确认 2 条。')
})

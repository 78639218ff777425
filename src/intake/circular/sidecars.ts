import * as v from 'valibot'
import { findingSchema, relationSchema, titlesSchema } from '@/intake/plan/schema'
import { problemOf } from '@/intake/text/problem'
import { cleanCell } from '@/intake/text/readText'
import { graphemes } from '@/model/graphemes'
import type { Finding, Item, Plan, Relation } from '@/model/plan'

const warning = (code: string, words: string, message: string): Finding => ({
  code,
  severity: 'warning',
  items: [],
  line: null,
  words,
  message,
})

/**
 * The plan with our short titles (titles.json); a title for no item, or longer than 14 characters,
 * is a finding.
 */
export function withTitles(plan: Plan, value: unknown): Plan {
  const read = v.safeParse(titlesSchema, value)
  if (!read.success) return told(plan, [unread('titles', read.issues)])
  const titles = new Map(Object.entries(read.output).map(([id, title]) => [Number(id), title]))
  const ids = new Set(plan.items.map(item => item.id))
  const findings = [...titles].flatMap(([id, title]) => {
    if (!ids.has(id))
      return [warning('title-for-no-item', title, `简称“${title}”所指的第${id}项不存在`)]
    return graphemes(title).length > 14
      ? [{ ...warning('title-too-long', title, `第${id}项的简称“${title}”超过14字`), items: [id] }]
      : []
  })
  return told(
    {
      ...plan,
      items: plan.items.map(item => ({ ...item, title: titles.get(item.id) ?? item.title })),
    },
    findings,
  )
}

/**
 * The plan with its relations (relations.json); one whose quote is not in its item, or that names
 * no item, is a finding instead.
 */
export function withRelations(plan: Plan, value: unknown): Plan {
  if (!Array.isArray(value))
    return told(plan, [warning('relations-unread', '', '关联文件不是一个列表，未采用')])
  const items = new Map(plan.items.map(item => [item.id, item]))
  const relations: Relation[] = []
  const findings: Finding[] = []
  const ids = new Set<string>()
  value.forEach((entry: unknown, at) => {
    const read = v.safeParse(relationSchema, entry)
    if (!read.success)
      return findings.push({
        ...unread('relations', read.issues),
        code: 'relation-unread',
        message: `第${at + 1}条关联未采用：${problemOf(read.issues[0]).message}`,
      })
    const why =
      refusal(read.output, items) ??
      (ids.has(read.output.id) ? warning('relation-repeated', read.output.id, '编号重复') : null)
    if (why)
      return findings.push({ ...why, message: `关联 ${read.output.id} 未采用：${why.message}` })
    ids.add(read.output.id)
    return relations.push(read.output)
  })
  return told({ ...plan, relations }, findings)
}

/**
 * The plan with a reader's notes (notes.json), each only where its words stand in the line it
 * names.
 */
export function withNotes(plan: Plan, value: unknown, lines: readonly string[]): Plan {
  const read = v.safeParse(v.array(findingSchema), value)
  if (!read.success) return told(plan, [unread('notes', read.issues)])
  const ids = new Set(plan.items.map(item => item.id))
  return told(
    plan,
    read.output.map((note): Finding => {
      const line = note.line === null ? '' : cleanCell(lines[note.line - 1] ?? '')
      if (note.words !== '' && line.includes(note.words) && note.items.every(id => ids.has(id)))
        return note
      return {
        ...warning(
          'note-unfounded',
          note.words,
          `校读附注“${note.words}”与第${note.line ?? 0}行原文或事项编号不符，未采用`,
        ),
        line: note.line,
      }
    }),
  )
}

function told(plan: Plan, findings: readonly Finding[]): Plan {
  return { ...plan, findings: [...plan.findings, ...findings] }
}

function unread(
  name: 'titles' | 'relations' | 'notes',
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): Finding {
  const { words, message } = problemOf(issues[0])
  return warning(`${name}-unread`, words, `${name}.json 未采用：${message}`)
}

function refusal(relation: Relation, items: ReadonlyMap<number, Item>): Finding | null {
  if (relation.from === relation.to)
    return warning('relation-to-itself', relation.id, `第${relation.from}项不能与自身关联`)
  for (const [id, quotes] of [
    [relation.from, relation.quotesFrom],
    [relation.to, relation.quotesTo],
  ] as const) {
    const item = items.get(id)
    if (!item) return warning('relation-item-unknown', relation.id, `第${id}项不存在`)
    const missing = quotes.find(quote => !item.text.includes(quote))
    if (missing !== undefined)
      return {
        ...warning('relation-quote-missing', missing, `第${id}项原文中没有“${missing}”`),
        items: [id],
        line: item.lines.text,
      }
  }
  return null
}

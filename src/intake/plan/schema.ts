import * as v from 'valibot'
import { isDay } from '@/model/day'
import type { Item, Plan, Relation } from '@/model/plan'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const words = v.pipe(v.string(), v.nonEmpty())
const day = v.pipe(v.string(), v.check(isDay))

const relationEntries = {
  id: words,
  from: count,
  to: count,
  kind: v.picklist(['prerequisite', 'feeds', 'duplicate', 'channel']),
  directed: v.boolean(),
  core: v.boolean(),
  confidence: v.picklist(['high', 'medium', 'low']),
  reason: v.string(),
  quotesFrom: v.array(words),
  quotesTo: v.array(words),
}

const status = v.picklist(['inferred', 'confirmed', 'rejected'])

/** A relation as relations.json writes it: without a status it is inferred. */
export const relationSchema: v.GenericSchema<unknown, Relation> = v.strictObject({
  ...relationEntries,
  status: v.optional(status, 'inferred'),
})

/** A finding as plan.json and notes.json write it. */
export const findingSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  severity: v.picklist(['error', 'warning', 'note']),
  items: v.array(count),
  line: v.nullable(count),
  words: v.string(),
  message: words,
})

/** The short titles of titles.json, by item number. */
export const titlesSchema = v.record(v.pipe(v.string(), v.regex(/^[1-9]\d*$/)), words)

/** An item as plan.json writes it. */
export const itemSchema: v.GenericSchema<unknown, Item> = v.strictObject({
  id: count,
  task: v.pipe(v.number(), v.integer(), v.minValue(0)),
  text: words,
  title: words,
  assignments: v.array(v.strictObject({ unit: words, office: v.nullable(words), printed: words })),
  deadline: v.strictObject({
    text: words,
    date: day,
    precision: v.picklist(['day', 'month', 'quarter', 'half', 'year', 'open']),
    doubt: v.nullable(words),
  }),
  lines: v.strictObject({
    row: v.strictTuple([count, count]),
    text: count,
    units: v.array(count),
    deadline: count,
  }),
})

const headEntries = {
  id: words,
  title: v.string(),
  annex: v.string(),
  tasks: v.array(
    v.strictObject({ no: v.pipe(v.number(), v.integer(), v.minValue(0)), name: v.string() }),
  ),
  units: v.array(v.strictObject({ name: words, collective: v.boolean(), offices: v.array(words) })),
}

/** What a plan.json says before its items. */
export const headSchema: v.GenericSchema<
  unknown,
  Pick<Plan, 'id' | 'title' | 'annex' | 'tasks' | 'units'>
> = v.strictObject(headEntries)

/** A relation as plan.json writes it: its status is said. */
export const statedRelationSchema: v.GenericSchema<unknown, Relation> = v.strictObject({
  ...relationEntries,
  status,
})

/** The public format of plan.json: these keys and no others. */
export const planSchema: v.GenericSchema<unknown, Plan> = v.strictObject({
  ...headEntries,
  items: v.pipe(v.array(itemSchema), v.nonEmpty()),
  relations: v.array(statedRelationSchema),
  findings: v.array(findingSchema),
})

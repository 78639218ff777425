import * as v from 'valibot'
import { planBounds } from '@/model/bounds'
import { isDay } from '@/model/day'
import { readableWords } from '@/model/invisible'
import type { Deadline, Item, Plan, ChangeFact, PlanChange, Relation } from '@/model/plan'
import { planVersion } from '@/model/planVersion'
import { mostTurn } from '@/model/report'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const anyWords = v.pipe(v.string(), v.transform(readableWords))
const words = v.pipe(anyWords, v.nonEmpty())
/** Year 0000 is none: the year 1 follows upon the year 1 before Christ. */
const day = v.pipe(
  v.string(),
  v.check(text => isDay(text) && !text.startsWith('0000')),
)

/** A list of so many parts at most, which is asked before any of them is looked at. */
function listOf<const Part extends v.GenericSchema>(part: Part, most: number = planBounds.parts) {
  return v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(part))
}

const relationEntries = {
  id: words,
  from: count,
  to: count,
  kind: v.picklist(['prerequisite', 'feeds', 'duplicate', 'channel']),
  directed: v.boolean(),
  core: v.boolean(),
  confidence: v.picklist(['high', 'medium', 'low']),
  reason: anyWords,
  quotesFrom: listOf(words),
  quotesTo: listOf(words),
}

const status = v.picklist(['inferred', 'confirmed', 'rejected'])

/** A relation as relations.json writes it: without a status it is inferred. */
export const relationSchema: v.GenericSchema<unknown, Relation> = v.strictObject({
  ...relationEntries,
  status: v.optional(status, 'inferred'),
})

/** A finding as plan.json and notes.json write it. */
export const findingSchema = v.strictObject({
  code: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '应为小写字母和数字，以连字符相连'),
  ),
  severity: v.picklist(['error', 'warning', 'note']),
  items: listOf(count, planBounds.foundItems),
  line: v.nullable(count),
  words: anyWords,
  message: words,
})

/** The short titles of titles.json, by item number. */
export const titlesSchema = v.record(
  v.pipe(v.string(), v.regex(/^[1-9]\d*$/, '应为事项序号')),
  words,
)

const precision = v.picklist(['day', 'month', 'quarter', 'half', 'year'])
const undated = ['open', 'recurring', 'relative', 'now', 'unset'] as const

const milestoneSchema = v.strictObject({ text: words, date: day, precision })

const recurrenceSchema = v.strictObject({
  text: words,
  months: v.picklist([1, 3, 6, 12]),
  day: v.nullable(v.pipe(count, v.maxValue(31))),
  inMonths: v.exactOptional(
    v.pipe(v.array(v.pipe(count, v.maxValue(12))), v.nonEmpty(), v.maxLength(12)),
  ),
})

/** A deadline as plan.json writes it; no words of it where none are printed. */
const deadlineSchema: v.GenericSchema<unknown, Deadline> = v.strictObject({
  text: anyWords,
  date: day,
  precision: v.picklist([...precision.options, ...undated]),
  doubt: v.nullable(words),
  from: v.exactOptional(day),
  milestones: v.exactOptional(listOf(milestoneSchema)),
  recurs: v.exactOptional(recurrenceSchema),
  goesOn: v.exactOptional(words),
  begins: v.exactOptional(words),
})

const assignmentSchema = v.strictObject({
  unit: words,
  office: v.nullable(words),
  printed: words,
  role: v.exactOptional(v.picklist(['lead', 'responsible', 'support'])),
})

const taskNumber = v.pipe(v.number(), v.integer(), v.minValue(0))

const itemEntries = {
  id: count,
  task: taskNumber,
  number: v.exactOptional(words),
  text: words,
  title: words,
  assignments: listOf(assignmentSchema),
  deadline: deadlineSchema,
  columns: v.exactOptional(listOf(v.strictObject({ heading: anyWords, text: anyWords }))),
}

const linesSchema = v.strictObject({
  row: v.strictTuple([count, count]),
  text: count,
  units: listOf(count),
  deadline: count,
})

/** An item as plan.json writes it. */
export const itemSchema: v.GenericSchema<unknown, Item> = v.strictObject({
  ...itemEntries,
  lines: linesSchema,
})

const noLine = v.literal(0)

/** An item that a change added: of its circular, or of none, in whose lines it stands nowhere. */
const addedSchema: v.GenericSchema<unknown, Item> = v.strictObject({
  ...itemEntries,
  lines: v.union([
    linesSchema,
    v.strictObject({
      row: v.strictTuple([noLine, noLine]),
      text: noLine,
      units: listOf(noLine),
      deadline: noLine,
    }),
  ]),
})

const changeMark = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/))
const collective = listOf(words)

const amendmentSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('item'),
    item: count,
    fields: v.strictObject({
      task: v.exactOptional(taskNumber),
      text: v.exactOptional(words),
      title: v.exactOptional(words),
      assignments: v.exactOptional(listOf(assignmentSchema)),
      deadline: v.exactOptional(deadlineSchema),
    }),
    collective,
  }),
  v.strictObject({ kind: v.literal('added'), item: addedSchema, collective }),
  v.strictObject({ kind: v.literal('withdrawn'), item: count }),
  v.strictObject({ kind: v.literal('title'), title: words }),
  v.strictObject({ kind: v.literal('undone'), change: changeMark }),
])

const factEntries = {
  day,
  recorded: day,
  what: amendmentSchema,
  reason: anyWords,
  document: anyWords,
  who: anyWords,
}

/** What a change says, before it is entered. */
export const changeFactSchema: v.GenericSchema<unknown, ChangeFact> = v.strictObject(factEntries)

/** A change as plan.json writes it. */
export const changeSchema: v.GenericSchema<unknown, PlanChange> = v.strictObject({
  id: changeMark,
  turn: v.pipe(count, v.maxValue(mostTurn)),
  ...factEntries,
})

const taskSchema = v.strictObject({
  no: taskNumber,
  name: anyWords,
})
const unitSchema = v.strictObject({
  name: words,
  collective: v.boolean(),
  offices: listOf(words),
})
const headEntries = {
  id: words,
  title: anyWords,
  annex: anyWords,
  number: v.exactOptional(words),
}

/** Said by every plan.json but those of the first version. */
const version = v.exactOptional(v.literal(planVersion))

/** What a plan says before its items. */
export type PlanHead = Omit<Plan, 'items' | 'relations' | 'findings'>

/** What a plan.json says before its items. */
export const headSchema: v.GenericSchema<unknown, PlanHead> = v.pipe(
  v.strictObject({
    version,
    ...headEntries,
    tasks: listOf(taskSchema, planBounds.tasks),
    units: listOf(unitSchema, planBounds.units),
  }),
  v.transform(withoutVersion),
)

/** A relation as plan.json writes it: its status is said. */
export const statedRelationSchema: v.GenericSchema<unknown, Relation> = v.strictObject({
  ...relationEntries,
  status,
})

/** The lists of a plan.json in their order, and the format of what stands in each. */
export const listSchemas = {
  tasks: taskSchema,
  units: unitSchema,
  items: itemSchema,
  relations: statedRelationSchema,
  findings: findingSchema,
}

const anyList = (most: number) => v.pipe(v.array(v.unknown()), v.maxLength(most))

/**
 * The public format of plan.json: these keys and no others. What stands in its lists is not looked
 * at: `listSchemas` says what may.
 */
export const outlineSchema = v.pipe(
  v.strictObject({
    version,
    ...headEntries,
    tasks: anyList(planBounds.tasks),
    units: anyList(planBounds.units),
    items: v.pipe(v.array(v.unknown()), v.nonEmpty(), v.maxLength(planBounds.items)),
    relations: anyList(planBounds.relations),
    findings: anyList(planBounds.findings),
    changes: v.exactOptional(listOf(changeSchema, planBounds.changes)),
  }),
  v.transform(withoutVersion),
)

function withoutVersion<Parts extends { version?: unknown }>(parts: Parts): Omit<Parts, 'version'> {
  const rest = { ...parts }
  delete rest.version
  return rest
}

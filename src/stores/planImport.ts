import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AccountEntry } from '@/intake/circular/account'
import { unaccounted } from '@/intake/circular/account'
import { correctedPlan } from '@/intake/check/correctedPlan'
import type { Correction } from '@/intake/check/correction'
import { correctionFault, doubtKey, isOfDeadline, withChecked } from '@/intake/check/correction'
import { columnNames, shownDocument, withColumn } from '@/intake/check/shownDocument'
import { tablesIn } from '@/intake/document/sourceDocument'
import type { Day } from '@/model/day'
import { deadlineEnds } from '@/model/deadlineSpan'
import type { Plan } from '@/model/plan'
import { planVersion } from '@/model/planVersion'
import type { PlanEntry } from '@/storage/storedPlans'
import type { DocumentChoice, ReadDocument, TablePlan } from '@/intake/check/readDocumentPlan'
import { isProposed } from '@/intake/circular/shortTitle'
import { keptAddress } from './plan'

/** A document that was read: its file, how it was read, and what came of it. */
export interface ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly choice: DocumentChoice
  readonly result: ReadDocument
}

/** What the reader put right, said of the document, or looked at. */
type Step =
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'choice'; readonly before: DocumentChoice; readonly after: DocumentChoice }
  | { readonly kind: 'check'; readonly doubt: string; readonly isChecked: boolean }

const usualChoice: DocumentChoice = {
  table: null,
  year: null,
  columns: new Map(),
  firstLeads: false,
}

export type { Correction }
export { columnNames, doubtKey, isOfDeadline, isProposed, unaccounted }

/** A document on its way into the list of plans: as it was read, and what was put right of it. */
export const usePlanImportStore = defineStore('planImport', () => {
  const file = shallowRef<ReadFile | null>(null)
  /** What the reader did in order, and how many of these steps count: those behind were undone. */
  const steps = shallowRef<readonly Step[]>([])
  const taken = shallowRef(0)
  /** The plan of the list whose place this one takes when it is accepted. */
  const earlier = shallowRef<PlanEntry | null>(null)

  const read = computed(() => {
    if (file.value?.result.ok !== true) return null
    const { plan: found } = file.value.result
    return found.title === '' ? { ...found, title: baseName(file.value.name) } : found
  })
  const done = computed(() => steps.value.slice(0, taken.value))
  /** Doubts that the reader has looked at, by what they say. */
  const checked = computed(() => {
    const doubts = new Set<string>()
    for (const step of done.value)
      if (step.kind === 'check' && step.isChecked) doubts.add(step.doubt)
      else if (step.kind === 'check') doubts.delete(step.doubt)
    return doubts
  })
  const corrected = computed(() => {
    const given = done.value.flatMap(step => (step.kind === 'correction' ? [step.correction] : []))
    return read.value && correctedPlan(read.value, given)
  })
  const plan = computed(() => corrected.value?.plan ?? null)
  /** What was put right of items that are still read as they were. */
  const corrections = computed(() => corrected.value?.applied ?? [])
  /** Whether units stand side by side of which nothing says who leads, or it was said that the first does. */
  const mayFirstLead = computed(
    () =>
      file.value?.choice.firstLeads === true ||
      read.value?.items.some(
        ({ assignments }) =>
          assignments.length > 1 && assignments.every(({ role }) => role === undefined),
      ) === true,
  )
  /** The document as it stands, with what became of it; null where the file is none. */
  const shown = computed(() => {
    if (!file.value) return null
    const { result, choice } = file.value
    const became = corrected.value?.became ?? new Map<number, readonly number[]>()
    const account = result.account.map(entry => asCorrected(entry, became))
    return result.document && shownDocument(result.document, account, choice.columns)
  })
  /** The tables that one may be chosen of. */
  const tables = computed(() => {
    const document = file.value?.result.document ?? null
    return document ? tablesIn(document.blocks).map(({ number, sheet }) => ({ number, sheet })) : []
  })
  /** The plans of a document with several, the one on show as it was put right. */
  const tablePlans = computed(() =>
    (file.value?.result.plans ?? []).map(one => {
      const { title, items } = (onShow.value === one.table ? plan.value : null) ?? titled(one)
      return { table: one.table, title, items: items.length }
    }),
  )
  /** The table that the plan on show is of, where a document has several plans. */
  const onShow = computed(() => {
    const texts = JSON.stringify(read.value?.items.map(({ text }) => text))
    const same = file.value?.result.plans.find(
      one => JSON.stringify(one.plan.items.map(({ text }) => text)) === texts,
    )
    return same?.table ?? file.value?.choice.table ?? null
  })
  const canUndo = computed(() => taken.value > 0)
  const canRedo = computed(() => taken.value < steps.value.length)

  /** Reads a file; what is on show stays until it is read. Rejects with an AbortError when stopped. */
  async function open(
    { name, bytes }: Pick<ReadFile, 'name' | 'bytes'>,
    signal: AbortSignal,
    choice: DocumentChoice = usualChoice,
  ): Promise<ReadDocument> {
    const { readDocumentBytes } = await import('./reading/readDocument')
    // Bytes are handed over to the thread that reads them.
    const result = await readDocumentBytes(bytes.slice(), choice, signal)
    const isSame = file.value?.bytes === bytes
    const { planEntries } = await import('@/storage/storedPlans')
    const address = keptAddress(result.mark)
    earlier.value = (await planEntries()).find(entry => entry.name === address) ?? null
    file.value = { name, bytes, choice, result }
    if (!isSame) startAnew()
    return result
  }

  /** Reads the file on show anew with what the reader says of it, which can be undone. */
  async function choose(change: Partial<DocumentChoice>, signal: AbortSignal): Promise<void> {
    if (!file.value) return
    const { choice: before } = file.value
    const after = { ...before, ...change }
    await open(file.value, signal, after)
    take({ kind: 'choice', before, after })
  }

  /** What is done counts; what was undone before can no longer be redone. */
  function take(step: Step): void {
    steps.value = [...steps.value.slice(0, taken.value), step]
    taken.value = steps.value.length
  }

  function startAnew(): void {
    steps.value = []
    taken.value = 0
  }

  /** The columns that the reader named, with one of them named anew. */
  function columnsWith(where: string, holds: string): DocumentChoice['columns'] {
    const name = columnNames.find(known => known === holds) ?? '另列'
    return withColumn(file.value?.choice.columns ?? new Map<string, string>(), where, name)
  }

  /** Why something cannot be put right so; null where it can. */
  function faultOf(correction: Correction): ReturnType<typeof correctionFault> {
    return plan.value && correctionFault(plan.value, correction)
  }

  /** Puts something right, as long as its item is read as it is now. */
  function correct(correction: Correction): void {
    if (correction.field === 'unit') {
      take({ kind: 'correction', correction })
      return
    }
    const text = plan.value?.items.find(({ id }) => id === correction.item)?.text ?? ''
    take({ kind: 'correction', correction: { ...correction, text } })
  }

  /** Undoes the last step, or does the one that was undone last again. */
  async function step(by: 1 | -1, signal: AbortSignal): Promise<void> {
    const at = by > 0 ? taken.value : taken.value - 1
    const next = steps.value[at]
    if (!next || !file.value) return
    taken.value += by
    if (next.kind === 'choice') await open(file.value, signal, by > 0 ? next.after : next.before)
  }

  function check(doubt: string, isChecked: boolean): void {
    take({ kind: 'check', doubt, isChecked })
  }

  /** The plan as it is accepted; null where there is none. */
  function accepted(): Plan | null {
    return plan.value && withChecked(plan.value, found => checked.value.has(doubtKey(found)))
  }

  /**
   * Takes the plan into this browser's list; gives its address, and whether it will outlast the page.
   */
  async function accept(
    today: Day,
  ): Promise<{ readonly address: string; readonly lasts: boolean } | null> {
    const taking = accepted()
    if (!file.value || !taking) return null
    const address = keptAddress(file.value.result.mark)
    return { address, lasts: await list(taking, address, today) }
  }

  /**
   * Takes the plans of some tables into the list, the one on show as it was put right; whether they
   * will all outlast the page.
   */
  async function acceptTables(tables: ReadonlySet<number>, today: Day): Promise<boolean> {
    const plans = file.value?.result.plans.filter(({ table }) => tables.has(table)) ?? []
    let lasts = true
    for (const one of plans) {
      const own = onShow.value === one.table ? accepted() : null
      const taking = { ...(own ?? titled(one)), id: one.plan.id }
      lasts = (await list(taking, keptAddress(one.mark), today)) && lasts
    }
    return lasts
  }

  async function list(taking: Plan, address: string, today: Day): Promise<boolean> {
    if (!file.value) return false
    const { name, bytes: source } = file.value
    const { listPlan } = await import('@/storage/storedPlans')
    return await listPlan({
      name: address,
      text: JSON.stringify({ version: planVersion, ...taking }),
      entry: entryOf(taking, { name: address, file: name, added: today }),
      source,
    })
  }

  /** A table's plan with a title: that of its file and its number where none is printed. */
  function titled({ plan: found, table }: TablePlan): Plan {
    return found.title === ''
      ? { ...found, title: `${baseName(file.value?.name ?? '')}（表 ${table}）` }
      : found
  }

  function forget(): void {
    file.value = null
    startAnew()
  }

  return {
    file,
    earlier,
    read,
    plan,
    shown,
    tables,
    tablePlans,
    onShow,
    mayFirstLead,
    corrections,
    checked,
    canUndo,
    canRedo,
    open,
    columnsWith,
    choose,
    faultOf,
    correct,
    step,
    check,
    accept,
    acceptTables,
    forget,
  }
})

/** What became of words whose items the reader parted, joined, or took out of the plan. */
function asCorrected(
  entry: AccountEntry,
  became: ReadonlyMap<number, readonly number[]>,
): AccountEntry {
  if (entry.items.length === 0) return entry
  const items = [...new Set(entry.items.flatMap(id => became.get(id) ?? []))]
  return items.length > 0
    ? { ...entry, items }
    : { ...entry, items, use: 'left-out', reason: '核对时移出' }
}

/** A file's name without its ending: what a plan is called that has no title. */
function baseName(file: string): string {
  return file.replace(/\.[^.]{1,5}$/, '')
}

/** What the list says of a plan. */
function entryOf(
  { title, items, units }: Plan,
  about: Pick<PlanEntry, 'name' | 'file' | 'added'>,
): PlanEntry {
  const ends = deadlineEnds(items)
  return {
    ...about,
    title,
    items: items.length,
    units: units.length,
    span: ends && [ends.first, ends.last],
  }
}

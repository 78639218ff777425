import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AccountEntry } from '@/intake/circular/account'
import { unaccounted } from '@/intake/circular/account'
import type { Correction } from '@/intake/check/correction'
import {
  correctedPlan,
  correctionFault,
  doubtKey,
  isOfDeadline,
  withChecked,
} from '@/intake/check/correction'
import { columnNames, shownDocument, withColumn } from '@/intake/check/shownDocument'
import { tablesIn } from '@/intake/document/sourceDocument'
import type { Day } from '@/model/day'
import { deadlineEnds } from '@/model/deadlineSpan'
import type { Plan } from '@/model/plan'
import { planVersion } from '@/model/planVersion'
import type { PlanEntry } from '@/storage/storedPlans'
import type { DocumentChoice, ReadDocument } from '@/intake/check/readDocumentPlan'
import { keptAddress } from './plan'

/** A document that was read: its file, how it was read, and what came of it. */
export interface ReadFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly choice: DocumentChoice
  readonly result: ReadDocument
}

/** What the reader put right of an item with this text, or said of the document. */
type Step =
  | { readonly kind: 'correction'; readonly correction: Correction; readonly text: string }
  | { readonly kind: 'choice'; readonly before: DocumentChoice; readonly after: DocumentChoice }

const usualChoice: DocumentChoice = { table: null, year: null, columns: new Map() }

export { columnNames, doubtKey, isOfDeadline, unaccounted }

/** A document on its way into the list of plans: as it was read, and what was put right of it. */
export const usePlanImportStore = defineStore('planImport', () => {
  const file = shallowRef<ReadFile | null>(null)
  /** What the reader did in order, and how many of these steps count: those behind were undone. */
  const steps = shallowRef<readonly Step[]>([])
  const taken = shallowRef(0)
  /** Doubts that the reader has looked at, by what they say. */
  const checked = shallowRef<ReadonlySet<string>>(new Set())

  /** The plan of the list whose place this one takes when it is accepted. */
  const earlier = shallowRef<PlanEntry | null>(null)

  const read = computed(() => {
    if (file.value?.result.ok !== true) return null
    const { plan: found } = file.value.result
    return found.title === '' ? { ...found, title: baseName(file.value.name) } : found
  })
  /** What was put right of items that are still read as they were. */
  const corrections = computed(() => {
    const texts = new Map(read.value?.items.map(({ id, text }) => [id, text]))
    return steps.value
      .slice(0, taken.value)
      .flatMap(step =>
        step.kind === 'correction' && texts.get(step.correction.item) === step.text
          ? [step.correction]
          : [],
      )
  })
  const plan = computed(() => read.value && correctedPlan(read.value, corrections.value))
  /** The document as it stands, with what became of it; null where the file is none. */
  const shown = computed(() => {
    if (!file.value) return null
    const { result, choice } = file.value
    const kept = new Set(plan.value?.items.map(({ id }) => id))
    const account = result.account.map(entry => withoutLeft(entry, kept))
    return result.document && shownDocument(result.document, account, choice.columns)
  })
  /** The tables that one may be chosen of. */
  const tables = computed(() => {
    const document = file.value?.result.document ?? null
    return document ? tablesIn(document.blocks).map(({ number, sheet }) => ({ number, sheet })) : []
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
    checked.value = new Set()
  }

  /** The columns that the reader named, with one of them named anew. */
  function columnsWith(where: string, holds: string): DocumentChoice['columns'] {
    const name = columnNames.find(known => known === holds) ?? '另列'
    return withColumn(file.value?.choice.columns ?? new Map<string, string>(), where, name)
  }

  /** Why something cannot be put right so; null where it can. */
  function faultOf(correction: Correction): ReturnType<typeof correctionFault> {
    return read.value && correctionFault(read.value, correction)
  }

  /** Puts something right. */
  function correct(correction: Correction): void {
    const text = read.value?.items.find(({ id }) => id === correction.item)?.text ?? ''
    take({ kind: 'correction', correction, text })
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
    const next = new Set(checked.value)
    if (isChecked) next.add(doubt)
    else next.delete(doubt)
    checked.value = next
  }

  /**
   * Takes the plan into this browser's list; gives its address, and whether it will outlast the page.
   */
  async function accept(
    today: Day,
  ): Promise<{ readonly address: string; readonly lasts: boolean } | null> {
    if (!file.value || !plan.value) return null
    const accepted = withChecked(plan.value, finding => checked.value.has(doubtKey(finding)))
    const { name, bytes: source, result } = file.value
    const address = keptAddress(result.mark)
    const { listPlan } = await import('@/storage/storedPlans')
    const lasts = await listPlan({
      name: address,
      text: JSON.stringify({ version: planVersion, ...accepted }),
      entry: entryOf(accepted, { name: address, file: name, added: today }),
      source,
    })
    return { address, lasts }
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
    forget,
  }
})

/** What became of words whose items the reader took out of the plan. */
function withoutLeft(entry: AccountEntry, kept: ReadonlySet<number>): AccountEntry {
  const items = entry.items.filter(id => kept.has(id))
  if (items.length === entry.items.length) return entry
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

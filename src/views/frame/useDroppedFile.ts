import type { ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useStored } from '@/composables/browser/useStored'
import type { FileReading } from '@/composables/page/useFileReading'
import { useDropMessages } from '@/composables/page/useDropMessages'
import { useFileReading } from '@/composables/page/useFileReading'
import { useLedgerMessages } from '@/composables/page/useLedgerMessages'
import { useExcessWords } from '@/composables/page/useProblemWords'
import type { Day } from '@/model/day'
import { figureBounds, ledgerBounds, planBounds } from '@/model/bounds'
import type { Dropped } from '@/stores/figureDrop'
import { useFigureDropStore } from '@/stores/figureDrop'
import { useLedgerStore } from '@/stores/ledger'
import { usePlanStore } from '@/stores/plan'
import { usePlanImportStore } from '@/stores/planImport'
import { useViewStore } from '@/stores/view'

/**
 * Words on the file last dropped, whether it brought nothing, and the address of this page that
 * the plan in it took the place of.
 */
export interface DropNotice {
  readonly words: string
  readonly wrong: boolean
  readonly before: string | null
}

/** A file dropped on the page: what is shown of it, and what the reader can do then. */
export interface DroppedFile {
  readonly notice: Readonly<ShallowRef<DropNotice>>
  /** The file that is being read, where that takes longer than a moment, and what stops it. */
  readonly current: FileReading['current']
  readonly stop: () => void
  /** Opens a file; `others` were dropped with it. */
  readonly open: (file: File, others: number) => Promise<void>
  /** Reads a ledger anew, with what its workbook hides. */
  readonly readHidden: () => Promise<void>
  readonly goBack: () => void
  readonly close: () => void
  /** Takes the records that came in the file into the ledger. */
  readonly take: () => Promise<void>
  /** Brings back what the file says and was withdrawn here. */
  readonly restore: () => Promise<void>
}

type NoFigureFound = Extract<Dropped, { readonly ok: false }>

const nothing: DropNotice = { words: '', wrong: false, before: null }

/** Opens figures and ledgers that are dropped on the page, with the plan and the records in them. */
export function useDroppedFile(today: () => Day): DroppedFile {
  const plans = usePlanStore()
  const ledger = useLedgerStore()
  const view = useViewStore()
  const drop = useFigureDropStore()
  const imports = usePlanImportStore()
  const route = useRoute()
  const router = useRouter()
  useLedgerMessages()
  useDropMessages()
  const { t } = useI18n()
  const excessWords = useExcessWords()
  const notice = shallowRef(nothing)
  const isImport = computed(() => route.name === 'import')
  const who = useStored('guatu.who', '')
  const { current, read, stop } = useFileReading()
  /** The address of the plan that a file opened. */
  let openedPlan: string | null = null
  let dropped: File | null = null

  // Records that came with a figure are offered once its plan's own are there to be held against.
  watch(
    () => drop.isDue,
    isDue => {
      if (isDue) void drop.offer(today())
    },
  )
  watch([() => ledger.planId, () => ledger.isSample], () => {
    if (drop.reading?.plan !== ledger.planId || ledger.isSample) drop.reading = null
  })
  // Whoever leaves the plan of a file need not be reminded of it any more.
  watch(
    () => view.state.plan,
    address => {
      if (notice.value.before !== null && address !== openedPlan) close()
    },
  )

  async function open(file: File, others: number): Promise<void> {
    const { name } = file
    dropped = file
    const found = await read(file, async signal => {
      const bytes = await bytesOf(file, figureBounds.bytes)
      const figure = await drop.open({ name, bytes, signal }, view.state.plan)
      if (figure.ok || !isOther(figure)) return figure
      const mayBe = figure.reason === 'kind' || (await isForeignZip(figure, file))
      // Whoever checks a document drops another of its kind.
      if (mayBe && !isImport.value && (await isLedger(file, false, signal))) return 'ledger'
      return (await refusalOfDocument(file, signal)) ?? figure
    })
    if (found === null) return
    const rest = others > 0 ? t('drop.others', { name, n: others }) : ''
    if (found === 'ledger') notice.value = { words: rest, wrong: false, before: null }
    else if (typeof found === 'string') {
      const words = found === '' ? '' : t('drop.noPlan', { name, reason: found })
      notice.value = { words: words + rest, wrong: found !== '', before: null }
    } else if (!found.ok)
      notice.value = { words: refusalWords(name, found) + rest, wrong: true, before: null }
    else {
      const opened = openedNotice(name, found)
      notice.value = { ...opened, words: opened.words + rest }
      openedPlan = found.query.plan ?? null
      await router.push({ path: `/${found.view}`, query: found.query })
    }
  }

  /** Whether a file is a ledger of the plan on show, whose records are then offered. */
  async function isLedger(file: File, hidden: boolean, signal: AbortSignal): Promise<boolean> {
    const bytes = await bytesOf(file, ledgerBounds.jsonBytes)
    return await drop.offerLedger({ name: file.name, bytes, signal }, { today: today(), hidden })
  }

  /**
   * Reads a file as a document: its plan is checked on a page of its own. Gives why there is no plan
   * to be checked; '' where there is one, null where the file is no document at all.
   */
  async function refusalOfDocument(file: File, signal: AbortSignal): Promise<string | null> {
    const bytes = await bytesOf(file, planBounds.bytes)
    const read = await imports.open({ name: file.name, bytes }, signal)
    if (!read.ok) {
      const [finding] = read.findings
      if (read.document === null && finding?.code === 'other-kind') return null
      // Whoever came to take a document in sees there what it looks like.
      if (!isImport.value && !(await amendsPlan())) return finding?.message ?? ''
    }
    await router.push({ path: '/import', query: view.query })
    return ''
  }

  /** Whether the document's sentences amend the plan on show, which the check tells of. */
  async function amendsPlan(): Promise<boolean> {
    const { useEditionStore } = await import('@/stores/edition')
    return useEditionStore().amendments.kind !== 'none'
  }

  async function readHidden(): Promise<void> {
    const file = dropped
    if (file) await read(file, signal => isLedger(file, true, signal))
  }

  function refusalWords(name: string, found: NoFigureFound): string {
    const plan = found.reason === 'plan' ? found.plan : ''
    const excess = found.reason === 'large' ? excessWords(found.excess) : ''
    return t(`drop.${found.reason}`, { name, plan, excess })
  }

  /** A figure that opens nothing but a view needs no words. */
  function openedNotice(
    name: string,
    { outcome, data, query }: Extract<Dropped, { readonly ok: true }>,
  ): DropNotice {
    if (outcome !== 'plan' || !data) return nothing
    const key = data.plan.id === plans.plan?.id ? 'openedOther' : 'opened'
    const title = data.plan.title || data.plan.id
    const words = t(`drop.${key}`, { name, title, day: query.asof ?? '' })
    return { words, wrong: false, before: route.fullPath }
  }

  function close(): void {
    notice.value = nothing
  }

  function goBack(): void {
    const { before } = notice.value
    close()
    drop.forget()
    if (before !== null) void router.push(before)
  }

  async function take(): Promise<void> {
    const { reading } = drop
    drop.forget()
    const taken = reading && (await ledger.takeReading(reading))
    if (!taken) return
    const [added, altered] = [taken.added, taken.altered.length]
    const words = [
      t('ledger.taken', { n: added }),
      ...(altered > 0 ? [t('ledger.altered', { n: altered })] : []),
    ]
    notice.value = { ...notice.value, words: words.join(t('progress.comma')), wrong: false }
  }

  async function restore(): Promise<void> {
    const { reading } = drop
    if (!reading) return
    drop.forget()
    const n = await ledger.restoreReading(reading, { who: who.value.trim(), today: today() })
    notice.value = { ...notice.value, words: t('ledger.restored', { n }), wrong: false }
  }

  return { notice, current, stop, open, readHidden, goBack, close, take, restore }
}

/** Whether a file was not made by this page, so that it may be something else. */
function isOther({ reason }: NoFigureFound): boolean {
  return reason === 'kind' || reason === 'foreign'
}

/** Whether a file is a zip that no figure of ours is, as a workbook is one. */
async function isForeignZip({ reason }: NoFigureFound, file: File): Promise<boolean> {
  return reason === 'foreign' && (await file.slice(0, 2).text()) === 'PK'
}

/** As much of a file as is read, and a byte more, by which it is known to be larger. */
async function bytesOf(file: File, most: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, most + 1).arrayBuffer())
}

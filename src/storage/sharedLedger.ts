import type { Report } from '@/model/report'
import type { CopyQueue } from './copyQueue'
import { copyQueue } from './copyQueue'
import type { LedgerChannel } from './ledgerChannel'
import type { CopyContent, LedgerCopy } from './ledgerCopy'
import type { LedgerNews } from './ledgerTrouble'
import type { SiftedRecords } from './soundRecords'
import { siftRecords } from './soundRecords'

/** A ledger that several copies keep and several pages show. */
export interface SharedLedger {
  /**
   * Every sound record that any copy holds, once each has answered or been given up; `mended`
   * resolves once every copy has been given what it lacked.
   */
  readonly load: () => Promise<{
    readonly reports: readonly Report[]
    readonly mended: Promise<void>
  }>
  /**
   * Resolves once every copy has taken the records or failed; one that lasts is enough, and what
   * none of those took counts as unsaved.
   */
  readonly append: (reports: readonly Report[]) => Promise<void>
  /** Tries once more to save what is unsaved. */
  readonly retry: () => Promise<void>
  /** Looks whether something was taken away from a copy, and gives it back from this page. */
  readonly verify: () => Promise<void>
  /** How many records would be lost with the browser, those included that are being saved. */
  readonly unkept: () => number
}

/**
 * What a ledger is made of: `patience` is how long a copy is waited for, `settle` how long another
 * page may take to bring a record into every copy, both in milliseconds.
 */
export interface LedgerParts {
  readonly copies: readonly LedgerCopy[]
  readonly channel: LedgerChannel | null
  readonly patience: number
  readonly settle: number
  readonly notify: (news: LedgerNews) => void
}

/** A copy's content, of which only the sound records count. */
type SiftedContent = SiftedRecords & Pick<CopyContent, 'damaged' | 'wiped'>

/** What this page knows of a copy: the ids that it holds, and how much that was. */
interface Holding {
  ids: Set<string>
  extent: number
}

/**
 * Joins copies to one ledger: nothing is written before all have been read, each is given what it
 * lacks, and what one fails to take the others hold.
 */
export function sharedLedger({
  copies,
  channel,
  patience,
  settle,
  notify,
}: LedgerParts): SharedLedger {
  const known = new Map<string, Report>()
  const unposted = new Set<string>()
  const unkept = new Set<string>()
  const underway = new Set<string>()
  let lastUnsaved = 0
  const holdings = new Map<CopyQueue, Holding>()
  const queues: readonly CopyQueue[] = copies.map(copy => {
    const queue: CopyQueue = copyQueue(copy, patience, {
      failing: reason => {
        notify({ kind: 'failing', copy: copy.name, reason })
      },
      working: () => {
        notify({ kind: 'working', copy: copy.name })
      },
      taken: reports => {
        taken(queue, reports)
      },
      late: content => {
        void sifted(content).then(found => {
          cameLate(queue, found)
        })
      },
    })
    holdings.set(queue, { ids: new Set(), extent: 0 })
    return queue
  })

  function holdingOf(queue: CopyQueue): Holding {
    return holdings.get(queue) ?? { ids: new Set(), extent: 0 }
  }

  /** The records that were not known before. */
  function learn(reports: readonly Report[]): readonly Report[] {
    const fresh = reports.filter(({ id }) => !known.has(id))
    for (const report of fresh) known.set(report.id, report)
    return fresh
  }

  async function receive(reports: readonly Report[]): Promise<void> {
    const { sound } = await siftRecords(reports, known)
    const fresh = learn(sound)
    if (fresh.length > 0) notify({ kind: 'arrived', reports: fresh })
  }

  function taken(queue: CopyQueue, reports: readonly Report[]): void {
    const { ids } = holdingOf(queue)
    for (const { id } of reports) {
      ids.add(id)
      if (queue.lasting) unkept.delete(id)
    }
    const first = reports.filter(({ id }) => unposted.delete(id))
    if (first.length > 0) channel?.post(first)
    notifyUnsaved()
  }

  function notifyUnsaved(): void {
    const unsaved = [...unkept].filter(id => !underway.has(id)).length
    if (unsaved === lastUnsaved) return
    lastUnsaved = unsaved
    notify({ kind: 'unsaved', unsaved })
  }

  function isKept(id: string): boolean {
    return queues.some(queue => queue.lasting && holdingOf(queue).ids.has(id))
  }

  /** While work is done to save records they count as underway, and as unsaved what is left. */
  async function saving(ids: readonly string[], work: () => Promise<unknown>): Promise<void> {
    for (const id of ids) {
      underway.add(id)
      if (!isKept(id)) unkept.add(id)
    }
    await work()
    for (const id of ids) underway.delete(id)
    notifyUnsaved()
  }

  async function sifted({ reports, damaged, wiped }: CopyContent): Promise<SiftedContent> {
    return { ...(await siftRecords(reports, known)), damaged, wiped }
  }

  /** What a copy holds just now; null where it does not say. */
  async function read(queue: CopyQueue): Promise<SiftedContent | null> {
    const content = await queue.load()
    return content && hold(queue, await sifted(content))
  }

  /** What a lasting copy holds is kept, also where another page put it there. */
  function hold(queue: CopyQueue, content: SiftedContent): SiftedContent {
    const ids = new Set(content.sound.map(({ id }) => id))
    holdingOf(queue).ids = ids
    if (queue.lasting) for (const id of ids) unkept.delete(id)
    return content
  }

  async function load(): ReturnType<SharedLedger['load']> {
    channel?.listen(reports => void receive(reports))
    const loaded = await Promise.all(
      queues.map(async queue => ({ queue, content: await queue.load() })),
    )
    const answers: { readonly queue: CopyQueue; readonly content: SiftedContent }[] = []
    for (const { queue, content } of loaded) {
      if (!content) continue
      const found = hold(queue, await sifted(content))
      learn(found.sound)
      answers.push({ queue, content: found })
    }
    const reports = [...known.values()]
    const loose = reports.flatMap(({ id }) => (isKept(id) ? [] : id))
    const mended = saving(loose, async () => {
      await Promise.all(answers.map(({ queue, content }) => mend(queue, content, reports)))
      await Promise.all(queues.map(measure))
    })
    return { reports, mended }
  }

  /**
   * Gives a copy what it lacks. Another page may have been about to write it: so the copy is read
   * again after a while.
   */
  async function mend(
    queue: CopyQueue,
    content: SiftedContent,
    reports: readonly Report[],
  ): Promise<void> {
    const { name: copy } = queue
    const lacking = without(reports, content.sound)
    if (content.damaged > 0) notify({ kind: 'damaged', copy, damaged: content.damaged })
    if (content.altered.length > 0) notify({ kind: 'altered', copy, altered: content.altered })
    if (lacking.length === 0) {
      if (content.wiped) notify({ kind: 'restored', copy, restored: 0 })
      return
    }
    await new Promise(resolve => {
      setTimeout(resolve, settle)
    })
    const now = await read(queue)
    if (now) await restore(queue, without(lacking, now.sound))
  }

  async function restore(queue: CopyQueue, reports: readonly Report[]): Promise<void> {
    if (reports.length === 0) return
    await queue.append(reports)
    const restored = reports.filter(({ id }) => !queue.lacks(id)).length
    if (restored > 0) notify({ kind: 'restored', copy: queue.name, restored })
  }

  /** A copy that had been given up answers after all. */
  function cameLate(queue: CopyQueue, content: SiftedContent): void {
    hold(queue, content)
    const fresh = learn(content.sound)
    if (fresh.length > 0) notify({ kind: 'arrived', reports: fresh })
    for (const other of queues) if (other !== queue) void restore(other, fresh)
    const loose = fresh.flatMap(({ id }) => (isKept(id) ? [] : id))
    void saving(loose, () => mend(queue, content, [...known.values()]))
  }

  async function append(reports: readonly Report[]): Promise<void> {
    const ids = learn(reports).map(({ id }) => id)
    for (const id of ids) unposted.add(id)
    await saving(ids, async () => {
      await Promise.all(queues.map(queue => queue.append(reports)))
      await verify()
    })
  }

  async function retry(): Promise<void> {
    await Promise.all(queues.map(queue => queue.append([])))
    await verify()
  }

  async function verify(): Promise<void> {
    await Promise.all(
      queues.map(async queue => {
        if (await measure(queue)) await rewrite(queue)
      }),
    )
  }

  /** Whether a copy holds less than it did. */
  async function measure(queue: CopyQueue): Promise<boolean> {
    const extent = await queue.extent()
    if (extent === null) return false
    const holding = holdingOf(queue)
    const isLess = extent < holding.extent
    holding.extent = extent
    return isLess
  }

  /** Gives a copy from which something was taken away what this page holds. */
  async function rewrite(queue: CopyQueue): Promise<void> {
    const before = holdingOf(queue).ids
    const now = await read(queue)
    if (!now) return
    const lost = [...before].filter(id => known.has(id) && !isKept(id))
    await saving(lost, async () => {
      await restore(queue, without([...known.values()], now.sound))
      await measure(queue)
    })
  }

  return { load, append, retry, verify, unkept: () => unkept.size }
}

function without(reports: readonly Report[], others: readonly Report[]): readonly Report[] {
  const ids = new Set(others.map(({ id }) => id))
  return reports.filter(({ id }) => !ids.has(id))
}

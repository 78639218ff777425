import { afterEach, expect, test, vi } from 'vitest'
import { recordOf } from '@/analysis/ledger/reportId'
import { writeLedgerCsv } from '@/export/ledger/ledgerCsv'
import { answerOf } from '@/stores/reading/fileAnswer'
import type { FileQuestion } from '@/stores/reading/fileAnswer'
import { readFigureBytes, readLedgerBytes } from '@/stores/reading/readFile'
import { about, bytesOf, factOf, ledgerOf } from '../export/ledger/ledgerCase'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Threads as the page starts them: what becomes of each is said by the test. */
function stubThreads(begin: (thread: StubThread) => void): readonly StubThread[] {
  const threads: StubThread[] = []
  vi.stubGlobal(
    'Worker',
    class extends StubThread {
      constructor() {
        super()
        threads.push(this)
        queueMicrotask(() => {
          begin(this)
        })
      }
    },
  )
  return threads
}

class StubThread extends EventTarget {
  isEnded = false
  asked: FileQuestion | null = null

  postMessage(question: FileQuestion, moved: readonly ArrayBuffer[]): void {
    // What is handed over is gone here.
    this.asked = structuredClone(question, { transfer: [...moved] })
    this.dispatchEvent(new Event('asked'))
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }

  terminate(): void {
    this.isEnded = true
  }
}

const file = (): Promise<Uint8Array> =>
  writeLedgerCsv(ledgerOf([factOf(1), factOf(2)])).then(bytesOf)

test('a ledger is read by a thread that is gone with the answer, and altered records are named', async () => {
  const threads = stubThreads(thread => {
    thread.addEventListener('asked', () => {
      if (thread.asked)
        void answerOf(thread.asked).then(answer => thread.say(structuredClone(answer)))
    })
    thread.say({ kind: 'ready' })
  })
  const bytes = await file()
  const spoilt = new TextEncoder().encode(
    new TextDecoder().decode(bytes).replace('进行中,,', '进行中,50,'),
  )
  const { result, altered } = await readLedgerBytes(spoilt, about)
  expect(result.ok && result.reports).toHaveLength(2)
  expect(altered.size).toBe(1)
  expect(result.ok && result.reports.filter(report => altered.has(report))).toEqual([...altered])
  expect(threads[0]?.asked).toMatchObject({ about: { plan: { relations: [], findings: [] } } })
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true])
  expect(spoilt).toHaveLength(0)
})

test('reading is stopped with its thread, whatever it is at', async () => {
  const control = new AbortController()
  const threads = stubThreads(thread => {
    thread.addEventListener('asked', () => {
      control.abort()
    })
    thread.say({ kind: 'ready' })
  })
  await expect(readLedgerBytes(await file(), about, control.signal)).rejects.toMatchObject({
    name: 'AbortError',
  })
  await expect(readFigureBytes(await file(), control.signal)).rejects.toMatchObject({
    name: 'AbortError',
  })
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true])
})

test('where a thread cannot begin, the page reads; one that is lost is told as a file that cannot be read', async () => {
  stubThreads(thread => {
    thread.dispatchEvent(new Event('error'))
  })
  const { result } = await readLedgerBytes(await file(), about)
  expect(result).toMatchObject({ ok: true, reports: [1, 2].map(n => recordOf(factOf(n), n)) })
  stubThreads(thread => {
    thread.addEventListener('asked', () => thread.dispatchEvent(new Event('error')))
    thread.say({ kind: 'ready' })
  })
  const lost = await readLedgerBytes(await file(), about)
  expect(lost.result).toMatchObject({ ok: false, problems: [{ code: 'not-readable' }] })
  expect(await readFigureBytes(await file())).toEqual({ ok: false, reason: 'damaged' })
})

test('what cannot be handed to a thread is read by the page', async () => {
  stubThreads(thread => {
    thread.postMessage = () => {
      throw new DOMException('no copy', 'DataCloneError')
    }
    thread.say({ kind: 'ready' })
  })
  const { result } = await readLedgerBytes(await file(), about)
  expect(result.ok && result.reports).toHaveLength(2)
})

test('an answer that cannot be copied is one of a lost thread', async () => {
  const threads = stubThreads(thread => {
    thread.addEventListener('asked', () => thread.dispatchEvent(new Event('messageerror')))
    thread.say({ kind: 'ready' })
  })
  const { result } = await readLedgerBytes(await file(), about)
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'not-readable' }] })
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true])
})

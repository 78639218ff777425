import type { DecodedText } from '@/intake/text/decodeText'
import { decodeBytes, lostWords } from '@/intake/text/decodeText'
import { excessOf } from '@/intake/text/excess'
import { ProblemTally } from '@/intake/text/tally'
import { ledgerBounds } from '@/model/bounds'
import { readLedgerCsv } from './readLedgerCsv'
import { readLedgerJson } from './readLedgerJson'
import { readLedgerSheet } from './readLedgerSheet'
import type { LedgerAbout, LedgerProblem, LedgerResult } from './result'
import { ledgerProblem, refusedLedger, tooLargeLedger } from './result'

/**
 * Reads a ledger file, whichever it is: JSON, XLSX, or CSV in UTF-8 or GBK. Never throws; all
 * problems at once, and a bad row does not stop the good ones.
 */
export async function readLedger(bytes: Uint8Array, about: LedgerAbout): Promise<LedgerResult> {
  try {
    if (begins(bytes, [0x50, 0x4b])) return await readLedgerSheet(bytes, about)
    if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
      return refusedLedger(
        'not-xlsx',
        '这是旧格式（.xls、.et）或加了密码的工作簿，请用表格软件另存为不加密的 .xlsx 再试',
      )
    const most = beginsJson(bytes) ? ledgerBounds.jsonBytes : ledgerBounds.csvBytes
    if (bytes.length > most) return tooLargeLedger(excessOf('bytes', bytes.length, most))
    const decoded = decodeBytes(bytes)
    const { text } = decoded
    if (text.trim() === '') return refusedLedger('empty-file', '文件是空的')
    const read = beginsJson(bytes) ? readLedgerJson(text, about) : readLedgerCsv(text, about)
    return withLost(read, decoded)
  } catch (error) {
    return refusedLedger(
      'not-readable',
      '文件读不了，可能已损坏',
      error instanceof Error ? error.message : String(error),
    )
  }
}

/** An answer that begins with the bytes that could not be read, if any. */
function withLost(read: LedgerResult, { lost, line }: DecodedText): LedgerResult {
  if (lost === 0) return read
  const tally = new ProblemTally<LedgerProblem>()
  const at = { where: `第${line ?? 1}行`, words: String(lost) }
  tally.add([ledgerProblem('bad-bytes', at, lostWords(lost))])
  tally.add(read.problems)
  tally.count(read.more)
  return { ...read, problems: tally.problems, more: tally.more }
}

/** Whether the first sign is that of a list or an object: every other of UTF-16 is a nought. */
function beginsJson(bytes: Uint8Array): boolean {
  const first = bytes.find(byte => !passedOver.includes(byte))
  return first === 0x7b || first === 0x5b
}

/** Byte order marks, blanks and line ends. */
const passedOver = [0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 9, 10, 13, 32]

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

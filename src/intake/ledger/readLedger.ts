import { decodeText } from '@/intake/text/decodeText'
import { readLedgerCsv } from './readLedgerCsv'
import { readLedgerJson } from './readLedgerJson'
import { readLedgerSheet } from './readLedgerSheet'
import type { LedgerAbout, LedgerResult } from './result'
import { refusedLedger } from './result'

const mostText = 128 * 2 ** 20

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
    if (bytes.length > mostText) return refusedLedger('too-large', '文件超过 128 MB 的上限')
    const text = decodeText(bytes)
    if (text.trim() === '') return refusedLedger('empty-file', '文件是空的')
    return /^\s*[{[]/.test(text) ? readLedgerJson(text, about) : await readLedgerCsv(text, about)
  } catch (error) {
    return refusedLedger(
      'not-readable',
      '文件读不了，可能已损坏',
      error instanceof Error ? error.message : String(error),
    )
  }
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

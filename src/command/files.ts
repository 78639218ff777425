// Files that the command line reads and writes, each refused in Chinese where it cannot be.
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { AccountEntry } from '@/intake/circular/account'
import { itemsLeftOut } from '@/intake/circular/leftOut'
import type { PlanChoice } from '@/intake/circular/planOfDocument'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import { refusalFinding } from '@/intake/circular/readDocument'
import { lostLineFindings, sourceLines } from '@/intake/circular/sourceLines'
import { documentKind } from '@/intake/document/source/documentKind'
import type { DocumentLines } from '@/intake/document/documentText'
import { placeWords } from '@/intake/document/place'
import { readSource } from '@/intake/document/source/readSource'
import { readPlanBytes } from '@/intake/plan/readPlan'
import type { LineName } from '@/intake/plan/summary'
import { findingsText, lineName } from '@/intake/plan/summary'
import { excessOf, excessWords, measureNames } from '@/intake/text/excess'
import type { DecodedText } from '@/intake/text/decodeText'
import { decodeBytes, lostFindings } from '@/intake/text/decodeText'
import { circularBounds, planBounds, sidecarBytes } from '@/model/bounds'
import type { Finding, Plan } from '@/model/plan'
import { Refusal } from './shell'

/** A plan with the lines of its document, none where it is not at hand. */
export interface PlanText {
  readonly plan: Plan
  readonly lines: readonly string[]
  /** How its lines are called. */
  readonly where: LineName
  /** Items of the document that the plan lacks. */
  readonly left: number
  /** What is told of bad bytes in a circular that lies beside the plan. */
  readonly lost: readonly Finding[]
  /** What became of every word of the document; none of a plan.json. */
  readonly account: readonly AccountEntry[]
}

/** Why a file holds no plan: in words, and as the value that `--json` prints. */
export interface NoPlan {
  readonly problems: string
  readonly value: unknown
  readonly account: readonly AccountEntry[]
}

/** The bytes of a file, of which there may be `most`. */
export function readBytes(file: string, most: number): Uint8Array {
  const size = attempt(() => statSync(file).size)
  if (typeof size === 'number' && size > most)
    throw new Refusal(`不读文件 ${file}：${excessWords(excessOf('bytes', size, most))}`, 1)
  // Of a pipe or a device nobody knows beforehand how much will come.
  const bytes = attempt(() => beginningOf(file, most + 1))
  if (bytes instanceof Error)
    throw new Refusal(`读不到文件 ${file}：${readFailure(bytes.message)}`, 1)
  if (bytes.length > most) {
    const { measure, allowed } = excessOf('bytes', bytes.length, most)
    throw new Refusal(`不读文件 ${file}：${measureNames[measure]}超过上限 ${allowed}`, 1)
  }
  return bytes
}

const megabyte = 2 ** 20

/** The first bytes of a file, so many at most. */
function beginningOf(file: string, most: number): Uint8Array {
  const handle = openSync(file, 'r')
  try {
    const pieces: Buffer[] = []
    let size = 0
    for (let isMore = true; isMore && size < most;) {
      const piece = Buffer.alloc(Math.min(megabyte, most - size))
      const read = readSync(handle, piece)
      if (read > 0) pieces.push(piece.subarray(0, read))
      size += read
      isMore = read > 0
    }
    return Buffer.concat(pieces)
  } finally {
    closeSync(handle)
  }
}

/** Why a file could not be read; the system's message itself where we have no words for it. */
function readFailure(message: string): string {
  const code = errorCode(message)
  return { ENOENT: '没有这个文件', EACCES: '没有读的权限' }[code] ?? systemErrors[code] ?? message
}

/** Writes a file. */
export function writeBytes(file: string, content: string | Uint8Array): void {
  const failed = attempt(() => {
    writeFileSync(file, content)
  })
  if (failed instanceof Error)
    throw new Refusal(`写不了文件 ${file}：${writeFailure(failed.message)}`, 1)
}

/** The plan in a file: a plan.json, or a document of any kind with what stands beside it. */
export async function readPlanFile(
  file: string,
  choice: PlanChoice = {},
): Promise<PlanText | NoPlan> {
  const bytes = readBytes(file, planBounds.bytes)
  return extname(file) === '.json' || documentKind(bytes) === 'plan-json'
    ? planOfJson(bytes, file)
    : await planOfFile(bytes, file, choice)
}

/** The refusal of a file that holds no plan. */
export function noPlanRefusal(file: string, { problems }: NoPlan): Refusal {
  return new Refusal(`${file} 中没有读到计划\n${problems}`, 1)
}

/** Problems as lines, with how many more there are. */
export function problemLines(
  problems: readonly { readonly message: string }[],
  more: number,
): string {
  const lines = problems.map(({ message }) => `  ${message}\n`)
  return [...lines, ...(more > 0 ? [`  另有 ${more} 处\n`] : [])].join('')
}

function planOfJson(bytes: Uint8Array, file: string): PlanText | NoPlan {
  const result = readPlanBytes(bytes)
  if (!result.ok)
    return {
      problems: problemLines(result.problems, result.more).trimEnd(),
      value: { problems: result.problems, more: result.more },
      account: [],
    }
  const { plan } = result
  const circular = readTextIfThere(join(dirname(resolve(file)), 'circular.txt'))
  const lines = circular ? sourceLines(plan, circular.text) : []
  const lost = circular && lines.length > 0 ? lostBeside(plan, circular) : []
  return { plan, lines, where: lineName, left: 0, lost, account: [] }
}

async function planOfFile(
  bytes: Uint8Array,
  file: string,
  choice: PlanChoice,
): Promise<PlanText | NoPlan> {
  const folder = dirname(resolve(file))
  const id = /^circular\./.test(basename(file)) ? basename(folder) : basename(file, extname(file))
  const reading = await readSource(bytes)
  if (!reading.ok) {
    const found = refusalFinding(reading.refusal)
    return { problems: `  ${found.message}`, value: { findings: [found] }, account: [] }
  }
  const [titles, relations, notes] = (['titles', 'relations', 'notes'] as const).map(name =>
    readSidecar(folder, name),
  )
  const source = {
    id: id || 'plan',
    titles: titles?.value,
    relations: relations?.value,
    notes: notes?.value,
  }
  const result = planOfDocument(reading.document, source, choice)
  const { lines, account } = result
  const where = whereOf(lines)
  if (!result.ok)
    return {
      problems: findingsText(result.findings, where),
      value: { findings: result.findings },
      account,
    }
  const lost = [titles, relations, notes].flatMap(sidecar => sidecar?.lost ?? [])
  const plan = withFindings(result.plan, lost)
  return { plan, lines: lines.texts, where, left: itemsLeftOut(plan), lost: [], account }
}

/** How a line of a document is called: by its number where it is one of the file. */
function whereOf({ isFile, placeOf }: DocumentLines): LineName {
  return line => {
    const place = isFile ? null : placeOf(line)
    return place === null ? lineName(line) : placeWords(place)
  }
}

function withFindings(plan: Plan, findings: readonly Finding[]): Plan {
  return findings.length === 0 ? plan : { ...plan, findings: [...plan.findings, ...findings] }
}

/** Bad bytes in the circular beside a plan.json, where the plan does not tell of them already. */
function lostBeside(plan: Plan, circular: DecodedText): readonly Finding[] {
  return lostLineFindings(plan, circular)
    .filter(
      lost => !plan.findings.some(({ code, line }) => code === lost.code && line === lost.line),
    )
    .map(lost => ({ ...lost, message: `circular.txt：${lost.message}` }))
}

function readTextIfThere(path: string): DecodedText | null {
  const bytes = attempt(() =>
    statSync(path).size > circularBounds.bytes ? new Error('too large') : readFileSync(path),
  )
  return bytes instanceof Error ? null : decodeBytes(bytes)
}

/** What stands beside a circular: its value, undefined where it is not there, and bad bytes in it. */
interface Sidecar {
  readonly value: unknown
  readonly lost: readonly Finding[]
}

/**
 * A sidecar's value; one that is no JSON goes on as its text, so that the reader refuses it with a
 * finding.
 */
function readSidecar(folder: string, name: string): Sidecar {
  const path = join(folder, `${name}.json`)
  if (!existsSync(path)) return { value: undefined, lost: [] }
  const bytes = attempt(() => readBytes(path, sidecarBytes))
  if (bytes instanceof Error) return { value: bytes.message, lost: [] }
  const decoded = decodeBytes(bytes)
  const value = attempt((): unknown => JSON.parse(decoded.text))
  return {
    value: value instanceof Error ? decoded.text : value,
    lost: lostFindings(decoded, null, `${name}.json`),
  }
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是文件夹',
  EACCES: '没有写的权限',
  EPERM: '没有写的权限',
  EROFS: '磁盘只读',
  EBUSY: '文件正被别的程序占用',
  ENOSPC: '磁盘已满',
  ENAMETOOLONG: '文件名太长',
}

/** Why a file could not be written; the system's message itself where we have no words for it. */
function writeFailure(message: string): string {
  return systemErrors[errorCode(message)] ?? message
}

function errorCode(message: string): string {
  return /^[A-Z]+(?=:)/.exec(message)?.[0] ?? ''
}

function attempt<T>(act: () => T): T | Error {
  try {
    return act()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

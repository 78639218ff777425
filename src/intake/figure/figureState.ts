import * as v from 'valibot'
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { areApart, isSound, readDirectory } from '@/intake/zip/directory'
import { unpackPart } from '@/intake/zip/unpack'
import { figureBounds } from '@/model/bounds'
import { meansPlan } from '@/model/planIdentity'
import type { FigureData, PackedData } from './figureData'
import { packedSchema, readFigureData } from './figureData'

/**
 * The view that a figure was made of: which screen, of which plan, and its address' query; with
 * what it was drawn from, still packed, where that travels in the file.
 */
export interface FigureState {
  readonly view: 'gantt' | 'workload' | 'relations' | 'overview' | 'briefing'
  readonly plan: string
  readonly query: Readonly<Record<string, string>>
  readonly packed: PackedData | null
}

/**
 * Why a file brings nothing back: not a kind of file that figures are, one of another maker, one of
 * a version after ours, one whose state cannot be read, or whose data were damaged or altered; or
 * the bound that it goes beyond.
 */
export type NoFigure =
  | { readonly ok: false; readonly reason: 'kind' | 'foreign' | 'newer' | 'damaged' | 'altered' }
  | { readonly ok: false; readonly reason: 'large'; readonly excess: Excess }

/** A view brought back from a figure's file, or why there is none. */
export type FigureStateResult = { readonly ok: true; readonly state: FigureState } | NoFigure

/** A view brought back with what it was drawn from, null where that does not travel in the file. */
export type FigureFileResult =
  | {
      readonly ok: true
      readonly state: Omit<FigureState, 'packed'>
      readonly data: FigureData | null
    }
  | NoFigure

const entries = {
  view: v.picklist(['gantt', 'workload', 'relations', 'overview', 'briefing']),
  plan: v.string(),
  query: v.record(v.string(), v.string()),
}
const schema = v.variant('guatu', [
  v.object({ guatu: v.literal(1), ...entries }),
  v.object({ guatu: v.literal(2), ...entries, data: packedSchema }),
])
const newerSchema = v.object({ guatu: v.pipe(v.number(), v.integer(), v.minValue(3)) })

/**
 * Reads the state that figures' files of ours carry along, whatever their kind, and the data in it;
 * of a PPTX its part is unpacked. Libraries are loaded when they are needed.
 */
export async function readFigureFile(bytes: Uint8Array): Promise<FigureFileResult> {
  const result = await stateOf(bytes)
  if (!result.ok) return result
  const { packed, ...state } = result.state
  if (packed === null) return { ok: true, state, data: null }
  const data = await readFigureData(packed)
  if (data !== null && 'measure' in data) return tooLarge(data)
  return data && meansPlan(state.plan, data.plan)
    ? { ok: true, state, data }
    : { ok: false, reason: 'altered' }
}

function tooLarge(excess: Excess): NoFigure {
  return { ok: false, reason: 'large', excess }
}

async function stateOf(bytes: Uint8Array): Promise<FigureStateResult> {
  if (bytes.length > figureBounds.bytes)
    return tooLarge(excessOf('bytes', bytes.length, figureBounds.bytes))
  const result = readFigureState(bytes)
  if (result.ok || result.reason !== 'foreign' || kindOf(bytes) !== 'zip') return result
  const text = await deckWords(bytes)
  if (typeof text !== 'string') return text === null ? result : tooLarge(text)
  return parsed(text)
}

/**
 * The text of our element in a PPTX, also in one that another program has saved; null where there
 * is none, or no whole zip, and the bound where it goes beyond one.
 */
async function deckWords(bytes: Uint8Array): Promise<string | Excess | null> {
  const { parts: mostParts, stateParts, statesUnpacked, state } = figureBounds
  const directory = readDirectory(bytes, mostParts)
  if (typeof directory === 'number') return excessOf('parts', directory, mostParts)
  const parts = (directory ?? []).filter(
    part => /^customXml\/item\d{1,9}\.xml$/.test(part.name) && isSound(part, bytes.length),
  )
  if (parts.length > stateParts) return excessOf('parts', parts.length, stateParts)
  const small = parts.filter(({ unpacked }) => unpacked <= state)
  const total = small.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > statesUnpacked) return excessOf('unpacked', total, statesUnpacked)
  for (const part of areApart(small) ? small : []) {
    const unpacked = await unpackPart(bytes, part)
    const text = typeof unpacked === 'string' ? null : elementText(unpacked)
    if (text !== null) return text
  }
  return null
}

/**
 * Reads the state that SVG, PNG and PDF files of ours, and zips of them, carry along; nothing else
 * of the file is looked at.
 */
export function readFigureState(bytes: Uint8Array): FigureStateResult {
  const kind = kindOf(bytes)
  if (kind === null) return { ok: false, reason: 'kind' }
  if (kind === 'zip') {
    const first = firstStored(bytes)
    return first ? readFigureState(first) : { ok: false, reason: 'foreign' }
  }
  const text = kind === 'png' ? pngWords(bytes, 'guatu') : elementText(bytes)
  return text === null ? { ok: false, reason: 'foreign' } : parsed(text)
}

function kindOf(bytes: Uint8Array): 'png' | 'pdf' | 'zip' | 'svg' | null {
  const begins = (...signs: readonly number[]): boolean =>
    signs.every((sign, at) => bytes[at] === sign)
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png'
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'zip'
  return beginsSvg(new TextDecoder().decode(bytes.subarray(0, figureBounds.prolog))) ? 'svg' : null
}

/** Whether a text begins with the element of an SVG, instructions and comments before it. */
function beginsSvg(text: string): boolean {
  let at = skipBlanks(text, text.startsWith('\ufeff') ? 1 : 0)
  for (const [begin, end] of [
    ['<?xml', '>'],
    ['<!--', '-->'],
  ] as const) {
    while (text.startsWith(begin, at)) {
      const close = text.indexOf(end, at + begin.length)
      if (close < 0) return false
      at = skipBlanks(text, close + end.length)
    }
  }
  return /^<svg[\s>]/.test(text.slice(at, at + 5))
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (/\s/.test(text.charAt(at))) at += 1
  return at
}

/** The first file of a zip, where it is stored as it is: what our own zips do. */
function firstStored(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 30 || view.getUint16(8, true) !== 0) return null
  const from = 30 + view.getUint16(26, true) + view.getUint16(28, true)
  const size = view.getUint32(18, true)
  const inner = bytes.subarray(from, size > 0 ? from + size : bytes.length)
  return inner.length > 0 && kindOf(inner) !== 'zip' ? inner : null
}

/** The words of a PNG's iTXt chunk with a key; null where it has none. */
function pngWords(bytes: Uint8Array, key: string): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  for (
    let at = 8, chunks = 0;
    at + 12 <= bytes.length && chunks < figureBounds.chunks;
    chunks += 1
  ) {
    const length = view.getUint32(at)
    const type = decoder.decode(bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + length))
    if (type === 'IDAT' || type === 'IEND') return null
    // Key, a nought, not packed, its method, no language, no translated key.
    if (
      type === 'iTXt' &&
      decoder.decode(data.subarray(0, key.length + 1)) === `${key}\u0000` &&
      data[key.length + 1] === 0
    ) {
      const words = data.subarray(key.length + 3)
      const language = words.indexOf(0)
      const translated = words.indexOf(0, language + 1)
      return language < 0 || translated < 0 ? null : decoder.decode(words.subarray(translated + 1))
    }
    at += length + 12
  }
  return null
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const [opening, closing] = ['<guatu-state xmlns="urn:guatu">', '</guatu-state>']

/** The text of our element in an SVG, or in the XMP of a PDF. */
function elementText(bytes: Uint8Array): string | null {
  for (let at = find(bytes, opening, 0); at >= 0; at = find(bytes, opening, at)) {
    at += opening.length
    const end = bytes.indexOf(closing.charCodeAt(0), at)
    if (end < 0 || end - at > figureBounds.state) return null
    if (!standsAt(bytes, closing, end)) continue
    const text = new TextDecoder().decode(bytes.subarray(at, end))
    return text.replace(/&(?:amp|lt|gt|quot|#39);/g, sign => entities[sign] ?? sign)
  }
  return null
}

/** Where some signs stand in bytes, from a place on; -1 where they do not. */
function find(bytes: Uint8Array, signs: string, from: number): number {
  const first = signs.charCodeAt(0)
  let at = bytes.indexOf(first, from)
  while (at >= 0 && !standsAt(bytes, signs, at)) at = bytes.indexOf(first, at + 1)
  return at
}

function standsAt(bytes: Uint8Array, signs: string, at: number): boolean {
  for (let n = 0; n < signs.length; n += 1) if (bytes[at + n] !== signs.charCodeAt(n)) return false
  return true
}

function parsed(text: string): FigureStateResult {
  try {
    const value: unknown = JSON.parse(text)
    const read = v.safeParse(schema, value)
    if (!read.success) return { ok: false, reason: v.is(newerSchema, value) ? 'newer' : 'damaged' }
    const { view, plan, query } = read.output
    return {
      ok: true,
      state: { view, plan, query, packed: read.output.guatu === 2 ? read.output.data : null },
    }
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}

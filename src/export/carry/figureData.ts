import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { fileOfPlan } from '@/analysis/plan/joinedPlan'
import { reportsUpTo } from '@/analysis/ledger/ledger'
import type { Selection } from '@/analysis/search/selection'
import { selectedItems } from '@/analysis/search/selection'
import type { Figure } from '@/charts/figure/figure'
import { writeLedgerJson } from '@/export/ledger/ledgerJson'
import { figureBounds } from '@/model/bounds'
import type { Plan } from '@/model/plan'
import type { Report } from '@/model/report'

/**
 * What may travel in a figure's file beside its picture: plan and records, the plan alone, or
 * neither.
 */
export const carriages = ['all', 'plan', 'none'] as const
export type Carriage = (typeof carriages)[number]

/**
 * What a figure was drawn from: `selection` is what its items were chosen by before their state was
 * asked for.
 */
export interface FigureSource {
  readonly plan: Plan
  readonly reports: readonly Report[]
  readonly sample: boolean
  readonly near: number
  readonly selection: Selection
}

/** Letters that the data may take in a file, packed, and before they are packed. */
export const mostPacked = figureBounds.packed
const mostPlain = 16_000_000

/**
 * The records that a figure was drawn from: up to its day, of the items whose state was asked for;
 * none of a made-up ledger.
 */
export function drawnReports(
  { plan, reports, sample, selection }: FigureSource,
  asOf: Figure['asOf'],
): readonly Report[] {
  if (sample) return []
  const items = selectedItems(plan, selection)
  const ids = new Set(items.map(({ id }) => id))
  const drawn = reportsUpTo(reports, asOf)
  return items === plan.items ? drawn : drawn.filter(({ item }) => ids.has(item))
}

/**
 * A figure whose state holds what it was drawn from, which intake/figure/figureData.ts opens; the same
 * gives the same bytes. As it was where nothing is to travel, and null where that is too large.
 */
export async function withData(
  figure: Figure,
  carriage: Carriage,
  source: FigureSource,
): Promise<Figure | null> {
  if (carriage === 'none') return figure
  const text = await plainText(
    source,
    carriage === 'all' ? drawnReports(source, figure.asOf) : [],
    figure.asOf,
  )
  if (text.length > mostPlain) return null
  const { deflateSync } = await import('fflate')
  const bytes = utf8ToBytes(text)
  const packed = base64(deflateSync(bytes, { level: 9 }))
  if (packed.length > mostPacked) return null
  const data = { size: bytes.length, sha256: bytesToHex(sha256(bytes)), packed }
  return {
    ...figure,
    state: JSON.stringify({ ...(JSON.parse(figure.state) as object), guatu: 2, data }),
  }
}

/** The plan as plan.json in one line, and its ledger, where there is one, in those that follow. */
async function plainText(
  { plan, near }: FigureSource,
  reports: readonly Report[],
  asOf: Figure['asOf'],
): Promise<string> {
  const ledger =
    reports.length === 0
      ? ''
      : await (await writeLedgerJson({ plan, reports, asOf, sample: false, near })).text()
  return `${JSON.stringify(fileOfPlan(plan))}\n${ledger}`
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

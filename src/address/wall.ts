import type { WallScene } from '@/analysis/screen/wallScenes'
import { usualScenes, wallScenes } from '@/analysis/screen/wallScenes'
import { firstSigns } from '@/model/graphemes'
import type { AddressRow, RowsOf } from './row'
import { numberRow, openTextRow, wholeSigns } from './row'

/** How the monitors of a big screen stand. */
export interface Monitors {
  readonly columns: number
  readonly rows: number
}

/** What a big screen shows, and how it looks after itself. */
export interface WallSettings {
  /** Its scenes in their order, and how many seconds each page of one stays. */
  readonly scenes: readonly WallScene[]
  readonly dwell: number
  /** Its monitors, null where it is one, and px beside each seam that are kept clear. */
  readonly seams: Monitors | null
  readonly clear: number
  /** What it is called by who steers several. */
  readonly wall: string
  /** The address of the ledger that it shows. */
  readonly ledger: string | null
  /** How often in minutes plan and ledger are read again; 0 for never. */
  readonly reread: number
  /** MB that its memory may grow to before the page begins anew. */
  readonly ceiling: number
}

/** Least and most of its numbers. */
export const wallBounds = {
  dwell: [3, 3600],
  clear: [0, 200],
  reread: [0, 1440],
  ceiling: [100, 100_000],
} as const

const scenesRow: AddressRow<readonly WallScene[]> = {
  key: 'scenes',
  usual: usualScenes,
  choices: wallScenes,
  read: text => {
    const scenes = text.split('~').flatMap(word => wallScenes.find(scene => scene === word) ?? [])
    return scenes.length > 0 ? [...new Set(scenes)] : null
  },
  write: scenes => scenes.join('~'),
}

/** 3x2 is three monitors beside one another, and two such rows. */
export const seamsRow: AddressRow<Monitors | null> = {
  key: 'seams',
  usual: null,
  read: text => {
    const [, columns, rows] = /^([1-9]\d?)x([1-9]\d?)$/.exec(text) ?? []
    return columns === undefined ? null : { columns: Number(columns), rows: Number(rows) }
  },
  write: seams => (seams === null ? '' : `${seams.columns}x${seams.rows}`),
}

const longestName = 40

const wallRow: AddressRow<string> = {
  key: 'wall',
  usual: '',
  read: text => firstSigns(text, longestName),
  write: wholeSigns,
}

export const wallRows: RowsOf<WallSettings> = {
  scenes: scenesRow,
  dwell: numberRow('dwell', 20, wallBounds.dwell),
  seams: seamsRow,
  clear: numberRow('clear', 24, wallBounds.clear),
  wall: wallRow,
  ledger: openTextRow('ledger'),
  reread: numberRow('reread', 10, wallBounds.reread),
  ceiling: numberRow('ceiling', 600, wallBounds.ceiling),
}

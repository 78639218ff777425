import type { AddressRow, RowsOf } from './row'
import { choiceRow, openNumberRow } from './row'

/** Which item or pair of items is looked at, and how far its chain is followed. */
export interface RelationSettings {
  readonly chain: 'step' | 'whole' | 'longest'
  readonly item: number | null
  readonly pair: readonly [number, number] | null
}

const pairRow: AddressRow<RelationSettings['pair']> = {
  key: 'pair',
  usual: null,
  read: text => {
    const [, one, other] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? []
    return one === other ? null : [Number(one), Number(other)]
  },
  write: pair => (pair ?? []).join('-'),
}

export const relationRows: RowsOf<RelationSettings> = {
  chain: choiceRow('chain', ['step', 'whole', 'longest']),
  item: openNumberRow('item'),
  pair: pairRow,
}

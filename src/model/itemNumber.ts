import type { Item } from './plan'

/** The number of an item as printed, without what stands around it: 12 of （12）, 4-1 of 4-1. */
export function plainNumber({ id, number }: Pick<Item, 'id' | 'number'>): string {
  const plain = (number ?? String(id))
    .normalize('NFKC')
    .replace(/^[\s\p{P}第]+|[\s\p{P}项条]+$/gu, '')
  return plain === '' ? String(id) : plain
}

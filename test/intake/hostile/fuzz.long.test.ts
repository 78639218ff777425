import { expect, test } from 'vitest'
import { fuzz } from './fuzz'
import type { ReaderName } from './readers'
import { readers } from './readers'

test.each(Object.keys(readers) as ReaderName[])(
  'ten thousand changed files make the reader of %s neither throw nor hang',
  async name => {
    expect(await fuzz(name, 10_000)).toEqual([])
  },
  600_000,
)

import { expect, test } from 'vitest'
import { fuzz } from './fuzz'
import type { ReaderName } from './readers'
import { readers } from './readers'

test.each(Object.keys(readers) as ReaderName[])(
  'some hundred changed files make the reader of %s neither throw nor hang',
  async name => {
    expect(await fuzz(name, 200)).toEqual([])
  },
)

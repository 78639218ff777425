import { expect, test } from 'vitest'
import { plan } from '../../export/ledger/ledgerCase'
import { hostileFiles } from './files'
import { readers } from './readers'

test.each(hostileFiles)('$name ($reader): the reader says why', async ({ reader, bytes, says }) => {
  expect((await readers[reader](bytes(), plan)).words).toMatch(says)
})

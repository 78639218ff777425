// Records entered when names of units were still read with signs that nobody sees.
import { expect, test } from 'vitest'
import { withdrawal } from '@/analysis/ledger/bookStep'
import { standingFacts } from '@/analysis/ledger/ledger'
import { recordIndex } from '@/analysis/ledger/ledgerIndex'
import { recordOf } from '@/analysis/ledger/reportId'
import { assignmentKey } from '@/model/report'
import { factOf, plan } from '../../export/ledger/ledgerCase'

const fact = factOf(1)
const former = recordOf({ ...fact, unit: `${fact.unit}\u200b`, office: `\u2060${fact.office}` }, 1)
const { items } = plan

test('are about the same assignment', () => {
  expect(assignmentKey(former)).toBe(assignmentKey(fact))
  const { columns, astray } = recordIndex(items, [former])
  expect([astray, columns.start[1]]).toEqual([[], 1])
})

test('are corrected and withdrawn as others are', () => {
  const later = recordOf({ ...factOf(1, { note: '更正' }), corrects: [former.id] }, 2)
  expect(standingFacts([former, later])).toEqual([later])
  const taken = recordOf(withdrawal(former, { who: '', today: fact.recorded }), 2)
  expect(standingFacts([former, taken])).toEqual([])
})

import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { readDocumentPlan } from '@/intake/check/readDocumentPlan'
import { useEditionStore } from '@/stores/edition'
import { usePlanStore } from '@/stores/plan'
import { usePlanImportStore } from '@/stores/planImport'
import { plan } from '../export/ledger/ledgerCase'

beforeEach(() => {
  setActivePinia(createPinia())
})

const choice = { table: null, year: null, columns: new Map<string, string>(), firstLeads: false }
const whole = { partial: null }

/** The store with a plan on show and a document that was read. */
async function reading(text: string, isShown = true) {
  const [plans, imports, editions] = [usePlanStore(), usePlanImportStore(), useEditionStore()]
  plans.plan = isShown ? plan : null
  plans.loading = null
  const bytes = new TextEncoder().encode(text)
  const result = await readDocumentPlan({ bytes, choice })
  imports.file = { name: 'a.txt', bytes, choice, result }
  return editions
}

const [first] = plan.items
const rows = (...cells: readonly string[]): string =>
  ['序号\t具体事项\t责任单位\t完成时限', cells.join('\t')].join('\n')

describe('a document beside the plan on show', () => {
  it('is an edition of it where it has its items, moved ones too', async () => {
    const editions = await reading(rows('1', first?.text ?? '', '县政务局', '2021年9月底前'))
    expect(editions.isLikely).toBe(true)
    const found = editions.comparison('2021-01-01', whole)
    expect(found?.partial).toBe(true)
    expect(found?.differences.map(({ kind }) => kind)).toContain('moved')
  })

  it('amends it by sentences, as it holds on a day', async () => {
    const editions = await reading('将第1项完成时限调整为2021年6月底前。\n\n2021年3月5日')
    expect(editions.isLikely).toBe(true)
    expect(editions.issued).toBe('2021-03-05')
    expect(editions.comparison('2021-03-05', whole)?.differences).toMatchObject([
      { kind: 'moved', held: { id: 1 } },
    ])
  })

  it('is no amendment where it is a plan that speaks of numbers', async () => {
    const text = '依托第3项工作成果，对流程作相应调整'
    const editions = await reading(rows('1', text, '县政务局', '2021年9月底前'))
    expect(editions.amendments.kind).toBe('none')
    expect(editions.edition?.items).toHaveLength(1)
    expect(editions.isLikely).toBe(false)
  })

  it('is nothing while no plan is on show', async () => {
    const editions = await reading(rows('1', first?.text ?? '', '县政务局', '2021年9月底前'), false)
    expect(editions.isLikely).toBe(false)
    expect(editions.comparison('2021-01-01', whole)).toBeNull()
  })
})

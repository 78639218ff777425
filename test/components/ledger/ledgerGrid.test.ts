// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import LedgerGrid from '@/components/ledger/LedgerGrid.vue'
import { pageWords } from '../pageWords'

it('cuts what is long in a row, and has it whole in a tip', () => {
  const long = '长'.repeat(20_000)
  const row = {
    key: '1',
    item: 1,
    title: long,
    unit: '甲局',
    deadline: long,
    state: 'unreported',
    stateWords: '未填报',
    last: long,
    again: false,
  } as const
  const grid = mount(LedgerGrid, {
    props: {
      rows: [row],
      drafts: new Map(),
      faults: new Map(),
      usual: null,
      today: '2021-06-30',
      firstYear: 2020,
      chosen: null,
    },
    global: { plugins: [pageWords()] },
  })
  for (const cell of ['.title .cut', '.last .cut', '.when span'])
    expect(grid.get(cell).attributes('title')).toBe(long)
  const unit = grid.findAll('.cut').find(cut => cut.text() === row.unit)
  expect(unit?.attributes('title')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { emptyDraft } from '@/analysis/ledger/draft'
import type { Draft } from '@/analysis/ledger/draft'
import type { PastedBlock } from '@/analysis/ledger/pastedCells'
import { usePastedBlock } from '@/views/ledger/usePastedBlock'

const block: PastedBlock = {
  before: new Map([['a', { ...emptyDraft, note: '先前' }]]),
  after: new Map([['a', { ...emptyDraft, note: '贴入' }]]),
  rows: 0,
  cells: 0,
  states: 0,
}

test('a block is taken back and brought back in turn, and forgotten after a change by hand', () => {
  const laid: ReadonlyMap<string, Draft>[] = []
  const step = usePastedBlock(drafts => laid.push(drafts))
  expect([step.undo(), step.redo()]).toEqual([false, false])
  step.remember(block)
  expect([step.canUndo.value, step.canRedo.value, step.redo()]).toEqual([true, false, false])
  expect([step.undo(), step.undo(), step.redo(), step.undo()]).toEqual([true, false, true, true])
  expect(laid).toEqual([block.before, block.after, block.before])
  expect([step.canUndo.value, step.canRedo.value]).toEqual([false, true])
  step.forget()
  expect([step.undo(), step.redo()]).toEqual([false, false])
})

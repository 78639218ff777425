import { expect, it } from 'vitest'
import { unitsWords } from '@/figures/words/units'
import type { Assignment } from '@/model/plan'
import { printedLine } from '@/model/plan'
import { builtIn } from '../../charts/gantt/ganttCase'

const of = (unit: string, role: Assignment['role'], printed: string): Assignment => ({
  unit,
  office: null,
  printed,
  ...(role === undefined ? {} : { role }),
})

it('names the unit that leads first, and others in the order of print', () => {
  const [item] = builtIn.items
  if (!item) throw new Error('no item')
  const assignments = [of('县审计局', 'support', '县审计局'), of('县财政局', 'lead', '县财政局')]
  expect(unitsWords({ ...item, assignments }, String)).toBe('县财政局、县审计局')
})

it('begins a part of its own with each printed label', () => {
  expect(
    printedLine([
      of('县财政局', 'lead', '牵头单位：县财政局'),
      of('县审计局', 'support', '配合单位：县审计局'),
      of('县教育局', 'support', '县教育局'),
    ]),
  ).toBe('牵头单位：县财政局；配合单位：县审计局、县教育局')
})

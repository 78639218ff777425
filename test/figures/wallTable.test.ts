import { describe, expect, it } from 'vitest'
import type { WallTurn } from '@/analysis/screen/wallScenes'
import { itemState } from '@/analysis/state/stateBoard'
import type { ChartTable } from '@/figures/tables'
import { wallTable } from '@/figures/wallTable'
import { wallInput } from '../charts/wall/wallCase'

const input = wallInput({ recorded: true })
const tableOf = (scene: WallTurn['scene']): ChartTable =>
  wallTable(
    key => key,
    { key: scene, scene, task: null },
    { input, stateOf: item => itemState(input.board, item.id)?.state ?? '' },
  )

describe('the table behind a scene of a big screen', () => {
  it('lists every assignment of the heatmap once, under its state', () => {
    const { columns, rows } = tableOf('units')
    const states = columns.slice(1, -1).map(({ label }) => label)
    expect(states).toContain('state.overdue')
    for (const { cells } of rows.slice(0, -1))
      expect(cells.slice(1, -1).reduce((sum, cell) => sum + cell.length, 0)).toBe(
        Number(cells[cells.length - 1]),
      )
    expect(rows[rows.length - 1]?.cells.at(-1)).toBe('129')
  })

  it('heads the days of the curve as days, not as deadlines that were read', () => {
    expect(tableOf('progress').columns[0]?.label).toBe('table.day')
  })
})

import { describe, expect, it } from 'vitest'
import { headTitle, longestHead, rowNames } from '@/charts/workload/names'
import { textWidth } from '@/charts/text/textWidth'
import { graphemes } from '@/model/graphemes'

const long = '统筹推进城乡一体化'.repeat(40)

describe('names beside a heatmap', () => {
  it('leave room for its cells', () => {
    expect(graphemes(headTitle(long))).toHaveLength(longestHead)
    expect(headTitle(long)).toMatch(/…$/)
    const [line = '', ...others] = rowNames({ width: 1000 }, 13)(long).lines
    expect(others).toEqual([])
    expect(textWidth(line, 13, 500)).toBeLessThanOrEqual(360)
    const { lines } = rowNames({ width: 600, paper: { leastColumn: 16, brackets: true } }, 13)(long)
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/…$/)
    for (const one of lines) expect(textWidth(one, 13, 500)).toBeLessThanOrEqual(216.01)
  })

  it('stand whole where they are short', () => {
    expect(headTitle('推进电子证照')).toBe('推进电子证照')
    expect(rowNames({ width: 1000 }, 13)('区政务服务数据管理局').lines).toEqual([
      '区政务服务数据管理局',
    ])
  })
})

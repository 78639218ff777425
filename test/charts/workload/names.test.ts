import { describe, expect, it } from 'vitest'
import { headTitle, longestHead, rowName } from '@/charts/workload/names'
import { textWidth } from '@/charts/text/textWidth'
import { graphemes } from '@/model/graphemes'

const long = '统筹推进城乡一体化'.repeat(40)

describe('names beside a heatmap', () => {
  it('leave room for its cells', () => {
    expect(graphemes(headTitle(long))).toHaveLength(longestHead)
    expect(headTitle(long)).toMatch(/…$/)
    const [line = '', ...others] = rowName(long, { width: 1000 }, 13)
    expect(others).toEqual([])
    expect(textWidth(line, 13, 500)).toBeLessThanOrEqual(360)
    const lines = rowName(long, { width: 600, paper: { leastColumn: 16, brackets: true } }, 13)
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/…$/)
    for (const one of lines) expect(textWidth(one, 13, 500)).toBeLessThanOrEqual(216.01)
  })

  it('stand whole where they are short', () => {
    expect(headTitle('推进电子证照')).toBe('推进电子证照')
    expect(rowName('区政务服务数据管理局', { width: 1000 }, 13)).toEqual(['区政务服务数据管理局'])
  })
})

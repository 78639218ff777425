import { expect, it } from 'vitest'
import { fileName } from '@/export/fileName'

it('is the title in 《》 with its day', () => {
  expect(fileName('任务分工', '2022-10-31', '.png')).toBe('《任务分工》_截至20221031.png')
})

it.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'abcdefghij'], ['  多  空 格 . ', '多 空 格'], ['con', 'con_'], ['LPT1', 'LPT1_'], ['', '_'], ['\u0000\n换行', '换行'], ['字'.repeat(200), '字'.repeat(80)], ['😀'.repeat(90), '😀'.repeat(80)],
])('makes %j safe for Windows', (title, safe) => {
  expect(fileName(title, '2022-10-31', '.svg')).toBe(`《${safe}》_截至20221031.svg`)
})

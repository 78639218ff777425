import { expect, it } from 'vitest'
import { fileName } from '@/export/file/fileName'

it('is the title in 《》 with its day', () => {
  expect(fileName('任务分工', '2022-10-31', '.png')).toBe('《任务分工》_截至20221031.png')
})

it.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'abcdefghij'],
  ['  多  空 格 . ', '多 空 格'],
  ['con', 'con_'],
  ['LPT1', 'LPT1_'],
  ['', '_'],
  ['\u0000\n换行', '换行'],
  ['字'.repeat(200), '字'.repeat(76)],
  ['😀'.repeat(90), '😀'.repeat(57)],
  ['a'.repeat(90), 'a'.repeat(80)],
  ['甲\u202egnp.exe\u200b\ud800', '甲gnp.exe'],
])('makes %j safe for Windows and Linux', (title, safe) => {
  expect(fileName(title, '2022-10-31', '.svg')).toBe(`《${safe}》_截至20221031.svg`)
})

it.each(['.svg', '_012.svg', '_svg.zip'])(
  'has no more bytes than Linux takes, whatever follows: %s',
  rest => {
    for (const title of ['字'.repeat(200), '😀字'.repeat(90)]) {
      const name = fileName(title, '2022-10-31', rest)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(Buffer.byteLength(name)).toBeGreaterThan(248)
      expect(name.endsWith(rest)).toBe(true)
    }
  },
)

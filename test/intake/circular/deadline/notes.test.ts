import { expect, test } from 'vitest'
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import { deadlineNotes } from '@/intake/circular/deadline/notes'

function notesOf(words: string): readonly string[] {
  const deadline = parseDeadline(words, 2023)
  return deadline ? deadlineNotes(deadline) : []
}

test.each([
  ['2023年6月至9月', ['“2023年6月至9月”是一段时间，以其末2023-09-30为时限，起于2023-06-01']],
  ['2023—06—30', ['“2023—06—30”的横线不是通常的“-”，读作2023-06-30']],
  ['2023‐06‐30', ['“2023‐06‐30”的横线不是通常的“-”，读作2023-06-30']],
  ['4月底前开工，10月底前完工', ['“4月底前开工，10月底前完工”有2个节点，以最后的2023-10-31为时限']],
  ['每月报送2023年12月底前', ['“每月报送”另记为定期要做的']],
  ['2023年底前完成，2024年持续推进', ['“2024年持续推进”记为此后仍要做的']],
  ['立即启动2023年6月底前完成', ['“立即启动”记为何时开始，不作时限']],
])('of %s it is told what became what', (words, notes) => {
  expect(notesOf(words)).toEqual(notes)
})

test('of a plain deadline nothing is told', () => {
  for (const words of ['2020年8月底前', '2023-06-30', '每月28日前', '长期坚持', '年底前', '待定'])
    expect(notesOf(words), words).toEqual([])
})

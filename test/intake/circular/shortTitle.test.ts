import { expect, test } from 'vitest'
import { isProposed, titleFrom } from '@/intake/circular/shortTitle'

test.each([
  ['编制清单。', '编制清单'],
  ['编制清单，并公布', '编制清单'],
  ['进一步加强农村公路养护', '进一步加强农村公路养护'],
  ['进一步切实加强全县农村公路日常养护', '加强全县农村公路日常养护'],
  ['加快推进全县农村公路建设', '加快推进全县农村公路建设'],
  ['加快推进全县农村公路建设养护工作', '推进全县农村公路建设养护工作'],
  ['组织开展全县安全生产隐患大排查大整治专项行动', '全县安全生产隐患大排查大整…'],
  ['推进推进推进推进推进推进推进推进', '推进推进推进推进推进推进推…'],
])('“%s” is called “%s” for short', (text, title) => {
  expect(titleFrom(text)).toBe(title)
})

test('a title is proposed where it is not the words themselves nor written by somebody', () => {
  const text = '编制清单，并公布'
  expect(isProposed({ text, title: '编制清单' })).toBe(true)
  expect(isProposed({ text, title: '清单' })).toBe(false)
  expect(isProposed({ text: '编制清单。', title: '编制清单' })).toBe(false)
})

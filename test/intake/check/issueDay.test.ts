import { expect, it } from 'vitest'
import { issueDay } from '@/intake/check/issueDay'
import { readSource } from '@/intake/document/source/readSource'

async function issued(text: string): Promise<string | null> {
  const read = await readSource(new TextEncoder().encode(text))
  return read.ok ? issueDay(read.document) : null
}

it('reads the day of issue that stands alone, in digits or in words, the last of several', async () => {
  expect(await issued('关于调整的通知\n\n正文如下。\n\n2021年3月5日\n')).toBe('2021-03-05')
  expect(await issued('正文\n\n二〇二一年三月五日\n')).toBe('2021-03-05')
  expect(await issued('2020年1月2日\n\n正文\n\n2021 年 12 月 31 日\n')).toBe('2021-12-31')
})

it('takes no deadline, no month and no day that is none for it', async () => {
  expect(await issued('第1项于2021年3月5日前完成。\n\n2021年3月\n')).toBeNull()
  expect(await issued('正文\n\n2021年2月30日\n')).toBeNull()
})

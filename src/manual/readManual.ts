// The whole manual in a language. Its text, and the library that takes Markdown apart, are fetched
// when it is opened.
import type { Translate } from '@/locales/translate'
import { chapterKeys } from './chapters'
import { codeTables } from './codeTables'
import type { Chapter } from './readChapter'
import { readChapter } from './readChapter'

export type ManualLanguage = 'zh-CN' | 'en'

/** Fetches a language's files and reads all chapters in their order; `t` speaks that language. */
export async function readManual(
  language: ManualLanguage,
  t: Translate,
): Promise<readonly Chapter[]> {
  const [{ lexer }, texts] = await Promise.all([import('marked'), textsIn(language)])
  const tables = codeTables(language, t)
  return chapterKeys.map(key =>
    readChapter({ key, tokens: lexer(texts[`./${language}/${key}.md`] ?? ''), tables }),
  )
}

async function textsIn(language: ManualLanguage): Promise<Readonly<Record<string, string>>> {
  return language === 'en'
    ? (await import('./textEn')).textEn
    : (await import('./textZhCN')).textZhCN
}

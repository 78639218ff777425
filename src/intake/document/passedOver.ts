// What is said, in Chinese, of what a reader passes over.
import { wholeNote } from './reading'
import type { DocumentNote } from './sourceDocument'

/** Words that a document holds and does not show. */
export function hiddenTextNote(count: number): DocumentNote {
  return wholeNote('hidden-text', `有 ${count} 处文字是隐藏的，没有读`, count)
}

/** Macros, which are never run. */
export function macroNote(): DocumentNote {
  return wholeNote('macros', '文件带有宏，没有运行，也没有读')
}

/** Text boxes, read behind the paragraph that they hang on. */
export function textBoxNote(count: number): DocumentNote {
  return wholeNote('text-box', `有 ${count} 个文本框，其中的文字接在所在段落之后读`, count)
}

/** Tracked changes, read as accepted. */
export function trackedNote(count: number): DocumentNote {
  return wholeNote('tracked-changes', `有 ${count} 处修订尚未接受，按全部接受后的样子读`, count)
}

/** Footnotes and the like, which are not read. */
export function unreadNote(count: number): DocumentNote {
  return wholeNote('notes-unread', `有 ${count} 处脚注、尾注或嵌入的文档，没有读`, count)
}

/** Automatic numbers of an old format, which are not read. */
export function unnumberedNote(count: number): DocumentNote {
  const message = `有 ${count} 段由 Word 自动编号，这种旧格式的自动编号没有读：要读请另存为 .docx`
  return wholeNote('numbers-unread', message, count)
}

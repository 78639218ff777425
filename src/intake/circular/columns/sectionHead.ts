// Rows and paragraphs that stand for no item: heads of sections, notes, sums, what closes a document.
import { chineseValue, printedNumber } from './printedNumber'

/** The head of a section: its number and its words, and how deep it stands, from 1. */
export interface SectionHead {
  readonly no: number | null
  readonly name: string
  readonly level: number
}

/** Signs that the head of a section has at most. */
const longest = 60

/** Words as the head of a section that a number begins: 一、优化环境; null where they are none. */
export function sectionHead(words: string): SectionHead | null {
  if (words.length > longest || /[。；;]$/.test(words)) return null
  const part = /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|类|篇)[、：: ]*(.*)$/.exec(words)
  if (part) return { no: partNumber(part[1] ?? ''), name: part[2] || words, level: 1 }
  const number = printedNumber(words)
  if (!number || number.rest === '') return null
  if (number.style === '一、') return { no: number.value, name: number.rest, level: 2 }
  return number.style === '（一）' ? { no: number.value, name: number.rest, level: 3 } : null
}

function partNumber(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : chineseValue(digits)
}

/** Whether words close a table or a document, and belong to no item: 注：, 合计, 某日印发. */
export function isClosing(words: string): boolean {
  if (/^(?:注|备注|说明|附注|附|注释)\d? ?[:：]|^注(?=[1-9１-９])/.test(words)) return true
  if (isSum(words)) return true
  if (
    /^(?:填表|填报|制表|审核|联系|经办|抄送|主送|报送)(?:人|单位|日期|时间|电话)?[:：]/.test(words)
  )
    return true
  return /印发。?$/.test(words) && words.length <= 60 ? true : isDate(words)
}

/** Whether words begin a row of sums: 合计, 小计：3项. */
export function isSum(words: string): boolean {
  return words.length <= 12 && /^(?:合 ?计|总 ?计|小 ?计|共 ?计)(?:$|[\s:：\d（])/.test(words)
}

/** Whether words are a date alone: 2023年3月5日, 二〇二三年三月五日. */
export function isDate(words: string): boolean {
  const text = words
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\(|\)$/g, '')
  return /^(?:\d{4}|[〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/.test(
    text,
  )
}

/** Whether words are those of a page's number: 3, - 3 -, 第 3 页. */
export function isPageNumber(words: string): boolean {
  return words.length <= 20 && /^[-—–－·\s]*第?\s*\d{0,4}\s*页?[-—–－·\s]*$/.test(words)
}

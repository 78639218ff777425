// What is said of a file that holds more than is read: what was found, and what is allowed.

/** What a bound is of, in Chinese; the page has the same words, and those of other languages. */
export const measureNames = {
  bytes: '文件大小',
  unpacked: '展开后的大小',
  depth: '层层相套的括号',
  brackets: '列表和对象',
  values: '值',
  entries: '列表的项',
  parts: '压缩包里的文件',
  cells: '单元格',
  columns: '一行的单元格',
  rows: '行',
  paragraphs: '段落',
  pages: '页',
  streams: '数据流',
  states: '层层保存的绘图状态',
  runs: '文字片段',
  records: '记录',
  sheets: '工作表',
  places: '行数与列数之积',
  strings: '共享文字',
  merges: '合并单元格',
  styles: '单元格样式',
  tags: 'XML 标签',
} as const

/** What a bound is of. */
export type Measure = keyof typeof measureNames

/** A bound that a file goes beyond: what was found, at least, and what is allowed. */
export interface Excess {
  readonly measure: Measure
  readonly found: string
  readonly allowed: string
}

/** A bound beyond which something was found: bytes are told in MB, all else is counted. */
export function excessOf(measure: Measure, found: number, allowed: number): Excess {
  const words = measure === 'bytes' || measure === 'unpacked' ? megabytes : String
  return { measure, found: words(found), allowed: words(allowed) }
}

/** An excess in a Chinese sentence without its stop. */
export function excessWords({ measure, found, allowed }: Excess): string {
  return `${measureNames[measure]}有 ${found}，超过上限 ${allowed}`
}

function megabytes(size: number): string {
  return `${Math.ceil((size / 2 ** 20) * 10) / 10} MB`
}

import type { TextCell } from '@/intake/text/readText'

const columns: readonly RegExp[] = [
  /^序号$/,
  /^(?:工作|重点|主要)?任务(?:名称)?$/,
  /^(?:具体)?(?:事项|任务|措施|工作)(?:内容)?$|^工作内容$/,
  /^(?:主体)?责任(?:单位|部门)$/,
  /^完成(?:时间|时限)$/,
]

/** Which column a cell names, from 0 (序号, 工作任务, 具体事项, 主体责任单位, 完成时间), or -1. */
export function columnOf(cell: TextCell): number {
  const words = cell.text.replace(/\s/g, '')
  return words.length > 8 ? -1 : columns.findIndex(column => column.test(words))
}

/** The number and the words of an item cell （1）…, or null. */
export function itemOf(cell: TextCell): { readonly no: number; readonly text: string } | null {
  const match = /^（ ?([0-9０-９]{1,5}) ?） ?(.*)$/.exec(cell.text)
  return match ? { no: Number((match[1] ?? '').normalize('NFKC')), text: match[2] ?? '' } : null
}

/** The number of a 序号 cell, or null. */
export function numberOf(cell: TextCell): number | null {
  const match = /^([0-9０-９]{1,4})[.．、]?$/.exec(cell.text)
  return match ? Number((match[1] ?? '').normalize('NFKC')) : null
}

// Headings of a table whose cells run together in one line, so that nobody can tell them apart.
import { columnMeaning } from './columnMeaning'

/** Headings that are sought in running words, longer ones first. */
const headings =
  /(?:序号|编号|项目名称|工作任务|重点任务|任务名称|目标任务|具体事项|主要内容|工作内容|具体内容|工作要求|具体措施|工作措施|(?:[\u3400-\u9fff]{0,4}分管|责任|牵头)领导|主体责任单位|第一责任单位|责任单位|责任部门|责任科室|承办单位|牵头单位|牵头部门|配合单位|配合部门|协办单位|完成时限|完成时间|时限要求|时间节点|进度安排|办结时限|完成情况|推进情况|备注)/g

/** Signs between two headings of one row. */
const mostBetween = 8

/** Three headings or more that follow each other without a break; none where there are fewer. */
export function ranTogether(text: string): readonly string[] {
  let run: string[] = []
  let end = 0
  for (const found of text.slice(0, 4000).matchAll(headings)) {
    const isFirst = found[0] === '序号' || found[0] === '编号'
    if (isFirst || found.index - end > mostBetween || run.includes(found[0])) {
      if (isTable(run)) return run
      run = []
    }
    run.push(found[0])
    end = found.index + found[0].length
  }
  return isTable(run) ? run : []
}

function isTable(run: readonly string[]): boolean {
  const kinds = new Set(run.map(words => columnMeaning(words).kind))
  return run.length >= 3 && (kinds.has('units') || kinds.has('deadline'))
}

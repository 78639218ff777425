import type { PlanFile } from '@/export/table/planFile'
import { fittedPage } from './fittedPage'
import { recordsPage } from './ledgerSheet'
import { changePage, findingPage, relationPage } from './planLists'
import { unitMatrixPage, unitMonthPage } from './planMatrix'
import { planSchedule } from './planSchedule'
import { writeWorkbook } from './workbook'

/** Whether a plan was changed since it was accepted, be it from a later day on. */
function hasChanges({ plan }: PlanFile): boolean {
  return ((plan.accepted ?? plan).changes ?? []).length > 0
}

/**
 * A plan as an XLSX workbook: 进度安排 with a Gantt chart in cells, 责任矩阵, 按月分布, 关联关系,
 * 体检问题, 台账; 计划调整 where it has any.
 */
export async function writePlanWorkbook(file: PlanFile): Promise<Blob> {
  const pages = [
    planSchedule(file),
    unitMatrixPage(file),
    unitMonthPage(file),
    relationPage(file),
    findingPage(file),
    recordsPage(file),
    ...(hasChanges(file) ? [changePage(file)] : []),
  ]
  return writeWorkbook({
    title: file.plan.title,
    pages: pages.map(fittedPage),
    stamp: file.stamp,
  })
}

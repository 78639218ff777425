import { saveBlob } from '@/composables/browser/saveBlob'
import type { Plan } from '@/model/plan'

/** Saves all changes of an accepted plan as a table: 《标题》计划调整.csv; its writer is loaded then. */
export async function saveChanges(accepted: Plan, name: string): Promise<void> {
  const { writeChangesCsv } = await import('@/export/table/changesCsv')
  const file = `《${accepted.title}》${name}.csv`
  saveBlob(await writeChangesCsv(accepted), file.replace(/[\\/:*?"<>|]/g, '_'))
}

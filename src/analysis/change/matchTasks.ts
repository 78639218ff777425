import type { Plan, WorkTask } from '@/model/plan'
import { isNoTask } from '@/model/plan'
import { plainWords } from './itemSigns'

/**
 * The plan's task that each task of an edition is, by number: one of the same name, or of the same
 * number with a name that begins or ends alike; null where the plan has none such.
 */
export function matchTasks(
  { tasks: held }: Pick<Plan, 'tasks'>,
  { tasks }: Pick<Plan, 'tasks'>,
): ReadonlyMap<number, number | null> {
  const byName = new Map(held.map(task => [plainWords(task.name), task.no]))
  return new Map(
    tasks.map(task => {
      const known = byName.get(plainWords(task.name))
      const numbered = held.find(one => one.no === task.no && isRenamed(one, task))
      return [task.no, known ?? numbered?.no ?? null]
    }),
  )
}

/** Whether two tasks of one number may be one whose name was changed in part. */
function isRenamed(a: WorkTask, b: WorkTask): boolean {
  if (isNoTask(a) || isNoTask(b)) return false
  const [one, other] = [plainWords(a.name), plainWords(b.name)]
  const half = Math.ceil(Math.min(one.length, other.length) / 2)
  return half >= 2 && (one.startsWith(other.slice(0, half)) || one.endsWith(other.slice(-half)))
}

import type { Item, Plan } from '@/model/plan'
import { timeConflicts } from './conflict'
import { scopedRelations } from './relationScope'

/** What a big screen can show: 总体 (figures and Gantt), 单位热力图, 须关注, 下一步到期, 责任单位, 关联与时序矛盾, 进展曲线, 时间推移, and one scene a task. */
export const wallScenes = ['gantt', 'units', 'attention', 'due', 'concern', 'relations', 'progress', 'lapse', 'tasks'] as const

/** One of `wallScenes`; `tasks` stands for a scene of each task. */
export type WallScene = typeof wallScenes[number]

/** The scenes shown where nobody chose others. */
export const usualScenes: readonly WallScene[] = ['gantt', 'units', 'attention', 'due', 'concern', 'relations', 'progress', 'tasks']

/** One turn of a big screen: a scene, and of which task where it is one of those. */
export interface WallTurn { readonly key: string, readonly scene: WallScene, readonly task: number | null }

/** The turns of some scenes in their order, a task's for each task that has any of the items; those that have nothing to say of the plan are left out. */
export function wallTurns(plan: Plan, items: readonly Item[], { scenes, pressing }: { readonly scenes: readonly WallScene[], readonly pressing: boolean }): readonly WallTurn[] {
  const tasks = new Set(items.map(item => item.task))
  const turns = scenes.flatMap((scene): readonly WallTurn[] => {
    if (scene === 'tasks') return plan.tasks.filter(({ no }) => tasks.has(no)).map(({ no }) => ({ key: `task${no}`, scene, task: no }))
    if (scene === 'attention' && !pressing) return []
    if (scene === 'relations' && !told(plan, items)) return []
    return [{ key: scene, scene, task: null }]
  })
  return turns.length > 0 ? turns : [{ key: 'gantt', scene: 'gantt', task: null }]
}

/** Whether any core relation of some items contradicts its deadlines, or says that two items are the same. */
function told(plan: Plan, items: readonly Item[]): boolean {
  const core = scopedRelations(plan.relations, items, 'core')
  return core.some(relation => relation.kind === 'duplicate') || timeConflicts(plan.items, core).length > 0
}

import { timeConflicts } from '@/analysis/relations/conflict'
import { scopedRelations } from '@/analysis/relations/scope'
import type { Item, Plan } from '@/model/plan'
import { hasTasks, isNoTask } from '@/model/plan'
import { grouped } from './rotation'

/**
 * What a big screen can show: 总体 (figures and Gantt), 单位热力图, 须关注, 下一步到期, 责任单位,
 * 关联与时序矛盾, 进展曲线, 时间推移, and one scene a task.
 */
export const wallScenes = [
  'gantt',
  'units',
  'attention',
  'due',
  'concern',
  'relations',
  'progress',
  'lapse',
  'tasks',
] as const

/** One of `wallScenes`; `tasks` stands for a scene of each task. */
export type WallScene = (typeof wallScenes)[number]

/** The scenes shown where nobody chose others. */
export const usualScenes: readonly WallScene[] = [
  'gantt',
  'units',
  'attention',
  'due',
  'concern',
  'relations',
  'progress',
  'tasks',
]

/** One turn of a big screen: a scene, and of which task where it is one of those. */
export interface WallTurn {
  readonly key: string
  readonly scene: WallScene
  readonly task: number | null
}

/**
 * The turns of some scenes in their order, a task's for each task that has any of the items; those
 * that have nothing to say of the plan are left out.
 */
export function wallTurns(
  plan: Plan,
  items: readonly Item[],
  { scenes, pressing }: { readonly scenes: readonly WallScene[]; readonly pressing: boolean },
): readonly WallTurn[] {
  const tasks = new Set(items.map(item => item.task))
  const turns = scenes.flatMap((scene): readonly WallTurn[] => {
    if (scene === 'tasks')
      return plan.tasks
        .filter(task => hasTasks(plan) || !isNoTask(task))
        .filter(({ no }) => tasks.has(no))
        .map(({ no }) => ({ key: `task${no}`, scene, task: no }))
    if (scene === 'attention' && !pressing) return []
    if (scene === 'relations' && !told(plan, items)) return []
    return [{ key: scene, scene, task: null }]
  })
  return turns.length > 0 ? turns : [{ key: 'gantt', scene: 'gantt', task: null }]
}

/** Scenes of so many rows and columns that they need more room than others. */
const broad: ReadonlySet<WallScene> = new Set<WallScene>(['gantt', 'units', 'lapse'])

/**
 * Whether a group's first turn needs more room than others, so that it is given the wide panels.
 */
export function isBroad(group: readonly WallTurn[]): boolean {
  return group[0] !== undefined && broad.has(group[0].scene)
}

/**
 * Turns in the groups that share a wall of so many panels, or of so many others where the first is
 * of a broad scene: each broad one takes along what else comes next, and the last group is filled
 * from the first, so that no place stays empty.
 */
export function wallGroups(
  turns: readonly WallTurn[],
  { panels, wide }: { readonly panels: number; readonly wide: number | null },
): readonly (readonly WallTurn[])[] {
  const others = turns.filter(turn => !isBroad([turn]))
  if (wide === null || others.length < wide - 1) return grouped(turns, panels)
  const waiting = [...others]
  let again = 0
  const next = (): WallTurn => waiting.shift() ?? (others[again++ % others.length] as WallTurn)
  return turns.flatMap((turn): readonly (readonly WallTurn[])[] => {
    const isFirst = isBroad([turn])
    if (!isFirst && waiting[0] !== turn) return []
    const first = isFirst ? turn : next()
    return [
      [
        first,
        ...Array.from({ length: (isFirst ? wide : Math.min(panels, others.length)) - 1 }, next),
      ],
    ]
  })
}

/**
 * Whether any core relation of some items contradicts its deadlines, or says that two items are the
 * same.
 */
function told(plan: Plan, items: readonly Item[]): boolean {
  const core = scopedRelations(plan.relations, items, 'core')
  return (
    core.some(relation => relation.kind === 'duplicate') ||
    timeConflicts(plan.items, core).length > 0
  )
}

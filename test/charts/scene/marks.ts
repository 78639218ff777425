import type { MarkPart, MarkRole } from '@/charts/scene/role'
import type { Mark } from '@/charts/scene/scene'

/** Whether a mark is of a role and, where one is asked for, of a part; `own` is the whole's own. */
export function is(role: MarkRole, part?: MarkPart | 'own'): (mark: Mark) => boolean {
  return mark =>
    mark.role === role && (part === undefined || (part === 'own' ? undefined : part) === mark.part)
}

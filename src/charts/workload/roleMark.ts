/** The mark of a unit's role in a cell: a disc for 牵头, a ring for 配合, in a corner clear of words. */
import type { MarkWhole } from '@/charts/scene/role'
import type { Mark, MarkInfo } from '@/charts/scene/scene'
import type { Role } from '@/model/plan'

/** Roles that have a mark; one without is 责任, or none is printed. */
export const markedRoles = ['lead', 'support'] as const satisfies readonly Role[]

/** Where a role's mark stands, its middle and radius in px, in which colour and on which ground. */
export interface RoleMarkInput extends MarkWhole {
  readonly key: string
  readonly cx: number
  readonly cy: number
  readonly r: number
  readonly color: string
  readonly ground: string
  readonly info?: MarkInfo
}

/** The mark of a role on a rim of ground, so that neither hatch nor hue hides it. */
export function roleMark(
  role: Role | undefined,
  { key, cx, cy, r, color, ground, info: stands, ...whole }: RoleMarkInput,
): readonly Mark[] {
  if (role !== 'lead' && role !== 'support') return []
  const info = stands ? { info: stands } : {}
  return [
    {
      type: 'circle',
      key: `${key}:role:rim`,
      ...whole,
      part: 'halo',
      cx,
      cy,
      r: r * 1.45,
      fill: ground,
      ...info,
    },
    {
      type: 'circle',
      key: `${key}:role`,
      ...whole,
      part: 'mark',
      cx,
      cy,
      r,
      fill: color,
      ...info,
    },
    ...(role === 'support'
      ? [
          {
            type: 'circle' as const,
            key: `${key}:role:hole`,
            ...whole,
            part: 'inner' as const,
            cx,
            cy,
            r: r * 0.55,
            fill: ground,
            ...info,
          },
        ]
      : []),
  ]
}

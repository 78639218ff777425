import type { Role } from './plan'

/** Roles in their order: 牵头, 责任, 配合. */
export const roles = ['lead', 'responsible', 'support'] as const satisfies readonly Role[]

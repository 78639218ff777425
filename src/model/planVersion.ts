/**
 * The version of plan.json that is written. A file without one is of the first, which had deadlines
 * with a last day or open-ended ones alone, and no roles, milestones or further columns.
 */
export const planVersion = 2

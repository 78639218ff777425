/**
 * What can be drawn, by the names that the command line knows it by: charts, and a briefing pack.
 */
export const renderKinds = ['gantt', 'workload', 'relations', 'overview', 'pack'] as const

/** One of `renderKinds`; null where none is named, `unknown` where the word is none of them. */
export type KindWord = (typeof renderKinds)[number] | 'unknown' | null

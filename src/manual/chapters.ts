// The chapters of the manual in their order; each is a Markdown file of that name in either
// language's folder.

export const chapterKeys = [
  'start',
  'overview',
  'gantt',
  'workload',
  'relations',
  'states',
  'ledger',
  'briefing',
  'export',
  'wall',
  'remote',
  'address',
  'plan',
  'command',
  'keyboard',
] as const

export type ChapterKey = (typeof chapterKeys)[number]

/** The view that each of some chapters is of, by its name in an address. */
const views = {
  overview: 'overview',
  gantt: 'gantt',
  workload: 'workload',
  relations: 'relations',
  ledger: 'ledger',
  briefing: 'briefing',
  wall: 'wall',
  remote: 'presenter',
} as const satisfies Partial<Record<ChapterKey, string>>

/** The chapter with some name; null for none. */
export function findChapter(name: string): ChapterKey | null {
  return chapterKeys.find(key => key === name) ?? null
}

/** The chapter that a view's reader looks for; the first where a view has none of its own. */
export function chapterOf(view: string): ChapterKey {
  return chapterKeys.find(key => key in views && viewOf(key) === view) ?? chapterKeys[0]
}

/** The view that a chapter is of; the Gantt chart where it is of none. */
export function viewOf(chapter: string): string {
  return (views as Readonly<Record<string, string>>)[chapter] ?? 'gantt'
}

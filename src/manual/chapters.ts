// The chapters of the manual in their order; each is a Markdown file of that name in either
// language's folder.

export const chapterKeys = [
  'start',
  'import',
  'overview',
  'gantt',
  'workload',
  'relations',
  'states',
  'ledger',
  'changes',
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

/** The chapter that each view is told of in, by the view's name in an address; the chief view first. */
const chapters: Readonly<Record<string, ChapterKey>> = {
  plans: 'import',
  import: 'import',
  compare: 'import',
  overview: 'overview',
  gantt: 'gantt',
  workload: 'workload',
  relations: 'relations',
  ledger: 'ledger',
  changes: 'changes',
  briefing: 'briefing',
  wall: 'wall',
  presenter: 'remote',
}

/** The chapter with some name; null for none. */
export function findChapter(name: string): ChapterKey | null {
  return chapterKeys.find(key => key === name) ?? null
}

/** The chapter that a view's reader looks for; the first where a view has none of its own. */
export function chapterOf(view: string): ChapterKey {
  return chapters[view] ?? chapterKeys[0]
}

/** The view that a chapter is of; the Gantt chart where it is of none. */
export function viewOf(chapter: string): string {
  return Object.keys(chapters).find(view => chapters[view] === chapter) ?? 'gantt'
}

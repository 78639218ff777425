import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { ChapterKey } from '@/manual/chapters'
import { chapterKeys } from '@/manual/chapters'
import type { Chapter } from '@/manual/readChapter'
import type { Finding } from '@/manual/search'
import { findPassages, searchWords } from '@/manual/search'

/** What is looked for in the manual, what was found, and which of it the reader stands at. */
export interface ManualSearch {
  readonly typed: ShallowRef<string>
  readonly words: ComputedRef<readonly string[]>
  readonly findings: ComputedRef<readonly Finding[]>
  readonly found: ComputedRef<ReadonlySet<string>>
  /** How much was found in each chapter; null where nothing is looked for. */
  readonly counts: ComputedRef<ReadonlyMap<ChapterKey, number> | null>
  readonly at: ShallowRef<number>
  readonly now: ComputedRef<string | null>
  readonly step: (by: 1 | -1) => void
}

/** Looks for what is typed; the first finding is the next one from the chapter being read on. */
export function useManualSearch(
  chapters: () => readonly Chapter[],
  reading: () => ChapterKey,
): ManualSearch {
  const typed = shallowRef('')
  const at = shallowRef(0)
  const words = computed(() => searchWords(typed.value))
  const findings = computed(() => findPassages(chapters(), words.value))
  const found = computed(() => new Set(findings.value.map(({ id }) => id)))
  const counts = computed(() => (words.value.length === 0 ? null : countsOf(findings.value)))
  const now = computed(() => findings.value[at.value]?.id ?? null)

  watch(findings, list => {
    const order = (key: ChapterKey): number => chapterKeys.indexOf(key)
    const first = list.findIndex(({ chapter }) => order(chapter) >= order(reading()))
    at.value = Math.max(0, first)
  })

  function step(by: 1 | -1): void {
    const { length } = findings.value
    if (length > 0) at.value = (at.value + by + length) % length
  }

  return { typed, words, findings, found, counts, at, now, step }
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<ChapterKey, number> {
  const counts = new Map<ChapterKey, number>()
  for (const { chapter } of findings) counts.set(chapter, (counts.get(chapter) ?? 0) + 1)
  return counts
}

import { useEventListener } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { nextTick, onBeforeUnmount, onMounted, shallowRef } from 'vue'
import type { ChapterKey } from '@/manual/chapters'

/** Which chapter alone goes to the printer, null for all, and how it is sent there. */
export interface ManualPrint {
  readonly alone: ShallowRef<ChapterKey | null>
  readonly print: (chapter: ChapterKey | null) => Promise<void>
}

/** Lets the page be printed whole while the manual is open: any other view is one screen. */
export function useManualPrint(): ManualPrint {
  const alone = shallowRef<ChapterKey | null>(null)

  async function print(chapter: ChapterKey | null): Promise<void> {
    alone.value = chapter
    await nextTick()
    window.print()
  }

  onMounted(() => {
    document.documentElement.dataset.print = 'manual'
  })
  onBeforeUnmount(() => {
    delete document.documentElement.dataset.print
  })
  useEventListener('afterprint', () => {
    alone.value = null
  })
  return { alone, print }
}

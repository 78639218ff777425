import type { ComputedRef, ShallowRef } from 'vue'
import { computed, nextTick, watch } from 'vue'
import type { Figure } from '@/charts/figure/figure'
import { isWhole } from '@/charts/scene/markBox'
import type { Scene } from '@/charts/scene/scene'

/** The list of a pack's pages, and how the keyboard walks it. */
export interface PackPages {
  readonly names: ComputedRef<readonly string[]>
  /** Numbers of the pages on which something lies beyond the edge. */
  readonly cut: ComputedRef<readonly number[]>
  /** Arrows walk the pages, and the focus with them. */
  readonly walk: (event: KeyboardEvent) => Promise<void>
}

/** Names the pages of a pack; `list` is where they stand, `page` the one on show from 0. */
export function usePackPages({
  figure,
  page,
  list,
}: {
  readonly figure: ShallowRef<Figure | null>
  readonly page: ShallowRef<number>
  readonly list: Readonly<ShallowRef<HTMLElement | null>>
}): PackPages {
  /** Pages of one part share its name: then each goes by its title. */
  const names = computed(() => {
    const { pages = [], names: parts = [] } = figure.value ?? {}
    return parts.map((name, at) => {
      const isShared = name === parts[at - 1] || name === parts[at + 1]
      const one = pages[at]
      return isShared && one ? titleOf(one) : name
    })
  })
  const cut = computed(() => {
    const { isCut, pages = [] } = figure.value ?? {}
    return isCut ? pages.flatMap((one, at) => (isWhole(one) ? [] : at + 1)) : []
  })

  async function walk(event: KeyboardEvent): Promise<void> {
    const last = names.value.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: page.value + 1,
      ArrowUp: page.value - 1,
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    page.value = Math.min(last, Math.max(0, next))
    await nextTick()
    current()?.focus()
  }

  function current(): HTMLElement | null {
    return list.value?.querySelector<HTMLElement>('[aria-current="true"]') ?? null
  }

  watch(page, async () => {
    await nextTick()
    current()?.scrollIntoView({ block: 'nearest' })
  })
  return { names, cut, walk }
}

function titleOf({ marks }: Scene): string {
  return marks
    .flatMap(mark => (mark.type === 'text' && mark.role === 'heading' ? mark.text : []))
    .join('')
}

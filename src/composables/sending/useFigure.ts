import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Figure } from '@/charts/figure/figure'
import type { FigureFace } from '@/charts/figure/fonts'
import type { FigureSizeName } from '@/charts/figure/size'
import { figureSize, figureSizes, freeBounds, leastType } from '@/charts/figure/size'
import type { DrawChart } from '@/charts/option/chart'
import type { FigureLook } from '@/charts/sign/style'
import { figureLooks } from '@/charts/sign/style'
import { useStored } from '@/composables/browser/useStored'
import type { Carriage } from '@/export/carry/figureData'
import { carriages } from '@/export/carry/figureData'
import type { FigureRequest } from '@/figures/buildFigure'
import { buildFigure, mostItems, needsDrawing } from '@/figures/buildFigure'
import { figureTitle } from '@/figures/words/figureNotes'
import { figureEn } from '@/locales/figureEn'
import { figureZhCN } from '@/locales/figureZhCN'
import { loadChartDrawer } from './chartDrawer'
import { unfiltered } from './unfiltered'
import { usePagePicture } from './usePagePicture'

/** What the dialog remembers from one figure to the next. */
export interface FigureChoice {
  readonly way: string
  readonly size: FigureSizeName
  readonly width: number
  /** Null stands for a page as high as it must be. */
  readonly height: number | null
  readonly points: number | null
  readonly look: FigureLook
  readonly face: FigureFace
  readonly ratio: 1 | 2 | 3 | 4
  /** What travels in the file beside the picture. */
  readonly carriage: Carriage
}

export type { Carriage }

/** What is asked of one figure only. A title of null is the one that follows from the plan. */
export interface FigureCaption {
  readonly caption: string
  readonly title: string | null
  readonly whole: boolean
  /** Whether the days that show are all that is drawn, not the whole span of the items. */
  readonly isWindow: boolean
}

/**
 * A figure as it would be made now, null while it is being laid out; its pages as addresses of
 * pictures, made when they are asked for.
 */
export interface FigurePreview {
  readonly figure: ShallowRef<Figure | null>
  /** The figure of what is asked now, laid out at once where that was still waited with. */
  readonly current: () => Figure | null
  readonly page: ShallowRef<number>
  readonly picture: ShallowRef<string>
  readonly usualTitle: ComputedRef<string>
  /** Why there is none. */
  readonly fault: ShallowRef<string>
}

const usual: FigureChoice = {
  way: 'png',
  size: 'word',
  width: 297,
  height: 210,
  points: null,
  look: 'paper',
  face: 'plain',
  ratio: 2,
  carriage: 'all',
}

/**
 * What was chosen last, here or on an earlier day; what is kept may be of an older version, so what
 * it does not know is as usual.
 */
export function useFigureChoice(): {
  readonly choice: ComputedRef<FigureChoice>
  readonly choose: (change: Partial<FigureChoice>) => void
} {
  const kept = useStored<Partial<FigureChoice>>('guatu.figure', {})
  const choice = computed(() => knownChoice(kept.value))
  return {
    choice,
    choose: change => {
      kept.value = { ...choice.value, ...change }
    },
  }
}

const allowed: Readonly<Record<keyof FigureChoice, (value: unknown) => boolean>> = {
  way: value => typeof value === 'string',
  size: value => figureSizes.some(size => size === value),
  width: isLength,
  height: value => value === null || isLength(value),
  points: value =>
    value === null || (typeof value === 'number' && value >= leastType && value <= 72),
  look: value => figureLooks.some(look => look === value),
  face: value => value === 'plain' || value === 'official',
  ratio: value => [1, 2, 3, 4].some(ratio => ratio === value),
  carriage: value => carriages.some(carriage => carriage === value),
}

function isLength(value: unknown): boolean {
  return typeof value === 'number' && value >= freeBounds.least && value <= freeBounds.most
}

/** A choice with everything in it that is none as usual. */
export function knownChoice(kept: unknown): FigureChoice {
  const given = typeof kept === 'object' && kept !== null ? kept : {}
  return {
    ...usual,
    ...Object.fromEntries(
      Object.entries(given).filter(
        ([key, value]) => Object.hasOwn(allowed, key) && allowed[key as keyof FigureChoice](value),
      ),
    ),
  }
}

/**
 * Lays out a figure whenever what it follows from has rested for a moment; a choice of null asks
 * for none.
 */
export function useFigure(
  request: () => FigureRequest,
  choice: () => FigureChoice | null,
  caption: () => FigureCaption,
): FigurePreview {
  const { t, mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { figure: figureZhCN })
  mergeLocaleMessage('en', { figure: figureEn })
  const figure = shallowRef<Figure | null>(null)
  const page = shallowRef(0)
  const picture = usePagePicture(figure, page)
  const fault = shallowRef('')
  let waiting: ReturnType<typeof setTimeout> | undefined
  let draw: DrawChart | null = null

  function make(): void {
    waiting = undefined
    const chosen = choice()
    if (chosen === null) return
    if (!draw && needsDrawing(request())) {
      void fetchDrawer()
      return
    }
    const made = attempt(chosen)
    fault.value = typeof made === 'string' ? made : ''
    figure.value = typeof made === 'string' ? null : made
    page.value = Math.max(0, Math.min(page.value, (figure.value?.pages.length ?? 1) - 1))
  }

  async function fetchDrawer(): Promise<void> {
    try {
      draw = await loadChartDrawer()
      waiting ??= setTimeout(make)
    } catch (error) {
      fault.value = failure(error)
    }
  }

  function failure(error: unknown): string {
    return t('figure.dialog.failed', {
      reason: error instanceof Error ? error.message : String(error),
    })
  }

  /** The figure, or why there is none. */
  function attempt({ size, width, height, points, look, face }: FigureChoice): Figure | string {
    const { caption: no, title, ...extent } = caption()
    const asked = withExtent(request(), extent)
    if (asked.items.length > mostItems) return t('figure.dialog.tooMany', { n: mostItems })
    try {
      const made = buildFigure(
        asked,
        {
          size: figureSize(size, { width, height }),
          type: points ?? 'fit',
          look,
          face,
          caption: no.trim(),
          title,
          draw,
        },
        t,
      )
      return made.isCut ? t('figure.dialog.unfit') : made
    } catch (error) {
      return failure(error)
    }
  }

  function current(): Figure | null {
    if (waiting !== undefined) {
      clearTimeout(waiting)
      make()
    }
    return figure.value
  }

  watch(
    [request, choice, caption],
    () => {
      clearTimeout(waiting)
      waiting = setTimeout(make, figure.value ? 200 : 0)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(waiting)
  })
  return {
    figure,
    current,
    page,
    picture,
    fault,
    usualTitle: computed(() => figureTitle(t, request().kind, request().plan)),
  }
}

/**
 * The request with all items of the plan, or those that show, and with the whole span of them, or the
 * days that show; its address says the same.
 */
export function withExtent(
  request: FigureRequest,
  { whole: isWhole, isWindow }: Pick<FigureCaption, 'whole' | 'isWindow'>,
): FigureRequest {
  const { from, to, ...view } = request.view
  const query = Object.entries(isWhole ? unfiltered(request.query) : request.query).filter(
    ([key]) => key !== 'from' && key !== 'to',
  )
  const days = isWindow ? { from, to } : { from: null, to: null }
  const named = isWindow && from !== null && to !== null ? { from, to } : {}
  return {
    ...request,
    items: isWhole ? request.plan.items : request.items,
    view: { ...view, ...(isWhole ? { unit: null } : {}), ...days },
    query: { ...Object.fromEntries(query), ...named },
  }
}

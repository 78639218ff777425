import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PackChoice } from '@/address/pack'
import type { Figure } from '@/charts/figure/figure'
import type { DrawChart } from '@/charts/option/chart'
import type { PackPartPages, PackRequest } from '@/figures/pack'
import { isPartDrawn, mostPackItems, packFigure, packPart } from '@/figures/pack'
import type { PackLength } from '@/figures/packLength'
import { mostUnaskedPages, packLength } from '@/figures/packLength'
import { figureEn } from '@/locales/figureEn'
import { figureZhCN } from '@/locales/figureZhCN'
import { packEn } from '@/locales/packEn'
import { packZhCN } from '@/locales/packZhCN'
import type { Plan } from '@/model/plan'
import { loadChartDrawer } from './chartDrawer'
import { usePagePicture } from './usePagePicture'

/**
 * A pack as it would be made now: null until it is laid out, with how far that is (0 to 1, null
 * once it is done); the page on show as the address of a picture.
 */
export interface PackPreview {
  readonly figure: ShallowRef<Figure | null>
  readonly laid: ShallowRef<number | null>
  readonly page: ShallowRef<number>
  readonly picture: ShallowRef<string>
  /** Why there is none. */
  readonly fault: ShallowRef<string>
  /** How long it would be, where it is only laid out once that is agreed to. */
  readonly unagreed: ShallowRef<PackLength | null>
  /** Agrees to many pages, for the plan and the choice as they stand. */
  readonly agree: () => void
}

/**
 * Lays out a pack whenever what it follows from has rested for a moment, part after part, the
 * screen breathing between; parts that stay the same are kept. One of very many pages waits until
 * somebody agrees.
 */
export function usePack(request: () => PackRequest | null, choice: () => PackChoice): PackPreview {
  const { t, mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { figure: figureZhCN, pack: packZhCN })
  mergeLocaleMessage('en', { figure: figureEn, pack: packEn })
  const figure = shallowRef<Figure | null>(null)
  const laid = shallowRef<number | null>(0)
  const page = shallowRef(0)
  const picture = usePagePicture(figure, page)
  const fault = shallowRef('')
  const unagreed = shallowRef<PackLength | null>(null)
  const agreed = shallowRef<{ readonly plan: Plan; readonly choice: PackChoice } | null>(null)
  const kept = new Map<string, PackPartPages>()
  let before: PackRequest | null = null
  let turn = 0
  let draw: DrawChart | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined

  function isAgreed(plan: Plan): boolean {
    return agreed.value?.plan === plan && agreed.value.choice === choice()
  }

  function agree(): void {
    const plan = request()?.plan
    if (plan) agreed.value = { plan, choice: choice() }
  }

  async function make(own: number): Promise<void> {
    const wanted = request()
    if (!wanted) return
    const length = packLength(wanted.plan, choice())
    const isLong = length.pages > mostUnaskedPages
    const isTooMany = wanted.items.length > mostPackItems
    fault.value = isTooMany ? t('pack.view.tooMany', { n: mostPackItems }) : ''
    unagreed.value = !isTooMany && isLong && !isAgreed(wanted.plan) ? length : null
    if (isTooMany || unagreed.value !== null) {
      figure.value = null
      laid.value = null
      return
    }
    if (!before || !isSame(before, wanted)) kept.clear()
    before = wanted
    const chosen = choice()
    const parts: PackPartPages[] = []
    for (const [at, entry] of chosen.parts.entries()) {
      const key = JSON.stringify([entry, chosen.size, chosen.look])
      const known = kept.get(key)
      if (!known) {
        laid.value = at / chosen.parts.length
        await new Promise(resolve => {
          setTimeout(resolve)
        })
        if (own !== turn) return
      }
      if (isPartDrawn(entry.part)) draw ??= await loadChartDrawer()
      if (own !== turn) return
      const part = known ?? packPart(wanted, chosen, { entry, t, draw })
      kept.set(key, part)
      parts.push(part)
    }
    figure.value = packFigure(wanted, chosen, { parts, t })
    page.value = Math.min(page.value, figure.value.pages.length - 1)
    laid.value = null
  }

  watch(
    [request, choice, agreed],
    () => {
      clearTimeout(waiting)
      turn += 1
      laid.value ??= 0
      waiting = setTimeout(own => void make(own as number), figure.value ? 200 : 0, turn)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(waiting)
    turn += 1
  })
  return { figure, laid, page, picture, fault, unagreed, agree }
}

/** Whether two requests lay out the same pages, whatever their addresses say. */
function isSame(a: PackRequest, b: PackRequest): boolean {
  return (
    a.plan === b.plan &&
    a.board === b.board &&
    a.reports === b.reports &&
    a.lines === b.lines &&
    a.sample === b.sample &&
    a.near === b.near &&
    a.lang === b.lang &&
    JSON.stringify(a.view) === JSON.stringify(b.view)
  )
}

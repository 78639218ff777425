import { useI18n } from 'vue-i18n'
import { troubleEn, troubleZhCN } from '@/locales/troubleWords'
import { unitLabel } from '@/model/plan'
import type { Fact } from '@/model/report'

type Place = Pick<Fact, 'item' | 'unit' | 'office' | 'day'>

/** What can be wrong with the copies of a ledger, as the words need it. */
type Trouble =
  | { readonly kind: 'failing'; readonly copy: string; readonly reason: string }
  | { readonly kind: 'restored'; readonly copy: string; readonly restored: number }
  | { readonly kind: 'damaged'; readonly copy: string; readonly damaged: number }
  | { readonly kind: 'altered'; readonly copy: string; readonly altered: readonly Place[] }

/** Records that were kept under another identity of the plan. */
interface Moved {
  readonly kind: 'moved'
  readonly from: string
  readonly moved: number
  readonly left: number
}

/** Altered records that are named one by one. */
const most = 5

/** Words for what happened to a copy of the ledger. */
export function useTroubleWords(): (trouble: Trouble | Moved) => string {
  const { t, mergeLocaleMessage } = useI18n()
  mergeLocaleMessage('zh-CN', { trouble: troubleZhCN })
  mergeLocaleMessage('en', { trouble: troubleEn })

  function alteredWords(copy: string, altered: readonly Place[]): string {
    const places = altered
      .slice(0, most)
      .map(one => t('trouble.place', { item: one.item, unit: unitLabel(one), day: one.day }))
    const n = altered.length
    const which = places.join(t('trouble.and')) + (n > most ? t('trouble.more') : '')
    return t('trouble.altered', { copy, n, which })
  }

  function movedWords({ from, moved: n, left }: Moved): string {
    const rest = left > 0 ? t('trouble.movedRest', { n: left }) : ''
    return t('trouble.moved', { from, n }) + rest
  }

  return trouble => {
    if (trouble.kind === 'moved') return movedWords(trouble)
    const copy = t(`trouble.copy.${trouble.copy}`)
    switch (trouble.kind) {
      case 'failing':
        return t('trouble.failing', { copy, reason: t(`trouble.reason.${trouble.reason}`) })
      case 'damaged':
        return t('trouble.damaged', { copy, n: trouble.damaged })
      case 'altered':
        return alteredWords(copy, trouble.altered)
      case 'restored':
        return trouble.restored > 0
          ? t('trouble.restored', { copy, n: trouble.restored })
          : t('trouble.wiped', { copy })
    }
  }
}

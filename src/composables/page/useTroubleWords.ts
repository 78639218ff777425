import { useI18n } from 'vue-i18n'
import { unitLabel } from '@/model/plan'
import type { Fact } from '@/model/report'

type Place = Pick<Fact, 'item' | 'unit' | 'office' | 'day'>

/** What can be wrong with the copies of a ledger, as the words need it. */
type Trouble =
  | { readonly kind: 'failing'; readonly copy: string; readonly reason: string }
  | { readonly kind: 'restored'; readonly copy: string; readonly restored: number }
  | { readonly kind: 'damaged'; readonly copy: string; readonly damaged: number }
  | { readonly kind: 'altered'; readonly copy: string; readonly altered: readonly Place[] }

/** Altered records that are named one by one. */
const most = 5

/** Words for what happened to a copy of the ledger. */
export function useTroubleWords(): (trouble: Trouble) => string {
  const { t } = useI18n()

  function alteredWords(copy: string, altered: readonly Place[]): string {
    const places = altered
      .slice(0, most)
      .map(one => t('trouble.place', { item: one.item, unit: unitLabel(one), day: one.day }))
    const n = altered.length
    const which = places.join(t('trouble.and')) + (n > most ? t('trouble.more') : '')
    return t('trouble.altered', { copy, n, which })
  }

  return trouble => {
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

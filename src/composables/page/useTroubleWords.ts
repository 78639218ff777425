import { useI18n } from 'vue-i18n'

/** What can be wrong with the copies of a ledger, as the words need it. */
type Trouble =
  | { readonly kind: 'failing'; readonly copy: string; readonly reason: string }
  | { readonly kind: 'restored'; readonly copy: string; readonly restored: number }
  | { readonly kind: 'damaged'; readonly copy: string; readonly damaged: number }

/** Words for what happened to a copy of the ledger. */
export function useTroubleWords(): (trouble: Trouble) => string {
  const { t } = useI18n()
  return trouble => {
    const copy = t(`trouble.copy.${trouble.copy}`)
    if (trouble.kind === 'failing')
      return t('trouble.failing', { copy, reason: t(`trouble.reason.${trouble.reason}`) })
    if (trouble.kind === 'damaged') return t('trouble.damaged', { copy, n: trouble.damaged })
    return trouble.restored > 0
      ? t('trouble.restored', { copy, n: trouble.restored })
      : t('trouble.wiped', { copy })
  }
}

import { watch, watchEffect } from 'vue'
import { useI18n } from 'vue-i18n'
import { showLanguage } from '@/composables/page/showLanguage'
import type { PageStyle } from '@/composables/page/usePageStyle'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'

/**
 * Writes language, theme, palette and scale of the view on the root of the page, and the plan's
 * title into its title. Only what changed is written: to touch the root is to have the style of
 * the whole page reckoned again.
 */
export function usePageRoot({ theme, scale }: PageStyle): void {
  const plans = usePlanStore()
  const view = useViewStore()
  const languages = useI18n({ useScope: 'global' })
  const { t } = languages
  const root = document.documentElement

  function follow<T>(source: () => T, write: (value: T) => void): void {
    watch(source, write, { immediate: true })
  }

  follow(
    () => view.state.lang,
    lang => {
      void showLanguage(languages, lang)
      root.lang = lang
    },
  )
  follow(
    () => theme.value,
    name => {
      root.dataset.theme = name
    },
  )
  follow(
    () => view.state.palette,
    palette => {
      root.dataset.states = palette
    },
  )
  follow(
    () => scale.value,
    factor => {
      root.style.fontSize = `${16 * factor}px`
    },
  )
  watchEffect(() => {
    const name = t('app.name')
    document.title = plans.plan ? `${plans.plan.title} · ${name}` : name
  })
}

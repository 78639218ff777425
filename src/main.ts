import { createPinia } from 'pinia'
import { createApp, markRaw, watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { measureSignsInPage } from '@/composables/browser/signWidths'
import { compileMessage } from '@/composables/page/compileMessage'
import { showLanguage } from '@/composables/page/showLanguage'
import { zhCN } from '@/locales/zhCN'
import { usePlanStore } from '@/stores/plan'
import { useViewStore } from '@/stores/view'
import '@/styles/base.css'
import '@/styles/print.css'
import '@/styles/tokens.css'
import { searchReady } from '@/views/frame/useSearchIndex'
import App from './App.vue'
import { router } from './router'

const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': markRaw(zhCN) },
  messageCompiler: compileMessage,
})

/**
 * The address is read before anything is shown, so that no other plan flashes up first; a plan that
 * is quick to come is waited for, so that the page need not be laid out twice.
 */
async function start(): Promise<void> {
  measureSignsInPage()
  const app = createApp(App).use(createPinia()).use(i18n).use(router)
  await router.isReady()
  const view = useViewStore()
  const plans = usePlanStore()
  const { query } = router.currentRoute.value
  if (query.q !== undefined) await searchReady()
  view.read(query)
  await showLanguage(i18n.global, view.state.lang)
  void plans.load(view.state.plan)
  await within(100, () => plans.plan !== null || plans.failure !== null)
  app.mount('#app')
}

/** Waits until something is so, or so many ms. */
function within(ms: number, isSo: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(end, ms)
    const stop = watch(isSo, is => {
      if (is) end()
    })
    if (isSo()) end()

    function end(): void {
      clearTimeout(timer)
      stop()
      resolve()
    }
  })
}

// The youngest of what browsers below 98 lack stands for all of it: the others need not load what
// they have.
void ('structuredClone' in globalThis ? start() : import('./polyfills').then(start))

import './styles/tokens.css'
import './styles/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createI18n } from 'vue-i18n'
import App from './App.vue'
import { compileMessage } from './composables/compileMessage'
import { en } from './locales/en'
import { zhCN } from './locales/zhCN'
import { router } from './router'

const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: { 'zh-CN': zhCN, en }, messageCompiler: compileMessage })

/** The address is read before anything is shown, so that no other plan flashes up first. */
async function start(): Promise<void> {
  const app = createApp(App).use(createPinia()).use(i18n).use(router)
  await router.isReady()
  app.mount('#app')
}

// The youngest of what browsers below 98 lack stands for all of it: the others need not load what they have.
void ('structuredClone' in globalThis ? start() : import('./polyfills').then(start))

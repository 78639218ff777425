import 'core-js/actual/array/at'
import 'core-js/actual/object/has-own'
import 'core-js/actual/string/replace-all'
import 'core-js/actual/structured-clone'
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

const app = createApp(App).use(createPinia()).use(i18n).use(router)

// The address is read before anything is shown, so that no other plan flashes up first.
void router.isReady().then(() => app.mount('#app'))

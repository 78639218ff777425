// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import LoadingBar from '@/components/LoadingBar.vue'
import { zhCN } from '@/locales/zhCN'

const bar = (loading: { items: number, shown: number, bytes: number, total: number | null }) => mount(LoadingBar, { props: { loading }, global: { plugins: [createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN }, missing: (_, key) => { throw new Error(`no words for ${key}`) } })] } })

describe('LoadingBar', () => {
  it('says that it waits until anything has come', () => {
    const waiting = bar({ items: 0, shown: 0, bytes: 0, total: null })
    expect(waiting.text()).toBe('正在载入任务分工…')
    expect(waiting.get('progress').attributes('value')).toBeUndefined()
  })

  it('says how many items have come, and what share where the length is known', () => {
    const part = bar({ items: 4200, shown: 200, bytes: 3, total: 4 })
    expect(part.text()).toContain('已载入 4200 项 · 75%')
    expect(part.get('progress').element.value).toBe(0.75)
    expect(part.get('[role=status]').text()).toContain('先可查看')
    expect(bar({ items: 9, shown: 9, bytes: 3, total: null }).text()).not.toContain('%')
  })
})

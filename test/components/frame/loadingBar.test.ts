// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from 'vue-i18n'
import LoadingBar from '@/components/frame/LoadingBar.vue'
import { zhCN } from '@/locales/zhCN'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const quick = (loading: { items: number; shown: number; bytes: number; total: number | null }) =>
  mount(LoadingBar, {
    props: { loading },
    global: {
      plugins: [
        createI18n({
          legacy: false,
          locale: 'zh-CN',
          messages: { 'zh-CN': zhCN },
          missing: (_, key) => {
            throw new Error(`no words for ${key}`)
          },
        }),
      ],
    },
  })

async function bar(loading: Parameters<typeof quick>[0]): Promise<ReturnType<typeof quick>> {
  const shown = quick(loading)
  await vi.advanceTimersByTimeAsync(300)
  return shown
}

describe('LoadingBar', () => {
  it('says nothing of what is quick to come', async () => {
    const waiting = quick({ items: 0, shown: 0, bytes: 0, total: null })
    await vi.advanceTimersByTimeAsync(200)
    expect(waiting.text()).toBe('')
  })

  it('says that it waits until anything has come', async () => {
    const waiting = await bar({ items: 0, shown: 0, bytes: 0, total: null })
    expect(waiting.text()).toBe('正在载入任务分工…')
    expect(waiting.get('progress').attributes('value')).toBeUndefined()
  })

  it('says how many items have come, and what share where the length is known', async () => {
    const part = await bar({ items: 4200, shown: 200, bytes: 3, total: 4 })
    expect(part.text()).toContain('已载入 4200 项 · 75%')
    expect(part.get('progress').element.value).toBe(0.75)
    expect(part.get('[role=status]').text()).toContain('先可查看')
    expect((await bar({ items: 9, shown: 9, bytes: 3, total: null })).text()).not.toContain('%')
  })
})

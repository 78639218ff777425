// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import FilterBar from '@/components/control/FilterBar.vue'
import { zhCN } from '@/locales/zhCN'

function bar(tasks: number, task: number | null = null) {
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zhCN } })
  const shown = mount(FilterBar, {
    props: {
      units: [],
      tasks: Array.from({ length: tasks }, (_, at) => ({ no: at + 1, name: `任务${at + 1}` })),
      years: [2021],
      selection: { unit: null, task, year: null, q: '', state: null },
      asOf: '2021-06-30',
      items: [],
      today: '2026-11-25',
      chosen: false,
      playing: null,
    },
    global: { plugins: [i18n] },
  })
  const select = shown.findAll('select')[1]!
  return { shown, select, choices: () => select.findAll('option').map(option => option.text()) }
}

it('offers every task of a plan of some', () => {
  expect(bar(11).choices()).toHaveLength(12)
})

it.each(['focus', 'pointerenter', 'pointerdown'])(
  'fills in the tasks of a plan of thousands on %s, with the chosen one there before',
  async event => {
    const { select, choices } = bar(2000, 7)
    expect(choices()).toEqual(['全部 2000 项', '7 任务7'])
    await select.trigger(event)
    expect(choices()).toHaveLength(2001)
  },
)

it('says when the reader turns to the search box', async () => {
  const { shown } = bar(1)
  await shown.get('input[type=search]').trigger('focus')
  expect(shown.emitted('search')).toHaveLength(1)
})

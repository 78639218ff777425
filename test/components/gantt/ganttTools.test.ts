// @vitest-environment jsdom
import type { DOMWrapper } from '@vue/test-utils'
import { mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import GanttTools from '@/components/gantt/GanttTools.vue'
import { pageWords } from '../pageWords'

type State = InstanceType<typeof GanttTools>['$props']['state']
const base: State = {
  group: 'task',
  sort: 'number',
  start: 'predecessor',
  scope: 'core',
  color: 'task',
  chain: 'step',
  show: 'chart',
  fold: new Set<string>(),
}

function tools(change: Partial<State> = {}, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const shown = mount(GanttTools, {
    props: {
      state: { ...base, ...change },
      core: 16,
      all: 41,
      summary: '时序矛盾 4 处',
      folded: false,
      joined: false,
    },
    attachTo: document.body,
    global: {
      plugins: [pageWords(locale)],
      mocks: { $route: { query: {} } },
      stubs: { RouterLink: RouterLinkStub },
    },
  })
  const button = (words: string) =>
    shown.findAll('button').find(candidate => candidate.text() === words)!
  return { shown, button }
}

afterEach(() => {
  document.body.innerHTML = ''
})

/** Opens a box as a browser does: the event comes after the fact, which jsdom leaves out. */
async function unfold(box: Pick<DOMWrapper<Element>, 'element' | 'trigger'>): Promise<void> {
  ;(box.element as HTMLDetailsElement).open = true
  await box.trigger('toggle')
}

describe('GanttTools', () => {
  it('asks for a stretch of time, the as-of day, an item', async () => {
    const { shown, button } = tools()
    for (const words of ['全程', '年', '季', '时限', '跳到截至日', '转到', '－', '＋'])
      await button(words.replace('－', '−')).trigger('click')
    expect(shown.emitted('preset')).toEqual([['whole'], ['year'], ['quarter'], ['deadlines']])
    expect([shown.emitted('asOf'), shown.emitted('goTo')]).toEqual([[[]], [[]]])
    expect(shown.emitted('zoom')).toEqual([[1.25], [0.8]])
  })

  it('lights the longest chain, and goes back to the reach there was', async () => {
    const { shown, button } = tools({ chain: 'whole' })
    await button('最长依赖链').trigger('click')
    await shown.setProps({ state: { ...base, chain: 'longest' } })
    expect(button('最长依赖链').attributes('aria-pressed')).toBe('true')
    await button('最长依赖链').trigger('click')
    expect(shown.emitted('change')).toEqual([[{ chain: 'longest' }], [{ chain: 'whole' }]])
  })

  it('colours by what is chosen', async () => {
    const { shown } = tools()
    const select = shown
      .findAll('select')
      .find(candidate =>
        candidate.findAll('option').some(option => option.element.value === 'unitKind'),
      )!
    expect(select.findAll('option').map(option => option.element.value)).toEqual([
      'task',
      'state',
      'year',
      'unitKind',
      'conflict',
    ])
    await select.setValue('year')
    expect(shown.emitted('change')).toEqual([[{ color: 'year' }]])
  })

  it('keeps what is seldom used behind one word, which tells how much of it is changed', async () => {
    const { shown } = tools()
    const more = shown.get('details')
    expect(more.get('summary').text()).toBe('更多')
    expect(more.findAll('select')).toHaveLength(0)
    await unfold(more)
    expect(more.findAll('select')).toHaveLength(2)
    await shown.setProps({ state: { ...base, sort: 'units', start: 'plan', chain: 'whole' } })
    expect(more.get('summary').text()).toBe('更多 · 已改 3')
    await more.findAll('select')[0]!.setValue('deadline')
    expect(shown.emitted('change')).toEqual([[{ sort: 'deadline' }]])
  })

  it('closes that by Escape, which closes nothing behind it, and by a press elsewhere', async () => {
    const behind = vi.fn()
    document.body.addEventListener('keydown', behind)
    const { shown } = tools()
    const more = shown.get<HTMLDetailsElement>('details')
    await unfold(more)
    await more.get('select').trigger('keydown', { key: 'Escape' })
    expect([more.element.open, document.activeElement]).toEqual([
      false,
      more.get('summary').element,
    ])
    expect(behind).not.toHaveBeenCalled()
    await more.get('summary').trigger('keydown', { key: 'Escape' })
    expect(behind).toHaveBeenCalledTimes(1)
    await unfold(more)
    more.get('select').element.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    expect(more.element.open).toBe(true)
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    expect(more.element.open).toBe(false)
    document.body.removeEventListener('keydown', behind)
  })

  it('hides what moves the chart while the table shows, and speaks English', () => {
    const { shown, button } = tools({ show: 'table' })
    expect(shown.find('[role=group]').exists()).toBe(false)
    expect(button('转到')?.element.tagName).toBe('BUTTON')
    expect(tools({}, 'en').shown.text()).toContain('To as-of day')
  })
})

// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import GoToItem from '@/components/gantt/GoToItem.vue'
import { pageWords } from '../pageWords'

const items = Array.from({ length: 27 }, (_, index) => ({
  id: index + 1,
  title: index === 11 ? '政府网站集约化建设' : `事项${index + 1}`,
}))

function box(
  change: Partial<InstanceType<typeof GoToItem>['$props']> = {},
  locale: 'zh-CN' | 'en' = 'zh-CN',
) {
  const shown = mount(GoToItem, {
    props: { items, ...change },
    attachTo: document.body,
    global: { plugins: [pageWords(locale)] },
  })
  const answer = async (typed: string): Promise<string> => {
    await shown.get('input').setValue(typed)
    return shown.get('output').text()
  }
  return { shown, answer }
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe('GoToItem', () => {
  it('says the item’s title beside its number, in full-width digits too', async () => {
    const { answer } = box()
    expect([await answer('12'), await answer(' １２ '), await answer('1')]).toEqual([
      '政府网站集约化建设',
      '政府网站集约化建设',
      '事项1',
    ])
  })

  it('goes there by Enter, once, and closes', async () => {
    const { shown, answer } = box()
    await answer('24')
    await shown.get('form').trigger('submit')
    expect([shown.emitted('go'), shown.emitted('close')]).toEqual([[[24]], [[]]])
  })

  it.each([
    ['99', '没有第 99 项，本文件共 27 项'],
    ['0', '没有第 0 项，本文件共 27 项'],
    ['十二', '没有第 十二 项，本文件共 27 项'],
  ])('says so where there is no item %s, and stays', async (typed, words) => {
    const { shown, answer } = box()
    expect(await answer(typed)).toBe(words)
    expect(shown.get('input').attributes('aria-invalid')).toBe('true')
    await shown.get('form').trigger('submit')
    expect(Object.keys(shown.emitted()).filter(name => name === 'go' || name === 'close')).toEqual(
      [],
    )
    expect(await answer('12')).toBe('政府网站集约化建设')
    expect(shown.get('input').attributes('aria-invalid')).toBe('false')
  })

  it('calls a number wrong only once it can no longer become one, or on Enter', async () => {
    const { shown, answer } = box({ items: [{ id: 120, title: '甲' }] })
    expect(await answer('12')).toBe('输入序号后回车')
    await shown.get('form').trigger('submit')
    expect(shown.get('output').text()).toBe('没有第 12 项，本文件共 1 项')
    expect(await answer('13')).toBe('没有第 13 项，本文件共 1 项')
    expect(await answer('120')).toBe('甲')
  })

  it('tells of an item that the filters hide, and goes there all the same', async () => {
    const { shown, answer } = box({ shown: (id: number) => id !== 12 })
    expect(await answer('12')).toBe('政府网站集约化建设（不在当前筛选之内）')
    expect(await answer('13')).toBe('事项13')
    await answer('12')
    await shown.get('form').trigger('submit')
    expect(shown.emitted('go')).toEqual([[12]])
  })

  it('closes by Escape and by its button, and Escape closes nothing behind it', async () => {
    const behind = vi.fn()
    document.body.addEventListener('keydown', behind)
    const { shown } = box()
    await shown.get('input').trigger('keydown', { key: 'Escape' })
    await shown.findAll('button')[1]!.trigger('click')
    expect(shown.emitted('close')).toEqual([[], []])
    expect(behind).not.toHaveBeenCalled()
    await shown.get('input').trigger('keydown', { key: 'Escape', isComposing: true })
    expect(shown.emitted('close')).toHaveLength(2)
    document.body.removeEventListener('keydown', behind)
  })

  it('takes the focus, and gives it back', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const { shown } = box()
    expect(document.activeElement).toBe(shown.get('input').element)
    shown.unmount()
    await nextTick()
    expect(document.activeElement).toBe(opener)
  })

  it('leaves the focus where the reader has moved it', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    const other = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const { shown } = box()
    other.focus()
    shown.unmount()
    await nextTick()
    expect(document.activeElement).toBe(other)
  })

  it('names its field, and speaks English', async () => {
    const { shown, answer } = box({}, 'en')
    expect(shown.get('label').attributes('for')).toBe(shown.get('input').attributes('id'))
    expect(shown.get('input').attributes('aria-describedby')).toBe(
      shown.get('output').attributes('id'),
    )
    expect(await answer('99')).toBe('There is no item 99; this plan has 27')
  })
})

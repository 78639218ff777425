// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { Chain } from '@/analysis/relations/dependencyChain'
import type { LongestChain } from '@/analysis/relations/longestChain'
import { chainSteps, longestChain } from '@/analysis/relations/longestChain'
import ChainPanel from '@/components/gantt/ChainPanel.vue'
import type { ChainWords } from '@/composables/page/useChainWords'
import { useChainWords } from '@/composables/page/useChainWords'
import { useColorWords } from '@/composables/page/useColorWords'
import type { ColorWords } from '@/figures/words/color'
import type { Plan, Relation } from '@/model/plan'
import data from '../../../data/nanchang-2020/plan.json'
import { pageWords } from '../pageWords'

const plan = data as unknown as Plan
const core = plan.relations.filter(relation => relation.core)
const link = (from: number, to: number, change: Partial<Relation> = {}): Relation => ({
  ...core[0]!,
  id: `${from}-${to}`,
  from,
  to,
  ...change,
})

function panel(
  relations: readonly Relation[],
  locale: 'zh-CN' | 'en' = 'zh-CN',
  items = plan.items,
) {
  const chain = longestChain(items, relations)
  return mount(ChainPanel, {
    props: {
      chain,
      steps: chainSteps(chain, items, relations),
      stateOf: item => (item.id > 6 ? 'unreported' : 'due'),
    },
    global: { plugins: [pageWords(locale)] },
    attachTo: document.body,
  })
}

describe('the panel of the longest chain', () => {
  it('lists the five items of the core chain with their deadlines and the days between', () => {
    const shown = panel(core)
    expect(shown.findAll('button.item').map(button => button.text())).toEqual([
      '1规范政府权责清单2020年8月底前',
      '425个试点领域标准目录2020年10月底前',
      '5县乡两级目录体系2020年11月底前',
      '9其他领域目录体系2022年10月底前',
      '27统一政务公开标准规范2022年7底前',
    ])
    expect(shown.findAll('.between').map(each => each.text())).toEqual([
      '供用 · 推定 隔 61 天',
      '先后 · 推定 隔 30 天',
      '供用 · 推定 隔 700 天',
      '供用 · 推定 时序矛盾：前项晚 92 天',
    ])
    expect(shown.findAll('.conflict')).toHaveLength(1)
  })

  it('opens the flags of what is not yet due, as the chart does', () => {
    expect(
      panel(core)
        .findAll('b')
        .map(flag => flag.classes('hollow')),
    ).toEqual([false, false, false, true, true])
  })

  it('says that it is inferred, no critical path, and one of four as long', () => {
    const text = panel(core).text()
    expect(text).toContain('最长依赖链 5 项推定')
    expect(text).toContain('原文没有工期，不是关键路径')
    expect(text).toContain('同长的链共 4 条')
    expect(text).toContain('首末时限相隔 699 天')
    expect(
      panel(core.map(relation => ({ ...relation, status: 'confirmed' })))
        .get('h2')
        .text(),
    ).toBe('最长依赖链 5 项已确认')
  })

  it('emits what is picked, and closing', async () => {
    const shown = panel(core)
    for (const button of shown.findAll('button.item')) await button.trigger('click')
    expect(shown.emitted('pick')).toEqual([[1], [4], [5], [9], [27]])
    await shown.get('header button').trigger('click')
    expect(shown.emitted('close')).toHaveLength(1)
  })

  it('is steered by keys: arrows, Home and End move, Esc closes it and nothing behind it', async () => {
    const shown = panel(core)
    const buttons = shown.findAll<HTMLElement>('button.item')
    const at = (): number => buttons.findIndex(button => button.element === document.activeElement)
    let behind = 0
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') behind += 1
    }
    window.addEventListener('keydown', listen)
    buttons[0]!.element.focus()
    const visited: number[] = []
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'End',
      'ArrowDown',
      'Home',
      'ArrowUp',
    ]) {
      await buttons[at()]!.trigger('keydown', { key })
      visited.push(at())
    }
    expect(visited).toEqual([1, 2, 1, 4, 4, 0, 0])
    await buttons[0]!.trigger('keydown', { key: 'Escape' })
    window.removeEventListener('keydown', listen)
    expect([shown.emitted('close')?.length, behind]).toEqual([1, 0])
  })

  it('says where there is no chain, and names relations that run in a circle', () => {
    expect(panel([]).text()).toContain('所示关联中没有依赖链')
    expect(
      panel([link(6, 7), link(7, 6)])
        .get('.cycle')
        .text(),
    ).toBe('第 6、7 项的关联成环，取链时略去 1 条。')
    expect(
      panel([link(6, 7)])
        .get('.between')
        .text(),
    ).toContain('同日到期')
  })

  it('lists a long chain by the hundred', async () => {
    const items = Array.from({ length: 230 }, (_, at) => ({ ...plan.items[0]!, id: at + 1 }))
    const shown = panel(
      items.slice(1).map(item => link(item.id - 1, item.id)),
      'zh-CN',
      items,
    )
    const more = () => shown.findAll('button').filter(button => button.text().startsWith('再列'))
    expect(shown.findAll('li')).toHaveLength(100)
    await more()[0]!.trigger('click')
    expect(more()[0]!.text()).toBe('再列 30 项')
    await more()[0]!.trigger('click')
    expect([shown.findAll('li').length, more().length]).toEqual([230, 0])
  })

  it('speaks English', () => {
    const text = panel(core, 'en').text()
    expect(text).toContain('no critical path')
    expect(text).toContain('4 chains are as long')
    expect(text).toContain('Conflict: the one before is 92 days late')
    expect(
      panel([...core, link(27, 9)], 'en')
        .get('.cycle')
        .text(),
    ).toBe('Relations of items 9, 27 run in a circle; 1 left out to find a chain.')
  })
})

describe('words for a status line', () => {
  function words(locale: 'zh-CN' | 'en' = 'zh-CN'): ChainWords & ColorWords {
    const kept: (ChainWords & ColorWords)[] = []
    mount(
      defineComponent({
        setup: () => {
          kept.push({ ...useChainWords(), ...useColorWords() })
          return () => h('i')
        },
      }),
      { global: { plugins: [pageWords(locale)] } },
    )
    return kept[0]!
  }
  const chain: Chain = {
    predecessors: new Set([1, 2, 3, 4]),
    successors: new Set([9, 27]),
    relations: new Set(),
    confirmed: false,
  }
  const longest = (items: readonly number[], confirmed = false): LongestChain => ({
    items,
    relations: [],
    days: null,
    ways: 1,
    confirmed,
    cycles: [],
  })

  it('count what is lit, and mark it as inferred until confirmed', () => {
    expect(words().lit(chain)).toBe('前置 4 项，后续 2 项（推定）')
    expect(words().lit({ ...chain, confirmed: true })).toBe('前置 4 项，后续 2 项（已确认）')
    expect(words('en').lit(chain)).toBe('4 before, 2 after (inferred)')
  })

  it('name the longest chain by its numbers, in the middle shortened', () => {
    expect(words().longest(longest([1, 4, 27]))).toBe('最长依赖链（推定）：3 项 1 → 4 → 27')
    expect(words().longest(longest([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBe(
      '最长依赖链（推定）：9 项 1 → 2 → 3 → 4 → 5 → 6 → 7 → … → 9',
    )
    expect(words().longest(longest([]))).toBe('所示关联中没有依赖链')
  })

  it('name every colour in both languages', () => {
    const keys = {
      year: ['2020', 'open'],
      unitKind: ['one', 'several', 'mixed', 'collective', 'none'],
      conflict: ['inverted', 'sameDay', 'duplicate', 'clear'],
    } as const
    for (const locale of ['zh-CN', 'en'] as const) {
      const said = (Object.keys(keys) as (keyof typeof keys)[]).flatMap(by =>
        keys[by].map(key => words(locale).name(by, key)),
      )
      expect(new Set(said).size).toBe(11)
    }
    expect(words().entry('year', '2020', 14)).toBe('2020年到期 14 项')
    expect(words().entry('unitKind', 'collective', 7)).toBe('仅集合单位 7 项')
    expect(words().name('task', '5')).toBe('5')
  })
})

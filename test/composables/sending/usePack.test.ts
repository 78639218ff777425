// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import { usualPack } from '@/address/pack'
import type { PackPreview } from '@/composables/sending/usePack'
import { usePack } from '@/composables/sending/usePack'
import type { PackRequest } from '@/figures/pack'
import { pageWords } from '../../components/pageWords'
import { datedPlan } from '../../model/datedItems'

/** What a pack of so many units is made of: no page of it is laid out here. */
function requestOf(units: number): PackRequest {
  const plan = datedPlan(Array.from({ length: units }, () => '2022-06-30'))
  const items = plan.items.map((item, at) => ({
    ...item,
    assignments: [{ unit: `${at}局`, office: null, printed: `${at}局` }],
  }))
  return { plan: { ...plan, items }, items } as unknown as PackRequest
}

it('asks again before a pack of many pages where another plan comes under the same choice', async () => {
  const request = shallowRef(requestOf(700))
  let pack: PackPreview | null = null
  const shown = mount(
    {
      setup() {
        pack = usePack(
          () => request.value,
          () => usualPack,
        )
        return () => null
      },
    },
    { global: { plugins: [pageWords()] } },
  )
  const { unagreed, agree, figure } = pack as unknown as PackPreview
  await vi.waitFor(() => {
    expect(unagreed.value?.longest?.entry.part).toBe('workload')
  })
  const { pages } = unagreed.value ?? {}
  agree()
  request.value = requestOf(800)
  await vi.waitFor(() => {
    expect(unagreed.value?.pages).toBeGreaterThan(pages ?? 0)
  })
  expect(figure.value).toBeNull()
  shown.unmount()
})

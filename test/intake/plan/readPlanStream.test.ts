import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '@/intake/plan/readPlan'
import type { PlanGrowth } from '@/intake/plan/readPlanStream'
import { readPlanStream } from '@/intake/plan/readPlanStream'
import type { Item, Plan } from '@/model/plan'

const read = readPlan(readFileSync('data/nanchang-2020/plan.json', 'utf8'))
if (!read.ok) throw new Error('the built-in plan does not read')
const { plan } = read
const large: Plan = {
  ...plan,
  items: Array.from({ length: 3000 }, (_, at): Item => ({
    ...(plan.items[at % 27] as Item),
    id: at + 1,
  })),
}

/** The bytes of a text in pieces, then what becomes of them. */
function streamOf(
  text: string,
  ends: 'closed' | 'broken' | 'open' = 'closed',
  piece = 50_000,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += piece)))
      else if (ends === 'closed') controller.close()
      else if (ends === 'broken') controller.error(new Error('broken off'))
    },
  })
}

async function growthOf(
  text: string,
  total: number | null = null,
): Promise<{ readonly ok: boolean; readonly grown: readonly PlanGrowth[] }> {
  const grown: PlanGrowth[] = []
  const result = await readPlanStream({
    bytes: streamOf(text),
    total,
    grow: growth => {
      grown.push(growth)
    },
    signal: new AbortController().signal,
  })
  expect(result).toEqual(readPlan(text))
  return { ok: result.ok, grown }
}

// There are no workers here, so this is also the road of a page that may have none.
describe('a plan read as it arrives', () => {
  it('is read at once where it is small', async () => {
    expect(await growthOf(JSON.stringify(plan))).toEqual({ ok: true, grown: [] })
    expect((await growthOf('{"id":1}')).ok).toBe(false)
    expect((await growthOf('')).ok).toBe(false)
  })

  it('grows where it is large: bytes and items only rise, and one part is shown meanwhile', async () => {
    const text = JSON.stringify(large)
    const { grown } = await growthOf(text, new TextEncoder().encode(text).length)
    expect(grown.length).toBeGreaterThan(3)
    for (const key of ['bytes', 'items'] as const)
      expect(grown.map(growth => growth[key])).toEqual(
        grown.map(growth => growth[key]).sort((a, b) => a - b),
      )
    expect(new Set(grown.flatMap(growth => growth.plan ?? [])).size).toBe(1)
    expect(grown.at(-1)).toMatchObject({ items: 3000, total: grown[0]?.total })
  })

  it('shows its first items early however small its pieces are, and however much comes before its items', async () => {
    const tasks = [
      ...plan.tasks,
      ...Array.from({ length: 4000 }, (_, at) => ({ no: at + 100, name: `工作任务${at}` })),
    ]
    const grown: PlanGrowth[] = []
    const bytes = streamOf(JSON.stringify({ ...large, tasks }), 'closed', 2000)
    await readPlanStream({
      bytes,
      total: null,
      grow: growth => {
        grown.push(growth)
      },
      signal: new AbortController().signal,
    })
    expect(grown[0]).toMatchObject({
      items: 60,
      bytes: 0,
      plan: { items: large.items.slice(0, 60) },
    })
  })

  it('tells every problem of a large one, as of a small one', async () => {
    const wrong = {
      ...large,
      items: large.items.map(item =>
        item.id % 1000 === 0
          ? { ...item, deadline: { ...item.deadline, date: '2020-13-01' } }
          : item,
      ),
    }
    expect((await growthOf(JSON.stringify(wrong))).ok).toBe(false)
  })

  it('fails where the bytes break off, small or large', async () => {
    for (const text of ['{"id":', JSON.stringify(large).slice(0, -100)]) {
      await expect(
        readPlanStream({
          bytes: streamOf(text, 'broken'),
          total: null,
          grow: () => {},
          signal: new AbortController().signal,
        }),
      ).rejects.toThrow('broken off')
    }
  })

  it('says no more once it is broken off', async () => {
    const control = new AbortController()
    let told = 0
    await expect(
      readPlanStream({
        bytes: streamOf(JSON.stringify(large)),
        total: null,
        signal: control.signal,
        grow: () => {
          told += 1
          control.abort()
        },
      }),
    ).rejects.toThrow('broken off')
    await new Promise(resolve => {
      setTimeout(resolve, 300)
    })
    expect(told).toBe(1)
  })
})

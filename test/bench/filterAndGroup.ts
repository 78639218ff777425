import type { Visit } from './page'
import { pause } from './page'

/**
 * Ms from typing to the frame with the new count (the first word apart, then each after it, then
 * each of initials in pinyin), and from choosing 按单位 to the frame that shows it. Null where it
 * never came.
 */
export interface Answers {
  readonly firstFilter: number | null
  readonly filters: readonly (number | null)[]
  readonly initials: readonly (number | null)[]
  readonly group: number | null
}

/** Typed one after the other, each leaving another number of items. */
const words = ['养老', '规范', '规范权责', '规范权责事项清单', '目录']
const initials = ['qz', 'qzsx']

/** Types words into the product's search box, then groups by unit. */
export async function filterAndGroup({ page }: Visit): Promise<Answers> {
  const times: (number | null)[] = []
  for (const word of [...words, ...initials, '']) {
    times.push(await page.evaluate(typeWord, word))
    await pause(400)
  }
  const [firstFilter = null, ...filters] = times.slice(0, words.length)
  return {
    firstFilter,
    filters,
    initials: times.slice(words.length, -1),
    group: await page.evaluate(groupByUnit),
  }
}

/**
 * Runs in the page: sets the search box and waits for the header's count to change, then for the
 * frame that shows it.
 */
async function typeWord(word: string): Promise<number | null> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]')
  const header = document.querySelector('header')
  if (!input || !header) return null
  const countOf = (): string =>
    /\d[\d,]*(?:\/[\d,]+)?\s*项/.exec(header.textContent ?? '')?.[0] ?? ''
  const before = countOf()
  const changed = new Promise<boolean>(resolve => {
    const observer = new MutationObserver(() => {
      if (countOf() === before) return
      observer.disconnect()
      resolve(true)
    })
    observer.observe(header, { childList: true, subtree: true, characterData: true })
    setTimeout(() => {
      resolve(false)
    }, 20_000)
  })
  const started = performance.now()
  input.value = word
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  if (!(await changed)) return null
  await new Promise<void>(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        resolve()
      }
      port2.postMessage(null)
    })
  })
  return performance.now() - started
}

/**
 * Runs in the page: chooses 按单位 and waits until the canvas heads its first column 责任单位, then
 * for the end of that frame.
 */
async function groupByUnit(): Promise<number | null> {
  const choice = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    radio => radio.value === 'unit',
  )
  if (!choice) return null
  const { prototype } = CanvasRenderingContext2D
  const own = prototype.fillText
  const started = performance.now()
  const drawn = new Promise<boolean>(resolve => {
    prototype.fillText = function (...args) {
      own.apply(this, args)
      if (args[0] === '责任单位') resolve(true)
    }
    setTimeout(() => {
      resolve(false)
    }, 60_000)
  })
  choice.click()
  const shown = await drawn
  prototype.fillText = own
  if (!shown) return null
  await new Promise<void>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      resolve()
    }
    port2.postMessage(null)
  })
  return performance.now() - started
}

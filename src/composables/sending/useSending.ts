import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Figure } from '@/charts/figure/figure'
import { namedSigns } from '@/export/figureFormats'
import type { Translate } from '@/locales/translate'
import type { SendTask } from './figureSending'
import { sendFigure } from './figureSending'

/** How a figure is sent, and the words for a plan that is too large to travel with it. */
export interface FigureDelivery extends Pick<
  SendTask,
  'page' | 'signal' | 'ratio' | 'carriage' | 'source'
> {
  readonly tooLarge: string
}

/**
 * Something on its way out of the page: how far it is (0 to 1, null at rest), and words on what
 * became of the last that went.
 */
export interface Sending {
  readonly part: ShallowRef<number | null>
  readonly isBusy: ComputedRef<boolean>
  readonly outcome: ShallowRef<string>
  readonly isWrong: ShallowRef<boolean>
  /**
   * Does a piece of work that may be cancelled and gives words on its outcome; nothing while another
   * is on its way.
   */
  readonly send: (work: (signal: AbortSignal) => Promise<string>) => Promise<void>
  /**
   * Sends a figure and gives words on its file, and on characters that its font lacks; `page` is the
   * one that is copied.
   */
  readonly deliver: (figure: Figure, way: string, task: FigureDelivery) => Promise<string>
  readonly cancel: () => void
}

/**
 * Work that is sent on its way, in the words of a view: `stopped`, `failed`, `missing`, `saved`,
 * `copied` and `printed`. What is not done when the view goes is stopped.
 */
export function useSending(w: Translate): Sending {
  const part = shallowRef<number | null>(null)
  const outcome = shallowRef('')
  const isWrong = shallowRef(false)
  let control: AbortController | null = null

  async function send(work: (signal: AbortSignal) => Promise<string>): Promise<void> {
    if (part.value !== null) return
    control = new AbortController()
    part.value = 0
    outcome.value = ''
    isWrong.value = false
    try {
      outcome.value = await work(control.signal)
    } catch (error) {
      const isStopped = error instanceof DOMException && error.name === 'AbortError'
      isWrong.value = !isStopped
      outcome.value = isStopped
        ? w('stopped')
        : w('failed', { reason: error instanceof Error ? error.message : String(error) })
    } finally {
      part.value = null
    }
  }

  async function deliver(figure: Figure, way: string, task: FigureDelivery): Promise<string> {
    const notes: string[] = []
    const name = await sendFigure(figure, way, {
      ...task,
      tooLarge: () => {
        notes.push(task.tooLarge)
      },
      progress: done => {
        part.value = done
      },
      missing: signs => {
        notes.push(w('missing', { n: signs.length, characters: namedSigns(signs, w('others')) }))
      },
    })
    return sentences([...notes, sentWords(way, name)])
  }

  function sentWords(way: string, name: string): string {
    if (name !== '') return w('saved', { name })
    return w(way === 'clipboard' ? 'copied' : 'printed')
  }

  const cancel = (): void => {
    control?.abort()
  }
  onScopeDispose(cancel)
  return {
    part,
    isBusy: computed(() => part.value !== null),
    outcome,
    isWrong,
    send,
    deliver,
    cancel,
  }
}

/** Sentences one after another; the full stop of Latin script is followed by a blank. */
function sentences(parts: readonly string[]): string {
  return parts.reduce((before, part) => `${before}${before.endsWith('.') ? ' ' : ''}${part}`, '')
}

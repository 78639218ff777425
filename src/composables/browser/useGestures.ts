import { onScopeDispose } from 'vue'
import type { Gesture, Point } from '@/charts/scene/gesture'
import { clamp } from '@/model/clamp'

/** What fingers or the mouse on an element do; points are px of that element. */
export interface GestureOptions {
  /**
   * The number of fingers changed, and what follows is measured from here; true takes hold at once
   * instead of after the first few px.
   */
  readonly begin: (points: readonly Point[]) => boolean
  readonly move: (gesture: Gesture) => void
  /** A finger came and went without moving. */
  readonly tap?: (at: Point) => void
}

/** A pointerdown handler, and a way to measure from where the fingers are now. */
export interface Gestures {
  readonly pointerDown: (event: PointerEvent) => void
  readonly restart: () => void
}

interface Finger {
  readonly start: Point
  readonly now: Point
}

/**
 * Follows one or more pointers from where they went down. The element captures them only once they
 * move, so that a click still reaches what lies under it and a drag
 * ends as no click; listeners stand on the window only while a pointer is down.
 */
export function useGestures({ begin, move, tap }: GestureOptions): Gestures {
  const fingers = new Map<number, Finger>()
  let element: HTMLElement | null = null
  let origin: Point = { x: 0, y: 0 }
  let isDragging = false

  const place = (event: PointerEvent): Point => ({
    x: event.clientX - origin.x,
    y: event.clientY - origin.y,
  })
  const points = (which: keyof Finger): readonly Point[] =>
    [...fingers.values()].map(finger => finger[which])

  function restart(): void {
    if (fingers.size === 0) return
    for (const [id, { now }] of fingers) fingers.set(id, { start: now, now })
    if (begin(points('now'))) capture()
  }

  function capture(): void {
    isDragging = true
    if (element?.isConnected) for (const id of fingers.keys()) element.setPointerCapture(id)
  }

  function pointerDown(event: PointerEvent): void {
    if (event.button !== 0) return
    // The first of its kind to touch: whatever was still followed has been lost.
    if (event.isPrimary) release()
    if (!element) listen(event.currentTarget as HTMLElement)
    const now = place(event)
    fingers.set(event.pointerId, { start: now, now })
    restart()
  }

  function pointerMove(event: PointerEvent): void {
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    if (event.buttons === 0) {
      lift(event)
      return
    }
    const now = place(event)
    fingers.set(event.pointerId, { start: finger.start, now })
    const slop = event.pointerType === 'touch' ? 10 : 4
    if (
      !isDragging &&
      fingers.size === 1 &&
      Math.hypot(now.x - finger.start.x, now.y - finger.start.y) < slop
    )
      return
    if (!isDragging) capture()
    move({ before: points('start'), now: points('now') })
  }

  function lift(event: PointerEvent): void {
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    const still = !isDragging && event.type === 'pointerup'
    fingers.delete(event.pointerId)
    if (fingers.size > 0) restart()
    else release()
    if (still && fingers.size === 0) tap?.(finger.now)
  }

  function listen(target: HTMLElement): void {
    const box = target.getBoundingClientRect()
    element = target
    origin = { x: box.left, y: box.top }
    globalThis.addEventListener('pointermove', pointerMove)
    globalThis.addEventListener('pointerup', lift)
    globalThis.addEventListener('pointercancel', lift)
  }

  function release(): void {
    globalThis.removeEventListener('pointermove', pointerMove)
    globalThis.removeEventListener('pointerup', lift)
    globalThis.removeEventListener('pointercancel', lift)
    fingers.clear()
    element = null
    isDragging = false
  }

  onScopeDispose(release)
  return { pointerDown, restart }
}

/** Px that a wheel turns by, whatever unit the browser counts in; `page` is the px of one page. */
export function wheelPx(event: WheelEvent, page: number): Point {
  const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? page : 1
  return { x: event.deltaX * unit, y: event.deltaY * unit }
}

/**
 * What a wheel zooms by: one notch by a sixth. A trackpad's pinch comes as small steps with Ctrl,
 * which count for more.
 */
export function wheelFactor(event: WheelEvent): number {
  const { y } = wheelPx(event, 400)
  return event.ctrlKey ? Math.exp(clamp(y, -25, 25) * 0.01) : Math.exp(y * 0.0015)
}

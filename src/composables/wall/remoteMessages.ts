import * as v from 'valibot'
import type { Day } from '@/model/day'
import { isDay } from '@/model/day'

const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))
const words = v.pipe(v.string(), v.maxLength(5000))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const itemId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const day = v.custom<Day>(value => typeof value === 'string' && isDay(value))
/** Which wall is meant; null is every wall. */
const to = v.nullable(key)

const news = v.object({
  kind: v.literal('news'),
  wall: key,
  name: words,
  width: count,
  height: count,
  shown: v.array(key),
  next: v.array(key),
  page: v.tuple([count, count]),
  resting: v.boolean(),
  asOf: day,
  asOfByHand: v.boolean(),
  item: v.nullable(itemId),
  left: v.pipe(v.number(), v.finite(), v.minValue(0)),
  updated: words,
  troubles: v.array(words),
})

const contents = v.object({
  kind: v.literal('contents'),
  wall: key,
  turns: v.array(v.object({ key, name: words })),
  items: v.array(v.object({ id: itemId, title: words })),
})

const gone = v.object({ kind: v.literal('gone'), wall: key })

/** A message of a wall: how it stands, what it has to show, or that it goes. */
export const wallMessage = v.variant('kind', [news, contents, gone])

/** An order to a wall; `ask` and `list` only make it speak, and say that somebody is there. */
export const wallOrder = v.variant('kind', [
  v.object({ kind: v.picklist(['ask', 'list', 'hold', 'go', 'release']), to }),
  v.object({ kind: v.literal('step'), to, by: v.picklist([1, -1]) }),
  v.object({ kind: v.literal('goTo'), to, key }),
  v.object({ kind: v.literal('item'), to, item: v.nullable(itemId) }),
  v.object({ kind: v.literal('asOf'), to, day: v.nullable(day) }),
  v.object({ kind: v.literal('call'), to, words: v.pipe(v.string(), v.maxLength(200)) }),
])

/**
 * How a wall stands: its window in px, keys of the turns on show and next, the page of how many,
 * and the ms until it goes on.
 */
export type WallNews = v.InferOutput<typeof news>

/** The turns that a wall has to show, and the items on it. */
export type WallContents = v.InferOutput<typeof contents>

/** Any message of a wall. */
export type WallMessage = v.InferOutput<typeof wallMessage>

/** Any order to a wall. */
export type WallOrder = v.InferOutput<typeof wallOrder>

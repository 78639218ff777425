import { expect, it } from 'vitest'
import { withoutClips } from '@/charts/scene/clip'
import type { FlatMark, Mark } from '@/charts/scene/scene'

const box = { x: 10, y: 10, w: 80, h: 40 }
const cut = (...marks: readonly FlatMark[]): readonly Mark[] =>
  withoutClips({
    width: 100,
    height: 60,
    background: '#FFFFFF',
    marks: [{ type: 'clip', key: 'clip', role: 'window', ...box, marks }],
  }).marks

it('leaves whole what lies within, and leaves out what lies outside', () => {
  const inside: FlatMark = {
    type: 'path',
    key: 'in',
    role: 'ground',
    points: [
      [20, 20],
      [30, 30],
    ],
    stroke: '#000000',
  }
  expect(
    cut(
      inside,
      { type: 'rect', key: 'out', role: 'ground', x: 0, y: 0, w: 5, h: 5 },
      { type: 'circle', key: 'far', role: 'ground', cx: 95, cy: 55, r: 2 },
    ),
  ).toEqual([inside])
})

it('cuts boxes, lines and areas at the edges', () => {
  expect(
    cut({ type: 'rect', key: 'r', role: 'ground', x: 0, y: 20, w: 50, h: 100, fill: '#000000' }),
  ).toEqual([
    { type: 'rect', key: 'r', role: 'ground', x: 10, y: 20, w: 40, h: 30, fill: '#000000' },
  ])
  expect(
    cut({
      type: 'path',
      key: 'l',
      role: 'ground',
      points: [
        [0, 30],
        [50, 30],
        [50, 90],
      ],
      stroke: '#000000',
    }),
  ).toEqual([
    {
      type: 'path',
      key: 'l',
      role: 'ground',
      points: [
        [10, 30],
        [50, 30],
        [50, 50],
      ],
      stroke: '#000000',
    },
  ])
  expect(
    cut({
      type: 'path',
      key: 'a',
      role: 'ground',
      closed: true,
      points: [
        [0, 20],
        [20, 20],
        [20, 30],
        [0, 30],
      ],
      fill: '#000000',
    }),
  ).toMatchObject([
    {
      points: [
        [10, 20],
        [20, 20],
        [20, 30],
        [10, 30],
      ],
    },
  ])
})

it('keeps the parts of a line that leaves and comes back', () => {
  expect(
    cut({
      type: 'path',
      key: 'l',
      role: 'ground',
      points: [
        [20, 20],
        [20, 80],
        [60, 80],
        [60, 20],
      ],
      stroke: '#000000',
    }),
  ).toMatchObject([
    {
      key: 'l',
      points: [
        [20, 20],
        [20, 50],
      ],
    },
    {
      key: 'l:part1',
      points: [
        [60, 50],
        [60, 20],
      ],
    },
  ])
})

it('keeps a word whole or not at all, and a clip’s ground', () => {
  const text: FlatMark = {
    type: 'text',
    key: 't',
    role: 'note',
    x: 80,
    y: 30,
    text: '字',
    size: 12,
    color: '#000000',
  }
  expect(cut(text, { ...text, key: 'u', y: 55 })).toEqual([text])
  const { marks } = withoutClips({
    width: 9,
    height: 9,
    background: '#FFFFFF',
    marks: [
      {
        type: 'clip',
        key: 'c',
        role: 'window',
        x: 1,
        y: 1,
        w: 5,
        h: 5,
        ground: '#EEEEEE',
        marks: [],
      },
    ],
  })
  expect(marks).toEqual([
    { type: 'rect', key: 'c:ground', role: 'ground', x: 1, y: 1, w: 5, h: 5, fill: '#EEEEEE' },
  ])
})

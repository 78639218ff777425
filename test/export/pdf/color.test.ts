import { expect, it } from 'vitest'
import { pdfColor } from '@/export/pdf/color'

it.each([
  ['#1F5F8B', '#1F5F8B', 1],
  ['#abc', '#aabbcc', 1],
  ['#1F5F8B80', '#1F5F8B', 128 / 255],
  ['#1F5F8B00', '#1F5F8B', 0],
  ['rgb(1, 2, 255)', '#0102ff', 1],
  ['rgba(16,32,48,0.5)', '#102030', 0.5],
  ['rgb(16 32 48 / 25%)', '#102030', 0.25],
  ['rgb(300, 0, 0)', '#ff0000', 1],
])('reads %s', (css, hex, opacity) => {
  expect(pdfColor(css)).toEqual({ hex, opacity })
})

it.each(['transparent', 'none'])('sees nothing in %s', css => {
  expect(pdfColor(css).opacity).toBe(0)
})

it.each(['', 'red', '#12', '#12345', 'url(x)', 'rgb(1,2)', '#1F5F8B) scn'])(
  'takes %j for no colour',
  css => {
    expect(() => pdfColor(css)).toThrow(`unknown colour: ${css}`)
  },
)

import { describe, expect, it } from 'vitest'
import { readPdfState } from '@/intake/readPdfState'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const element = (state: string): string => `<guatu-state xmlns="urn:guatu">${state}</guatu-state>`
const file = (...parts: readonly string[]): string => ['%PDF-1.7', '1 0 obj\n<<\n/Type /Catalog\n>>\nendobj', ...parts, 'trailer', '%%EOF'].join('\n')

describe('the state in a PDF', () => {
  it.each(['{}', '{"query":"asof=2022-10-31","plan":"（甲）"}'])('is read as it was laid in: %s', state => {
    expect(readPdfState(bytes(file(element(state))))).toBe(state)
  })

  it('is read where signs of XML stand in it, once and not twice', () => {
    expect(readPdfState(bytes(file(element('{"plan":"a &amp;lt; b &gt; c"}'))))).toBe('{"plan":"a &lt; b > c"}')
  })

  it('is found among bytes that are no text, and after whatever quotes it', () => {
    const text = bytes(file(`stream\n${element('{"quoted":1}')}\nendstream`, '\u0001\u0001\u0001', element('{"own":1}')))
    expect(readPdfState(text.map(byte => byte === 1 ? 0xff : byte))).toBe('{"own":1}')
  })

  it.each([
    ['that is no PDF', file(element('{}')).slice(1)],
    ['of another hand', file()],
    ['cut off', file(element('{"query":1}')).slice(0, 90)],
    ['whose state is no JSON', file(element('{"query"'))],
    ['that is empty', ''],
  ])('is not found in a file %s', (_, text) => {
    expect(readPdfState(bytes(text))).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { jsonFault } from '@/intake/text/jsonFault'

function faultOf(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return jsonFault(error, text)
  }
}

describe('what is wrong with a text that is no JSON', () => {
  it.each([
    ['{bad', '1:2'],
    ['{\n  "a": 1,\n}', '3:1'],
    ['{"items": 3', '1:12'],
    ['{"a": 1} more', '1:10'],
  ])('is found in %j at %s', (text, place) => {
    expect(faultOf(text)).toBe(place)
  })

  it('is told without a word of the browser’s own', () => {
    for (const text of ['hello', '', '{"a": nul}', '["a"', '{“a”: 1}'])
      expect(faultOf(text)).not.toMatch(/[a-z]{2}/i)
  })

  it('is read off browsers of another wording too', () => {
    expect(jsonFault(new SyntaxError('Unexpected token b in JSON at position 1'), '{bad')).toBe(
      '1:2',
    )
    expect(jsonFault(new SyntaxError('Unexpected end of JSON input'), '{')).toBe('1:2')
  })
})

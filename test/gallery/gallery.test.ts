import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pictures } from './pictures'

const folder = fileURLToPath(new URL('./pictures/', import.meta.url))

/**
 * Pictures that the product draws of the real plan, each in pictures/ as an SVG. A change that
 * moves a mark shows in the diff of its picture; `npm run gallery` draws them anew.
 */
describe('the gallery', () => {
  it.each(pictures)('shows %s as it is drawn', (name, svg) => {
    const path = `${folder}${name}.svg`
    expect(existsSync(path), `${name}.svg is missing: npm run gallery`).toBe(true)
    // Line by line, so that a difference is told as a diff.
    expect(svg.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'))
  })

  it('holds nothing else', () => {
    const held = readdirSync(folder).filter(name => name.endsWith('.svg'))
    expect(held.sort()).toEqual(pictures.map(([name]) => `${name}.svg`).sort())
  })
})

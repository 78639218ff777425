import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workStates } from '@/analysis/state/workState'
import type { ChartStyle } from '@/charts/sign/style'
import {
  darkStyle,
  figureStyle,
  lightStyle,
  stateColor,
  styleOf,
  taskColor,
  wallStyle,
} from '@/charts/sign/style'

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8')

/** What a selector sets, alone or with others. */
function tokens(selector: string): Record<string, string> {
  const rules = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  const bodies = rules
    .filter(([, selectors]) => selectors!.split(',').some(one => one.trim() === selector))
    .map(([, , body]) => body!)
  return Object.fromEntries(
    [...bodies.join('').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name!,
      // Colours are written in lower case there and in upper case here.
      value!.trim().replace(/^#[0-9a-f]+$/, color => color.toUpperCase()),
    ]),
  )
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Pairs of names whose contrast stays under a bound. */
function weak(
  style: ChartStyle,
  inks: Record<string, string>,
  grounds: Record<string, string>,
  bound: number,
): string[] {
  return Object.entries(inks).flatMap(([ink, colour]) =>
    Object.entries(grounds)
      .filter(([, ground]) => contrast(colour, ground) < bound)
      .map(
        ([ground, at]) => `${style.name}: ${ink} on ${ground} ${contrast(colour, at).toFixed(2)}`,
      ),
  )
}

describe.each([
  [lightStyle, ':root'],
  [darkStyle, ":root[data-theme='dark']"],
  [wallStyle, "[data-look='wall']"],
] as const)('the style %#', (style, selector) => {
  const css = tokens(selector)
  const tasks = Object.fromEntries(style.tasks.map((colour, at) => [`t${at + 1}`, colour]))

  it('is the same in tokens.css and in charts/sign/style.ts', () => {
    const ours = Object.fromEntries(
      Object.entries(style).filter(
        ([key, value]) => typeof value === 'string' && key !== 'name' && key !== 'font',
      ),
    )
    const theirs = Object.fromEntries(
      Object.entries(css).filter(([key]) => key !== 'font' && key !== 'mark'),
    )
    const states = Object.fromEntries(
      workStates.map(state => [stateColor(state).slice(6, -1), style.states[state]]),
    )
    expect(Object.keys(states)).toHaveLength(9)
    expect(theirs).toEqual({ ...ours, ...tasks, ...states })
    expect((css.font ?? tokens(':root').font)?.replace(/,\s+/g, ',').replace(/'/g, '"')).toBe(
      style.font,
    )
  })

  it('has eleven hues for tasks, all apart, and begins again after them', () => {
    expect(new Set(style.tasks).size).toBe(11)
    expect(taskColor(style, 12)).toBe(taskColor(style, 1))
    expect(taskColor(style, 3)).toBe(style.tasks[2])
  })

  it('sets every text colour at 4.5 or more on the grounds text stands on', () => {
    const { ink, ink2, ink3, accent, bg, bg2, band, sel } = style
    expect(weak(style, { ink, ink2, ink3, accent, ...tasks }, { bg, bg2 }, 4.5)).toEqual([])
    expect(weak(style, { ink, ink2, ...tasks }, { band, sel }, 4.5)).toEqual([])
    expect(weak(style, { ink }, { mark: css.mark! }, 4.5)).toEqual([])
  })

  it('sets a flag’s number at 4.5 or more on every task’s cloth', () => {
    expect(weak(style, { onflag: style.onflag }, { ...tasks, ...style.states }, 4.5)).toEqual([])
    expect(weak(style, style.states, { bg: style.bg }, 4.5)).toEqual([])
  })
})

describe.each(['light', 'dark'] as const)('traffic lights on %s', theme => {
  const style = styleOf(theme, 'lights')
  const over = tokens(
    theme === 'dark'
      ? ":root[data-theme='dark'][data-states='lights']"
      : ":root[data-states='lights']",
  )

  it('are the same in tokens.css, and differ from the page’s own only there', () => {
    const own = styleOf(theme, 'own')
    for (const state of workStates)
      expect(over[stateColor(state).slice(6, -1)] ?? own.states[state]).toBe(style.states[state])
    expect({ ...style, states: own.states }).toEqual(own)
  })

  it('can be read on the ground, and a flag’s number on them', () => {
    expect(weak(style, style.states, { bg: style.bg }, 4.5)).toEqual([])
    expect(weak(style, { onflag: style.onflag }, style.states, 4.5)).toEqual([])
    if (theme === 'dark')
      expect(weak(wallStyle, style.states, { bg: wallStyle.bg }, 4.5)).toEqual([])
  })
})

describe.each(['paper', 'grey', 'color', 'dark'] as const)('the look %s of figures', look => {
  const style = figureStyle(look)

  it('sets every word at 4.5 or more on the grounds it stands on', () => {
    const { ink, ink2, ink3, accent, bg, bg2, band } = style
    const tasks = Object.fromEntries(style.tasks.map((colour, at) => [`t${at + 1}`, colour]))
    expect(
      weak(style, { ink, ink2, ink3, accent, ...tasks, ...style.states }, { bg, bg2, band }, 4.5),
    ).toEqual([])
    expect(weak(style, { onflag: style.onflag }, { ...tasks, ...style.states }, 4.5)).toEqual([])
  })

  it('is written in #RRGGBB throughout, so that every format takes it', () => {
    const colours = [
      ...Object.values(style).filter(
        (value): value is string => typeof value === 'string' && value.startsWith('#'),
      ),
      ...style.tasks,
      ...style.heat,
      ...Object.values(style.states),
    ]
    expect(colours.filter(colour => !/^#[0-9A-F]{6}$/i.test(colour))).toEqual([])
  })

  it('has greys alone where greys are asked for', () => {
    const colours = [
      ...Object.values(style).filter(
        (value): value is string => typeof value === 'string' && value.startsWith('#'),
      ),
      ...style.tasks,
      ...style.heat,
      ...Object.values(style.states),
    ]
    if (look === 'grey') expect(colours.filter(colour => !/^#(..)\1\1$/i.test(colour))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import { allMarks } from '@/charts/scene/scene'
import { drawFigure } from '@/command/drawFigure'
import { renderOptions } from '@/command/renderOptions'
import { writePptx } from '@/export/pptx/scenePptx'
import { figureSvgs } from '@/export/svg/sceneSvg'
import { fileOf } from '../export/table/planCase'
import { plan } from '../export/ledger/ledgerCase'
import { faultOf, oddNames, oddPlan } from '../model/oddNames'

const odd = oddPlan(plan)

async function figureOf(...words: readonly string[]): Promise<Figure> {
  const [kind, ...rest] = words
  const options = renderOptions([kind!, '--plan', 'a', '--out', 'b.svg', ...rest])
  if (typeof options === 'string') throw new Error(options)
  const { view, page } = options
  const figure = await drawFigure(fileOf({}, odd), {
    kind: kind as 'gantt' | 'workload' | 'relations' | 'overview',
    view,
    page,
  })
  if (typeof figure === 'string') throw new Error(figure)
  return figure
}

/** Every text of a figure, a letter of upright words by itself as writers set them. */
function textsOf({ pages }: Figure): readonly string[] {
  return pages.flatMap(page =>
    allMarks(page.marks).flatMap(mark => (mark.type === 'text' ? [mark.text] : [])),
  )
}

describe('names of any signs in figures', () => {
  it.each([
    ['gantt'],
    ['gantt', '--group', 'unit', '--size', 'a3Across'],
    ['workload', '--size', 'a3Across'],
    ['workload', '--size', 'slide'],
    ['workload', '--columns', 'month'],
    ['relations', '--size', 'a3'],
    ['overview'],
  ])('stand in whole signs: %s %s %s %s %s', async (...words) => {
    const figure = await figureOf(...words)
    const texts = textsOf(figure)
    expect(texts.flatMap(text => (faultOf(text) === null ? [] : [[faultOf(text), text]]))).toEqual(
      [],
    )
    for (const svg of figureSvgs(figure)) expect(svg).not.toMatch(/\ufffd|\p{Cs}/u)
    expect(figure.isCut ?? false).toBe(false)
    expect((await writePptx(figure, { created: null })).size).toBeGreaterThan(1000)
  })

  it('take a few pages of a heatmap, and are told whole beside them', async () => {
    const figure = await figureOf('workload', '--size', 'slide')
    expect(figure.pages.length).toBeLessThanOrEqual(8)
    expect(figure.notes.join('\n')).toContain(oddNames[9])
  })
})

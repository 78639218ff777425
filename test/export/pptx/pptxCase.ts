// @ts-expect-error: jsdom comes without types
import { JSDOM } from 'jsdom'
import { expect } from 'vitest'
import type { Figure } from '@/charts/figure/figure'
import type { FlatMark, Mark, Scene } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { writePptx } from '@/export/pptx/scenePptx'
import type { FigureWish } from '../../charts/figure/figureCase'
import { figureWith } from '../../charts/figure/figureCase'
import { unzip } from '../zipParts'

/** The instant at which the files of tests are made. */
export const created = '2022-10-31T08:00:00Z'

/** A figure whose marks bear their keys as names, so that they can be told in the file. */
export function keyed(wish: FigureWish): Figure {
  return { ...figureWith({ size: 'a3Across', look: 'color', ...wish }), nameOf: mark => mark.key }
}

/** A figure of scenes made by hand. */
export function figureOf(pages: readonly Scene[], change: Partial<Figure> = {}): Figure {
  return {
    ...keyed({}),
    paper: { width: 338.67, height: 190.5 },
    title: '图样',
    pages,
    notes: pages.map(() => ''),
    ...change,
  }
}

const { DOMParser } = new JSDOM('', { url: 'http://localhost/' }).window as unknown as {
  readonly DOMParser: typeof globalThis.DOMParser
}

/** The bytes of a file. */
export async function bytesOf(...args: Parameters<typeof writePptx>): Promise<Uint8Array> {
  return new Uint8Array(await (await writePptx(...args)).arrayBuffer())
}

/** The texts of a file's parts by their names. */
export async function partsOf(figure: Figure): Promise<ReadonlyMap<string, string>> {
  return new Map(
    unzip(await bytesOf(figure, { created })).map(({ name, text }) => [name, String(text)]),
  )
}

/** XML read as a program would; a fault in it fails the test. */
export function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

/**
 * The first slide of a figure as PowerPoint reads it, which takes the choice where there is one.
 */
export async function slideOf(figure: Figure): Promise<Document> {
  return chosen(await wholeSlideOf(figure), 'mc:Choice')
}

/** The first slide as a program reads it that takes what is there in place of a choice. */
export async function plainSlideOf(figure: Figure): Promise<Document> {
  return chosen(await wholeSlideOf(figure), 'mc:Fallback')
}

async function wholeSlideOf(figure: Figure): Promise<Document> {
  return parsed((await partsOf(figure)).get('ppt/slides/slide1.xml') ?? '')
}

/** A slide with one branch in place of each alternative. */
export function chosen(slide: Document, branch: 'mc:Choice' | 'mc:Fallback'): Document {
  for (const either of [...slide.getElementsByTagName('mc:AlternateContent')])
    either.replaceWith(
      ...[...either.getElementsByTagName(branch)].flatMap(one => [...one.childNodes]),
    )
  return slide
}

/** Elements of a name within a node. */
export const all = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagName(name),
]
/** The first of them, which must be there. */
export const one = (node: Document | Element, name: string): Element => {
  const [found] = all(node, name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
/** A number that an attribute holds. */
export const numberOf = (node: Element, name: string): number => Number(node.getAttribute(name))
/** What a shape is called. */
export const nameOf = (shape: Element): string => one(shape, 'p:cNvPr').getAttribute('name') ?? ''
/** Shapes and connectors, those in groups too. */
export const shapes = (slide: Document): Element[] => [
  ...all(slide, 'p:sp'),
  ...all(slide, 'p:cxnSp'),
]
/** Those whose name is of a kind. */
export const named = (slide: Document, name: RegExp): Element[] =>
  shapes(slide).filter(shape => name.test(nameOf(shape)))
/** All texts of a slide, run by run. */
export const words = (slide: Document): string[] =>
  all(slide, 'a:t').map(text => text.textContent ?? '')
/** The first page of a figure. */
export const pageOf = ({ pages: [page] }: Figure): Scene => {
  if (!page) throw new Error('no page')
  return page
}
/** Marks of that page that are what is asked for. */
export const marksOf = (figure: Figure, wanted: (mark: FlatMark) => boolean): FlatMark[] =>
  allMarks(pageOf(figure).marks).filter(wanted)
/** A figure of one page made by hand. */
export const scene = (marks: readonly Mark[]): Figure =>
  figureOf([{ width: 1600, height: 900, background: '#FFFFFF', marks }])

// @ts-expect-error: jsdom comes without types
import { JSDOM } from 'jsdom'
import { posix } from 'node:path'
import validate from '@ooxml-tools/validate'
import { excelLimits } from '@/export/xlsx/excelLimits'
import { unzip } from './zipParts'

type Parts = ReadonlyMap<string, string>

const { DOMParser } = new JSDOM('', { url: 'http://localhost/' }).window as unknown as {
  readonly DOMParser: typeof globalThis.DOMParser
}

/**
 * What Office would repair in a file: what Microsoft's Open XML SDK finds against the schema, and
 * what it does not look at. Empty for a sound one.
 */
export async function officeFaults(
  bytes: Uint8Array,
  format: 'pptx' | 'xlsx',
): Promise<readonly string[]> {
  const parts: Parts = new Map(unzip(bytes).map(({ name, text }) => [name, String(text)]))
  const broken = [...parts].flatMap(([name, xml]) => brokenXml(name, xml))
  if (broken.length > 0) return broken
  return [
    ...(await schemaFaults(bytes, format)),
    ...packageFaults(parts),
    ...(format === 'pptx' ? slideFaults(parts) : bookFaults(parts)),
  ]
}

/** What the SDK finds, or why it cannot open the file at all. */
async function schemaFaults(
  bytes: Uint8Array,
  format: 'pptx' | 'xlsx',
): Promise<readonly string[]> {
  try {
    const found = await validate(new Uint8Array(bytes), format, 'Microsoft365')
    return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

function parsed(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml')
}

function brokenXml(name: string, xml: string): readonly string[] {
  const fault = parsed(xml).querySelector('parsererror')
  return fault ? [`${name}: ${fault.textContent ?? ''}`] : []
}

const all = (node: Document | Element, name: string): readonly Element[] => [
  ...node.getElementsByTagName(name),
]
const attribute = (node: Element, name: string): string => node.getAttribute(name) ?? ''
const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at)

/** Parts without a type, and relationships that lead nowhere or are named twice. */
function packageFaults(parts: Parts): readonly string[] {
  const types = parsed(parts.get('[Content_Types].xml') ?? '<none/>')
  const byName = all(types, 'Override').map(one => attribute(one, 'PartName').slice(1))
  const byEnd = all(types, 'Default').map(one => attribute(one, 'Extension'))
  const untyped = [...parts.keys()].filter(
    name =>
      name !== '[Content_Types].xml' &&
      !byName.includes(name) &&
      !byEnd.includes(name.slice(name.lastIndexOf('.') + 1)),
  )
  return [
    ...untyped.map(name => `${name}: no content type`),
    ...byName.filter(name => !parts.has(name)).map(name => `${name}: a type without a part`),
    ...[...parts].flatMap(([name, xml]) =>
      name.endsWith('.rels') ? deadEnds(name, xml, parts) : [],
    ),
  ]
}

function deadEnds(name: string, xml: string, parts: Parts): readonly string[] {
  const folder = posix.dirname(posix.dirname(name))
  const links = all(parsed(xml), 'Relationship')
  const dead = links.filter(link => {
    const target = attribute(link, 'Target')
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    return attribute(link, 'TargetMode') !== 'External' && !parts.has(path)
  })
  const ids = new Set(links.map(link => attribute(link, 'Id')))
  const owner = parts.get(posix.join(folder, posix.basename(name, '.rels'))) ?? ''
  const used = [...owner.matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(match => match[1] ?? '')
  return [
    ...dead.map(link => `${name}: ${attribute(link, 'Target')} is not there`),
    ...twice(links.map(link => attribute(link, 'Id'))).map(id => `${name}: ${id} twice`),
    ...used.filter(id => !ids.has(id)).map(id => `${name}: no ${id}`),
  ]
}

/** Ids twice on a slide, connectors that end nowhere, and extents below nothing. */
function slideFaults(parts: Parts): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    if (!/^ppt\/slides\/[^/]+\.xml$/.test(name)) return []
    const slide = parsed(xml)
    // A branch that stands in for another may bear its ids.
    for (const branch of all(slide, 'mc:Fallback')) branch.remove()
    const ids = all(slide, 'p:cNvPr').map(one => attribute(one, 'id'))
    const ends = ['a:stCxn', 'a:endCxn'].flatMap(end => all(slide, end))
    const extents = ['a:ext', 'a:chExt'].flatMap(extent => all(slide, extent))
    return [
      ...twice(ids).map(id => `${name}: id ${id} twice`),
      ...ends
        .map(end => attribute(end, 'id'))
        .filter(id => !ids.includes(id))
        .map(id => `${name}: a connector ends at ${id}, which is not there`),
      ...extents
        .filter(one => Number(one.getAttribute('cx')) < 0 || Number(one.getAttribute('cy')) < 0)
        .map(() => `${name}: a negative extent`),
    ]
  })
}

/** What a workbook has beyond Excel's limits, names that it refuses, merges that overlap. */
function bookFaults(parts: Parts): readonly string[] {
  const names = all(parsed(parts.get('xl/workbook.xml') ?? '<none/>'), 'sheet').map(sheet =>
    attribute(sheet, 'name'),
  )
  const styles = parsed(parts.get('xl/styles.xml') ?? '<none/>')
  const formats = all(styles, 'cellXfs')[0]?.children.length ?? 0
  return [
    ...names
      .filter(name => !/^(?!')[^[\]:*?/\\]{1,31}$(?<!')/.test(name))
      .map(name => `a sheet may not be called ${name}`),
    ...twice(names.map(name => name.toLowerCase())).map(name => `sheet ${name} twice`),
    ...[...parts].flatMap(([name, xml]) =>
      name.startsWith('xl/worksheets/sheet') ? sheetFaults(name, parsed(xml), formats) : [],
    ),
    ...all(parsed(parts.get('xl/sharedStrings.xml') ?? '<none/>'), 'si')
      .filter(text => (text.textContent ?? '').length > excelLimits.cell)
      .map(() => 'a text longer than a cell may be'),
  ]
}

function sheetFaults(name: string, sheet: Document, formats: number): readonly string[] {
  const rows = all(sheet, 'row')
  const cells = all(sheet, 'c')
  const places = cells.map(cell => placeOf(attribute(cell, 'r')))
  const isInOrder = places.every(([row, column], at) => {
    const [above, before] = places[at - 1] ?? [0, 0]
    return row > above || (row === above && column > before)
  })
  return [
    ...rows
      .filter(row => Number(row.getAttribute('ht')) > excelLimits.height)
      .map(row => `${name}: row ${attribute(row, 'r')} is too high`),
    ...['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter']
      .flatMap(part => all(sheet, part))
      .filter(({ textContent }) => (textContent ?? '').length > excelLimits.footer)
      .map(({ tagName }) => `${name}: ${tagName} is too long`),
    ...places
      .filter(([row, column]) => row > excelLimits.rows || column > excelLimits.columns)
      .map(([row, column]) => `${name}: a cell at ${row}, ${column}`),
    ...(isInOrder ? [] : [`${name}: cells out of order`]),
    ...cells
      .filter(cell => Number(cell.getAttribute('s')) >= formats)
      .map(cell => `${name}: ${attribute(cell, 'r')} has no such style`),
    ...overlaps(all(sheet, 'mergeCell').map(merge => attribute(merge, 'ref'))).map(
      ref => `${name}: ${ref} overlaps another merge`,
    ),
  ]
}

/** Row and column of a cell, counted from 1. */
function placeOf(ref: string): readonly [row: number, column: number] {
  const [letters, digits] = [ref.replace(/\d/g, ''), ref.replace(/\D/g, '')]
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(digits), column]
}

function overlaps(refs: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return refs.filter(ref => {
    const [from = '', to = from] = ref.split(':')
    const [[top, left], [bottom, right]] = [placeOf(from), placeOf(to)]
    let isTaken = false
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const key = `${row} ${column}`
        isTaken ||= taken.has(key)
        taken.add(key)
      }
    return isTaken
  })
}

// Which part of a workbook holds which of its sheets: the workbook lists sheets by an id, and its
// relations say which part an id means.
import type { XmlTag } from '@/intake/text/xmlTags'
import { attributeOf, xmlTags } from '@/intake/text/xmlTags'

/** The parts of a workbook, by their names. */
type WorkbookFiles = Readonly<Record<string, Uint8Array>>

/** Whether a part names the same sheet twice, which would then be read twice. */
export function namesSheetTwice(files: WorkbookFiles): boolean {
  return Object.entries(files).some(isTwofold)
}

function isTwofold([name, bytes]: readonly [string, Uint8Array]): boolean {
  const [tag, attribute] = /workbook\.xml$/i.test(name)
    ? ['sheet', 'r:id']
    : /workbook\.xml\.rels$/i.test(name)
      ? ['Relationship', 'Target']
      : ['', '']
  if (tag === '') return false
  const seen = new Set<string>()
  for (const one of xmlTags(bytes)) {
    if (one.name !== tag || one.kind === 'close') continue
    const target = attributeOf(bytes, one, attribute)?.replace(/^.*\//, '') ?? null
    const isSheet = attributeOf(bytes, one, 'Type')?.endsWith('/worksheet') ?? true
    if (target === null || !isSheet) continue
    if (seen.has(target)) return true
    seen.add(target)
  }
  return false
}

/** The part of each sheet that the workbook lists, in its order, '' for one without cells. */
export function sheetParts(files: WorkbookFiles): readonly string[] {
  const book = Object.keys(files).find(name => /(?:^|\/)workbook\.xml$/i.test(name)) ?? ''
  const folder = book.replace(/[^/]*$/, '')
  const relations = files[`${folder}_rels/${book.slice(folder.length)}.rels`] ?? new Uint8Array()
  const targets = new Map<string, string>()
  for (const tag of opened(relations, 'Relationship')) {
    const id = attributeOf(relations, tag, 'Id') ?? ''
    const target = attributeOf(relations, tag, 'Target') ?? ''
    const isSheet = attributeOf(relations, tag, 'Type')?.endsWith('/worksheet') === true
    if (isSheet) targets.set(id, partName(folder, target))
  }
  const words = files[book] ?? new Uint8Array()
  return opened(words, 'sheet').flatMap(tag => {
    const id = attributeOf(words, tag, 'r:id') ?? otherId(words, tag) ?? ''
    // The library passes over one without a name or an id.
    const isListed = id !== '' && (attributeOf(words, tag, 'name') ?? '') !== ''
    return isListed ? [targets.get(id) ?? ''] : []
  })
}

/** What names a sheet's part where the prefix of that is another than usual. */
function otherId(bytes: Uint8Array, tag: XmlTag): string | null {
  const words = new TextDecoder().decode(bytes.subarray(tag.at, tag.end))
  return /\s\w{1,64}:id="(rId[^"]{0,256})"/.exec(words)?.[1] ?? null
}

function opened(bytes: Uint8Array, name: string): readonly XmlTag[] {
  return [...xmlTags(bytes)].filter(tag => tag.name === name && tag.kind !== 'close')
}

/** The name of a part that is named from a folder, or from the root. */
function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}

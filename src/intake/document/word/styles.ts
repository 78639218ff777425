import type { DocxNumbers, ListPlace } from './numbers'
import type { XmlElement } from '@/intake/document/xmlTree'
import { childOf, valueOf } from '@/intake/document/xmlTree'

interface Style {
  readonly basedOn: string | null
  readonly list: string | null
  readonly level: number | null
}

/** Styles that are looked through for a list: a style may be based on itself in a broken file. */
const mostSteps = 20

/** The paragraph styles of a document, as far as they number paragraphs. */
export interface DocxStyles {
  /** The list that numbers a paragraph with these settings; null where none does. */
  readonly listOf: (look: XmlElement | undefined, numbers: DocxNumbers) => ListPlace | null
}

/** The styles of styles.xml. */
export function stylesOf(root: XmlElement): DocxStyles {
  const styles = new Map<string, Style>()
  for (const style of childOf(root, 'styles')?.children ?? []) {
    if (style.name !== 'style') continue
    const id = style.attributes.styleId ?? ''
    styles.set(id, {
      basedOn: valueOf(childOf(style, 'basedOn')),
      ...listIn(childOf(style, 'pPr')),
    })
  }
  return {
    listOf(look, numbers) {
      const own = listIn(look)
      if (own.list !== null && own.level !== null) return placeIn(own.list, own.level)
      let style = valueOf(childOf(look, 'pStyle'))
      for (let step = 0; step < mostSteps && style !== null; step += 1) {
        const { list, level, basedOn } = styles.get(style) ?? { ...own, basedOn: null }
        const id = own.list ?? list
        if (id !== null) return placeIn(id, own.level ?? level ?? numbers.levelOf(id, style))
        style = basedOn
      }
      return own.list === null ? null : placeIn(own.list, own.level ?? 0)
    },
  }
}

function listIn(look: XmlElement | undefined): Pick<Style, 'list' | 'level'> {
  const numbered = childOf(look, 'numPr')
  const level = valueOf(childOf(numbered, 'ilvl'))
  return {
    list: valueOf(childOf(numbered, 'numId')),
    level: level === null ? null : Number(level),
  }
}

/** The list 0 takes the number of a style away. */
function placeIn(list: string, level: number): ListPlace | null {
  return list === '0' ? null : { list, level }
}

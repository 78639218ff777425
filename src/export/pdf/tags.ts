import type { FlatMark } from '@/charts/scene/scene'

/**
 * What a page's content belongs to, for those who hear it: its shapes to one figure with words in
 * its stead, its texts to a paragraph for each item.
 */
export interface PdfTags {
  /** Says what is drawn next; null is a ground. */
  readonly enter: (mark: FlatMark | null) => void
  /** Ends what was entered: before a clip begins or ends, and at the end of the page. */
  readonly leave: () => void
  /** Hands over the page's parts in the order they first came. */
  readonly end: () => void
}

/**
 * Tags for the page that stands open, in a part of the document; `alt` says what its figure shows.
 */
export function pageTags(
  doc: PDFKit.PDFDocument,
  part: PDFKit.PDFStructureElement,
  alt: string,
): PdfTags {
  // The published types are older than the library: a figure's box is among its options.
  const options = { alt, placement: 'Block', bbox: [0, 0, doc.page.width, doc.page.height] }
  const elements = new Map([['Figure', doc.struct('Figure', options)]])
  let open: string | null = null
  const leave = (): void => {
    if (open !== null) doc.endMarkedContent()
    open = null
  }
  const enter = (mark: FlatMark | null): void => {
    const name = nameOf(mark)
    if (name === open) return
    leave()
    const tag = name === 'Figure' ? 'Figure' : 'P'
    const element = elements.get(name) ?? doc.struct(tag)
    elements.set(name, element)
    element.add(doc.markStructureContent(tag))
    open = name
  }
  const end = (): void => {
    leave()
    for (const element of elements.values()) {
      part.add(element)
      element.end()
    }
  }
  return { enter, leave, end }
}

function nameOf(mark: FlatMark | null): string {
  if (mark?.type !== 'text') return 'Figure'
  return mark.info?.item === undefined ? 'P' : `P ${mark.info.item}`
}

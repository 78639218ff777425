// A part of an Office document as a tree of those elements that a reader asks for: of a real one
// nine tags in ten say how it looks.
import type { Excess } from '@/intake/text/excess'
import { excessOf } from '@/intake/text/excess'
import { documentBounds } from '@/model/bounds'
import type { MarkupFault } from './markup'
import { readMarkup } from './markup'

/** An element: its name without a prefix, its attributes without theirs, its words, its elements. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
  readonly children: XmlElement[]
}

/** Which elements stay, and which are left out with all that stands in them. */
export interface TreeNames {
  readonly kept: ReadonlySet<string>
  readonly dropped: ReadonlySet<string>
}

/** A tree, or why the part was not read. */
export type XmlTree =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: MarkupFault | 'broken' }

/**
 * Reads a part in UTF-8 as a tree. Elements that neither stay nor are left out are as if their tags
 * were not there: what stands in them belongs to the element around.
 */
export async function readXmlTree(
  bytes: Uint8Array,
  { kept, dropped }: TreeNames,
): Promise<XmlTree> {
  // In another encoding a DOCTYPE would look otherwise.
  if (bytes.subarray(0, 4).includes(0)) return { ok: false, fault: 'broken' }
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] }
  const path: XmlElement[] = [root]
  const most = documentBounds.elements
  let [below, elements] = [0, 0]
  const top = (): XmlElement => path[path.length - 1] ?? root
  let excess: Excess | null = null
  const fault = await readMarkup(
    new TextDecoder().decode(bytes),
    {
      open(tag, attributes) {
        const name = localName(tag)
        if (below > 0 || dropped.has(name)) below += 1
        else if (kept.has(name)) {
          elements += 1
          if (elements > most) excess ??= excessOf('tags', elements, most)
          if (excess !== null) return
          const element = { name, attributes: localNames(attributes), text: '', children: [] }
          top().children.push(element)
          path.push(element)
        }
      },
      close(tag) {
        if (below > 0) below -= 1
        else if (path.length > 1 && top().name === localName(tag)) path.pop()
      },
      text(words) {
        if (below === 0) top().text += words
      },
    },
    { xmlMode: true },
  )
  const why = excess ?? fault
  return why === null ? { ok: true, root } : { ok: false, fault: why }
}

/** The first element of a name below another. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(child => child.name === name)
}

/** What an element's `val` says; null where it has none. */
export function valueOf(element: XmlElement | undefined): string | null {
  return element?.attributes.val ?? null
}

/** Whether an element that switches something on is there, and does not say off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(valueOf(element) ?? '')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const none: Readonly<Record<string, string>> = {}

/** Attributes by their names without prefixes; most elements have none, and share that. */
function localNames(
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  let found: Record<string, string> | null = null
  for (const name in attributes) {
    found ??= {}
    found[localName(name)] = attributes[name] ?? ''
  }
  return found ?? none
}

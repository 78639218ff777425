import type { Figure, FigureFonts } from '@/charts/figure/figure'
import { lightStyle } from '@/charts/sign/style'
import { stateElement } from '@/export/file/figureState'
import { xml, xmlText } from '@/export/file/xmlText'
import { layoutXml, masterXml, notesMasterXml, notesXml, presentationXml, themeXml } from './master'

/**
 * A part of the package: its name, its content, its type where the name does not tell it, and what
 * it refers to, as rId1, rId2 and so on.
 */
export interface Part {
  readonly name: string
  readonly xml: string
  readonly type?: string
  readonly refers?: readonly (readonly [kind: string, target: string])[]
}

/** What the package says of its pages: their size in EMU and their slides' content. */
export interface Deck {
  readonly width: number
  readonly height: number
  readonly slides: readonly string[]
  readonly lang: string
  readonly created: string | null
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * All parts of a presentation, what they refer to, and the list of their types: the text of each
 * file by its name.
 */
export function partsOf(figure: Figure, deck: Deck): ReadonlyMap<string, string> {
  const parts = [
    ...framePartsOf(deck, figure.fonts ?? { body: lightStyle.font, title: lightStyle.font }),
    ...deck.slides.flatMap((slide, at) =>
      slidePartsOf(slide, at + 1, { notes: figure.notes[at] ?? '', lang: deck.lang }),
    ),
    ...aboutPartsOf(figure, deck),
  ]
  const top: Part = {
    name: '',
    xml: '',
    refers: [
      ['officeDocument', 'ppt/presentation.xml'],
      ['core', 'docProps/core.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ],
  }
  return new Map([
    ['[Content_Types].xml', head + typesXml(parts)],
    ['_rels/.rels', head + relationshipsXml(top)],
    ...parts.flatMap((part): [string, string][] => [
      [part.name, head + part.xml],
      ...(part.refers
        ? [[relationshipsName(part.name), head + relationshipsXml(part)] satisfies [string, string]]
        : []),
    ]),
  ])
}

function framePartsOf({ width, height, slides, lang }: Deck, fonts: FigureFonts): readonly Part[] {
  const level = (n: number): string =>
    `<a:lvl${n}pPr marL="0" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" ` +
    'hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr ' +
    'val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea ' +
    `typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`
  const list = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 5}"/>`).join('')
  return [
    {
      name: 'ppt/presentation.xml',
      type: 'presentation.main',
      xml: presentationXml(
        'presentation',
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" ' +
          'r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId ' +
          `r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list}</p:sldIdLst><p:sldSz ` +
          `cx="${width}" cy="${height}"/><p:notesSz cx="6858000" ` +
          'cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr ' +
          `lang="${lang}"/></a:defPPr>${level(1)}</p:defaultTextStyle>`,
        ' saveSubsetFonts="1"',
      ),
      refers: [
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['notesMaster', 'notesMasters/notesMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ['customXml', '../customXml/item1.xml'],
        ...slides.map((_, at) => ['slide', `slides/slide${at + 1}.xml`] as const),
      ],
    },
    {
      name: 'ppt/slideMasters/slideMaster1.xml',
      type: 'slideMaster',
      xml: masterXml({ width, height }),
      refers: [
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['slideLayout', '../slideLayouts/slideLayout2.xml'],
        ['theme', '../theme/theme1.xml'],
      ],
    },
    {
      name: 'ppt/slideLayouts/slideLayout1.xml',
      type: 'slideLayout',
      xml: layoutXml('titleOnly'),
      refers: [['slideMaster', '../slideMasters/slideMaster1.xml']],
    },
    {
      name: 'ppt/slideLayouts/slideLayout2.xml',
      type: 'slideLayout',
      xml: layoutXml('blank'),
      refers: [['slideMaster', '../slideMasters/slideMaster1.xml']],
    },
    {
      name: 'ppt/notesMasters/notesMaster1.xml',
      type: 'notesMaster',
      xml: notesMasterXml(),
      refers: [['theme', '../theme/theme2.xml']],
    },
    { name: 'ppt/theme/theme1.xml', type: 'theme', xml: themeXml('挂图', fonts) },
    { name: 'ppt/theme/theme2.xml', type: 'theme', xml: themeXml('挂图备注', fonts) },
  ]
}

function slidePartsOf(
  slide: string,
  number: number,
  { notes, lang }: { readonly notes: string; readonly lang: string },
): readonly Part[] {
  return [
    {
      name: `ppt/slides/slide${number}.xml`,
      type: 'slide',
      xml: presentationXml('sld', slide),
      refers: [
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
      ],
    },
    {
      name: `ppt/notesSlides/notesSlide${number}.xml`,
      type: 'notesSlide',
      xml: notesXml(notes.split('\n').map(xmlText), lang),
      refers: [
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${number}.xml`],
      ],
    },
  ]
}

/**
 * Properties of the file, and the state it was made from, which programs keep when they save it
 * anew.
 */
function aboutPartsOf(figure: Figure, { slides, lang, created }: Deck): readonly Part[] {
  const stamps =
    created === null
      ? ''
      : ['created', 'modified']
          .map(
            name =>
              `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(created)}</dcterms:${name}>`,
          )
          .join('')
  const core = xml`
    <dc:title>${xmlText(figure.title)}</dc:title>
    <dc:description>${xmlText(figure.description)}</dc:description>
    <dc:language>${lang}</dc:language>
    ${stamps}`
  return [
    {
      name: 'docProps/core.xml',
      type: 'core',
      xml:
        '<cp:coreProperties ' +
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
        `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
    },
    {
      name: 'docProps/app.xml',
      type: 'app',
      xml: xml`
        <Properties xmlns="${office}/extended-properties">
          <Slides>${slides.length}</Slides>
          <Notes>${slides.length}</Notes>
          <Application>Guatu</Application>
        </Properties>`,
    },
    {
      name: 'customXml/item1.xml',
      xml: stateElement(figure.state),
      refers: [['customXmlProps', 'itemProps1.xml']],
    },
    {
      name: 'customXml/itemProps1.xml',
      type: 'customXmlProps',
      xml:
        `<ds:datastoreItem xmlns:ds="${office}/customXml" ` +
        'ds:itemID="{6F1C2E0A-5D8B-4C47-9B3E-2A7D90C4E815}"><ds:schemaRefs><ds:schemaRef ' +
        'ds:uri="urn:guatu"/></ds:schemaRefs></ds:datastoreItem>',
    },
  ]
}

const documentTypes: Readonly<Record<string, string>> = {
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
}

function ofSlides(type: string): string {
  return `application/vnd.openxmlformats-officedocument.presentationml.${type}+xml`
}

function typesXml(parts: readonly Part[]): string {
  const overrides = parts.flatMap(({ name, type }) =>
    type === undefined
      ? []
      : [`<Override PartName="/${name}" ContentType="${documentTypes[type] ?? ofSlides(type)}"/>`],
  )
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ' +
    'Extension="rels" ' +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default ' +
    `Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  )
}

function relationshipsName(name: string): string {
  const at = name.lastIndexOf('/') + 1
  return `${name.slice(0, at)}_rels/${name.slice(at)}.rels`
}

function relationshipsXml({ refers = [] }: Part): string {
  const kindOf = (kind: string): string =>
    kind === 'core'
      ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
      : `${office}/relationships/${kind}`
  const list = refers
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${kindOf(kind)}" Target="${target}"/>`,
    )
    .join('')
  return (
    '<Relationships ' +
    `xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
  )
}

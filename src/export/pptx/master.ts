import type { FigureFonts } from '@/charts/figure/figure'
import { lightStyle } from '@/charts/sign/style'
import { xml, xmlText } from '@/export/file/xmlText'
import { colorXml } from './paint'

/** The face that machines with PowerPoint have. */
const usual = 'Microsoft YaHei'

/**
 * The face of a stack written as in CSS that slides are set in: the usual one where it is among
 * them, else the first.
 */
function faceOf(stack: string): string {
  const faces = stack.split(',').map(name => name.replace(/"/g, '').trim())
  return xmlText(faces.includes(usual) ? usual : (faces[0] ?? usual))
}

const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** A part of PresentationML, with the names its elements go by. */
export function presentationXml(element: string, content: string, attributes = ''): string {
  return `<p:${element} ${spaces}${attributes}>${content}</p:${element}>`
}

const emptyTree = xml`
  <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
  <p:grpSpPr>
    <a:xfrm>
      <a:off x="0" y="0"/><a:ext cx="0" cy="0"/>
      <a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>
    </a:xfrm>
  </p:grpSpPr>`
const colorMap =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" ' +
  'accent2="accent2" accent3="accent3" accent4="accent4" ' +
  'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
const faces = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
const ink = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
const ownMap = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'
const ground = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'

function placeholder(id: number, name: string, kind: string, place: string): string {
  return xml`
    <p:sp>
      <p:nvSpPr>
        <p:cNvPr id="${id}" name="${name}"/>
        <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
        <p:nvPr><p:ph ${kind}/></p:nvPr>
      </p:nvSpPr>
      <p:spPr>${place}</p:spPr>
      <p:txBody>
        <a:bodyPr/><a:lstStyle/>
        <a:p><a:endParaRPr lang="zh-CN"/></a:p>
      </p:txBody>
    </p:sp>`
}

function titlePlace({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): string {
  const part = (whole: number, share: number): number => Math.round(whole * share)
  return xml`
    <a:xfrm>
      <a:off x="${part(width, 0.04)}" y="${part(height, 0.03)}"/>
      <a:ext cx="${part(width, 0.92)}" cy="${part(height, 0.08)}"/>
    </a:xfrm>
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
}

/** The one slide master: a title on paper; two layouts follow it. Size in EMU. */
export function masterXml(size: { readonly width: number; readonly height: number }): string {
  const level = xml`
    <a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">
      <a:defRPr sz="1200" kern="1200">${ink}${faces}</a:defRPr>
    </a:lvl1pPr>`
  const titleStyle = xml`
    <a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">
      <a:spcBef><a:spcPct val="0"/></a:spcBef>
      <a:buNone/>
      <a:defRPr sz="2000" b="1" kern="1200">
        ${ink}
        <a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>
      </a:defRPr>
    </a:lvl1pPr>`
  const title = placeholder(2, '标题', 'type="title"', titlePlace(size))
  return presentationXml(
    'sldMaster',
    xml`
    <p:cSld>${ground}<p:spTree>${emptyTree}${title}</p:spTree></p:cSld>
    <p:clrMap ${colorMap}/>
    <p:sldLayoutIdLst>
      <p:sldLayoutId id="2147483649" r:id="rId1"/>
      <p:sldLayoutId id="2147483650" r:id="rId2"/>
    </p:sldLayoutIdLst>
    <p:txStyles>
      <p:titleStyle>${titleStyle}</p:titleStyle>
      <p:bodyStyle>${level}</p:bodyStyle>
      <p:otherStyle>${level}</p:otherStyle>
    </p:txStyles>`,
  )
}

/**
 * The layout of all our slides, a title and nothing else, and a blank one for slides that users
 * add.
 */
export function layoutXml(kind: 'titleOnly' | 'blank'): string {
  const name = kind === 'blank' ? '空白' : '仅标题'
  const shapes = kind === 'blank' ? '' : placeholder(2, '标题', 'type="title"', '')
  return presentationXml(
    'sldLayout',
    xml`
    <p:cSld name="${name}"><p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld>
    ${ownMap}`,
    ` type="${kind}" preserve="1"`,
  )
}

/** The picture of its slide on a page of notes, or on their master. */
function slideImage(kind: string, look: string): string {
  return xml`
    <p:sp>
      <p:nvSpPr>
        <p:cNvPr id="2" name="幻灯片图像"/>
        <p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>
        <p:nvPr><p:ph ${kind}/></p:nvPr>
      </p:nvSpPr>
      ${look}
    </p:sp>`
}

/** The master of pages of notes: the slide above, the words below. */
export function notesMasterXml(): string {
  const slide = slideImage(
    'type="sldImg" idx="2"',
    xml`
    <p:spPr>
      <a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
      <a:noFill/>
      <a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>
    </p:spPr>`,
  )
  const words = placeholder(
    3,
    '备注',
    'type="body" sz="quarter" idx="3"',
    xml`
    <a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm>
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
  )
  return presentationXml(
    'notesMaster',
    xml`
    <p:cSld>${ground}<p:spTree>${emptyTree}${slide}${words}</p:spTree></p:cSld>
    <p:clrMap ${colorMap}/>
    <p:notesStyle>
      <a:lvl1pPr algn="l"><a:defRPr sz="1200">${ink}${faces}</a:defRPr></a:lvl1pPr>
    </p:notesStyle>`,
  )
}

/** A page of notes with its paragraphs, already written as XML may hold them. */
export function notesXml(paragraphs: readonly string[], lang: string): string {
  const slide = slideImage('type="sldImg"', '<p:spPr/>')
  const words = paragraphs
    .map(
      text =>
        `<a:p><a:r><a:rPr lang="${lang}" altLang="en-US" dirty="0"/><a:t>${text}</a:t></a:r></a:p>`,
    )
    .join('')
  const body = xml`
    <p:sp>
      <p:nvSpPr>
        <p:cNvPr id="3" name="备注"/>
        <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
        <p:nvPr><p:ph type="body" idx="1"/></p:nvPr>
      </p:nvSpPr>
      <p:spPr/>
      <p:txBody><a:bodyPr/><a:lstStyle/>${words || '<a:p/>'}</p:txBody>
    </p:sp>`
  return presentationXml(
    'notes',
    xml`
    <p:cSld><p:spTree>${emptyTree}${slide}${body}</p:spTree></p:cSld>
    ${ownMap}`,
  )
}

/**
 * The theme: our ink, paper and first hues of tasks, and the figure's faces, so that what users add
 * goes with what is there.
 */
export function themeXml(name: string, fonts: FigureFonts): string {
  const { ink: dark, ink2, bg, bg2, accent, tasks } = lightStyle
  const colors = {
    dk1: dark,
    lt1: '#FFFFFF',
    dk2: ink2,
    lt2: bg2,
    ...Object.fromEntries(tasks.slice(0, 6).map((hue, at) => [`accent${at + 1}`, hue])),
    hlink: tasks[0] ?? bg,
    folHlink: accent,
  }
  const scheme = Object.entries(colors)
    .map(([key, color]) => `<a:${key}>${colorXml(color)}</a:${key}>`)
    .join('')
  const font = (role: string, stack: string): string => xml`
    <a:${role}>
      <a:latin typeface="${faceOf(stack)}"/><a:ea typeface="${faceOf(stack)}"/>
      <a:cs typeface=""/>
    </a:${role}>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="9525">${fill}<a:prstDash val="solid"/></a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return xml`
    <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}">
      <a:themeElements>
        <a:clrScheme name="${name}">${scheme}</a:clrScheme>
        <a:fontScheme name="${name}">
          ${font('majorFont', fonts.title)}
          ${font('minorFont', fonts.body)}
        </a:fontScheme>
        <a:fmtScheme name="${name}">
          <a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>
          <a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>
          <a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>
          <a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>
        </a:fmtScheme>
      </a:themeElements>
    </a:theme>`
}

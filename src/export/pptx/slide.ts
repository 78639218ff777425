import type { Figure } from '@/charts/figure/figure'
import type { Box } from '@/charts/scene/box'
import { overlaps } from '@/charts/scene/box'
import { withoutClips } from '@/charts/scene/clip'
import { boxAround, boxAroundAll, lineBox, markBox } from '@/charts/scene/markBox'
import type { MarkPart, MarkRole } from '@/charts/scene/role'
import type { FlatMark, Scene, TextMark } from '@/charts/scene/scene'
import { allMarks } from '@/charts/scene/scene'
import { xml } from '@/export/file/xmlText'
import { emuBox } from './geometry'
import type { Hold, Holds } from './glue'
import { holdsOf } from './glue'
import { colorXml, coverOf } from './paint'
import type { RelationLine } from './relationLines'
import { relationLines } from './relationLines'
import type { Dress, Label } from './shapes'
import { labelXml, markXml, relationXml } from './shapes'
import type { Hand } from './text'
import { titleXml } from './text'

/**
 * Marks that move as one: of an item's row its inferred stretch, its flag with its words, and its
 * words among columns or relations; of a unit its row of cells.
 */
const families: Partial<Record<MarkRole, 'stretch' | 'flag' | 'row'>> = {
  lead: 'stretch',
  stretch: 'stretch',
  share: 'stretch',
  milestone: 'stretch',
  flag: 'flag',
  deadline: 'flag',
  doubt: 'flag',
  pole: 'row',
  cell: 'row',
  number: 'row',
  state: 'row',
  title: 'row',
  units: 'row',
  class: 'row',
  month: 'row',
  unit: 'row',
  load: 'row',
}

/** What of a whole chart moves as one. */
const scenery: ReadonlySet<MarkRole> = new Set([
  'grid',
  'tint',
  'band',
  'shade',
  'rule',
  'legend',
  'axis-name',
])

const [root, title, first] = [1, 2, 3]

/**
 * A slide: its title, then each mark of the scene as a shape, relations as connectors glued to what
 * they join, in the order they are drawn.
 */
export function slideXml(
  figure: Figure,
  scene: Scene,
  { hand, heading }: { readonly hand: Hand; readonly heading: string },
): string {
  const all = allMarks(withoutClips(scene).marks).filter(isSeen)
  const lines = all.filter(isTitle)
  const slide = new Slide(
    figure,
    all.filter(mark => !isTitle(mark)),
    { scene, hand },
  )
  const color = colorXml(scene.background) || colorXml('#FFFFFF')
  const titles = titleXml(lines.length > 0 ? lines : [hidden(heading, scene)], {
    id: title,
    width: scene.width,
    hand,
  })
  return xml`
    <p:cSld>
      <p:bg><p:bgPr><a:solidFill>${color}</a:solidFill><a:effectLst/></p:bgPr></p:bg>
      <p:spTree>
        <p:nvGrpSpPr><p:cNvPr id="${root}" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
        <p:grpSpPr>${groupPlace({ x: 0, y: 0, w: 0, h: 0 })}</p:grpSpPr>
        ${titles}
        ${slide.shapes()}
      </p:spTree>
    </p:cSld>
    <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`
}

/** The title that the scene itself bears, in one line or several. */
function isTitle(mark: FlatMark): mark is TextMark {
  return mark.type === 'text' && mark.role === 'heading'
}

/**
 * A slide has a title for outline and screen readers even where the chart shows none: it stands
 * above the slide's upper edge.
 */
function hidden(text: string, { width, height }: Scene): TextMark {
  const size = Math.min(width, height) / 40
  return {
    type: 'text',
    key: 'title',
    role: 'heading',
    text,
    size,
    x: 0,
    y: -2 * size,
    color: '#6F6758',
  }
}

/** A mark without ink leads the pointer on screen and means nothing on a slide. */
function isSeen(mark: FlatMark): boolean {
  if (mark.type === 'text') return mark.text.trim() !== ''
  return (
    typeof mark.fill === 'object' ||
    Boolean(mark.hatch) ||
    colorXml(mark.fill ?? '') !== '' ||
    colorXml(mark.stroke ?? '') !== ''
  )
}

function groupPlace(box: Box): string {
  const { x, y, w, h } = box
  return (
    `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/><a:chOff ` +
    `x="${x}" y="${y}"/><a:chExt cx="${w}" cy="${h}"/></a:xfrm>`
  )
}

function familyOf({ role, of, row = of }: FlatMark): string | null {
  if (scenery.has(role)) return role
  const family = families[role]
  return family === undefined || row === undefined ? null : `${family} ${row}`
}

/** One slide's shapes: numbered, named once, and told what lies under and within them. */
class Slide {
  private readonly ids: ReadonlyMap<FlatMark, number>
  private readonly names = new Map<string, number>()
  private readonly lines: ReadonlyMap<FlatMark, readonly RelationLine[]>
  private readonly taken: ReadonlySet<FlatMark>
  private readonly words: ReadonlyMap<FlatMark, TextMark>
  private readonly holds: Holds
  private readonly gaps: readonly Box[]
  private readonly grounds: readonly {
    readonly at: number
    readonly box: Box
    readonly color: string
  }[]
  private next: number

  constructor(
    private readonly figure: Figure,
    private readonly marks: readonly FlatMark[],
    private readonly page: { readonly scene: Scene; readonly hand: Hand },
  ) {
    const { lines, taken } = relationLines(marks)
    this.ids = new Map(marks.map((mark, at) => [mark, first + at]))
    this.next = first + marks.length
    this.words = wordsWithin(marks)
    this.taken = new Set([...taken, ...this.words.values()])
    this.lines = grouped(lines)
    this.holds = holdsOf(lines, marks)
    this.gaps = lines.flatMap(line => line.gaps.map(gap => boxAround(gap)))
    this.grounds = marks.flatMap((mark, at) => {
      const color =
        mark.type === 'text' ||
        mark.type === 'circle' ||
        mark.hatch ||
        (mark.type === 'path' && !mark.closed)
          ? null
          : coverOf(mark)
      return color === null ? [] : [{ at, box: markBox(mark), color }]
    })
  }

  /** All shapes in order; those of one family stand together where its first is drawn. */
  shapes(): string {
    const members = new Map<string, FlatMark[]>()
    for (const mark of this.marks) {
      const family = this.taken.has(mark) ? null : familyOf(mark)
      if (family !== null) members.set(family, [...(members.get(family) ?? []), mark])
    }
    return this.marks
      .map(mark => {
        const lines = this.lines.get(mark)
        if (lines) return lines.map(line => this.line(line)).join('')
        if (this.taken.has(mark)) return ''
        const family = members.get(familyOf(mark) ?? '')
        if (!family || family.length === 1) return this.shape(mark)
        return family[0] === mark ? this.group(family) : ''
      })
      .join('')
  }

  private shape(mark: FlatMark): string {
    return markXml(mark, this.label(mark), this.dress(mark), this.page.hand)
  }

  private group(members: readonly FlatMark[]): string {
    const box = boxAroundAll(
      members.map(mark => (mark.type === 'text' ? lineBox(mark) : markBox(mark))),
    )
    const named =
      members.find(({ type, info }) => type === 'text' && info) ??
      members.find(({ info }) => info) ??
      members[0]
    const words = named ? this.figure.nameOf(named) : ''
    const label = { id: this.next++, name: words, words: named?.info ? words : null }
    const place = groupPlace(emuBox(box, this.page.hand.emu))
    const shapes = members.map(mark => this.shape(mark)).join('')
    return xml`
      <p:grpSp>
        <p:nvGrpSpPr>${labelXml(label)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
        <p:grpSpPr>${place}</p:grpSpPr>
        ${shapes}
      </p:grpSp>`
  }

  private line(line: RelationLine): string {
    const glue = (hold: Hold | null | undefined) => {
      const shape = hold && this.ids.get(hold.mark)
      return hold && shape !== undefined && shape !== null ? { shape, site: hold.site } : null
    }
    const ends = this.holds.ends.get(line)
    return relationXml(
      line,
      { ...this.label(line.mark), id: this.next++ },
      { start: glue(ends?.start), end: glue(ends?.end) },
      { ...this.page.hand, id: () => this.next++ },
    )
  }

  private label(mark: FlatMark): Label {
    const words = this.figure.nameOf(mark)
    const count = (this.names.get(words) ?? 0) + 1
    this.names.set(words, count)
    return {
      id: this.ids.get(mark) ?? this.next++,
      name: count === 1 ? words : `${words} ${count}`,
      words: mark.info ? words : null,
    }
  }

  private dress(mark: FlatMark): Dress {
    const ground = mark.type !== 'text' && mark.hatch ? this.groundUnder(mark) : ''
    return {
      words: this.words.get(mark) ?? null,
      sites: this.holds.sites.get(mark) ?? [],
      ground,
      plate: mark.type === 'text' ? this.plate(mark) : null,
    }
  }

  /**
   * What words stand on so that nothing runs through them: their halo, or the ground where a
   * connector passes that the chart stops.
   */
  private plate(mark: TextMark): string | null {
    return (
      mark.halo ??
      (this.gaps.some(gap => overlaps(gap, markBox(mark))) ? this.groundUnder(mark) : null)
    )
  }

  private groundUnder(mark: FlatMark): string {
    const box = markBox(mark)
    const [x, y] = [box.x + box.w / 2, box.y + box.h / 2]
    const before = (this.ids.get(mark) ?? 0) - first
    for (let n = this.grounds.length - 1; n >= 0; n -= 1) {
      const one = this.grounds[n]
      if (
        one &&
        one.at < before &&
        x >= one.box.x &&
        x <= one.box.x + one.box.w &&
        y >= one.box.y &&
        y <= one.box.y + one.box.h
      )
        return one.color
    }
    return this.page.scene.background
  }
}

function grouped(lines: readonly RelationLine[]): ReadonlyMap<FlatMark, readonly RelationLine[]> {
  const map = new Map<FlatMark, RelationLine[]>()
  for (const line of lines) map.set(line.mark, [...(map.get(line.mark) ?? []), line])
  return map
}

/** Shapes that hold words, the first before the others. */
const holders: readonly (MarkPart | undefined)[] = ['plate', 'cloth', undefined]

/**
 * Words set in the middle of a shape of the same whole: a flag's number, a pill's words, a cell's
 * count. Moved with it, they are written in it.
 */
function wordsWithin(marks: readonly FlatMark[]): ReadonlyMap<FlatMark, TextMark> {
  const wholes = new Map<string, FlatMark[]>()
  for (const mark of marks) {
    if (mark.of === undefined) continue
    const name = `${mark.role} ${mark.of}`
    const known = wholes.get(name)
    if (known) known.push(mark)
    else wholes.set(name, [mark])
  }
  const found = new Map<FlatMark, TextMark>()
  for (const whole of wholes.values()) {
    for (const text of whole) {
      if (text.type !== 'text' || text.align !== 'center' || text.vertical) continue
      const around = whole.filter(shape => isMiddle(text, shape))
      const host = holders.flatMap(part => around.filter(shape => shape.part === part))[0]
      if (host) found.set(host, text)
    }
  }
  return found
}

function isMiddle({ x, y }: TextMark, shape: FlatMark): boolean {
  if (shape.type !== 'rect' && !(shape.type === 'path' && shape.closed)) return false
  const box = markBox(shape)
  return Math.abs(y - box.y - box.h / 2) < 1 && Math.abs(x - box.x - box.w / 2) <= box.w * 0.2
}

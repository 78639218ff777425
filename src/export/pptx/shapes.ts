import type { Box } from '@/charts/scene/box'
import { lineBox, markBox } from '@/charts/scene/markBox'
import type { CircleMark, FlatMark, PathMark, RectMark, TextMark } from '@/charts/scene/scene'
import { xmlText } from '@/export/file/xmlText'
import type { Glue } from './connectors'
import { glueXml, routeXml } from './connectors'
import { customXml, emuBox, placeXml, presetXml } from './geometry'
import type { Sites } from './glue'
import { colorXml, fillXml, lineXml } from './paint'
import type { RelationLine } from './relationLines'
import type { Hand } from './text'
import { textXml } from './text'

/**
 * What a shape is called: its number on the slide, its name, and what it stands for in words; null
 * where it only adorns.
 */
export interface Label {
  readonly id: number
  readonly name: string
  readonly words: string | null
}

/**
 * What a mark is drawn with besides its own paint: the words within it, further sites for
 * connectors, and the colour under it.
 */
export interface Dress {
  readonly words: TextMark | null
  readonly sites: Readonly<Sites>
  readonly ground: string
  readonly plate: string | null
}

/** Number, name and alternative text of a shape. */
export function labelXml({ id, name, words }: Label): string {
  const attributes = `id="${id}" name="${xmlText(name)}"`
  return words === null
    ? `<p:cNvPr ${attributes}><a:extLst><a:ext ` +
        'uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" ' +
        'val="1"/></a:ext></a:extLst></p:cNvPr>'
    : `<p:cNvPr ${attributes}${words === '' ? '' : ` descr="${xmlText(words)}"`}/>`
}

/** A mark as a shape of the slide; a line of two points as a line. */
export function markXml(mark: FlatMark, label: Label, dress: Dress, hand: Hand): string {
  if (mark.type === 'text') return textShape(mark, label, dress, hand)
  if (mark.type === 'path' && !mark.closed && mark.points.length === 2)
    return lineShape(mark, label, hand)
  return areaShape(mark, label, dress, hand)
}

function areaShape(
  mark: RectMark | PathMark | CircleMark,
  label: Label,
  { words, sites, ground }: Dress,
  hand: Hand,
): string {
  const box = markBox(mark)
  const paint = mark.type === 'path' && !mark.closed ? { ...mark, fill: 'none' } : mark
  const look = `${formXml(mark, sites, hand.emu)}${fillXml(paint, ground)}${lineXml(mark, hand)}`
  return (
    `<p:sp><p:nvSpPr>${labelXml(label)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${placeXml(emuBox(box, hand.emu))}` +
    `${look}</p:spPr>${words ? textXml(words, box, hand) : ''}</p:sp>`
  )
}

function formXml(
  mark: RectMark | PathMark | CircleMark,
  sites: Readonly<Sites>,
  emu: number,
): string {
  if (mark.type === 'circle') return presetXml('ellipse')
  if (mark.type === 'path')
    return customXml(
      markBox(mark),
      { points: mark.points, closed: mark.closed ?? false },
      { sites, emu },
    )
  return boxForm(mark, sites, emu)
}

/** A rectangle, with the sites that lines are glued to. */
function boxForm(box: Box, sites: Readonly<Sites>, emu: number): string {
  if (sites.length === 0) return presetXml('rect')
  const { x, y, w, h } = box
  return customXml(
    box,
    {
      points: [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ],
      closed: true,
    },
    { sites, emu },
  )
}

function textShape(mark: TextMark, label: Label, { sites, plate }: Dress, hand: Hand): string {
  const box = lineBox(mark)
  const fill = plate === null ? '<a:noFill/>' : `<a:solidFill>${colorXml(plate)}</a:solidFill>`
  const form = boxForm(box, sites, hand.emu)
  return (
    `<p:sp><p:nvSpPr>${labelXml({ ...label, words: '' })}<p:cNvSpPr ` +
    `txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${placeXml(emuBox(box, hand.emu))}` +
    `${form}${fill}</p:spPr>${textXml(mark, box, hand)}</p:sp>`
  )
}

function lineShape(mark: PathMark, label: Label, { emu }: Hand): string {
  return (
    `<p:cxnSp><p:nvCxnSpPr>${labelXml(label)}${glueXml({ start: null, end: null })}<p:nvPr/>` +
    `</p:nvCxnSpPr><p:spPr>${routeXml(mark.points, emu)}${lineXml(mark, { emu })}</p:spPr></p:cxnSp>`
  )
}

/**
 * A relation as a connector, glued to what it joins. Programs that lay bent connectors anew or know
 * no double line (LibreOffice 7) also are those that do not know PowerPoint 2016's names: where it
 * matters, they are given the chart's own marks in its place.
 */
export function relationXml(
  line: RelationLine,
  label: Label,
  glue: Glued,
  hand: Hand & { readonly id: () => number },
): string {
  const connector = connectorXml(line, label, glue, hand)
  if (line.drawn.length === 0 || (!line.double && line.points.length < 4)) return connector
  const shapes = line.drawn.map((mark, at) =>
    mark.type === 'text'
      ? ''
      : areaShape(
          mark,
          { ...label, id: hand.id(), words: at === 0 ? label.words : null },
          { words: null, sites: [], ground: '', plate: null },
          hand,
        ),
  )
  return (
    '<mc:AlternateContent ' +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice ' +
    'xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" ' +
    `Requires="p159">${connector}</mc:Choice><mc:Fallback>${shapes.join('')}</mc:Fallback></mc:AlternateContent>`
  )
}

/** What a connector's ends are glued to. */
export interface Glued {
  readonly start: Glue | null
  readonly end: Glue | null
}

function connectorXml(
  { mark, points, double, end }: RelationLine,
  label: Label,
  glue: Glued,
  { emu }: Hand,
): string {
  return (
    `<p:cxnSp><p:nvCxnSpPr>${labelXml(label)}${glueXml(glue)}<p:nvPr/></p:nvCxnSpPr><p:spPr>${routeXml(points, emu)}` +
    `${lineXml(mark, { emu, end, double })}</p:spPr></p:cxnSp>`
  )
}

import type { FigureFace } from '@/charts/figure/fonts'
import type { FigureSize } from '@/charts/figure/size'
import { figureSize, figureSizes, freeBounds, leastType } from '@/charts/figure/size'
import type { FigureLook } from '@/charts/sign/style'
import { figureLooks } from '@/charts/sign/style'
import type { Carriage } from '@/export/carry/figureData'
import { carriages } from '@/export/carry/figureData'
import type { FigureView } from '@/figures/figureOf'
import type { Day } from '@/model/day'
import { isDay } from '@/model/day'
import type { ReadOption } from './optionValues'
import { oneOf, whole } from './optionValues'

/**
 * How a figure is to be made: its page and look, and how its chart is arranged, in the words of an
 * address.
 */
export interface FigureOptions extends Pick<
  FigureView,
  'group' | 'sort' | 'color' | 'from' | 'to' | 'office' | 'order' | 'same'
> {
  readonly size: FigureSize
  readonly type: 'fit' | number
  readonly look: FigureLook
  readonly face: FigureFace
  /** Null where nothing was said: 1 in a document, none on a slide. */
  readonly caption: string | null
  readonly title: string | null
  readonly lang: 'zh-CN' | 'en'
  /** Px of a PNG to a px of its page. */
  readonly ratio: number
  /** What travels in the file beside the picture. */
  readonly carriage: Carriage
}

/** The names of these options. */
export const figureNames = [
  'size',
  'type',
  'look',
  'face',
  'caption',
  'title',
  'lang',
  'ratio',
  'data',
  'group',
  'sort',
  'color',
  'from',
  'to',
  'office',
  'order',
  'same',
] as const

const named = figureSizes.filter(name => name !== 'free')

/** How they are used. */
export const figureUsage = `图的选项（SVG、PNG、PDF、PPTX）：
  --size       版面：${named.join('、')}；或自定毫米数，如 300x200，只写宽则高随内容。默认 word（版心 156 mm）
  --look       样式：paper（默认）、grey（灰度安全）、color、dark
  --face       字体：plain（默认，黑体）或 official（公文：小标宋、仿宋）
  --type       最小字号的磅数，默认 fit（随版面，不小于 ${leastType}）
  --title、--caption    图题、图号；--caption none 为无图注
  --lang       zh-CN（默认）或 en
  --ratio      PNG 的倍数，1（纸面 300 dpi）到 4，默认 2，与网页相同
  --data       随文件附什么：all（默认，整份计划和本图所据的、截至当日的填报，拿到文件的人都能读出）、plan（只附计划）或 none（只附视图）
  --group、--sort、--color、--from、--to、--office、--order、--same    图的排法，用网址中的词
`

/** Reads them by `read`, which gathers what is wrong. */
export function figureOptions(
  read: ReadOption,
  complain: (complaint: string) => void,
): FigureOptions {
  const choice = <T extends string>(
    name: (typeof figureNames)[number],
    words: readonly [T, ...T[]],
  ): T => read(name, words[0], `应是 ${words.join('、')} 之一`, text => oneOf(text, words))
  const day = (name: 'from' | 'to'): Day | null =>
    read<Day | null>(name, null, '应是真实的日期，写作 2021-06-30', text =>
      isDay(text) ? text : null,
    )
  const text = (name: 'title' | 'caption'): string | null =>
    read<string | null>(name, null, '', given => given)
  const [from, to, caption] = [day('from'), day('to'), text('caption')]
  if ((from === null) !== (to === null) || (from !== null && to !== null && from >= to))
    complain('--from 与 --to 要同写，且 --from 在前')
  return {
    size: read(
      'size',
      figureSize('word'),
      `应是 ${named.join('、')} 之一，或 ${freeBounds.least} ` +
        `到 ${freeBounds.most} 的毫米数，如 300x200、300`,
      sizeOf,
    ),
    type: read<'fit' | number>('type', 'fit', `应是 fit，或 ${leastType} 到 72 的磅数`, typeOf),
    look: choice('look', figureLooks),
    face: choice('face', ['plain', 'official']),
    caption: caption === 'none' ? '' : caption,
    title: text('title'),
    lang: read('lang', 'zh-CN', '应是 zh-CN 或 en', given =>
      given === 'zh' ? 'zh-CN' : oneOf(given, ['zh-CN', 'en']),
    ),
    ratio: read('ratio', 2, '应是 1 到 4 的整数', given => whole(given, 4) || null),
    carriage: choice('data', carriages),
    group: choice('group', ['task', 'unit', 'year', 'none']),
    sort: choice('sort', ['number', 'deadline', 'units']),
    color: choice('color', ['task', 'state', 'year', 'unitKind', 'conflict']),
    from,
    to,
    office: choice('office', ['merged', 'apart']),
    order: choice('order', ['load', 'printed']),
    same: choice('same', ['open', 'fold']),
  }
}

/** a3-across and A3Across are both a3Across; 300x200 and 300 are free. */
function sizeOf(text: string): FigureSize | null {
  const name = named.find(one => one.toLowerCase() === text.replace(/-/g, '').toLowerCase())
  if (name) return figureSize(name)
  const [, width, height] = /^(\d{1,4})(?:[x×*](\d{1,4}))?$/i.exec(text) ?? []
  if (width === undefined) return null
  const free = { width: Number(width), height: height === undefined ? null : Number(height) }
  const isHeld = [free.width, free.height ?? free.width].every(
    mm => mm >= freeBounds.least && mm <= freeBounds.most,
  )
  return isHeld ? figureSize('free', free) : null
}

function typeOf(text: string): 'fit' | number | null {
  if (text === 'fit') return 'fit'
  const points = /^\d{1,2}(?:\.\d)?$/.test(text) ? Number(text) : 0
  return points >= leastType && points <= 72 ? points : null
}

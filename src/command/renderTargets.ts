import { extname } from 'node:path'
import type { FigureFormat } from '@/export/figureFormats'
import { figureFormats } from '@/export/figureFormats'
import type { PlanFormat } from '@/export/planFormats'
import { planFormats } from '@/export/planFormats'
import type { KindWord } from './renderKinds'
import { renderKinds } from './renderKinds'

/** A table that is asked for, in the format that its extension says. */
export interface TableTarget {
  readonly out: string
  readonly table: PlanFormat
}

/** A figure that is asked for, in the format that its extension says. */
export interface FigureTarget {
  readonly out: string
  readonly figure: FigureFormat
}

const packFormats: readonly string[] = ['pptx', 'pdf']

/**
 * What a file is to be, by its extension; a complaint where that is none of ours, or a figure of no
 * chart.
 */
export function targetOf(out: string, kind: KindWord): TableTarget | FigureTarget | string {
  const is = ({ key }: { readonly key: string }): boolean =>
    `.${key}` === extname(out).toLowerCase()
  const [table, drawn] = [planFormats.find(is), figureFormats.find(is)]
  if (table) return { out, table }
  if (!drawn)
    return (
      `${out}：` +
      `${extname(out) === '' ? '没有扩展名（文件夹后面要写文件名）' : '写不了这种格式'}，` +
      '扩展名应是 ' +
      `${[...figureFormats, ...planFormats].map(({ key, name }) => `.${key}（${name}）`).join('、')} 之一`
    )
  const isOfPacks = packFormats.includes(drawn.key)
  if (kind === 'pack' && !isOfPacks) return `${out}：pack 写成 .pptx 或 .pdf`
  if (kind === null)
    return (
      `${out}：${drawn.name}要写明图种，` +
      `${renderKinds.filter(one => one !== 'pack' || isOfPacks).join('、')} 之一`
    )
  return { out, figure: drawn }
}

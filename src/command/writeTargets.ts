import { everything } from '@/analysis/search/selection'
import type { Figure } from '@/charts/figure/figure'
import { drawnReports, withData } from '@/export/carry/figureData'
import { namedSigns } from '@/export/figureFormats'
import { sampleNotice } from '@/export/ledger/ledgerFile'
import { slideShrink } from '@/export/pptx/slideFit'
import { asOfText, countText } from '@/export/table/planFacts'
import type { PlanFile } from '@/export/table/planFile'
import { numberedFiles, writeFigureFiles } from './figureFiles'
import { writeBytes } from './files'
import type { FigurePage, RenderOptions } from './renderOptions'
import type { FigureTarget, TableTarget } from './renderTargets'
import { targetOf } from './renderTargets'
import type { Shell } from './shell'
import { Refusal } from './shell'

/**
 * A plan to be written: with the lines of its circular, and all records of its ledger, of items
 * that are not drawn too.
 */
export interface Drawable extends PlanFile {
  readonly lines: readonly string[]
  readonly records: PlanFile['reports']
}

/** Writes every file that is asked for, and says of each what it holds. */
export async function writeTargets(
  file: Drawable,
  options: RenderOptions,
  shell: Shell,
): Promise<void> {
  const { kind, outs } = options
  const targets = outs.map(out => targetOf(out, kind)).filter(target => typeof target !== 'string')
  const isDrawn = targets.some(target => 'figure' in target)
  if (kind !== null && !isDrawn) shell.print(`表格不分图种，没有用到 ${kind}\n`)
  const drawing = isDrawn ? await drawingOf(file, options, shell) : null
  for (const target of targets) {
    if ('table' in target) await writeTable(file, target, shell)
    else if (drawing) await writeFigure(drawing, target, shell)
  }
  if (drawing?.isWithoutSource)
    shell.warn('手边没有通知原文（plan.json 旁没有 circular.txt），附录只有一页说明\n')
  if (drawing && drawing.items > file.items.length) shell.print('  总览总是整份计划，不随筛选\n')
}

/** A figure ready to be written, and what is said of it. */
interface Drawing {
  readonly figure: Figure
  readonly note: string
  readonly page: FigurePage
  readonly items: number
  /** Whether it has an appendix, but no lines of the circular for it. */
  readonly isWithoutSource: boolean
}

/** The figure or the pack that is asked for; null where none is. */
async function drawingOf(
  file: Drawable,
  options: RenderOptions,
  shell: Shell,
): Promise<Drawing | null> {
  const { kind, view, page } = options
  if (kind === null) return null
  const { drawFigure, drawPack, packNote } = await import('./drawFigure')
  // The overview is of the whole plan, as on the page.
  const isWhole = kind === 'overview'
  const drawn = isWhole
    ? { ...file, selection: everything, state: null, items: file.plan.items }
    : file
  const shown = isWhole ? { ...view, ...everything, state: null } : view
  const figure =
    kind === 'pack'
      ? await drawPack(drawn, view)
      : await drawFigure(drawn, { kind, view: shown, page })
  if (typeof figure === 'string') throw new Refusal(figure, 2)
  const holds = holdsText(drawn)
  return {
    figure: await withPlan(figure, drawn, { options, shell }),
    note: kind === 'pack' ? `${packNote(view.pack)}；${holds}` : holds,
    page,
    items: drawn.items.length,
    isWithoutSource:
      kind === 'pack' &&
      file.lines.length === 0 &&
      view.pack.parts.some(({ part }) => part === 'appendix'),
  }
}

/**
 * The figure with what it was drawn from, as far as that is to travel in its file; what travels is
 * said.
 */
async function withPlan(
  figure: Figure,
  file: Drawable,
  { options: { kind, page }, shell }: { readonly options: RenderOptions; readonly shell: Shell },
): Promise<Figure> {
  const { carriage } = page
  const source = {
    ...file,
    reports: file.records,
    selection: kind === 'pack' ? everything : file.selection,
  }
  const whole = await withData(figure, carriage, source)
  if (!whole) shell.warn('计划和填报太大，没有附进图的文件，只附了视图\n')
  const records = carriage === 'all' ? drawnReports(source, figure.asOf).length : 0
  if (whole && carriage !== 'none')
    shell.print(
      `图的文件中附整份计划 ${file.plan.items.length} 项` +
        `${records > 0 ? `和 ${records} 条填报` : ''}，` +
        '拿到文件的人都能读出；--data none 则只附视图\n',
    )
  return whole ?? figure
}

async function writeTable(
  file: PlanFile,
  { out, table }: TableTarget,
  { print }: Shell,
): Promise<void> {
  writeBytes(out, await bytesOf(await table.write(file)))
  const remark = table.remark(file)
  print(`已写入 ${out}（${table.name}；${holdsText(file)}）\n`)
  if (remark !== '') print(`  ${remark}\n`)
}

async function writeFigure(
  { figure, note, page: { ratio, face } }: Drawing,
  { out, figure: format }: FigureTarget,
  { print, warn }: Shell,
): Promise<void> {
  const { blobs, missing } = await written(out, () => writeFigureFiles(format, figure, ratio))
  const names = numberedFiles(out, blobs.length)
  for (const [at, blob] of blobs.entries()) writeBytes(names[at] ?? out, await bytesOf(blob))
  const { width, height } = figure.paper
  const pages = figure.pages.length > 1 ? `，共 ${figure.pages.length} 页` : ''
  const files = names.length > 1 ? `${names[0] ?? ''} 至 ${names.at(-1) ?? ''}` : out
  const size = `${Math.round(width)} × ${Math.round(height)} mm`
  print(`已写入 ${files}（${format.name}，${size}${pages}；${note}）\n`)
  if (figure.isCut) warn(`${out}：有的页放不下，边上缺了内容：请用大一些的 --size，或少选几部分\n`)
  const shrunk = format.key === 'pptx' ? slideShrink(figure) : null
  if (shrunk)
    warn(
      `${out}：幻灯片边长不超过 1422 mm，` +
        `按 ${shrunk.percent}% 缩小，最小的字为 ${shrunk.points} pt\n`,
    )
  if (missing.length > 0)
    warn(`${out}：字体缺 ${missing.length} 个字，以〓代替：` + `${namedSigns(missing, '等')}\n`)
  if (format.isEmbedded && face === 'official')
    print(
      `  ${format.name} 的字以思源宋体（Noto Serif SC）` +
        '代小标宋、仿宋；SVG、PPTX 仍指名小标宋、仿宋\n',
    )
}

/** What a writer wrote; refused where it could not. */
async function written<Files>(out: string, write: () => Promise<Files>): Promise<Files> {
  try {
    return await write()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal(`没有生成 ${out}：${why}`, 1)
  }
}

/** The day, the items and the records that a file is of. */
function holdsText(file: PlanFile): string {
  const sample = file.sample ? `，${sampleNotice}` : ''
  return `${asOfText(file)}；${countText(file)}；${file.reports.length} 条填报${sample}`
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

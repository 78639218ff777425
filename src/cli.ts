import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultAsOf } from '@/analysis/plan/asOf'
import { loadPinyin } from '@/analysis/search/pinyin'
import { selectedItems } from '@/analysis/search/selection'
import type { Figure } from '@/charts/figure/figure'
import { numberedFiles } from '@/command/figureFiles'
import { keptChoice } from '@/command/keptChoice'
import { ledgerTaken } from '@/command/ledgerTaken'
import { nothingLeft } from '@/command/nothingLeft'
import type { RenderOptions } from '@/command/renderOptions'
import { renderOptions, renderUsage } from '@/command/renderOptions'
import type { Target } from '@/command/renderTargets'
import { targetOf } from '@/command/renderTargets'
import { writeFault } from '@/command/writeFault'
import { drawnReports, withData } from '@/export/carry/figureData'
import { sampleNotice } from '@/export/ledger/ledgerFile'
import { slideShrink } from '@/export/pptx/slideFit'
import { asOfText, countText } from '@/export/table/planFacts'
import type { PlanFile } from '@/export/table/planFile'
import { everything, planFile } from '@/export/table/planFile'
import { readDocument } from '@/intake/circular/readDocument'
import { sourceLines } from '@/intake/circular/sourceLines'
import { readLedger } from '@/intake/ledger/readLedger'
import { readPlan } from '@/intake/plan/readPlan'
import { findingsText, planSummary } from '@/intake/plan/summary'
import { decodeText } from '@/intake/text/decodeText'
import { splitLines } from '@/intake/text/readText'
import type { Day } from '@/model/day'
import type { Plan } from '@/model/plan'
import type { Report } from '@/model/report'

const readUsage =
  '用法：guatu read 文件 [--json] [--out 计划.json]\n' +
  '  文件      通知文本（circular.txt）或 plan.json；' +
  '旁边的 titles.json、relations.json、notes.json 一并读入\n' +
  '  --json    输出 plan.json 格式\n' +
  '  --out     把 plan.json 写到指定文件\n'

interface ReadOptions {
  readonly file: string
  readonly json: boolean
  readonly out: string | undefined
}

type Answer =
  | { readonly plan: Plan; readonly lines: readonly string[] }
  | { readonly text: string; readonly value: unknown }

process.exitCode = await main(process.argv.slice(2))

/**
 * Runs one command and returns its exit code: 0 done, 1 a file that could not be read or written, 2
 * wrong usage.
 */
async function main([command, ...args]: readonly string[]): Promise<number> {
  if ([command, ...args].some(word => word === '--help' || word === '-h')) {
    process.stdout.write(
      command === 'read' ? readUsage : command === 'render' ? renderUsage : readUsage + renderUsage,
    )
    return 0
  }
  if (command === 'read') return runRead(args)
  if (command === 'render') return runRender(args)
  return fail(
    `${command === undefined ? '' : `没有命令 ${command}\n`}${readUsage}${renderUsage}`,
    2,
  )
}

function runRead(args: readonly string[]): number {
  const options = readOptions(args)
  if (typeof options === 'string') return fail(`${options}${readUsage}`, 2)
  const answer = readFile(options.file)
  if (typeof answer === 'string') return fail(answer, 1)
  if (!('plan' in answer)) {
    if (options.json) process.stdout.write(`${JSON.stringify(answer.value, null, 2)}\n`)
    return fail(`${options.file} 中没有读到计划\n${answer.text}\n`, 1)
  }
  const json = `${JSON.stringify(answer.plan, null, 2)}\n`
  const failed = options.out === undefined ? null : written(options.out, json)
  if (failed !== null) return fail(failed, 1)
  process.stdout.write(
    options.json
      ? json
      : planSummary(answer.plan) + (options.out === undefined ? '' : `已写入 ${options.out}\n`),
  )
  return 0
}

function readOptions(args: readonly string[]): ReadOptions | string {
  const parsed = attempt(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' } },
    }),
  )
  if (parsed instanceof Error) return `${parsed.message}\n`
  const [file, ...rest] = parsed.positionals
  if (file === undefined || rest.length > 0) return ''
  return { file, json: parsed.values.json ?? false, out: parsed.values.out }
}

/** Writes a plan as it stands on a day to one or more files, tables and figures of one chart. */
async function runRender(args: readonly string[]): Promise<number> {
  const asked = renderOptions(args)
  if (typeof asked === 'string') return fail(`${asked}用法见 guatu render --help\n`, 2)
  const options = asked.choice === null ? asked : withChoice(args, asked.choice)
  if (typeof options === 'string') return fail(options, 1)
  const answer = readFile(options.plan)
  if (typeof answer === 'string') return fail(answer, 1)
  if (!('plan' in answer)) return fail(`${options.plan} 中没有读到计划\n${answer.text}\n`, 1)
  if (options.selection.q !== '') await loadPinyin()
  if (selectedItems(answer.plan, options.selection).length === 0)
    return fail(`${nothingLeft(answer.plan, options.selection)}\n`, 2)
  const ledger = await readLedgers(options.ledgers, answer.plan)
  if (typeof ledger === 'string') return fail(ledger, 1)
  const file = fileOf(answer.plan, options, ledger)
  if (file.items.length === 0) return fail('这一天没有处于这种状态的事项\n', 2)
  const targets = options.outs
    .map(out => targetOf(out, options.figure))
    .filter(target => typeof target !== 'string')
  return writeAll({ ...file, lines: answer.lines, records: ledger.reports }, options, targets)
}

/** The options with what a saved choice says where they say nothing. */
function withChoice(args: readonly string[], file: string): RenderOptions | string {
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') return bytes
  const kept = keptChoice(decodeText(bytes))
  if (kept === null)
    return `${file} 中没有读到选择：应是网页中“汇报”的网址（含 #/briefing），或含 pack 的 JSON\n`
  if (typeof kept === 'number')
    return `${file} 中有 ${kept} 个不同的“汇报”网址，不知取哪一个：请只留一个\n`
  const options = renderOptions(args, kept)
  return typeof options === 'string' ? `${file}：\n${options}` : options
}

interface Ledger {
  readonly reports: readonly Report[]
  readonly sample: boolean
}

/**
 * All records of some ledger files, each once; rows that were not taken are told on stderr, and a
 * file that cannot be read stops everything.
 */
async function readLedgers(files: readonly string[], plan: Plan): Promise<Ledger | string> {
  let ledger: Ledger = { reports: [], sample: false }
  for (const file of files) {
    const bytes = bytesOf(file)
    if (typeof bytes === 'string') return bytes
    const result = await readLedger(bytes, { plan, today: today() })
    const problems = result.problems.map(({ message }) => `  ${message}\n`).join('')
    if (!result.ok) return `${file} 中没有读到台账\n${problems}`
    if (problems !== '')
      process.stderr.write(`${file} 中有 ${result.problems.length} 处没有读：\n${problems}`)
    const { reports, altered } = ledgerTaken(ledger.reports, result)
    if (altered > 0)
      process.stderr.write(`${file} 中有 ${altered} 条记录登记后被改动过，没有采用\n`)
    ledger = { reports, sample: ledger.sample || result.sample }
  }
  return ledger
}

function fileOf(
  plan: Plan,
  { asOf, near, rule, scope, selection, state, reminders, links }: RenderOptions,
  { reports, sample }: Ledger,
): PlanFile {
  const chosen = defaultAsOf(plan.items, today())
  if (asOf === null)
    process.stdout.write(
      '未给 --asof，' +
        '截至日期' +
        `用${chosen.outside ? `计划的最后时限 ${chosen.day}（今天 ${today()} 不在计划年份内）` : `今天 ${chosen.day}`}\n`,
    )
  const day = asOf ?? chosen.day
  // The day, not the hour, so that the same plan, records and day give the same bytes.
  return planFile(plan, {
    reports,
    sample,
    asOf: day,
    near,
    start: rule,
    scope,
    selection,
    state,
    stamp: new Date(`${day}T00:00:00Z`),
    reminders,
    links,
  })
}

/**
 * A plan to be drawn: with the lines of its circular, and all records of its ledger, of items that
 * are not drawn too.
 */
type Drawable = PlanFile & {
  readonly lines: readonly string[]
  readonly records: readonly Report[]
}

async function writeAll(
  file: Drawable,
  options: RenderOptions,
  targets: readonly Target[],
): Promise<number> {
  const { figure: kind, look } = options
  const isDrawn = targets.some(target => 'figure' in target)
  if (kind !== null && !isDrawn) process.stdout.write(`表格不分图种，没有用到 ${kind}\n`)
  // The overview is of the whole plan, as on the page.
  const drawn =
    kind === 'overview'
      ? { ...file, selection: everything, state: null, items: file.plan.items }
      : file
  const bare = isDrawn ? await figureOfPlan(drawn, options) : null
  if (typeof bare === 'string') return fail(`${bare}\n`, 2)
  const figure = bare && (await carrying(bare, drawn, options))
  const chosen =
    figure && options.pack ? [(await import('@/command/packSaid')).packSaid(options.pack)] : []
  for (const target of targets) {
    const failed =
      'table' in target
        ? await writeTable(file, target)
        : figure &&
          (await writeFigure(
            figure,
            { held: [...chosen, heldText(drawn)].join('；'), look },
            target,
          ))
    if (failed !== null) return fail(failed, 1)
  }
  if (
    figure &&
    options.pack?.parts.some(({ part }) => part === 'appendix') &&
    file.lines.length === 0
  )
    process.stderr.write('手边没有通知原文（plan.json 旁没有 circular.txt），附录只有一页说明\n')
  if (figure && drawn.items.length > file.items.length)
    process.stdout.write('  总览总是整份计划，不随筛选\n')
  return 0
}

/**
 * The figure with what it was drawn from, as far as that is to travel in its file, and what it
 * holds told.
 */
async function carrying(
  figure: Figure,
  file: Drawable,
  { figure: kind, look: { carriage } }: RenderOptions,
): Promise<Figure> {
  const source = {
    ...file,
    reports: file.records,
    selection: kind === 'pack' ? everything : file.selection,
  }
  const whole = await withData(figure, carriage, source)
  if (!whole) process.stderr.write('计划和填报太大，没有附进图的文件，只附了视图\n')
  const records = carriage === 'all' ? drawnReports(source, figure.asOf).length : 0
  if (whole && carriage !== 'none')
    process.stdout.write(
      `图的文件中附整份计划 ${file.plan.items.length} ` +
        `项${records > 0 ? `和 ${records} 条填报` : ''}，` +
        '拿到文件的人都能读出；--data none 则只附视图\n',
    )
  return whole ?? figure
}

/** The figure or the pack that is asked for, or why there is none; null where none is asked for. */
async function figureOfPlan(
  file: Drawable,
  { figure: kind, look, pack }: RenderOptions,
): Promise<Figure | string | null> {
  if (kind === null) return null
  const { planFigure, planPack } = await import('@/command/planFigure')
  return kind === 'pack' ? pack && planPack(file, pack, look) : planFigure(file, kind, look)
}

/** Why a table could not be written, or null. */
async function writeTable(
  file: PlanFile,
  { out, table }: Extract<Target, { table: unknown }>,
): Promise<string | null> {
  const failed = written(out, await bytes(await table.write(file)))
  const remark = table.remark(file)
  if (failed === null)
    process.stdout.write(
      `已写入 ${out}（${table.name}；${heldText(file)}）\n${remark === '' ? '' : `  ${remark}\n`}`,
    )
  return failed
}

/** The day, the items and the records that a file is of. */
function heldText(file: PlanFile): string {
  return (
    `${asOfText(file)}；${countText(file)}；${file.reports.length} ` +
    `条填报${file.sample ? `，${sampleNotice}` : ''}`
  )
}

/** Why a figure could not be written, or null. */
async function writeFigure(
  figure: Figure,
  { held, look: { ratio, face } }: Pick<RenderOptions, 'look'> & { readonly held: string },
  { out, figure: format }: Extract<Target, { figure: unknown }>,
): Promise<string | null> {
  const files = await attemptLater(() => format.write(figure, ratio))
  if (files instanceof Error) return `没有生成 ${out}：${files.message}\n`
  const names = numberedFiles(out, files.blobs.length)
  for (const [at, name] of names.entries()) {
    const blob = files.blobs[at]
    const failed = blob ? written(name, await bytes(blob)) : null
    if (failed !== null) return failed
  }
  const { width, height } = figure.paper
  const pages = figure.pages.length > 1 ? `，共 ${figure.pages.length} 页` : ''
  process.stdout.write(
    `已写入 ${names.length > 1 ? `${names[0]} 至 ${names[names.length - 1]}` : out}` +
      `（${format.name}，${Math.round(width)} ` +
      `× ${Math.round(height)} mm${pages}；${held}）\n`,
  )
  if (figure.isCut)
    process.stderr.write(`${out}：有的页放不下，边上缺了内容：请用大一些的 --size，或少选几部分\n`)
  const shrunk = format.key === 'pptx' ? slideShrink(figure) : null
  if (shrunk)
    process.stderr.write(
      `${out}：幻灯片边长不超过 1422 mm，` +
        `按 ${shrunk.percent}% 缩小，最小的字为 ${shrunk.points} pt\n`,
    )
  if (files.missing.length > 0)
    process.stderr.write(
      `${out}：字体缺 ${files.missing.length} 个字，` +
        `以〓代替：${files.missing.slice(0, 20).join('')}\n`,
    )
  if (format.isEmbedded && face === 'official')
    process.stdout.write(
      `  ${format.name} 的字以思源宋体（Noto Serif ` +
        'SC）代小标宋、仿宋；SVG、PPTX 仍指名小标宋、仿宋\n',
    )
  return null
}

async function bytes(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** Today on this machine's calendar. */
function today(): Day {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

/** A plan file's answer, or why it cannot be read at all. */
function readFile(file: string): Answer | string {
  const bytes = bytesOf(file)
  return typeof bytes === 'string' ? bytes : read(bytes, file)
}

function bytesOf(file: string): Uint8Array | string {
  const bytes = attempt(() => readFileSync(file))
  return bytes instanceof Error
    ? `读不到文件 ${file}：${/ENOENT/.test(bytes.message) ? '没有这个文件' : bytes.message}\n`
    : bytes
}

/** Writes a file; why it could not be written, or null. */
function written(out: string, content: string | Uint8Array): string | null {
  const failed = attempt(() => writeFileSync(out, content))
  return failed instanceof Error ? `写不了文件 ${out}：${writeFault(failed.message)}\n` : null
}

function read(bytes: Uint8Array, file: string): Answer {
  const text = decodeText(bytes)
  if (extname(file) === '.json' || /^\s*\{/.test(text)) {
    const result = readPlan(text)
    if (result.ok)
      return {
        plan: result.plan,
        lines: sourceLines(result.plan, textOf(join(dirname(resolve(file)), 'circular.txt'))),
      }
    return {
      text: result.problems.map(problem => `  ${problem.message}`).join('\n'),
      value: { problems: result.problems },
    }
  }
  const folder = dirname(resolve(file))
  const id = /^circular\./.test(basename(file)) ? basename(folder) : basename(file, extname(file))
  const result = readDocument(bytes, {
    id: id || 'plan',
    titles: beside(folder, 'titles'),
    relations: beside(folder, 'relations'),
    notes: beside(folder, 'notes'),
  })
  return result.ok
    ? { plan: result.plan, lines: splitLines(text) }
    : { text: findingsText(result.findings), value: { findings: result.findings } }
}

/** A text that need not be there. */
function textOf(path: string): string {
  const bytes = attempt(() => readFileSync(path))
  return bytes instanceof Error ? '' : decodeText(bytes)
}

/**
 * A sidecar's value; one that is no JSON goes on as its text, so that the reader refuses it with a
 * finding.
 */
function beside(folder: string, name: string): unknown {
  const path = join(folder, `${name}.json`)
  if (!existsSync(path)) return undefined
  const text = attempt(() => readFileSync(path, 'utf8'))
  if (text instanceof Error) return text.message
  const value = attempt((): unknown => JSON.parse(text))
  return value instanceof Error ? text : value
}

function attempt<T>(act: () => T): T | Error {
  try {
    return act()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function attemptLater<T>(act: () => Promise<T>): Promise<T | Error> {
  try {
    return await act()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function fail(message: string, code: number): number {
  process.stderr.write(message)
  return code
}

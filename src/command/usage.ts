// How the command line is used: its help, and the same options in words for the manual. Nothing
// here needs Node, so that a page may ask too.
import type { AddressEntry } from '@/address/addressTable'
import { addressTable } from '@/address/addressTable'
import { packSizes, usualPack } from '@/address/pack'
import type { PageSettings } from '@/address/page'
import { leastType } from '@/charts/figure/size'
import { commandEn } from '@/locales/commandEn'
import type { CommandWords } from '@/locales/commandZhCN'
import { commandZhCN } from '@/locales/commandZhCN'
import type { Option } from './option'
import { figureOptions, namedSizes, packOptions, planOptions, renderRows } from './optionRows'
import { renderKinds } from './renderKinds'

/** An option of a command in words: `name` as it is written, and what its value is. */
export interface OptionEntry {
  readonly command: 'read' | 'render'
  readonly name: string
  readonly value: string
  readonly words: string
}

type Lang = PageSettings['lang']

const languages: Readonly<Record<Lang, CommandWords>> = { 'zh-CN': commandZhCN, en: commandEn }

const commas: Readonly<Record<Lang, string>> = { 'zh-CN': '、', en: ', ' }

const figures: Readonly<Record<string, readonly string[]>> = {
  kinds: renderKinds,
  sizes: namedSizes,
  leastType: [String(leastType)],
}

/** Every option of every command in the order of the help. */
export function optionTable(lang: Lang): readonly OptionEntry[] {
  const { read, render } = languages[lang]
  const keys = new Map(addressTable(lang).map(entry => [entry.key, entry]))
  return [
    { command: 'read', name: read.file.value, value: '', words: read.file.words },
    { command: 'read', name: '--json', ...read.json },
    { command: 'read', name: '--out', ...read.out },
    { command: 'read', name: '--table', ...read.table },
    { command: 'read', name: '--year', ...read.year },
    { command: 'read', name: '--columns', ...read.columns },
    { command: 'read', name: '--first-leads', ...read.firstLeads },
    { command: 'read', name: '--report', ...read.report },
    {
      command: 'render',
      name: render.kind.value,
      value: '',
      words: filled(render.kind.words, lang),
    },
    ...renderRows.map(row => ({
      command: 'render' as const,
      name: `--${row.name}`,
      ...wordsOf(row, lang, keys),
    })),
  ]
}

function wordsOf(
  { name }: Option<unknown>,
  lang: Lang,
  keys: ReadonlyMap<string, AddressEntry>,
): Pick<OptionEntry, 'value' | 'words'> {
  const own = languages[lang].render
  if (isOwn(name, own)) return { value: own[name].value, words: filled(own[name].words, lang) }
  const entry = keys.get(name)
  if (!entry) throw new Error(`unexplained option: ${name}`)
  const values = entry.values.map(({ value }) => value).join(commas[lang])
  return { value: values || entry.form, words: entry.what }
}

function isOwn(name: string, own: CommandWords['render']): name is keyof CommandWords['render'] {
  return Object.hasOwn(own, name)
}

function filled(words: string, lang: Lang): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => figures[name]?.join(commas[lang]) ?? '')
}

/** How `read` is used. */
export const readUsage = [
  '用法：guatu read 文件 [--json] [--out 计划.json] [--table 序号] [--year 年份] [--columns 列] [--report]',
  ...aligned(
    optionTable('zh-CN')
      .filter(({ command }) => command === 'read')
      .map(({ name, words }) => [name, words]),
    15,
  ),
].join('\n')

/** How `render` is used. */
export const renderUsage = [
  '用法：guatu render [图种] --plan 文件 --out 文件 [选项]',
  ...aligned([[commandZhCN.render.kind.value, filled(commandZhCN.render.kind.words, 'zh-CN')]], 13),
  ...optionLines(planOptions),
  '图的选项（SVG、PNG、PDF、PPTX）：',
  ...optionLines(figureOptions),
  `整套汇报材料（pack）的选项，版面为 ${packSizes.join('、')}，默认 ${usualPack.size}：`,
  ...optionLines(packOptions),
  `  ${heeded()}    同上；总是整份计划，不筛选`,
].join('\n')

/** The options of other files that a pack heeds too. */
function heeded(): string {
  return renderRows
    .filter(({ pack }) => pack === 'heeds')
    .map(({ name }) => `--${name}`)
    .join('、')
}

function optionLines(options: Readonly<Record<string, Option<unknown>>>): readonly string[] {
  const keys = new Map(addressTable('zh-CN').map(entry => [entry.key, entry]))
  return aligned(
    Object.values(options).map(option => {
      const entry = option.address && keys.get(option.address.key)
      const isOurs = isOwn(option.name, commandZhCN.render)
      return [
        `--${option.name}`,
        entry && !isOurs ? keyLine(entry) : wordsOf(option, 'zh-CN', keys).words,
      ]
    }),
    13,
  )
}

/** What a key of the address is, with the values that it may be, or what they look like. */
function keyLine({ what, values, form, usual }: AddressEntry): string {
  const words = values.map(({ value }) => (value === usual ? `${value}（默认）` : value))
  if (words.length > 0) return `${what}：${oneOfWords(words)}`
  return usual === '' ? `${what}，${form}` : `${what}，默认 ${usual}`
}

/** a、b 或 c; no blank behind a bracket that has its own. */
function oneOfWords(words: readonly string[]): string {
  const before = words.slice(0, -1).join('、')
  return `${before}${before.endsWith('）') ? '' : ' '}或 ${words.at(-1) ?? ''}`
}

/** Lines of a name and its words, the words beginning so many columns after the name does. */
function aligned(
  rows: readonly (readonly [name: string, words: string])[],
  width: number,
): readonly string[] {
  return rows.map(([name, words]) => {
    const columns = [...name].reduce((sum, letter) => sum + (letter > '⺀' ? 2 : 1), 0)
    return `  ${name}${' '.repeat(Math.max(1, width - columns))}${words}`
  })
}

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { addressRows } from '@/address/viewAddress'
import { workStates } from '@/analysis/state/workState'
import { renderRows } from '@/command/optionRows'
import { gridKeys } from '@/composables/gantt/gridKeys'
import { addressEn } from '@/locales/addressEn'
import { addressZhCN } from '@/locales/addressZhCN'
import type { Block, Run } from '@/manual/block'
import { passagesOf, textOf } from '@/manual/block'
import { chapterKeys, chapterOf } from '@/manual/chapters'
import { placesOf } from '@/manual/places'
import type { Chapter } from '@/manual/readChapter'
import { readManual } from '@/manual/readManual'
import { everyEn, everyZhCN } from '../locales/everyWord'

const source = fileURLToPath(new URL('../../src/', import.meta.url))
const words = {
  'zh-CN': { ...everyZhCN, words: addressZhCN },
  en: { ...everyEn, words: addressEn },
}
const languages = ['zh-CN', 'en'] as const

async function manualIn(language: (typeof languages)[number]): Promise<readonly Chapter[]> {
  const { t } = createI18n({ legacy: false, locale: language, messages: words }).global
  return readManual(language, t)
}

/** A chapter's text, its tables from code included. */
async function chapterText(language: (typeof languages)[number], key: string): Promise<string> {
  const blocks = (await manualIn(language)).find(chapter => chapter.key === key)?.blocks ?? []
  return blocks.flatMap(passagesOf).map(textOf).join('\n')
}

function runsOf(block: Block): readonly Run[] {
  return passagesOf(block).flatMap(({ cells }) => cells.flat())
}

function headingLevels({ key, blocks }: Chapter): readonly string[] {
  return blocks.flatMap(block => (block.kind === 'heading' ? [`${key} ${block.level}`] : []))
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The names of the page's views, as its router has them. */
function viewNames(): readonly string[] {
  const router = readFileSync(`${source}router.ts`, 'utf8')
  return [...router.matchAll(/name: '(\w+)'/g)].flatMap(([, name]) => name ?? [])
}

describe('the two manuals', () => {
  it('have the same chapters, and headings of the same levels', async () => {
    const [chinese, english] = await Promise.all(languages.map(manualIn))
    expect(chinese!.flatMap(headingLevels)).toEqual(english!.flatMap(headingLevels))
    expect(chinese!.every(({ title }) => title !== '')).toBe(true)
  })

  it('have no file beside those that are listed', () => {
    for (const language of languages)
      expect(readdirSync(`${source}manual/${language}`).sort()).toEqual(
        chapterKeys.map(key => `${key}.md`).sort(),
      )
  })
})

describe.each(languages)('the manual in %s', language => {
  it('begins each chapter with its only title', async () => {
    for (const { key, blocks } of await manualIn(language)) {
      const titles = blocks.filter(block => block.kind === 'heading' && block.level === 1)
      expect([key, titles.length, blocks[0]?.kind]).toEqual([key, 1, 'heading'])
    }
  })

  it('leads nowhere but to its own headings', async () => {
    const chapters = await manualIn(language)
    const places = placesOf(chapters)
    const links = chapters.flatMap(({ blocks }) => blocks.flatMap(runsOf))
    const addresses = links.flatMap(({ to }) => to ?? [])
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter(address => !places.has(address))).toEqual([])
  })

  it('sets in bold only words that the page itself shows', async () => {
    const shown = textsIn(words[language]).map(text => text.replaceAll(' | ', '\n'))
    const chapters = await manualIn(language)
    const bold = chapters
      .flatMap(({ blocks }) => blocks.flatMap(runsOf))
      .filter(({ look }) => look === 'strong')
      .map(({ text }) => text)
    expect(bold.length).toBeGreaterThan(50)
    expect(bold.filter(text => !shown.some(one => one.includes(text)))).toEqual([])
  })

  it('leaves no mark of Markdown in its words', async () => {
    const chapters = await manualIn(language)
    const plain = chapters
      .flatMap(({ blocks }) => blocks.flatMap(runsOf))
      .filter(({ look }) => look !== 'code')
    expect(plain.filter(({ text }) => /\*\*|`|\{\{|\]\(/.test(text))).toEqual([])
  })

  it('names every word of an address and every key of the Gantt chart', async () => {
    const address = await chapterText(language, 'address')
    const keys = Object.values(addressRows).map(({ key }) => key)
    expect(keys.filter(key => !address.split(/\s/).includes(key))).toEqual([])
    const keyboard = await chapterText(language, 'keyboard')
    const does = gridKeys.map(({ action }) => words[language].grid.does[action])
    expect(does.filter(text => !keyboard.includes(text))).toEqual([])
  })

  it('names every option of the command line', async () => {
    const command = await chapterText(language, 'command')
    const missing = renderRows.filter(({ name }) => !command.split(/\s/).includes(`--${name}`))
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it('explains every state', async () => {
    const states = await chapterText(language, 'states')
    const names = workStates.filter(state => state !== 'done')
    expect(
      names.map(state => words[language].state[state]).filter(name => !states.includes(name)),
    ).toEqual([])
  })

  it('has lines that a person can read', () => {
    for (const key of chapterKeys) {
      const lines = readFileSync(`${source}manual/${language}/${key}.md`, 'utf8').split('\n')
      expect(lines.filter(line => line.length > 120 && !line.startsWith('|'))).toEqual([])
    }
  })
})

/** A plan is taken in on one, held against another on the next, and kept in the last. */
const together = ['plans', 'import', 'compare']

describe('every view', () => {
  it.each(viewNames().filter(name => name !== 'help'))('%s has a chapter of its own', name => {
    const chapter = chapterOf(name)
    expect(chapter).not.toBe('start')
    const alike = together.includes(name) ? together : [name]
    expect(viewNames().filter(other => chapterOf(other) === chapter)).toEqual(alike)
  })
})

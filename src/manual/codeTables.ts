// Tables that the code itself is asked for, so that the manual cannot fall behind it.
import type { AddressEntry } from '@/address/addressTable'
import { addressTable } from '@/address/addressTable'
import { optionTable } from '@/command/usage'
import { gridKeysHelp } from '@/composables/gantt/gridKeys'
import type { Translate } from '@/locales/translate'
import type { Run } from './block'
import { codeRuns, plainRuns, strongRuns } from './block'
import type { CodeTable } from './readChapter'

/** The tables by the names that chapters call them by. */
export function codeTables(language: 'zh-CN' | 'en', t: Translate): ReadonlyMap<string, CodeTable> {
  return new Map([
    ['address', addressWords(language, t)],
    ['keys', gridKeys(t)],
    ['read', commandOptions('read', language, t)],
    ['render', commandOptions('render', language, t)],
  ])
}

/** Every key of the Gantt chart, and what it does. */
function gridKeys(t: Translate): CodeTable {
  return {
    head: [t('help.table.keys'), t('help.table.does')],
    rows: gridKeysHelp(t).map(({ keys, words }) => [
      keys.flatMap((key, at) => [...plainRuns(at === 0 ? '' : ' '), ...codeRuns(key)]),
      plainRuns(words),
    ]),
  }
}

/** Every key of an address, what it is, and what may stand behind it. */
function addressWords(language: 'zh-CN' | 'en', t: Translate): CodeTable {
  const entries = addressTable(language)
  return {
    head: ['word', 'what', 'values', 'usual'].map(name => t(`help.table.${name}`)),
    rows: entries.flatMap((entry, at) => [
      ...(entry.subject === entries[at - 1]?.subject ? [] : [[strongRuns(entry.subject)]]),
      [codeRuns(entry.key), plainRuns(entry.what), valueRuns(entry, t), codeRuns(entry.usual)],
    ]),
  }
}

/** Every option of a command, what its value is, and what it says. */
function commandOptions(
  command: 'read' | 'render',
  language: 'zh-CN' | 'en',
  t: Translate,
): CodeTable {
  return {
    head: ['option', 'values', 'what'].map(name => t(`help.table.${name}`)),
    rows: optionTable(language)
      .filter(option => option.command === command)
      .map(({ name, value, words }) => [codeRuns(name), plainRuns(value), plainRuns(words)]),
  }
}

function valueRuns({ values, form }: AddressEntry, t: Translate): readonly Run[] {
  const listed = values.flatMap(({ value, words }, at) => [
    ...plainRuns(at === 0 ? '' : t('help.table.and')),
    ...codeRuns(value),
    ...plainRuns(words === '' ? '' : ` ${words}`),
  ])
  const gap = plainRuns(listed.length > 0 && form !== '' ? t('help.table.and') : '')
  return [...listed, ...gap, ...plainRuns(form)]
}

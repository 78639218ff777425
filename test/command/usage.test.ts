import { describe, expect, test } from 'vitest'
import { addressRows } from '@/address/viewAddress'
import { renderRows } from '@/command/optionRows'
import { optionTable, readUsage, renderUsage } from '@/command/usage'
import { commandEn } from '@/locales/commandEn'
import { commandZhCN } from '@/locales/commandZhCN'

describe.each(['zh-CN', 'en'] as const)('the options in %s', lang => {
  const table = optionTable(lang)

  test('are all there, each once, and say what they are', () => {
    const names = table.flatMap(({ command, name }) => (command === 'render' ? [name] : []))
    expect(names.slice(1)).toEqual(renderRows.map(({ name }) => `--${name}`))
    expect(new Set(names).size).toBe(names.length)
    expect(table.filter(({ words }) => words === '' || words.includes('{'))).toEqual([])
    expect(
      table.filter(
        ({ name, value }) => /^--(?!json|first-leads|report)/.test(name) && value === '',
      ),
    ).toEqual([])
  })
})

test('words of their own are of options that there are', () => {
  const names = new Set(renderRows.map(({ name }) => name))
  for (const { render } of [commandZhCN, commandEn])
    expect(Object.keys(render).filter(name => name !== 'kind' && !names.has(name))).toEqual([])
})

test('an option of the name of a key means what the key means', () => {
  const keys = new Set(Object.values(addressRows).map(({ key }) => key as string))
  const apart = renderRows.filter(({ name, address }) => keys.has(name) !== Boolean(address))
  // The command line reads plan and ledger from files, a page from addresses.
  expect(apart.map(({ name }) => name)).toEqual(['plan', 'ledger'])
})

test('the help names every option, and of a key what it may be', () => {
  for (const { command, name } of optionTable('zh-CN'))
    expect(command === 'read' ? readUsage : renderUsage).toContain(name)
  expect(renderUsage).toContain('  --start      推定起点：predecessor（默认）、plan 或 none\n')
  expect(renderUsage).toContain('  --near       多少天内算即将到期，默认 30\n')
  expect(renderUsage).toContain(
    '  --color      着色：task（默认）、state、year、unitKind 或 conflict\n',
  )
})

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import type { Answer } from './command/commandCase'
import { planJson, render, source, testFolder } from './command/commandCase'

/*
 * What only a process of its own shows: that it begins, its streams, its exit code, and that its
 * files are those of another process. What a command does is tried in test/command.
 */

const { path, file } = testFolder()
vi.setConfig({ testTimeout: 60_000 })

function inProcess(...words: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', ...words],
    { encoding: 'utf8' },
  )
  return { code: status ?? -1, out: stdout, err: stderr }
}

test('reads a plan onto its standard output, and ends with 0', () => {
  expect(inProcess('read', source, '--json')).toEqual({ code: 0, out: planJson, err: '' })
})

test('tells on its other stream what it cannot read, and ends with 1 or 2', () => {
  expect(inProcess('read', file('letter.txt', '今天天气很好。\n'))).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('没有读到计划'),
  })
  expect(inProcess('read')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('用法：guatu read'),
  })
})

test('sends no control sign of a file to the terminal', () => {
  const { out, err } = inProcess('read', file('signs.txt', '\u001b[2J今天\u001b]0;天气\u0007\n'))
  const words = `${out}${err}`
  expect(words).toContain('没有读到计划')
  expect(['\u001b', '\u0007'].filter(sign => words.includes(sign))).toEqual([])
})

test('writes the bytes that another process writes', async () => {
  const outs = (folder: string): readonly string[] =>
    ['svg', 'pdf', 'pptx', 'xlsx'].flatMap(name => ['--out', path(`${folder}.${name}`)])
  const words = ['gantt', '--asof', '2021-06-30']
  expect(await render(...words, ...outs('one'))).toMatchObject({ code: 0 })
  expect(inProcess('render', '--plan', source, ...words, ...outs('two'))).toMatchObject({ code: 0 })
  for (const name of ['svg', 'pdf', 'pptx', 'xlsx'])
    expect(readFileSync(path(`one.${name}`)).equals(readFileSync(path(`two.${name}`)))).toBe(true)
})

test('ends in silence where who reads its output stops', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" --import tsx src/cli.ts read ${source} --json | true`],
    { encoding: 'utf8' },
  )
  expect([status, stderr]).toEqual([0, ''])
})

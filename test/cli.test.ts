import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'guatu-'))
vi.setConfig({ testTimeout: 60_000 })
afterAll(() => rmSync(folder, { recursive: true }))

const source = 'data/nanchang-2020/circular.txt'
const planJson = readFileSync('data/nanchang-2020/plan.json', 'utf8')

function guatu(...args: readonly string[]): { readonly code: number | null, readonly out: string, readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('--json equals plan.json', () => {
  expect(guatu('read', source, '--json')).toEqual({ code: 0, out: planJson, err: '' })
})

test('without --json it tells counts, items and findings with line and words', () => {
  const { code, out } = guatu('read', source)
  expect(code).toBe(0)
  expect(out).toContain('11 个任务 · 27 项 · 16 家单位（19 个口径，集合单位 3） · 129 责任项次 · 41 条关联')
  expect(out).toMatch(/（12） 政府网站集约化建设 +2020年12月底前 +2020-12-31/)
  expect(out).toMatch(/第 56 行 +第8项原文缺“月”字，按2022年9月底前读 ｜2022年9底前/)
})

test('--out writes the file, and a plan.json is read back', () => {
  const out = join(folder, 'out.json')
  expect(guatu('read', source, '--out', out)).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(out, 'utf8')).toBe(planJson)
  expect(guatu('read', out, '--json')).toEqual({ code: 0, out: planJson, err: '' })
  expect(guatu('read', source, '--out', join(folder, 'no', 'such', 'place.json'))).toMatchObject({ code: 1 })
})

test('no plan is exit code 1 and says what was looked for', () => {
  const path = file('letter.txt', '今天天气很好。\n')
  const plain = guatu('read', path)
  expect(plain).toMatchObject({ code: 1, out: '' })
  expect(plain.err).toMatch(/没有读到计划[^]*序号、工作任务、具体事项、主体责任单位、完成时间/)
  expect(JSON.parse(guatu('read', path, '--json').out)).toMatchObject({ findings: [{ code: 'no-plan' }] })
  expect(guatu('read', file('bad.json', planJson.replace('2020-08-31', '2020-08-32')))).toMatchObject({ code: 1, err: expect.stringContaining('items[0].deadline.date') })
  expect(guatu('read', join(folder, 'missing.txt'))).toMatchObject({ code: 1, err: expect.stringContaining('没有这个文件') })
})

test('broken files beside the document are findings', () => {
  const path = file('mine.txt', readFileSync(source, 'utf8'))
  file('titles.json', '{ not json')
  file('relations.json', '[{"id":"R1"}]')
  const { code, out } = guatu('read', path, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ id: 'mine', relations: [] })
  expect(out).toMatch(/"titles-unread"[^]*"relation-unread"/)
})

test('wrong usage is exit code 2 and shows the usage', () => {
  for (const args of [[], ['read'], ['write', source], ['read', source, source], ['read', source, '--loud']]) {
    expect(guatu(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('用法：guatu read') })
  }
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Plan } from '@/model/plan'
import { decodeText } from '@/intake/decodeText'
import { findingsText, planSummary } from '@/intake/planSummary'
import { readDocument } from '@/intake/readDocument'
import { readPlan } from '@/intake/readPlan'

const usage = '用法：guatu read 文件 [--json] [--out 计划.json]\n'
  + '  文件      通知文本（circular.txt）或 plan.json；旁边的 titles.json、relations.json、notes.json 一并读入\n'
  + '  --json    输出 plan.json 格式\n'
  + '  --out     把 plan.json 写到指定文件\n'

interface Options { readonly file: string, readonly json: boolean, readonly out: string | undefined }

type Answer = { readonly plan: Plan } | { readonly text: string, readonly value: unknown }

process.exitCode = main(process.argv.slice(2))

/** Runs one command and returns its exit code: 0 done, 1 no plan, 2 wrong usage. */
function main(args: readonly string[]): number {
  const options = optionsOf(args)
  if (typeof options === 'string') return fail(`${options}${usage}`, 2)
  const bytes = attempt(() => readFileSync(options.file))
  if (bytes instanceof Error) return fail(`读不到文件 ${options.file}：${/ENOENT/.test(bytes.message) ? '没有这个文件' : bytes.message}\n`, 1)
  const answer = read(bytes, options.file)
  if (!('plan' in answer)) {
    if (options.json) process.stdout.write(`${JSON.stringify(answer.value, null, 2)}\n`)
    return fail(`${options.file} 中没有读到计划\n${answer.text}\n`, 1)
  }
  const json = `${JSON.stringify(answer.plan, null, 2)}\n`
  if (options.out !== undefined) {
    const { out } = options
    const failed = attempt(() => writeFileSync(out, json))
    if (failed instanceof Error) return fail(`写不了文件 ${out}：${failed.message}\n`, 1)
  }
  process.stdout.write(options.json ? json : planSummary(answer.plan) + (options.out === undefined ? '' : `已写入 ${options.out}\n`))
  return 0
}

function optionsOf(args: readonly string[]): Options | string {
  const parsed = attempt(() => parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' }, out: { type: 'string' } } }))
  if (parsed instanceof Error) return `${parsed.message}\n`
  const [command, file, ...rest] = parsed.positionals
  if (command !== 'read' || file === undefined || rest.length > 0) return ''
  return { file, json: parsed.values.json ?? false, out: parsed.values.out }
}

function read(bytes: Uint8Array, file: string): Answer {
  const text = decodeText(bytes)
  if (extname(file) === '.json' || /^\s*\{/.test(text)) {
    const result = readPlan(text)
    if (result.ok) return result
    return { text: result.problems.map(problem => `  ${problem.message}`).join('\n'), value: { problems: result.problems } }
  }
  const folder = dirname(resolve(file))
  const id = /^circular\./.test(basename(file)) ? basename(folder) : basename(file, extname(file))
  const result = readDocument(bytes, { id: id || 'plan', titles: beside(folder, 'titles'), relations: beside(folder, 'relations'), notes: beside(folder, 'notes') })
  return result.ok ? result : { text: findingsText(result.findings), value: { findings: result.findings } }
}

/** A sidecar's value; one that is no JSON goes on as its text, so that the reader refuses it with a finding. */
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

function fail(message: string, code: number): number {
  process.stderr.write(message)
  return code
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * What a folder of src/ may import: our folders (`data` is the plan's own, beside src/), packages,
 * packages for their types only, and packages only by import(). Where its files stand in rooms,
 * `rooms` names them all and, for each, the rooms of the same folder that it may import; '' is what
 * stands in the folder itself.
 */
interface Allowance {
  readonly ours: readonly string[]
  readonly packages: readonly string[]
  readonly types?: readonly string[]
  readonly lazy?: readonly string[]
  readonly rooms?: Readonly<Record<string, readonly string[]>>
}

const drawn = ['text', 'scene', 'sign', 'axis', 'figure']

const allowed: Readonly<Record<string, Allowance>> = {
  model: { ours: [], packages: ['dayjs'] },
  intake: {
    ours: ['model'],
    packages: ['valibot', 'core-js'],
    lazy: ['hucre', 'fflate', '@noble/hashes', 'htmlparser2', 'unpdf'],
    rooms: {
      text: [],
      zip: [],
      plan: ['text'],
      workbook: ['text', 'zip'],
      document: ['text', 'zip', 'workbook'],
      'document/layout': ['text', 'document'],
      'document/word': ['text', 'document'],
      'document/pdf': ['text', 'document'],
      'document/source': ['text', 'zip', 'document', 'document/word', 'document/pdf'],
      'circular/deadline': [],
      'circular/units': [],
      'circular/columns': ['circular/deadline', 'text', 'document'],
      circular: [
        'text',
        'plan',
        'document',
        'document/layout',
        'circular/deadline',
        'circular/units',
        'circular/columns',
      ],
      check: [
        'text',
        'plan',
        'document',
        'document/layout',
        'document/source',
        'circular',
        'circular/columns',
        'circular/deadline',
        'circular/units',
      ],
      change: ['check', 'circular', 'circular/deadline', 'circular/units'],
      amending: ['document', 'circular', 'circular/deadline', 'circular/units'],
      ledger: ['text', 'zip', 'workbook'],
      figure: ['text', 'zip', 'plan'],
    },
  },
  analysis: {
    ours: ['model'],
    packages: ['@noble/hashes', 'chinese-days', 'diff', 'pinyin-match'],
    rooms: {
      plan: [],
      relations: ['plan'],
      item: ['plan', 'relations'],
      ledger: ['plan'],
      change: ['plan'],
      state: ['plan', 'ledger'],
      lead: ['plan', 'relations', 'ledger', 'state'],
      search: ['plan'],
      screen: ['plan', 'relations'],
    },
  },
  charts: {
    ours: ['model', 'analysis'],
    packages: [],
    types: ['echarts'],
    rooms: {
      text: [],
      scene: ['text'],
      sign: ['text', 'scene'],
      axis: ['text', 'scene', 'sign'],
      figure: ['text', 'scene', 'sign'],
      gantt: drawn,
      'gantt/moved': [...drawn, 'gantt'],
      workload: drawn,
      relations: drawn,
      option: drawn,
      'option/months': [...drawn, 'workload', 'option'],
      overview: [...drawn, 'option'],
      strip: drawn,
      pack: drawn,
      'wall/seams': ['text', 'scene'],
      wall: [...drawn, 'wall/seams', 'gantt', 'gantt/moved', 'workload', 'relations'],
    },
  },
  address: { ours: ['model', 'analysis', 'charts', 'locales'], packages: [] },
  figures: {
    ours: ['model', 'analysis', 'charts', 'address', 'locales'],
    packages: [],
    rooms: { words: [], '': ['words'] },
  },
  export: {
    ours: ['model', 'analysis', 'charts'],
    packages: ['@noble/hashes'],
    lazy: [
      'pdfkit',
      'fontkit',
      '@expo-google-fonts/noto-sans-sc',
      '@expo-google-fonts/noto-serif-sc',
      'hucre',
      'papaparse',
      'fflate',
      'ical-generator',
    ],
    rooms: {
      file: [],
      ledger: ['file'],
      carry: ['ledger'],
      svg: ['file'],
      png: ['file'],
      pdf: ['file', 'svg'],
      pptx: ['file', 'svg'],
      table: ['file', 'ledger'],
      xlsx: ['ledger', 'table'],
      '': ['file', 'svg', 'png', 'pdf', 'pptx', 'table', 'xlsx'],
    },
  },
  command: {
    ours: ['model', 'intake', 'analysis', 'charts', 'address', 'figures', 'export', 'locales'],
    packages: ['node:util', 'node:path', 'node:module', 'node:fs', 'vue-i18n'],
    lazy: ['@resvg/resvg-js'],
  },
  storage: { ours: ['model', 'analysis'], packages: ['idb'] },
  stores: {
    ours: ['model', 'intake', 'analysis', 'address', 'storage', 'data'],
    packages: ['vue', 'pinia'],
    rooms: { reading: [], ledger: ['reading'], '': ['reading', 'ledger'] },
  },
  composables: {
    ours: ['model', 'analysis', 'charts', 'address', 'figures', 'export', 'locales'],
    packages: ['vue', '@vueuse/core', 'vue-i18n', 'valibot'],
    rooms: {
      browser: [],
      words: [],
      page: ['browser'],
      plans: ['page'],
      gantt: ['browser', 'page'],
      sending: ['browser', 'page'],
      wall: ['browser', 'page'],
      lead: ['page'],
    },
  },
  manual: {
    ours: ['address', 'command', 'composables', 'locales'],
    packages: [],
    lazy: ['marked'],
  },
  components: {
    ours: ['model', 'analysis', 'charts', 'address', 'figures', 'composables', 'manual'],
    packages: ['vue', 'vue-i18n', 'vue-echarts'],
    types: ['echarts', 'vue-router'],
    rooms: {
      frame: [],
      chart: [],
      control: [],
      state: [],
      overview: ['state'],
      item: ['state'],
      gantt: ['chart', 'control'],
      ledger: ['state'],
      export: ['control'],
      wall: ['chart'],
      manual: [],
      import: [],
      compare: [],
      change: [],
    },
  },
  views: {
    ours: [
      'model',
      'analysis',
      'charts',
      'address',
      'figures',
      'stores',
      'composables',
      'components',
      'manual',
    ],
    packages: ['vue', 'pinia', 'vue-router', 'vue-i18n', '@vueuse/core', 'dayjs'],
    rooms: {
      frame: [],
      overview: [],
      gantt: [],
      workload: [],
      relations: [],
      ledger: [],
      briefing: [],
      wall: [],
      presenter: [],
      help: [],
      import: [],
      compare: [],
      plans: [],
      changes: [],
    },
  },
  locales: { ours: [], packages: [], rooms: { findings: [], lead: [], plans: [], '': ['plans'] } },
  styles: { ours: [], packages: [] },
}

/** A folder holds so many files at most: more are rooms. */
const mostFiles = 25

/** These join the rooms, so they may import anything. */
const entrances = ['main.ts', 'polyfills.ts', 'App.vue', 'router.ts', 'cli.ts']

/** The one component that knows ECharts, and the files that draw and put together by it. */
const onlyECharts = 'components/chart/EChart.vue'
const knowECharts = [onlyECharts, 'charts/option/ofECharts.ts', 'charts/option/modules.ts']

/** Where the clock may be read; everything else takes the day as an argument. */
const knowsTheClock = /^(?:views\/|App\.vue$|main\.ts$|cli\.ts$)/

const namesNothing =
  /(?:^|\/)(?:utils?|helpers?|common|libs?|misc|constants?|types?)(?:\.\w+)?(?=\/|$)/

/** A source file: its path below src/, and its text. */
interface Source {
  readonly path: string
  readonly source: string
}

interface Import {
  readonly from: string
  readonly typeOnly: boolean
  readonly lazy: boolean
}

/**
 * Every rule of the design that a source file breaks, each as one sentence; none is an empty list.
 */
function violations({ path, source }: Source): string[] {
  const script = scriptOf(path, source)
  return [
    ...nameFaults(path),
    ...importFaults(path, importsOf(script)),
    ...codeFaults(path, script, templateOf(path, source)),
  ].map(fault => `${path}: ${fault}`)
}

function nameFaults(path: string): string[] {
  const faults: string[] = []
  const [first = '', ...rest] = path.split('/')
  if (rest.length === 0 && !entrances.includes(first)) faults.push('stands in no folder')
  if (rest.length > 0 && !(first in allowed)) faults.push(`folder ${first} is not in the table`)
  else if (rest.length > 0 && !knownRoom(path))
    faults.push(`room ${roomOf(path)} is not in the table`)
  if (namesNothing.test(path)) faults.push('its name says nothing of its subject')
  if (/(?:^|\/)index\.\w+$/.test(path)) faults.push('is a barrel')
  return faults
}

/** The room that a file stands in, below its folder: '' where it stands in the folder itself. */
function roomOf(path: string): string {
  return path.split('/').slice(1, -1).join('/')
}

function knownRoom(path: string): boolean {
  const rooms = allowed[path.split('/')[0] ?? '']?.rooms
  return rooms ? roomOf(path) in rooms : roomOf(path) === ''
}

function importFaults(path: string, imports: readonly Import[]): string[] {
  const faults = imports
    .filter(({ from }) => from.split('/').includes('..'))
    .map(({ from }) => `climbs with ${from}`)
  const folder = path.includes('/') ? (path.split('/')[0] ?? '') : undefined
  const table = folder === undefined ? undefined : allowed[folder]
  if (!folder || !table) return faults
  const room = roomOf(path)
  for (const each of imports) {
    const { from } = each
    if (from.startsWith('.') || from.includes('/../')) continue
    const target = /^@\/([^/]+)|^\/(data)\//.exec(from)?.slice(1).find(Boolean)
    if (target === undefined) {
      if (!mayUse(path, table, each))
        faults.push(`${folder} may not import ${from}${exception(table, packageOf(from))}`)
    } else if (target !== folder) {
      if (!table.ours.includes(target)) faults.push(`${folder} may not import ${from}`)
    } else if (!mayEnter(table, room, roomOf(from.slice(2))))
      faults.push(`${folder}/${room} may not import ${from}`)
  }
  return faults
}

function mayEnter({ rooms }: Allowance, room: string, target: string): boolean {
  return room === target || rooms?.[room]?.includes(target) === true
}

function mayUse(path: string, table: Allowance, { from, typeOnly, lazy }: Import): boolean {
  const name = packageOf(from)
  if (knowECharts.includes(path) && name === 'echarts') return true
  if (name === 'vue-echarts' && path !== onlyECharts) return false
  return (
    table.packages.includes(name) ||
    (typeOnly && table.types?.includes(name) === true) ||
    ((typeOnly || lazy) && table.lazy?.includes(name) === true)
  )
}

function exception(table: Allowance, name: string): string {
  if (table.types?.includes(name)) return ', except its types'
  return table.lazy?.includes(name) ? ', except by import()' : ''
}

function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/?]+/.exec(specifier)?.[0] ?? specifier
}

/** Faults within the code: default exports, the console, and the clock read where it may not be. */
function codeFaults(path: string, script: ts.SourceFile, template: string): string[] {
  const found = new Set<string>()
  visit(script, node => {
    if (path.endsWith('.ts') && isDefaultExport(node)) found.add('exports a default')
    if (ts.isPropertyAccessExpression(node) && node.expression.getText(script) === 'console')
      found.add('writes to the console')
    if (readsKey(node)) found.add(`reads a key by pattern: ${node.getText(script)}`)
    if (!knowsTheClock.test(path) && readsClock(node, script))
      found.add(`reads the clock or a time zone: ${node.getText(script)}`)
  })
  if (/\bconsole\./.test(template)) found.add('writes to the console')
  if (!knowsTheClock.test(path) && /\bnew Date\b|\bDate\.now\b/.test(template))
    found.add('reads the clock in its template')
  return [...found]
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(m => m.kind === ts.SyntaxKind.DefaultKeyword) === true
  )
}

/** Calls that read a text by pattern: of the text itself, and of an expression given the text. */
const readings = {
  ofText:
    /^(?:startsWith|endsWith|split|replace(?:All)?|slice|substring|match(?:All)?|includes|(?:lastI|i)ndexOf|search)$/,
  byPattern: /^(?:test|exec)$/,
}

/** What a mark's info names, each a text to be compared whole. */
const named = /^(?:unit|group|alike|month)$/

function readsKey(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const { name, expression } = node.expression
  return (
    (readings.ofText.test(name.text) && isKey(expression)) ||
    (readings.byPattern.test(name.text) && node.arguments.some(isKey))
  )
}

/** A key by its name, but for those of a keyboard, or a name that a mark's info bears. */
function isKey(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === 'key'
  if (!ts.isPropertyAccessExpression(node)) return false
  const owner = node.expression
  const bears = (name: string): boolean =>
    (ts.isIdentifier(owner) && owner.text === name) ||
    (ts.isPropertyAccessExpression(owner) && owner.name.text === name)
  return node.name.text === 'key' ? !bears('event') : bears('info') && named.test(node.name.text)
}

function readsClock(node: ts.Node, script: ts.SourceFile): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText(script) === 'Date'
  if (!ts.isCallExpression(node)) return false
  const called = node.expression.getText(script)
  return (
    called === 'Date' ||
    called === 'Date.now' ||
    (node.arguments.length === 0 && ['dayjs', 'dayjs.utc'].includes(called))
  )
}

function importsOf(script: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean, lazy = false) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ from: node.text, typeOnly, lazy })
  }
  visit(script, node => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true)
  })
  return found
}

function visit(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node)
  ts.forEachChild(node, child => {
    visit(child, act)
  })
}

function scriptOf(path: string, source: string): ts.SourceFile {
  const text = path.endsWith('.vue')
    ? [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(match => match[1]).join('\n')
    : source
  return ts.createSourceFile(path.replace(/\.vue$/, '.vue.ts'), text, ts.ScriptTarget.Latest, true)
}

function templateOf(path: string, source: string): string {
  return path.endsWith('.vue') ? source.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '') : ''
}

function readSources(): Source[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(?:ts|vue)$/.test(path))
    .map(path => ({ path, source: readFileSync(join(root, 'src', path), 'utf8') }))
}

/** Files that import each other in a loop, types included: each loop as the names of its files. */
function circles(sources: readonly Source[]): string[][] {
  const paths = new Set(sources.map(({ path }) => path))
  const targets = new Map(
    sources.map(({ path, source }) => [
      path,
      importsOf(scriptOf(path, source)).flatMap(({ from }) => targetOf(path, from, paths)),
    ]),
  )
  const done = new Set<string>()
  const found: string[][] = []
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) found.push(way.slice(at))
    if (at >= 0 || done.has(path)) return
    for (const target of targets.get(path) ?? []) walk(target, [...way, path])
    done.add(path)
  }
  for (const { path } of sources) walk(path, [])
  return found
}

function targetOf(path: string, from: string, paths: ReadonlySet<string>): string[] {
  const bare = from.replace(/\?.*$/, '')
  const base = bare.startsWith('@/')
    ? bare.slice(2)
    : bare.startsWith('.')
      ? join(dirname(path), bare)
      : null
  return base === null
    ? []
    : ['', '.ts', '.vue'].map(end => base + end).filter(one => paths.has(one))
}

function packageJson(): { dependencies: Record<string, string> } {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
}

describe('architecture', () => {
  const sources = readSources()

  it('is kept by every file of src/', () => {
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.flatMap(violations)).toEqual([])
  })

  it('lists every folder of src/', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
    expect(folders.filter(folder => !(folder in allowed))).toEqual([])
  })

  it('has no files that import each other', () => {
    expect(circles(sources)).toEqual([])
  })

  it('cuts and counts words by what a reader sees as one sign, in one place', () => {
    const cut = /\.split\(''\)|\.substr(?:ing)?\(|\[\.\.\.[\w.]+\]\.slice\(0|\[\.\.\.[\w.]+\]\[0\]/
    expect(
      sources.filter(({ path, source }) => path !== 'model/graphemes.ts' && cut.test(source)),
    ).toEqual([])
  })

  it.each(['src', 'test'])('keeps the folders of %s small', folder => {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map(entry => entry.parentPath)
    const full = [...new Set(files)].filter(
      place => files.filter(one => one === place).length > mostFiles,
    )
    expect(full).toEqual([])
  })

  it('allows only packages that are installed', () => {
    const installed = Object.keys(packageJson().dependencies)
    const named = Object.values(allowed).flatMap(({ packages, types = [], lazy = [] }) => [
      ...packages,
      ...types,
      ...lazy,
    ])
    expect(named.filter(name => !name.startsWith('node:') && !installed.includes(name))).toEqual([])
  })

  it('names every runtime dependency, at its version, in the third-party notices', () => {
    const { dependencies } = packageJson()
    const notices = readFileSync(join(root, 'public/third-party-notices.txt'), 'utf8').split('\n')
    expect(
      Object.entries(dependencies)
        .map(([name, version]) => `${name} ${version}`)
        .filter(line => !notices.includes(line)),
    ).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  const text = readFileSync(join(root, 'src/ARCHITECTURE.md'), 'utf8')
  const drawing = /```text\n([\s\S]*?)```/.exec(text)?.[1]?.split('\n') ?? []

  /** Folders from the top floor down, each with its rooms as they are drawnRooms. */
  const floors = drawing.reduce<readonly (readonly [folder: string, rooms: readonly string[]])[]>(
    (found, line) => {
      const folder = /^(\w+) /.exec(line)?.[1]
      const rooms = /^ +· (.*)$/.exec(line)?.[1]?.split(' ') ?? []
      const last = found[found.length - 1]
      if (folder !== undefined) return [...found, [folder, []]]
      return last ? [...found.slice(0, -1), [last[0], [...last[1], ...rooms]]] : found
    },
    [],
  )
  const drawnRooms = new Map(floors.filter(([folder]) => folder !== 'entrances'))

  it('draws the folders and rooms of the table, and no others', () => {
    const roomsOf = (folder: string): string[] =>
      Object.keys(allowed[folder]?.rooms ?? {}).filter(room => room !== '')
    expect([...drawnRooms.keys()].sort()).toEqual(Object.keys(allowed).sort())
    for (const [folder, rooms] of drawnRooms)
      expect([folder, ...[...rooms].sort()]).toEqual([folder, ...roomsOf(folder).sort()])
  })

  it('draws what may be imported below, and to the left of, who imports it', () => {
    const order = [...drawnRooms.keys()]
    const upward = order.flatMap(folder =>
      (allowed[folder]?.ours ?? [])
        .filter(target => target !== 'data' && order.indexOf(target) <= order.indexOf(folder))
        .map(target => `${folder} → ${target}`),
    )
    const rightward = [...drawnRooms].flatMap(([folder, rooms]) =>
      rooms.flatMap(room =>
        (allowed[folder]?.rooms?.[room] ?? [])
          .filter(target => rooms.indexOf(target) >= rooms.indexOf(room))
          .map(target => `${folder}/${room} → ${target}`),
      ),
    )
    expect([...upward, ...rightward]).toEqual([])
  })

  it('names only paths that there are', () => {
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+|\w+\.(?:ts|vue))`/g)].flatMap(
      ([, path]) => path ?? [],
    )
    const isThere = (path: string): boolean =>
      [`src/${path}`, path, `src/charts/wall/seams/${path}`].some(one =>
        existsSync(join(root, one)),
      )
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter(path => !path.includes('NAME') && !isThere(path))).toEqual([])
  })
})

describe('the checker', () => {
  const at = (path: string, source: string) => violations({ path, source })
  const vue = (script: string, template = '<p />') =>
    '<script setup ' +
    `lang="ts">\n${script}\n</script>\n<template>${template}</template>\n<style>p ` +
    '{ top: 0 }</style>'

  it.each([
    ['model/plan.ts', "import type { Day } from './day'"],
    [
      'charts/gantt/gantt.ts',
      "import type { EChartsOption } from 'echarts'\nimport { grid " +
        "} from '@/analysis/plan/grid'\nimport { a } from '@/charts/sign/style'",
    ],
    ['intake/text/readSheet.ts', "export const read = () => import('hucre')"],
    [
      'components/chart/EChart.vue',
      vue("import VChart from 'vue-echarts'\nimport { use } from 'echarts/core'"),
    ],
    [
      'views/gantt/GanttView.vue',
      vue("import { usePlan } from '@/stores/plan'\nconst today = new Date()"),
    ],
    ['stores/plan.ts', "import words from '/data/nanchang-2020/circular.txt?raw'"],
    ['main.ts', "import { readText } from '@/intake/readText'\nimport '@/styles/tokens.css'"],
    [
      'model/day.ts',
      '// new Date() and console.log belong elsewhere\nexport const text = "console.log"',
    ],
  ])('accepts %s as designed', (path, source) => {
    expect(at(path, source)).toEqual([])
  })

  it.each([
    ['model/plan.ts', "import { x } from '@/analysis/x'", 'model may not import @/analysis/x'],
    ['model/plan.ts', "export { x } from '@/analysis/x'", 'model may not import @/analysis/x'],
    ['analysis/plan/x.ts', "const y = import('@/charts/y')", 'analysis may not import @/charts/y'],
    ['analysis/plan/x.ts', "type Y = import('@/charts/y').Y", 'analysis may not import @/charts/y'],
    ['analysis/plan/x.ts', "import { ref } from 'vue'", 'analysis may not import vue'],
    ['charts/gantt/gantt.ts', "import { ref } from 'vue'", 'charts may not import vue'],
    [
      'charts/option/curve.ts',
      "import { init } from 'echarts/core'",
      'charts may not import echarts/core, except its types',
    ],
    [
      'intake/text/readSheet.ts',
      "import hucre from 'hucre'",
      'intake may not import hucre, except by import()',
    ],
    [
      'views/gantt/GanttView.vue',
      vue("import VChart from 'vue-echarts'"),
      'views may not import vue-echarts',
    ],
    [
      'components/item/ItemCard.vue',
      vue("import VChart from 'vue-echarts'"),
      'components may not import vue-echarts',
    ],
    [
      'components/item/ItemCard.vue',
      vue("import { usePlan } from '@/stores/plan'"),
      'components may not import @/stores/plan',
    ],
    [
      'views/gantt/GanttView.vue',
      vue("import { readText } from '@/intake/readText'"),
      'views may not import @/intake/readText',
    ],
    ['main.ts', "import x from '../vite.config'", 'climbs with ../vite.config'],
    ['charts/scene/x.ts', "import x from '@/../data/plan.json'", 'climbs with @/../data/plan.json'],
    [
      'views/gantt/GanttView.vue',
      vue("import words from '/data/nanchang-2020/circular.txt?raw'"),
      'views may not import /data/',
    ],
    ['charts/scene/index.ts', '', 'is a barrel'],
    ['utils/x.ts', '', 'its name says nothing'],
    ['charts/scene/helpers.ts', '', 'its name says nothing'],
    ['drawing/x.ts', '', 'folder drawing is not in the table'],
    ['charts/x.ts', '', 'room  is not in the table'],
    ['charts/drawing/x.ts', '', 'room drawing is not in the table'],
    [
      'charts/scene/x.ts',
      "import { y } from '@/charts/gantt/y'",
      'charts/scene may not import @/charts/gantt/y',
    ],
    ['views/gantt/GanttView.vue', vue("import y from '@/views/wall/y'"), 'views/gantt may not'],
    ['loose.ts', '', 'stands in no folder'],
    ['model/x.ts', 'export default 1', 'exports a default'],
    ['model/x.ts', 'export default function f() {}', 'exports a default'],
    ['model/x.ts', 'const a = 1; export { a as default }', 'exports a default'],
    ['cli.ts', 'console.log(1)', 'writes to the console'],
    [
      'components/item/ItemCard.vue',
      vue('', '<p @click="console.log(1)" />'),
      'writes to the console',
    ],
    ['charts/wall/x.ts', "mark.key.startsWith('pill:')", 'reads a key by pattern'],
    ['charts/wall/x.ts', "const [first] = key.split(':')", 'reads a key by pattern'],
    ['export/pptx/x.ts', '/^flag:/.test(mark.key)', 'reads a key by pattern'],
    ['figures/x.ts', '/^month:(.*)/.exec(key)?.[1]', 'reads a key by pattern'],
    ['figures/x.ts', "info?.group?.replace(/^same:/, '')", 'reads a key by pattern'],
    ['composables/wall/x.ts', "key.slice(0, key.indexOf(' '))", 'reads a key by pattern'],
    [
      'components/wall/WallFoot.vue',
      vue("const kind = piece.key.replace(/:.*/, '')", '<p />'),
      'reads a key by pattern',
    ],
    ['analysis/plan/x.ts', 'const now = new Date()', 'reads the clock'],
    ['analysis/plan/x.ts', 'const now = Date.now()', 'reads the clock'],
    ['analysis/plan/x.ts', 'const now = dayjs.utc()', 'reads the clock'],
    [
      'components/item/ItemCard.vue',
      vue('', '<p>{{ new Date() }}</p>'),
      'reads the clock in its template',
    ],
  ])('catches %s with %s', (path, source, fault) => {
    const found = at(path, source)
    expect(found.join('\n')).toContain(`${path}: `)
    expect(found.join('\n')).toContain(fault)
  })

  it('finds files that import each other, by a type alone too', () => {
    const source = (name: string) => `import type { X } from './${name}'`
    expect(
      circles([
        { path: 'model/a.ts', source: source('b') },
        { path: 'model/b.ts', source: source('c') },
        { path: 'model/c.ts', source: source('a') },
        { path: 'model/d.ts', source: source('a') },
      ]),
    ).toEqual([['model/a.ts', 'model/b.ts', 'model/c.ts']])
  })
})

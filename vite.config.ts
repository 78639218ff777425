import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { holidayRuns } from './.config/holidayRuns.ts'

const source = fileURLToPath(new URL('./src', import.meta.url))
const hasDisplay =
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) ||
  ['darwin', 'win32'].includes(process.platform)

/**
 * The unit tests, run once in a given time zone: a deadline is a calendar day and must not move
 * with the clock.
 */
const unitIn = (name: string, zone: string | undefined, include: string[]) => ({
  extends: true as const,
  test: {
    name,
    include,
    environment: 'node' as const,
    testTimeout: 60_000,
    maxWorkers: '100%',
    // Files of a worker share what they import: reading it anew takes longer than many tests do.
    isolate: false,
    ...(zone ? { env: { TZ: zone } } : {}),
  },
})

/**
 * The tests of the built page in a real browser, as many files at a time as there are cores. The
 * continuous check tries one that fails a second time, and names it, since a slow machine can miss the
 * moment that a test waits for.
 */
const inBrowser = (name: string, include: string[]) => ({
  extends: true as const,
  test: {
    name,
    include,
    environment: 'node' as const,
    globalSetup: 'test/e2e/serve.ts',
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
  },
})

/** Sweeps, soaks and kills are run by `npm run test:long` alone. */
const notLong = '!**/*.long.test.ts'

/**
 * What no component of ours uses is left out of the page, and the grammar of messages that
 * composables/page/compileMessage.ts does without.
 */
const leftOut = {
  __VUE_OPTIONS_API__: 'false',
  __VUE_I18N_FULL_INSTALL__: 'false',
  __VUE_I18N_LEGACY_API__: 'false',
  __INTLIFY_PROD_DEVTOOLS__: 'false',
  __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
}

/** Libraries of every page; the others come with what asks for them. */
const everyPage = ['@intlify', '@vue', '@vueuse', 'dayjs', 'pinia', 'vue', 'vue-i18n', 'vue-router']

/**
 * vue-i18n looks one function up in all of Vue by a name that it puts together, and all of Vue would
 * come with it; asked for by its own name, it comes alone.
 */
const oneOfVue: Plugin = {
  name: 'one-of-vue',
  apply: 'build',
  transform: {
    filter: { id: /node_modules[\\/]vue-i18n[\\/]/ },
    handler: code =>
      code.replace(
        "import * as Vue from 'vue'",
        "import { getCurrentInstance as current } from 'vue'\nconst Vue = { getCurrentInstance: current }",
      ),
  },
}

/** The table of public holidays would come before the first bars, each of its days with three words. */
const shortHolidays: Plugin = {
  name: 'short-holidays',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /chinese-days\.json$/ },
    handler: holidayRuns,
  },
}

/**
 * Has Chromium compile all of the files that come before the first bars beside the page, while they
 * come, not each function as it is first called: a third less work before those bars. The comment has
 * to be a file's first line. https://v8.dev/blog/explicit-compile-hints
 */
const compiledAhead: Plugin = {
  name: 'compiled-ahead',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && ['page', 'libraries'].includes(file.name))
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
    },
  },
}

/** The modules of a build, with what each imports. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

const first = new Map<string, boolean>()

/** Whether a module of ours is among those that main.ts imports by itself, however far away. */
function isFirst(id: string, graph: Graph): boolean {
  if (first.size === 0) {
    const queue = [`${source}/main.ts`]
    for (const at of queue) {
      if (first.has(at)) continue
      first.set(at, at.startsWith(source))
      queue.push(...(graph.getModuleInfo(at)?.importedIds ?? []))
    }
  }
  return first.get(id) ?? false
}

/**
 * What the page needs of a site that forbids the rest, as README.md says it: scripts, styles, data and
 * threads of its own origin, and pictures that it draws itself.
 */
const policy = "default-src 'self'; img-src 'self' blob:"

export default defineConfig(({ command }) => ({
  base: './',
  plugins: [vue(), oneOfVue, shortHolidays, compiledAhead],
  resolve: { alias: { '@': source } },
  define: command === 'build' ? leftOut : {},
  // Government terminals run Chromium 83 to 126; vite's own floor is a blank page there.
  build: {
    target: 'chrome78',
    cssTarget: 'chrome78',
    // Every browser that runs the page preloads modules.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1400,
    // Libraries apart from our own code: a browser reads both at once.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // By a name of its own, which a test looks for on the pages that do without it.
            { name: 'echarts', test: /node_modules[\\/](?:echarts|zrender|vue-echarts)[\\/]/ },
            // One file of ours for the first frame: over HTTP/1.1 a page asks for six at a time.
            { name: (id, graph) => (isFirst(id, graph) ? 'page' : null), debugName: 'page' },
            {
              name: 'libraries',
              // First, or what ECharts shares with the page would go with ECharts.
              priority: 1,
              // Beside them what the compiler puts in for browsers of old.
              test: new RegExp(
                `node_modules[\\\\/](?:${everyPage.join('|')})[\\\\/]|@oxc-project.runtime`,
              ),
            },
          ],
        },
      },
    },
  },
  preview: {
    port: 4173,
    open: hasDisplay && !process.env.CI && !process.env.VITEST,
    headers: { 'Content-Security-Policy': policy },
  },
  test: {
    // Where each run of the continuous check writes its report is said by its environment.
    reporters: process.env.REPORT
      ? ['default', ['json', { outputFile: process.env.REPORT }]]
      : ['default'],
    projects: [
      unitIn('unit', undefined, ['test/**/*.test.ts', '!test/e2e/**', notLong]),
      unitIn('unit-utc', 'UTC', ['test/zone.test.ts']),
      unitIn('unit-shanghai', 'Asia/Shanghai', ['test/zone.test.ts']),
      unitIn('unit-los-angeles', 'America/Los_Angeles', ['test/zone.test.ts']),
      inBrowser('e2e', ['test/e2e/**/*.test.ts', notLong]),
      unitIn('long', undefined, ['test/**/*.long.test.ts', '!test/e2e/**']),
      inBrowser('long-e2e', ['test/e2e/**/*.long.test.ts']),
    ],
  },
}))

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

const fromNpm = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url))
const launcher = join(fromNpm, 'chromium')

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A graphics process in software, for tests that need one to fail. */
export const softwareGpu: readonly string[] = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--enable-gpu-rasterization',
]

/**
 * Starts a headless Chromium, without graphics hardware unless `gpu` says otherwise; `options` go
 * to playwright, and its `args` are added to ours.
 */
export async function launchBrowser(
  options: LaunchOptions = {},
  gpu: readonly string[] = ['--disable-gpu'],
): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: findBrowser(),
    args: [...quiet, ...gpu, ...(options.args ?? [])],
  })
}

/**
 * The path of a Chromium that runs here, installed first where there is none; throws with what to
 * do when that fails.
 */
export function findBrowser(): string {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && !runs(chosen)) throw new Error(`CHROMIUM_PATH does not run: ${chosen}`)
  const found = chosen ?? installed() ?? install()
  ensureChineseFont()
  return found
}

function installed(): string | undefined {
  return [...places, chromium.executablePath(), launcher].find(runs)
}

/**
 * A file alone proves little: Ubuntu's chromium-browser only points to a snap, and libraries may be
 * missing.
 */
function runs(path: string): boolean {
  if (!existsSync(path)) return false
  return process.platform !== 'linux' || output(path, ['--version']) !== undefined
}

interface Way {
  readonly name: string
  readonly applies: boolean
  readonly act: () => void
}

function install(): string {
  const ways: readonly Way[] = [
    {
      name: 'apt-get install chromium',
      applies: mayUseApt() && !isUbuntu(),
      act: () => {
        aptInstall('chromium', 'fontconfig', 'fonts-noto-cjk')
      },
    },
    {
      name: 'npx playwright-core install chromium',
      applies: true,
      act: () => {
        run('npx', [
          'playwright-core',
          'install',
          ...(mayUseApt() ? ['--with-deps'] : []),
          'chromium',
        ])
      },
    },
    {
      name: 'npm install @sparticuz/chromium',
      applies: process.platform === 'linux' && process.arch === 'x64',
      act: installFromNpm,
    },
  ]
  const failures: string[] = []
  for (const { name, act } of ways.filter(way => way.applies)) {
    say(`no browser found, trying: ${name}`)
    try {
      act()
      const found = installed()
      if (found) return found
      failures.push(`${name}: done, but what it installed does not run`)
    } catch (error) {
      failures.push(`${name}: ${message(error)}`)
    }
  }
  throw new Error(
    [
      'The browser tests need Chromium. Install Chromium ' +
        'or Chrome, or set CHROMIUM_PATH to one. Tried:',
      ...failures,
    ].join('\n  '),
  )
}

/**
 * Chromium packed for npm: it needs neither root nor any host but the registry, and brings the
 * libraries it links to.
 */
function installFromNpm(): void {
  mkdirSync(join(fromNpm, 'unpacked'), { recursive: true })
  writeFileSync(join(fromNpm, 'package.json'), '{ "private": true }\n')
  run('npm', [
    'install',
    '--prefix',
    fromNpm,
    '--no-audit',
    '--no-fund',
    '@sparticuz/chromium@147.0.0',
  ])
  // The package unpacks to TMPDIR, and its libraries only where it believes itself on a bare cloud
  // system.
  const unpacked = join(fromNpm, 'unpacked')
  run(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "await (await import('@sparticuz/chromium')).default.executablePath()",
    ],
    {
      cwd: fromNpm,
      env: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    },
  )
  writeFileSync(
    launcher,
    [
      '#!/bin/sh',
      `[ -d /etc/fonts ] || export FONTCONFIG_PATH='${unpacked}/fonts'`,
      `LD_LIBRARY_PATH='${unpacked}/al2023/lib' exec '${unpacked}/chromium' "$@"`,
      '',
    ].join('\n'),
    { mode: 0o755 },
  )
}

/**
 * Without a Chinese font every label is a row of boxes, each as wide as the next, and pictures
 * prove nothing.
 */
function ensureChineseFont(): void {
  if (process.platform !== 'linux' || output('fc-list', [':lang=zh'])) return
  try {
    if (!mayUseApt()) throw new Error('needs root and apt-get')
    aptInstall('fontconfig', 'fonts-noto-cjk')
  } catch (error) {
    say(
      'no Chinese font here, and fonts-noto-cjk could not be ' +
        `installed (${message(error)}): labels will show as boxes`,
    )
  }
}

function aptInstall(...packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], { env })
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
}

function mayUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Ubuntu's own chromium package is a pointer to a snap, which containers cannot run. */
function isUbuntu(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): void {
  // What an installer says goes to stderr: stdout belongs to the test report. Windows starts npm
  // and npx through its shell.
  execFileSync(command, args, {
    ...options,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command !== process.execPath,
  })
}

function output(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    })
  } catch {
    return undefined
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

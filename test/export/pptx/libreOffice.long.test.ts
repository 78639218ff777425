import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePptx } from '@/export/pptx/scenePptx'
import { figureWith } from '../../charts/figure/figureCase'
import { builtIn } from '../../charts/gantt/ganttCase'

const run = promisify(execFile)
const [office, reader, teller] = ['soffice', 'pdftotext', 'pdfinfo'] as const

/** Whether LibreOffice is here with its part for slides, and a reader of PDF. */
function hasImpress(): boolean {
  try {
    const program = execFileSync('which', [office], { encoding: 'utf8' }).trim()
    execFileSync(reader, ['-v'], { stdio: 'ignore' })
    return existsSync(join(dirname(realpathSync(program)), 'libsdlo.so'))
  } catch {
    return false
  }
}

const found = hasImpress()

test.runIf(process.env.CI)(
  'LibreOffice Impress and pdftotext are installed wherever the continuous check runs',
  () => {
    expect(found).toBe(true)
  },
)

describe.skipIf(!found)(
  'slides that LibreOffice has opened (skipped where there is no Impress)',
  () => {
    let folder: string

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'slides-'))
      const [gantt, relations, workload] = (['gantt', 'relations', 'workload'] as const).map(kind =>
        figureWith({ kind, size: 'a3Across' }),
      )
      if (!gantt || !relations || !workload) throw new Error('no figure')
      const blob = await writePptx(
        {
          ...gantt,
          pages: [gantt, relations, workload].flatMap(({ pages }) => pages),
          notes: ['', '', ''],
        },
        { created: null },
      )
      writeFileSync(join(folder, 'figure.pptx'), new Uint8Array(await blob.arrayBuffer()))
      await run(office, [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'figure.pptx'),
      ])
    }, 120_000)

    afterAll(() => {
      rmSync(folder, { recursive: true })
    })

    async function wordsOf(page: number): Promise<string> {
      const { stdout } = await run(reader, [
        '-f',
        String(page),
        '-l',
        String(page),
        '-raw',
        join(folder, 'figure.pdf'),
        '-',
      ])
      return stdout.replace(/\s/g, '')
    }

    test.each([
      ['Gantt', 1],
      ['relations', 2],
    ] as const)('say every title: %s', async (_, page) => {
      const words = await wordsOf(page)
      expect(builtIn.items.filter(item => !words.includes(item.title.replace(/\s/g, '')))).toEqual(
        [],
      )
    })

    test('say every deadline as the circular does', async () => {
      const words = await wordsOf(1)
      const printed = new Set(
        builtIn.items.map(
          item => /\d+月?底前$/.exec(item.deadline.text)?.[0] ?? item.deadline.text,
        ),
      )
      expect(printed.size).toBeGreaterThan(6)
      expect([...printed].filter(text => !words.includes(text))).toEqual([])
    })

    test('are as many as the pages, each of the size of the paper', async () => {
      const { stdout } = await run(teller, [join(folder, 'figure.pdf')])
      expect(/Pages:\s+(\d+)/.exec(stdout)?.[1]).toBe('3')
      expect(/Page size:\s+([\d.]+)/.exec(stdout)?.[1]).toMatch(/^119[01]/)
    })
  },
)

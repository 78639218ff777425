import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Contender } from './contenders'
import { factsOf } from './facts'
import { planOf } from './plans'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')

/**
 * Builds the pages of some contenders for production into folders of their names; the product by
 * its own settings, nothing into its dist/.
 */
export async function buildPages(folder: string, list: readonly Contender[]): Promise<void> {
  process.env.NODE_ENV = 'production'
  for (const { name } of list) {
    const outDir = join(folder, name)
    if (name === 'product')
      await build({
        root,
        mode: 'production',
        logLevel: 'error',
        build: { outDir, emptyOutDir: true },
      })
    else {
      await build({
        root: join(here, 'contenders', name),
        configFile: false,
        mode: 'production',
        logLevel: 'error',
        base: './',
        resolve: { alias: { '@': join(root, 'src') } },
        build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
      })
    }
  }
}

/**
 * Writes each contender's file of a plan of so many items, before anything is measured; answers
 * their sizes in bytes.
 */
export async function writeData(
  folder: string,
  size: number,
  list: readonly Contender[],
): Promise<ReadonlyMap<string, number>> {
  await mkdir(folder, { recursive: true })
  const plan = planOf(size)
  const facts = factsOf(plan, new Date().toISOString().slice(0, 10))
  const bytes = new Map<string, number>()
  for (const { name, shape } of list) {
    const text = JSON.stringify(shape ? shape(facts) : plan)
    bytes.set(name, Buffer.byteLength(text))
    await writeFile(join(folder, `${name}-${size}.json`), text)
  }
  return bytes
}

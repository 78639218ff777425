import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'
// Augmenting a module needs it loaded.
import type {} from 'vitest'
import { findBrowser } from './browser'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at its end. */
    baseUrl: string
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Builds the page as it is delivered and serves it on a free port until the browser tests are done.
 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  findBrowser()
  await buildForProduction()
  // Port 0 lets the system choose, so two runs never meet.
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, open: false },
  })
  const baseUrl = server.resolvedUrls?.local[0]
  if (!baseUrl) throw new Error('preview has no address')
  project.provide('baseUrl', baseUrl)
  return () => server.close()
}

/** vitest sets NODE_ENV to test, with which vite would build Vue's development version. */
async function buildForProduction(): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({ root, mode: 'production', logLevel: 'warn' })
  } finally {
    process.env.NODE_ENV = before
  }
}

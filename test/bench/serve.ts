import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** A folder served on this machine. */
export interface Server {
  readonly url: string
  /** KB of some of its files, as gzip would send them. */
  readonly kilobytes: (paths: readonly string[]) => Promise<number>
  readonly close: () => Promise<void>
}

/** Serves a folder on a free port, uncompressed and never to be kept. */
export async function serve(folder: string): Promise<Server> {
  const fileOf = (path: string): string => join(folder, normalize(decodeURIComponent(path)))
  const server = createServer((request, response) => {
    const path = fileOf(new URL(request.url ?? '/', 'http://localhost').pathname)
    stat(path).then(
      ({ size }) => {
        response.writeHead(200, {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
          'content-length': size,
          'cache-control': 'no-store',
        })
        createReadStream(path).pipe(response)
      },
      () => {
        response.writeHead(404).end()
      },
    )
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async kilobytes(paths) {
      const sizes = await Promise.all(
        [...new Set(paths)].map(
          async path => gzipSync(await readFile(fileOf(path)), { level: 9 }).length,
        ),
      )
      return sizes.reduce((sum, size) => sum + size, 0) / 1024
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

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
  /** KB of the scripts asked for since the last call, as gzip would send them. */
  readonly scriptKilobytes: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Serves a folder on a free port, uncompressed and never to be kept. */
export async function serve(folder: string): Promise<Server> {
  let scripts = new Set<string>()
  const server = createServer((request, response) => {
    const path = join(
      folder,
      normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)),
    )
    if (/\.m?js$/.test(path)) scripts.add(path)
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
    async scriptKilobytes() {
      const files = [...scripts]
      scripts = new Set()
      const sizes = await Promise.all(
        files.map(async file => gzipSync(await readFile(file), { level: 9 }).length),
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

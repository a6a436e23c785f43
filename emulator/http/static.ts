import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { sendJson } from './send'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.mp4': 'video/mp4',
}

/** Build tools put a hash of the content into a file's name, so such a file never changes. */
const isHashed = (path: string): boolean => /[.-][0-9a-f]{8,}\./i.test(path)

const isText = (type: string): boolean => /^(text\/|application\/(json|manifest)|image\/svg)/.test(type)

/** Serves one file of a web build; `/` and folders give their index.html. */
export const serveStatic = async (
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const found = await find(folder, path)
  if (!found) return sendJson(response, 404, { code: 'not_found', message: `There is no ${path} in the web build` })
  const type = types[extname(found.file).toLowerCase()] ?? 'application/octet-stream'
  response.setHeader('content-type', type)
  response.setHeader('cache-control', isHashed(found.file) ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('etag', found.etag)
  if (request.headers['if-none-match'] === found.etag) {
    response.writeHead(304).end()
    return
  }
  const isZipped = isText(type) && found.bytes > 1024 && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  if (isZipped) response.setHeader('content-encoding', 'gzip').setHeader('vary', 'accept-encoding')
  else response.setHeader('content-length', found.bytes)
  response.writeHead(200)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const source = createReadStream(found.file)
  const whenOver = () => {}
  if (isZipped) pipeline(source, createGzip({ level: 5 }), response, whenOver)
  else pipeline(source, response, whenOver)
}

const find = async (folder: string, path: string): Promise<{ file: string; bytes: number; etag: string } | null> => {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const inside = normalize(join(folder, decoded))
  if (inside !== normalize(folder) && !inside.startsWith(normalize(folder + sep))) return null
  for (const file of [inside, join(inside, 'index.html')]) {
    const stats = await stat(file).catch(() => null)
    if (stats?.isFile())
      return { file, bytes: stats.size, etag: `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"` }
  }
  return null
}

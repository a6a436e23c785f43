import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BuildFailure } from './failure'

const tag = /<meta name="?chuanmen-web-api"?[^>]*>/

/**
 * Writes into a web build where CloudBase's HTTP access serves the `api` function; empty: it uses the local gateway. In the page and not in
 * the scripts, so that one build serves both.
 */
export const nameWebApi = (output: string, address: string): void => {
  const page = path.join(output, 'index.html')
  const html = readFileSync(page, 'utf8')
  if (!tag.test(html))
    throw new BuildFailure('h5', `${page} has no place for the address of HTTP access.`, 'See client/src/index.html.')
  const named = html.replace(tag, `<meta name="chuanmen-web-api" content="${address.replace(/["&<>]/g, '')}">`)
  if (named !== html) writeFileSync(page, named)
}

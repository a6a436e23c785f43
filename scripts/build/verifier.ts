import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SCRIPT = 'verifier/verify-pack.mjs'
const PAGE = 'verifier/verify.html'
/** Where the page's own script goes. */
const PLACE = '/* verify-pack.mjs */'

/** Puts the stand-alone verifier of certificates beside the web client: the script as it is, and one page with the script in it, which works when saved and opened without a network. */
export function copyVerifier(output: string) {
  copyFileSync(SCRIPT, path.join(output, path.basename(SCRIPT)))
  writeFileSync(path.join(output, path.basename(PAGE)), verifierPage())
}

/** The page with the script in it, as a plain one: browsers load no module from a saved file. */
export function verifierPage(): string {
  const script = readFileSync(SCRIPT, 'utf8').replaceAll(/^export /gm, '')
  const page = readFileSync(PAGE, 'utf8')
  if (!page.includes(PLACE) || script.includes('</script')) throw new Error(`${PAGE} has no place for the script.`)
  return page.replace(PLACE, () => script)
}

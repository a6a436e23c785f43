import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { BuildFailure } from './failure'

const SOURCE = 'cloudfunctions'
const OUTPUT = 'dist/cloudfunctions'

/** Folders of cloudfunctions/ that are deployed: those with a function.json. */
export const functionNames = () =>
  readdirSync(SOURCE).filter((name) => existsSync(path.join(SOURCE, name, 'function.json')))

/** Bundles every function with all it needs, so that the platform installs nothing. */
export async function buildFunctions() {
  rmSync(OUTPUT, { recursive: true, force: true })
  const names = functionNames()
  if (names.length === 0)
    throw new BuildFailure('functions', `no ${SOURCE}/<name>/function.json was found.`, 'Is the clone complete?')
  await Promise.all(names.map(buildFunction))
}

async function buildFunction(name: string) {
  const folder = path.join(OUTPUT, name)
  mkdirSync(folder, { recursive: true })
  try {
    await build({
      entryPoints: [path.join(SOURCE, name, 'index.ts')],
      outfile: path.join(folder, 'index.js'),
      bundle: true,
      minify: true,
      // A fault's log names the function it came from.
      keepNames: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // This entry of the package brings its own code pages: old .xls files and GBK need them.
      alias: { '@e965/xlsx': path.resolve('node_modules/@e965/xlsx/xlsx.js') },
      logLevel: 'silent',
      absWorkingDir: process.cwd(),
    })
    await buildWorkers(name, folder)
  } catch (error) {
    throw new BuildFailure(`function ${name}`, (error as Error).message, 'Mend the source file named above.')
  }
  writeJson(path.join(folder, 'package.json'), { name, version: '0.0.0', private: true, main: 'index.js' })
  writeJson(
    path.join(folder, 'config.json'),
    JSON.parse(readFileSync(path.join(SOURCE, name, 'function.json'), 'utf8')),
  )
}

/**
 * A function's .cjs files are started as threads of their own: each is bundled beside index.js, with the machine code that it uses, which no bundler
 * can put into a script; it looks for it beside itself.
 */
export async function buildWorkers(name: string, folder: string) {
  for (const worker of readdirSync(path.join(SOURCE, name)).filter((file) => file.endsWith('.cjs'))) {
    const { metafile } = await build({
      entryPoints: [path.join(SOURCE, name, worker)],
      outfile: path.join(folder, worker),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'silent',
      absWorkingDir: process.cwd(),
      metafile: true,
    })
    for (const wasm of Object.keys(metafile.inputs).flatMap(machineCodeOf))
      copyFileSync(wasm, path.join(folder, path.basename(wasm)))
  }
}

/** `codec.js` of a package brings `codec.wasm`, or `codec_bg.wasm` if Rust made it. */
const machineCodeOf = (input: string) =>
  input.startsWith('node_modules/')
    ? ['.wasm', '_bg.wasm']
        .map((ending) => input.replace(/\.m?js$/, ending))
        .filter((file) => file.endsWith('.wasm') && existsSync(file))
    : []

const writeJson = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

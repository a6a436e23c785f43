// Runs one of our TypeScript scripts, on a fresh clone too: `node scripts/run.mjs build h5 --force`.
import { createRequire } from 'node:module'
import path from 'node:path'
import { ensureInstalled, root } from './ensure-installed.mjs'

/** Loads `file` (relative to the root) as TypeScript and calls its exported `main` with the arguments; its answer is the exit code. */
export async function runScript(file, args) {
  await ensureInstalled()
  // Static imports and imports at run time take different roads in Node.
  const roads = [await import('tsx/cjs/api'), await import('tsx/esm/api')]
  for (const road of roads) road.register()
  const { main } = createRequire(import.meta.url)(path.join(root, file))
  process.exitCode = await main(args)
}

if (process.argv[1] === import.meta.filename) {
  const [name, ...args] = process.argv.slice(2)
  await runScript(`scripts/${name}.ts`, args)
}

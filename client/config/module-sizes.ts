import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import type { Compiler, Module } from 'webpack'

/** Bytes that each source brought to each emitted script: `{ "app.js": { "node_modules/react/…": 7_000 } }`. */
type ModuleSizes = Record<string, Record<string, number>>

/** Writes down which modules went into which script, for the build's account of what weighs what (scripts/build/contributions.ts). */
export class ModuleSizesPlugin {
  private readonly sizes = new Map<Module, Promise<number>>()

  constructor(
    private readonly root: string,
    private readonly output: string,
  ) {}

  apply(compiler: Compiler) {
    compiler.hooks.done.tapPromise('module-sizes', async ({ compilation }) => {
      const found: Promise<[file: string, source: string, bytes: number]>[] = []
      for (const chunk of compilation.chunks) {
        for (const file of chunk.files) {
          if (path.extname(file) !== '.js') continue
          for (const module of compilation.chunkGraph.getChunkModulesIterableBySourceType(chunk, 'javascript') ?? [])
            for (const part of partsOf(module))
              found.push(this.sizeOf(part).then((bytes) => [file, this.nameOf(part), bytes]))
        }
      }
      const sizes: ModuleSizes = {}
      for (const [file, source, bytes] of await Promise.all(found)) {
        sizes[file] ??= {}
        sizes[file][source] = (sizes[file][source] ?? 0) + bytes
      }
      mkdirSync(path.dirname(this.output), { recursive: true })
      writeFileSync(this.output, JSON.stringify(sizes))
    })
  }

  /** Minified by itself: comments and long names do not ship. */
  private sizeOf(module: Module): Promise<number> {
    const known = this.sizes.get(module)
    if (known) return known
    const code = String(module.originalSource()?.source() ?? '')
    const size = transform(code, { minify: true, logLevel: 'silent' }).then(
      (minified) => minified.code.length,
      () => module.size('javascript'),
    )
    this.sizes.set(module, size)
    return size
  }

  private nameOf(module: Module): string {
    const resource = module.nameForCondition() ?? module.identifier().split('!').at(-1) ?? ''
    return path
      .relative(this.root, resource.split('?')[0] as string)
      .split(path.sep)
      .join('/')
  }
}

/** Webpack joins modules into one where it can; what was joined still has sizes of its own. */
function partsOf(module: Module): Module[] {
  const { modules } = module as Module & { modules?: Module[] }
  return modules ?? [module]
}

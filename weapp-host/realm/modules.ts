import type { Bundle } from '../bundle/bundle'
import { relativeTo } from '../bundle/relative'
import { utf8Bytes } from '../limits'
import type { Realm } from './realm'

type Module = { exports: unknown }

/** WeChat's `require`: one wrapped function a file, loaded once; a relative or an absolute path inside the mini-program. */
export class Modules {
  private readonly loaded = new Map<string, Module>()

  constructor(
    private readonly realm: Realm,
    private readonly bundle: Bundle,
    /** Told how many bytes each file has that is about to run. */
    private readonly onScript: (bytes: number) => void = () => undefined,
  ) {}

  load(file: string): unknown {
    const known = this.loaded.get(file)
    if (known) return known.exports
    const source = this.bundle.read(file)
    this.onScript(utf8Bytes(source))
    const exports = this.realm.own({})
    const module = this.realm.own({ exports }) as Module
    this.loaded.set(file, module)
    const body = this.realm.run(`(function (require, module, exports) {${source}\n})`, file) as (
      ...args: unknown[]
    ) => void
    body.call(undefined, this.realm.own(this.requireFrom(file)), module, exports)
    return module.exports
  }

  private requireFrom(file: string) {
    return (target: unknown) => {
      if (typeof target !== 'string') throw this.realm.error('require args must be a string')
      const resolved = this.resolve(file, target)
      if (!this.bundle.has(resolved)) {
        throw this.realm.error(`module '${resolved}' is not defined, require args is '${target}'`)
      }
      const from = this.bundle.packageOf(file)
      const to = this.bundle.packageOf(resolved)
      // A subpackage may use the main package; nobody may use a subpackage that may not be there yet.
      if (to !== undefined && to !== from) {
        throw this.realm.error(
          `${file} requires ${resolved} of the subpackage "${to}": not possible across packages in WeChat`,
        )
      }
      return this.load(resolved)
    }
  }

  private resolve(file: string, target: string): string {
    const joined = relativeTo(file, target)
    return joined.endsWith('.js') ? joined : `${joined}.js`
  }
}

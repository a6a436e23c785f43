import vm from 'node:vm'
import { shiftedClock } from './shifted-clock'

type Intrinsics = {
  Object: ObjectConstructor
  Array: ArrayConstructor
  Function: FunctionConstructor
  Promise: PromiseConstructor
  Error: ErrorConstructor
  ArrayBuffer: ArrayBufferConstructor
  Uint8Array: Uint8ArrayConstructor
  Date: DateConstructor
  JSON: JSON
}

/** Text → compiled script; the same dist is opened again and again by kills and relaunches. */
const scripts = new Map<string, vm.Script>()

/**
 * A JavaScript world of its own, as bare as WeChat's logic layer: the language and nothing of Node, no `eval`, no
 * `Function` from text. What crosses into it is rebuilt of its own objects, so that `instanceof` and glass-easel's
 * property types hold.
 */
export class Realm {
  readonly intrinsics: Intrinsics
  private readonly context: vm.Context
  private readonly global: Record<string, unknown> = {}

  constructor(name: string, clockAheadMs = 0) {
    this.context = vm.createContext(this.global, { name, codeGeneration: { strings: false, wasm: false } })
    this.intrinsics = this.run(
      '({ Object, Array, Function, Promise, Error, ArrayBuffer, Uint8Array, Date, JSON })',
      'realm',
    ) as Intrinsics
    if (clockAheadMs !== 0) this.runOnce(shiftedClock(clockAheadMs), 'realm')
    // V8 has it everywhere; WeChat's logic layer has WXWebAssembly instead.
    this.run('delete globalThis.WebAssembly', 'realm')
  }

  define(name: string, value: unknown): void {
    this.global[name] = value
  }

  run(source: string, filename: string): unknown {
    const key = `${filename}\n${source}`
    let script = scripts.get(key)
    if (!script) {
      script = new vm.Script(source, { filename })
      scripts.set(key, script)
    }
    return script.runInContext(this.context)
  }

  /** Runs text that is used once, such as a function sent by a test. */
  runOnce(source: string, filename: string): unknown {
    return vm.runInContext(source, this.context, { filename })
  }

  /** A deep copy through JSON, made of the realm's own objects; what setData and storage do. */
  clone(value: unknown): unknown {
    const text = this.intrinsics.JSON.stringify(value)
    return text === undefined ? undefined : this.intrinsics.JSON.parse(text)
  }

  /** The same value made of this realm's objects. What is already of this realm passes untouched. */
  own(value: unknown): unknown {
    if (typeof value === 'function') return this.ownFunction(value)
    if (typeof value !== 'object' || value === null) return value
    const { Object: RealmObject, Array: RealmArray, Date: RealmDate, Error: RealmError } = this.intrinsics
    const prototype = Object.getPrototypeOf(value)
    if (prototype === RealmObject.prototype || value instanceof RealmArray || value instanceof RealmError) return value
    if (Array.isArray(value)) return RealmArray.from(value, (item) => this.own(item))
    if (ArrayBuffer.isView(value)) return this.ownBytes(value as Uint8Array).buffer
    if (Object.prototype.toString.call(value) === '[object ArrayBuffer]') {
      return this.ownBytes(new Uint8Array(value as ArrayBuffer)).buffer
    }
    if (Object.prototype.toString.call(value) === '[object Date]') return new RealmDate((value as Date).getTime())
    // Plain, of whichever realm: Jest gives tests a realm of their own too.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value
    const copy = new RealmObject() as Record<string, unknown>
    for (const [key, item] of Object.entries(value)) copy[key] = this.own(item)
    return copy
  }

  error(message: string, fields: Record<string, unknown> = {}): Error {
    return Object.assign(new this.intrinsics.Error(message), fields)
  }

  promise<T>(executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T> {
    return new this.intrinsics.Promise<T>(executor)
  }

  /** Whether an error or promise was made inside. */
  isOwn(value: unknown): boolean {
    return value instanceof this.intrinsics.Object
  }

  private ownFunction<T>(value: T): T {
    if (!(value instanceof this.intrinsics.Function)) {
      Object.setPrototypeOf(value, this.intrinsics.Function.prototype)
    }
    return value
  }

  private ownBytes(bytes: Uint8Array): Uint8Array {
    const copy = new this.intrinsics.Uint8Array(bytes.byteLength)
    copy.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return copy
  }
}

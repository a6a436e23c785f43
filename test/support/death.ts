import type { Store } from '../../cloudfunctions/platform/store'

/** The process dies at its `n`th step: from then on nothing it does comes to anything. */
export class Death {
  steps = 0
  private isDead = false
  constructor(
    private readonly at: number,
    /** The step itself was still carried out, and only its answer is lost. */
    private readonly isAfter: boolean,
  ) {}

  async step<T>(work: () => Promise<T>): Promise<T> {
    if (this.isDead) throw new Error('dead')
    this.steps += 1
    if (this.steps !== this.at) return work()
    this.isDead = true
    if (this.isAfter) await work()
    throw new Error('killed')
  }

  /** Of whatever a run throws, death alone is no fault. */
  static only(error: Error): void {
    if (!/^(killed|dead)$/.test(error.message)) throw error
  }

  /** The store, every call of which is a step. */
  around(store: Store): Store {
    const wrap = (target: object): object =>
      new Proxy(target, {
        get: (from, name) => {
          const value = Reflect.get(from, name)
          if (typeof value === 'function') return (...args: unknown[]) => this.step(() => value.apply(from, args))
          return typeof value === 'object' && value !== null ? wrap(value) : value
        },
      })
    return wrap(store) as Store
  }
}

import { performance } from 'node:perf_hooks'
import type { Cost, CountingProxy } from './counting-proxy'

export type Sample = { name: string; ms: number; cost: Cost }

const REPEAT = 15

export const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0

/**
 * Measures through the proxy: the median of the times, and what the last turn cost. The first of several warms up and does not count. `before`
 * of each turn is not measured; `documents` are those that only the caller can count.
 */
export const timer =
  (proxy: CountingProxy) =>
  async (
    name: string,
    work: (turn: number) => Promise<unknown>,
    { repeat = REPEAT, before = async (_turn: number): Promise<unknown> => undefined, documents = 0 } = {},
  ): Promise<Sample> => {
    const times: number[] = []
    let cost = proxy.take()
    for (let turn = 0; turn <= (repeat === 1 ? 0 : repeat); turn++) {
      await before(turn)
      proxy.take()
      const from = performance.now()
      await work(turn)
      times.push(performance.now() - from)
      cost = proxy.take()
    }
    return {
      name,
      ms: median(repeat === 1 ? times : times.slice(1)),
      cost: { ...cost, documents: cost.documents + documents },
    }
  }

import { now } from '../platform/clock'
import { log } from '../platform/log'
import { command, store } from '../platform/store'
import { solvePlan } from './solve-plan'

/**
 * Carries out one proposal that was asked for: `{planId}`. Takes it up once, however often it is called, and writes what came out only while
 * it is still waited for. A client cannot call it.
 */
export const main = async ({ planId }: { planId?: unknown }): Promise<{ isTaken: boolean }> => {
  if (typeof planId !== 'string') throw new Error('planId is missing')
  const isTaken = await store.plans.updateIf(planId, [{ state: 'running', solvingAt: null }], { solvingAt: now() })
  const plan = isTaken ? await store.plans.get(planId) : null
  if (!plan) return { isTaken: false }
  const isWaitedFor: [Record<string, unknown>] = [{ state: 'running' }]
  try {
    const found = await solvePlan(store, plan, now())
    const changes = Object.entries(found).map(([name, value]) => [name, command.set(value)])
    await store.plans.updateIf(planId, isWaitedFor, { ...Object.fromEntries(changes), state: 'done' })
  } catch (error) {
    const { message, stack } = error as Error
    log('error', message, { planId, stack })
    await store.plans.updateIf(planId, isWaitedFor, { state: 'failed' })
  }
  return { isTaken }
}

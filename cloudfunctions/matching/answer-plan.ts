import { now } from '../platform/clock'
import { log } from '../platform/log'
import { command, type Store } from '../platform/store'
import { solvePlan } from './solve-plan'

/**
 * Carries out one proposal of days that was asked for. Takes it up once, however often it is called, and writes what came out only while it is still waited for.
 */
export const answerPlan = async (store: Store, planId: string): Promise<boolean> => {
  const isTaken = await store.plans.updateIf(planId, [{ state: 'running', solvingAt: null }], { solvingAt: now() })
  const plan = isTaken ? await store.plans.get(planId) : null
  if (!plan) return false
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
  return isTaken
}

import { FRONTIER_DEAD_SECONDS, FRONTIER_SECONDS } from '../../types/limits'
import { now } from '../platform/clock'
import { log } from '../platform/log'
import { command, type Store } from '../platform/store'
import { frontierStops } from './frontier-stops'
import { frontierThread } from './frontier-thread'

/** Runs that may die of one puzzle (of its memory, of its time) before it has failed: whoever waits for it is not kept waiting for ever. Our decision. */
const TRIES_MAX = 3

/**
 * Finds the curve of one stairwell that was asked for. Takes it up once, however often it is called, unless whoever had it has died; writes what came out only while it is still its own. One that killed
 * `TRIES_MAX` runs has failed.
 */
export const answerFrontier = async (store: Store, frontierId: string): Promise<boolean> => {
  const takenAt = now()
  const dead = new Date(takenAt.getTime() - FRONTIER_DEAD_SECONDS * 1000)
  const isTaken = await store.frontiers.updateIf(
    frontierId,
    [
      { state: 'running', takenAt: null },
      { state: 'running', takenAt: command.lt(dead) },
    ],
    { takenAt, tries: command.inc(1) },
  )
  const frontier = isTaken ? await store.frontiers.get(frontierId) : null
  if (!frontier) return false
  const isOurs: [Record<string, unknown>] = [{ state: 'running', takenAt }]
  if (frontier.tries > TRIES_MAX) {
    log('error', 'a puzzle kills whoever solves it', { frontierId })
    await store.frontiers.updateIf(frontierId, isOurs, { state: 'failed' })
    return true
  }
  const thread = frontierThread()
  try {
    const { stops, isProven } = await frontierStops(frontier.problem, { seconds: FRONTIER_SECONDS, run: thread.run })
    await store.frontiers.updateIf(frontierId, isOurs, { stops: command.set(stops), isProven, state: 'done' })
  } catch (error) {
    const { message, stack } = error as Error
    log('error', message, { frontierId, stack })
    await store.frontiers.updateIf(frontierId, isOurs, { state: 'failed' })
  } finally {
    await thread.end()
  }
  return true
}

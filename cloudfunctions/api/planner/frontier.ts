import canonicalize from 'canonicalize'
import { staffMay } from '../../../domain/staff/policy'
import { PROPOSAL_WAIT_SECONDS } from '../../../types/limits'
import { type FrontierDoc, solveFrontier } from '../../../types/planner'
import { action } from '../../platform/action'
import { callFunction } from '../../platform/call-function'
import { log } from '../../platform/log'
import { placeOfEstate } from '../../platform/place'
import { stop } from '../../platform/refused'
import { sha256 } from '../../platform/secrets'

/**
 * Asks the solver for one stairwell's curve and waits for it a while; a hard one is answered while it still runs, and whoever repeats the call waits on. The same puzzle is solved once, whoever asks: it is
 * found by its own hash and names nothing of anybody's. A run that died is taken up by the next call, a few times; one that failed is refused once as `planner_failed` and forgotten, so that the next call begins anew.
 * Refuses `malformed` for a pipe that waits for a door that is not there.
 */
export const frontier = action(solveFrontier, async ({ input, actor, now, store, permit }) => {
  permit(staffMay(actor, 'planDoors', await placeOfEstate(store, input.estateId)))
  const { problem } = input
  const isThere = (door: number) => door < problem.costs.length
  if (!problem.risers.every(({ doors }) => doors.every(isThere))) return stop('malformed', { field: 'problem' })
  const frontierId = sha256(canonicalize(problem) as string)
  if (!(await store.frontiers.peek(frontierId, '_id'))) await store.frontiers.create(unsolved(frontierId, problem, now))
  const before = await store.frontiers.peek(frontierId, 'state')
  if (before?.state === 'running') {
    const call = await callFunction('matching', { frontierId }, PROPOSAL_WAIT_SECONDS)
    if (call.how === 'failed') {
      log('error', 'the solver could not be called, or died', { code: call.code, frontierId })
      // One that somebody is at is left to them.
      await store.frontiers.updateIf(frontierId, [{ state: 'running', takenAt: null }], { state: 'failed' })
    }
  }
  const after = await store.frontiers.peek(frontierId, 'state', 'stops', 'isProven')
  // Gone: whoever waited for it as well was told first that it failed.
  if (!after || after.state === 'failed') {
    await store.frontiers.removeWhere({ _id: frontierId, state: 'failed' })
    return stop('planner_failed')
  }
  return { done: after.state === 'done', stops: after.stops, isProven: after.isProven }
})

const unsolved = (_id: string, problem: FrontierDoc['problem'], startedAt: Date): FrontierDoc => ({
  _id,
  schemaVersion: 1,
  state: 'running',
  problem,
  stops: [],
  isProven: false,
  startedAt,
  takenAt: null,
  tries: 0,
})

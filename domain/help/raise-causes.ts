import { WATER_STOP_HELP_HOURS } from '../../types/limits'
import type { NoticeDoc } from '../../types/notice'
import type { Day } from '../../types/schema'
import type { WorksDoc } from '../../types/works'
import { instantAt } from '../works/instant-at'
import { stopOf } from '../works/stop-of'

const HOUR_MS = 3_600_000
/** A noisy stage that is over by then leaves the afternoon quiet. */
const NOON = '13:00'

export type Stop = { from: Date; until: Date }
/** A day of noise: its first noisy step names it, so that it is the same day after a move. */
export type NoisyDay = { stage: string; on: Day; isMorningOnly: boolean }

/** Works with dates, or a published water stop: what raises help by itself, for whom, and when. */
export type Cause = {
  /** Works, or the first notice of a row of corrections: it stays the same when dates move. */
  sourceId: string
  worksId: string | null
  noticeId: string | null
  concerns: (flat: { flatId: string; stairwellId: string }) => boolean
  stop: Stop | null
  noisyDays: NoisyDay[]
}

type Dated = Pick<WorksDoc, '_id' | 'flatIds' | 'stages' | 'state'>

/** A stop as long as a household can bridge raises nothing: `WATER_STOP_HELP_HOURS`. */
const longEnough = (stop: Stop | null): Stop | null =>
  stop && stop.until.getTime() - stop.from.getTime() > WATER_STOP_HELP_HOURS * HOUR_MS ? stop : null

/** Works that are only being asked about have no dates yet. */
export const causeOfWorks = ({ _id, flatIds, stages, state }: Dated): Cause => ({
  sourceId: _id,
  worksId: _id,
  noticeId: null,
  concerns: ({ flatId }) => flatIds.includes(flatId),
  stop: state === 'asking' ? null : longEnough(stopOf(stages)),
  noisyDays: state === 'asking' ? [] : noisyDaysOf(stages),
})

const noisyDaysOf = (stages: WorksDoc['stages']): NoisyDay[] => {
  const days = new Map<Day, WorksDoc['stages']>()
  for (const stage of stages.filter(({ isNoisy }) => isNoisy))
    days.set(stage.on, [...(days.get(stage.on) ?? []), stage])
  return [...days].map(([on, noisy]) => ({
    stage: noisy[0]?.kind ?? '',
    on,
    isMorningOnly: noisy.every((stage) => instantAt(on, stage.to) <= instantAt(on, NOON)),
  }))
}

type Told = Pick<NoticeDoc, 'stairwellIds' | 'flatIds' | 'content' | 'replaces' | 'worksId' | 'state'>

/**
 * A water stop that a notice alone tells of: works tell of theirs themselves, and a withdrawal is a notice of something that does not happen. `rootId`: the notice that its
 * corrections go back to. Null: it is no cause.
 */
export const causeOfNotice = (notice: Told, rootId: string): Cause | null => {
  const { content, replaces, worksId, state, stairwellIds, flatIds } = notice
  if (worksId || state !== 'published' || content.kind !== 'waterStop' || replaces?.how === 'withdrawal') return null
  if (content.startsAt === null || content.endsAt === null) return null
  return {
    sourceId: rootId,
    worksId: null,
    noticeId: rootId,
    concerns: ({ flatId, stairwellId }) =>
      stairwellIds.includes(stairwellId) && (flatIds === null || flatIds.includes(flatId)),
    stop: longEnough({ from: new Date(content.startsAt), until: new Date(content.endsAt) }),
    noisyDays: [],
  }
}

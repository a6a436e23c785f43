import { instantAt } from '@chuanmen/domain/works/instant-at'
import { riserWords } from '@chuanmen/types/riser'
import type { WorksGlance } from '@chuanmen/types/works-actions'
import { stageWords } from '@chuanmen/types/works-words'
import { soonWords } from '@/components/stage-line/steps'
import { hour } from '@/lib/format'

export type GlanceWords = { title: string; words: string }

/** A cleaner sweeps the stairs; for every other step somebody opens the door. */
const OUTSIDE_FLATS = 'clean'

/** Water that is off at this moment, in one sentence; null: it is on. */
export const waterWords = ({ waterBackAt }: WorksGlance, now: Date): GlanceWords | null =>
  waterBackAt && new Date(waterBackAt) > now
    ? { title: `现在停水，${soonWords(waterBackAt, now)}来水`, words: '来水前请关好水龙头' }
    : null

/** The step that is on or comes next, in one sentence; null: there are no dates, or all is done. */
export function nextWords({ next }: WorksGlance, now: Date): GlanceWords | null {
  if (!next) return null
  const pipe = riserWords[next.kind].name
  const name = stageWords[next.stage]
  if (next.isOn) {
    const until = instantAt(next.on, next.to)
    return {
      title: until > now ? `现在在${name}，到${hour(until)}` : `现在在${name}，比定好的晚了`,
      words: `${pipe}，${next.stage === OUTSIDE_FLATS ? '不用留人' : '请留人'}`,
    }
  }
  const when = soonWords(instantAt(next.on, next.from), now)
  return next.stage === OUTSIDE_FLATS
    ? { title: `${when}${name}，不用留人`, words: pipe }
    : { title: `${when}有人上门，请留人`, words: `${pipe}：${name}` }
}

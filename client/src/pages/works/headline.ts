import { instantAt } from '@chuanmen/domain/works/instant-at'
import { riserWords } from '@chuanmen/types/riser'
import type { Stage } from '@chuanmen/types/works'
import type { MyWorks } from '@chuanmen/types/works-actions'
import { stageWords } from '@chuanmen/types/works-words'
import type { Output } from '@/api/call'
import type { IconName } from '@/components/icon/names'
import { soonWords } from '@/components/stage-line/steps'
import { daysUntil, hour } from '@/lib/format'

export type Headline = { icon: IconName; tone: 'amber' | 'teal' | 'plain'; title: string; words: string }

type Mine = Pick<Output<'works.mine'>, 'works' | 'waterBackAt' | 'hasSaid'>
type Step = { work: MyWorks; stage: Stage }

const pipe = (work: MyWorks) => riserWords[work.kind].name

const hasDates = ({ state }: MyWorks) => state === 'scheduled' || state === 'underway'

/** Steps that are on or still to come, the earliest first. */
const stepsAhead = (works: readonly MyWorks[], now: Date): Step[] =>
  works
    .filter(hasDates)
    .flatMap((work) => work.stages.map((stage) => ({ work, stage })))
    .filter(({ stage: { state, on, to } }) => state === 'underway' || (state === 'planned' && instantAt(on, to) > now))
    .sort((one, other) => (`${one.stage.on} ${one.stage.from}` < `${other.stage.on} ${other.stage.from}` ? -1 : 1))

const isOn = ({ state, on, from }: Stage, now: Date) => state === 'underway' || instantAt(on, from) <= now

/** What matters first to somebody who has five seconds: water, then the door, then what is waited for. */
export function headlineOf({ works, waterBackAt, hasSaid }: Mine, now: Date): Headline {
  const next = stepsAhead(works, now)[0]
  if (waterBackAt && new Date(waterBackAt) > now) {
    return {
      icon: 'drop-off',
      tone: 'amber',
      title: `现在停水，${soonWords(waterBackAt, now)}来水`,
      words:
        next && isOn(next.stage, now) ? `${pipe(next.work)}：${stageWords[next.stage.kind]}` : '来水前请关好水龙头。',
    }
  }
  if (next) return stepHeadline(next, now)
  if (works.some(({ state }) => state === 'asking')) {
    return hasSaid
      ? {
          icon: 'calendar',
          tone: 'plain',
          title: '还在约时间',
          words: '您家的时间收到了。等找到这一串每户都合适的日子，会发通知。',
        }
      : { icon: 'calendar', tone: 'amber', title: '还在约时间', words: '请说说哪些半天家里有人，才好排日子。' }
  }
  if (works.some(hasDates)) {
    return {
      icon: 'clock',
      tone: 'amber',
      title: '比定好的日子晚了',
      words: '还有没做完的。工作人员在和施工队定新时间，定了会发通知。',
    }
  }
  return { icon: 'disc-check', tone: 'teal', title: '都换好了', words: '有漏水、墙面没补好，请打电话给居委会。' }
}

function stepHeadline({ work, stage }: Step, now: Date): Headline {
  const { kind, needsEntry, on, from, to } = stage
  const name = stageWords[kind]
  if (isOn(stage, now)) {
    const until = instantAt(on, to)
    return {
      icon: 'half-disc',
      tone: 'amber',
      title: until > now ? `现在在${name}，到${hour(until)}` : `现在在${name}，比定好的晚了`,
      words: `${pipe(work)}。${needsEntry ? '请留人在家。' : '不用留人。'}`,
    }
  }
  const when = soonWords(instantAt(on, from), now)
  if (!needsEntry) {
    return {
      icon: 'calendar',
      tone: 'plain',
      title: `${when}${name}，不用留人`,
      words: `${pipe(work)}。${stopAhead(work, now)}`,
    }
  }
  return {
    icon: 'door',
    tone: 'amber',
    title: `${when}有人上门，请留人`,
    words: `${pipe(work)}：${name}。${stopAhead(work, now)}${visitWords(work)}`,
  }
}

function stopAhead({ stop }: MyWorks, now: Date): string {
  if (!stop || new Date(stop.from) <= now) return ''
  const isOneDay = daysUntil(stop.until, stop.from) === 0
  return `${soonWords(stop.from, now)}到${isOneDay ? hour(stop.until) : soonWords(stop.until, now)}停水。`
}

const visitWords = ({ visit }: MyWorks) =>
  visit === 'coming' ? '您说了到时有人。' : visit === 'cannot' ? '您说了这个时间不行，工作人员会和您约。' : ''

/** One card each, what comes next first; what is only being asked about after that, what is finished last. */
export function inOrder(works: readonly MyWorks[], now: Date): MyWorks[] {
  const rank = (work: MyWorks) => {
    const next = stepsAhead([work], now)[0]?.stage
    if (next) return `0 ${next.on} ${next.from}`
    return { scheduled: '1', underway: '1', asking: '2', finished: '3' }[work.state]
  }
  return [...works].sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
}

import type { NoticeContent } from '../../types/notice'
import { riserWords } from '../../types/riser'
import type { Day } from '../../types/schema'
import type { Crew, Stage, WorksDoc } from '../../types/works'
import { halfWords, stageWords } from '../../types/works-words'
import { instantAt } from './instant-at'
import { halfDayOf, inSlot } from './slot-of'
import { type ToldSpan, toldSpan } from './told-span'

type Works = Pick<WorksDoc, 'kind' | 'stages' | 'approvalRef' | 'emergencyReason'>
/** 「6号楼」「2门」, and the columns the riser runs through. */
export type WorksPlace = { building: string; unit: string; positions: readonly string[] }

/**
 * What the households on a riser are told of its works: derived from the dates and nothing else, so that no notice can disagree with
 * them. Title, brief line, reason and what to do fit a `thing` field, 20 characters (rule 4),
 * but for a reason somebody wrote. Valid until the last step is over. Throws without dates.
 */
export const noticeOf = (
  { kind, stages, approvalRef, emergencyReason }: Works,
  crew: Crew,
  place: WorksPlace,
): NoticeContent => {
  const span = toldSpan(stages)
  const last = stages.at(-1)
  if (!span || !last) throw new RangeError('works without dates have no notice')
  const riser = riserWords[kind].name
  const begin = `${dayWords(firstOf(span, stages).on)} ${firstOf(span, stages).from}起`
  const entries = entriesOf(stages, span)
  return {
    kind: span.about === 'stop' ? 'waterStop' : 'plan',
    title: { stop: `${riser}更换，停水`, slot: `${riser}更换`, rest: `${riser}更换，收尾` }[span.about],
    where: `${place.building}${place.unit}，尾号 ${place.positions.join('、')} 的${riser}`.slice(0, 60),
    why: whyWords(span, emergencyReason),
    todo: todoWords(entries, span),
    contactName: crew.name,
    contactPhone: crew.phone,
    body: [doorLine(entries), span.about === 'stop' ? stopLine(stages) : '', ...stages.map(stageLine)]
      .filter((line) => line !== '')
      .join('\n'),
    startsAt: span.from.toISOString(),
    endsAt: span.until.toISOString(),
    brief: { stop: `${begin}停水，请留人`, slot: `${begin}入户，请留人`, rest: `${begin}收尾，请留人` }[span.about],
    validUntil: instantAt(last.on, last.to).toISOString(),
    question: null,
    attachmentIds: [],
    voiceId: null,
    emergencyReason: span.about === 'rest' ? null : emergencyReason,
    approvalRef: span.about === 'stop' ? approvalRef : null,
  }
}

/** 「12月1日」, in at most six characters; a brief line has room for no more. */
const dayWords = (on: Day): string => {
  const [, month, day] = on.split('-').map(Number)
  return `${month}月${day}日`
}
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const longDayWords = (on: Day): string => `${dayWords(on)}（周${WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()]}）`

/** The step the span begins with. */
const firstOf = ({ from }: ToldSpan, stages: readonly Stage[]): Stage =>
  stages.find(({ on, from: clock }) => instantAt(on, clock).getTime() === from.getTime()) ?? (stages[0] as Stage)

const whyWords = ({ about }: ToldSpan, emergencyReason: string | null): string => {
  if (about === 'rest') return '新管换好了，还要恢复墙面和验收。'
  return emergencyReason ?? '各户都同意了，从下到上换成新管。'
}

/** Steps for which somebody must be at home: those of the slot, or what is left. What is done asks nothing any more. */
const entriesOf = (stages: readonly Stage[], { about }: ToldSpan): Stage[] =>
  stages.filter(
    ({ kind, needsEntry, state }) => needsEntry && state !== 'done' && (about === 'rest' || inSlot.has(kind)),
  )

/** Short enough for a `thing` field as well: 「12月1日上午留人开门，先存好水」. The hours stand in the body. */
const todoWords = (entries: readonly Stage[], { about }: ToldSpan): string => {
  const water = about === 'stop' ? '先存好水' : ''
  const first = entries[0]
  if (!first) return water
  const days = new Set(entries.map(({ on }) => on)).size
  const parts = new Set(entries.map((stage) => halfDayOf(stage).half))
  const when = days > 1 ? `起${days}天` : parts.size > 1 ? '全天' : halfWords[halfDayOf(first).half]
  return [`${dayWords(first.on)}${when}留人开门`, water].filter((words) => words !== '').join('，')
}

/** From the first step of a day to its last: nobody comes and goes between them. */
const doorLine = (entries: readonly Stage[]): string => {
  const days = [...new Set(entries.map(({ on }) => on))]
  const words = days.map((on) => {
    const those = entries.filter((stage) => stage.on === on)
    return `${longDayWords(on)} ${those[0]?.from}–${those.at(-1)?.to}`
  })
  return words.length === 0 ? '' : `留人开门：${words.join('、')}`
}

const stageLine = ({ kind, on, from, to, needsEntry, state }: Stage): string => {
  const mark = state === 'done' ? '，已做完' : needsEntry ? '，要进屋' : ''
  return `${stageWords[kind]}：${longDayWords(on)} ${from}–${to}${mark}`
}

const stopLine = (stages: readonly Stage[]): string => {
  const dry = stages.filter(({ stopsWater }) => stopsWater)
  const [first, last] = [dry[0], dry.at(-1)]
  if (!first || !last) return ''
  const until = first.on === last.on ? last.to : `${longDayWords(last.on)} ${last.to}，中间午休和夜里也没有水`
  return `停水：${longDayWords(first.on)} ${first.from} 到 ${until}。存好水，关紧水龙头；来水后先放掉浑水。`
}

import type { PlanItemView } from '@chuanmen/types/plan-actions'
import {
  attemptHowWords,
  attemptOutcomeWords,
  kindWords,
  offerKindWords,
  planActWords,
  planItemStateWords,
} from '@chuanmen/types/plan-words'
import { reasons } from '@chuanmen/types/reasons'
import { blackoutWords } from '@chuanmen/types/works-words'
import { day, dayHour, daysUntil, yuan } from '@/lib/format'

/** What staff read of one item of an issue list. Pure. */

type Tone = 'teal' | 'amber' | 'brick' | 'plain'
type Stand = { words: string; tone: Tone }

/** How an item stands: what is late says for how long, whatever else its state. */
export function standOf({ state, dueOn, isOverdue }: PlanItemView, today: string): Stand {
  if (isOverdue) {
    const late = `逾期 ${Math.max(1, -daysUntil(dueOn, today))} 天`
    return { words: state === 'waiting' ? `等结果，${late}` : late, tone: 'brick' }
  }
  if (state === 'waiting') return { words: planItemStateWords.waiting, tone: 'amber' }
  if (state === 'done') return { words: planItemStateWords.done, tone: 'teal' }
  if (state === 'dropped') return { words: planItemStateWords.dropped, tone: 'plain' }
  const days = daysUntil(dueOn, today)
  return { words: days === 0 ? '今天到期' : days === 1 ? '明天到期' : '要办', tone: days <= 1 ? 'amber' : 'plain' }
}

/** Calendar days inside words of the server's, as people read them. */
const withDays = (words: string, now: number) => words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (on) => day(on, now))

/** What raised it: 「因为：怕补不好、没人负责」 */
export function fromWords({ from }: Pick<PlanItemView, 'from'>): string {
  if (from.by === 'reason') return `因为：${reasons[from.reason]}`
  return from.by === 'kind' ? `按${kindWords[from.kind]}的办法` : '工作人员列的'
}

/** 「11月30日 周一前 · 孙静」 */
export const dueWords = ({ ownerId, ownerName, dueOn }: PlanItemView, now: number): string =>
  `${day(dueOn, now)}前 · ${ownerId ? ownerName : '还没有人接，社区来办'}`

const offerStateWords = { offered: '等住户答复', accepted: '住户接受了', declined: '住户没接受' } as const

/** What there is of it beside its text, in the order of a day's work. Absent where there is nothing. */
export function factsOf(item: PlanItemView, now: number): { name: string; value: string; note?: string }[] {
  const { reply, attempts, offer, quiet, outcome, reopened } = item
  const last = attempts.at(-1)
  return [
    ...(reply ? [{ name: '答复', value: reply.words, note: `${reply.byName} · ${dayHour(reply.at, now)}` }] : []),
    ...(last
      ? [
          {
            name: '联系房主',
            value: [`${attemptHowWords[last.how]}，${attemptOutcomeWords[last.outcome]}`, last.words]
              .filter(Boolean)
              .join('：'),
            note: `${attempts.length > 1 ? `一共 ${attempts.length} 次，最近 ` : ''}${dayHour(last.at, now)} · ${last.byName}`,
          },
        ]
      : []),
    ...(offer
      ? [
          {
            name: '方案',
            value: `${offerKindWords[offer.kind]} ${offer.kind === 'rent' ? '每月 ' : '一共 '}${yuan(offer.fen)}，${offerStateWords[offer.state]}`,
            note: [`${day(offer.from, now)}到${day(offer.until, now)}`, offer.words].filter(Boolean).join(' · '),
          },
        ]
      : []),
    ...(quiet
      ? [
          {
            name: '不施工',
            value: `${day(quiet.from, now)}到${day(quiet.until, now)}`,
            // Nor is an illness told here: it reads as no reason given.
            ...(quiet.why === 'other' ? {} : { note: blackoutWords[quiet.why] }),
          },
        ]
      : []),
    ...(outcome ? [{ name: '结果', value: withDays(outcome, now) }] : []),
    ...(reopened > 0 ? [{ name: '重新打开', value: `${reopened} 次` }] : []),
  ]
}

type StoryEntry = PlanItemView['story'][number]

export const storyWords = ({ act, byName }: StoryEntry): string => `${byName || '系统'} ${planActWords[act]}`

/** When, and in whose words. */
export const storyNote = ({ at, words }: StoryEntry, now: number): string =>
  [dayHour(at, now), withDays(words, now)].filter(Boolean).join(' · ')

const keyOf = ({ act, byName, at, words }: StoryEntry) => [act, byName, at, words].join('\n')

/** What happened to an item since it was last looked at, oldest first: its newer story entries in words. */
export function happenedSince(seen: PlanItemView, newer: PlanItemView, now: number): string[] {
  const before = new Set(seen.story.map(keyOf))
  return newer.story
    .filter((entry) => !before.has(keyOf(entry)))
    .map((entry) => [storyWords(entry), withDays(entry.words, now)].filter(Boolean).join('：'))
}

const rank = ({ state, isOverdue }: PlanItemView) => (isOverdue ? 0 : state === 'open' ? 1 : 2)

/** What is late first, then by day; what waits for something else after what is to be done. */
export const liveItems = (items: readonly PlanItemView[]): PlanItemView[] =>
  items
    .filter(({ state }) => state === 'open' || state === 'waiting')
    .sort((one, other) => rank(one) - rank(other) || one.dueOn.localeCompare(other.dueOn))

/** What is over, as it came. */
export const pastItems = (items: readonly PlanItemView[]): PlanItemView[] =>
  items.filter(({ state }) => state === 'done' || state === 'dropped')

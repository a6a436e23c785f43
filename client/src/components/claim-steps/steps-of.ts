import { owes } from '@chuanmen/domain/claim/owes'
import type { ClaimEntryView, ClaimView } from '@chuanmen/types/claim-actions'
import type { Clocks } from '@chuanmen/types/claim-rules'
import { type ClaimAct, type ClockStep, objectionWords } from '@chuanmen/types/claim-words'
import type { Step } from '@/components/timeline/timeline'
import { day, hour, type Moment } from '@/lib/format'
import { isHouseholdsTurn, isOverdue } from './standing'
import { visitWords } from './visit-words'

export type SteppedClaim = Pick<ClaimView, 'status' | 'clock' | 'entries' | 'receivedAt'>

/** A step of a claim as people count them. `settled` of a first repair that was found wanting stands apart from the one still to come. */
type Stage =
  | 'submit'
  | 'acknowledge'
  | 'inspect'
  | 'judge'
  | 'offer'
  | 'fulfilled'
  | 'object'
  | 'mediate'
  | 'letter'
  | 'agreed'
  | 'settle'

const names: Record<Stage, { done: string; open: string }> = {
  submit: { done: '已提交', open: '提交' },
  acknowledge: { done: '已受理', open: '受理' },
  inspect: { done: '看过了', open: '上门查看' },
  judge: { done: '责任已认定', open: '认定责任' },
  offer: { done: '给了办法', open: '给出办法，您来定' },
  fulfilled: { done: '办过一次', open: '办过一次' },
  object: { done: '您有异议', open: '您有异议' },
  mediate: { done: '调解员接手了', open: '换人来调解' },
  letter: { done: '出了调解结果', open: '给出调解结果' },
  agreed: { done: '您同意了', open: '您来定' },
  settle: { done: '办好了，您验收过', open: '修好或赔付，您验收' },
}

/** What begins each step, as far as a clock of its own runs for it. */
const clockOf: Partial<Record<Stage, ClockStep>> = {
  acknowledge: 'acknowledge',
  inspect: 'inspect',
  judge: 'judge',
  offer: 'offer',
  mediate: 'mediate',
  letter: 'letter',
}

const actOf: Record<Stage, ClaimAct> = {
  submit: 'submit',
  acknowledge: 'acknowledge',
  inspect: 'inspect',
  judge: 'judge',
  offer: 'offer',
  fulfilled: 'fulfil',
  object: 'object',
  mediate: 'mediate',
  letter: 'letter',
  agreed: 'accept',
  settle: 'confirm',
}

/** The history since it was filed, or filed again. */
function thisTime(entries: readonly ClaimEntryView[]): readonly ClaimEntryView[] {
  const begun = entries.reduce((found, { act }, at) => (act === 'reopen' ? at : found), 0)
  return entries.slice(begun)
}

const last = (entries: readonly ClaimEntryView[], act: ClaimAct) => entries.filter((one) => one.act === act).at(-1)

function stagesOf(status: ClaimView['status'], entries: readonly ClaimEntryView[]): Stage[] {
  const objectedAt = entries.findIndex(({ act }) => act === 'object')
  const before: Stage[] = ['submit', 'acknowledge', 'inspect', 'judge']
  const end: Stage = status.at === 'closed' && status.how === 'noOffer' ? 'agreed' : 'settle'
  if (objectedAt < 0) return [...before, ...(end === 'agreed' ? [] : (['offer'] as const)), end]
  const had = (act: ClaimAct) => entries.slice(0, objectedAt).some((one) => one.act === act)
  return [
    ...before,
    ...(had('offer') ? (['offer'] as const) : []),
    ...(had('fulfil') ? (['fulfilled'] as const) : []),
    'object',
    'mediate',
    'letter',
    end,
  ]
}

function nowAt(status: ClaimView['status'], stages: readonly Stage[]): number {
  const isAppealed = stages.includes('object')
  const stage: Record<Exclude<ClaimView['status']['at'], 'closed' | 'withdrawn'>, Stage> = {
    submitted: 'acknowledge',
    acknowledged: 'inspect',
    visitSet: 'inspect',
    inspected: 'judge',
    judged: 'offer',
    offered: isAppealed ? 'letter' : 'offer',
    accepted: 'settle',
    done: 'settle',
    objected: 'mediate',
    mediating: 'letter',
    final: 'letter',
  }
  if (status.at === 'closed' || status.at === 'withdrawn') return stages.length
  return stages.indexOf(stage[status.at])
}

/** Adds working days by the estate's calendar; whoever draws the steps without one leaves later dates out. */
export type AddWorkingDays = (from: string, days: number) => string

type How = { clocks?: Clocks | undefined; addWorkingDays?: AddWorkingDays | undefined }

/**
 * The steps of a claim: what was done, when and by whom; what is on, with its stored deadline; what is still to come, 「最晚」 which day if
 * every step before takes as long as it may. After the household's own decision no day can be told, only how long it takes from then.
 */
export function stepsOf(claim: SteppedClaim, now: Moment, { clocks, addWorkingDays }: How = {}): Step[] {
  const { status, clock } = claim
  const entries = thisTime(claim.entries)
  const stages = stagesOf(status, entries)
  const current = nowAt(status, stages)
  let due = clock && !clock.paused && !isOverdue(clock, now) ? clock.dueOn : null
  const steps = stages.map((stage, at): Step => {
    const told = last(entries, actOf[stage])
    if (at < current) {
      const isReal = told !== undefined || stage === 'submit'
      return {
        id: stage,
        title: names[stage].done,
        state: 'done',
        ...(isReal ? { note: doneNote(claim, stage, told, now) } : {}),
      }
    }
    if (at === current) return { id: stage, title: nowTitle(claim, stage), state: 'now', note: nowNote(claim, now) }
    const mine = clockOf[stage]
    if (due && mine && clocks && addWorkingDays) due = addWorkingDays(due, clocks[mine].days)
    else due = null
    const note = due ? `最晚 ${day(due, now)}` : laterNote(stage, clocks)
    return { id: stage, title: names[stage].open, state: 'later', ...(note ? { note } : {}) }
  })
  if (status.at !== 'withdrawn') return steps
  const done = steps.filter(({ id }) => id === 'submit' || last(entries, actOf[id as Stage]) !== undefined)
  const end = last(entries, 'withdraw')
  return [...done, { id: 'withdraw', title: '已撤回', state: 'done', ...(end ? { note: stamp(end.at, now) } : {}) }]
}

const stamp = (at: Moment, now: Moment) => `${day(at, now)} ${hour(at)}`

function doneNote(claim: SteppedClaim, stage: Stage, told: ClaimEntryView | undefined, now: Moment): string {
  if (!told) return stamp(claim.receivedAt, now)
  const { status } = claim
  const about = stage === 'object' && 'about' in status ? objectionWords[status.about] : ''
  return [stamp(told.at, now), about, told.who].filter(Boolean).join(' · ')
}

function nowTitle({ status }: SteppedClaim, stage: Stage): string {
  if (status.at === 'judged' && !owes(status.liability)) return '责任认定，您来定'
  if (status.at === 'offered') return '给了办法，您来定'
  if (status.at === 'final') return '出了调解结果，您来定'
  if (status.at === 'done') return '办好了，您来验收'
  if (status.at === 'visitSet') return '约好上门查看'
  if (status.at === 'accepted') return status.offer.how === 'repair' ? '正在修' : '等着付款'
  return names[stage].open
}

function nowNote({ status, clock }: SteppedClaim, now: Moment): string {
  const visit = status.at === 'visitSet' || status.at === 'mediating' ? status.visit : null
  const parts = visit ? [visitWords(visit, now)] : []
  if (status.at === 'mediating') parts.push(`调解员 ${status.mediatorName}`)
  if (isHouseholdsTurn(status)) return '等您，不催'
  if (clock?.paused) return [...parts, `计时暂停，${day(clock.paused.since, now)}起`].join(' · ')
  if (clock)
    parts.push(isOverdue(clock, now) ? `期限 ${day(clock.dueOn, now)}，已超期` : `最晚 ${day(clock.dueOn, now)}`)
  return parts.join(' · ')
}

function laterNote(stage: Stage, clocks: Clocks | undefined): string {
  if (!clocks) return ''
  if (stage === 'settle') return `您同意以后，修 ${clocks.repair.days} 个、付款 ${clocks.pay.days} 个工作日内`
  const mine = clockOf[stage]
  return mine ? `轮到这一步后 ${clocks[mine].days} 个工作日内` : ''
}

import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { isWindowGood } from '@chuanmen/domain/help/check-window'
import { helpKindRules } from '@chuanmen/types/help-words'
import { OFFER_FEN_MAX, PLAN_AHEAD_DAYS_MAX, QUIET_DAYS_MAX } from '@chuanmen/types/limits'
import type { PlanItemView, PlanMoveKind } from '@chuanmen/types/plan-actions'
import type { AttemptHow, AttemptOutcome, OfferKind } from '@chuanmen/types/plan-words'
import type { BlackoutWhy } from '@chuanmen/types/works-words'
import type { Input } from '@/api/call'
import { fenOf, yuanTyped } from '@/lib/typed-yuan'
import { ANYBODY } from '../../form/anybody'
import { type ChosenMoment, instantOf, momentOf } from '../../moment-field/beijing'
import { moveTexts } from '../move-texts'

export type PlanMove = Input<'plan.move'>['move']

/** All that the dialogs of an item ask for; each uses its own part. */
export type ItemForm = {
  words: string
  owner: string
  dueOn: string
  how: AttemptHow | null
  outcome: AttemptOutcome | null
  when: ChosenMoment
  offerKind: OfferKind | null
  yuan: string
  from: string
  until: string
  accepted: boolean | null
  on: string
  fromHour: number | null
  toHour: number | null
  callName: string
  phone: string
  why: BlackoutWhy | null
  healthConsent: boolean
}
export type ItemErrors = Partial<Record<keyof ItemForm, string>>

export function blankForm({ ownerId, dueOn, offer, quiet }: PlanItemView, now: number): ItemForm {
  const moment = momentOf(new Date(now).toISOString())
  const half = Number(moment.at.slice(3)) < 30 ? '00' : '30'
  return {
    ...{ words: '', owner: ownerId ?? ANYBODY, dueOn: dueOn < moment.on ? '' : dueOn },
    ...{ how: null, outcome: null, when: { ...moment, at: `${moment.at.slice(0, 3)}${half}` } },
    offerKind: offer?.kind ?? null,
    yuan: offer ? yuanTyped(offer.fen) : '',
    from: offer?.from ?? quiet?.from ?? '',
    until: offer?.until ?? quiet?.until ?? '',
    ...{ accepted: null, on: '', fromHour: null, toHour: null, callName: '', phone: '' },
    why: quiet?.why ?? null,
    healthConsent: false,
  }
}

/** Reasons for quiet that tell of somebody's health (rule 39). */
export const tellsOfHealth = (why: BlackoutWhy | null) => why === 'illness'

const dueError = (dueOn: string, today: string) =>
  dueOn === '' || dueOn < today || dueOn > dayAfter(today, PLAN_AHEAD_DAYS_MAX)
    ? '请选今天或以后的一天，一年以内'
    : undefined

type Checks = Record<PlanMoveKind, (form: ItemForm, item: PlanItemView, now: number) => ItemErrors>

const today = (now: number) => momentOf(new Date(now).toISOString()).on
const none = () => ({})
const checks: Checks = {
  ...{ reply: none, note: none, close: none, drop: none, reopen: none },
  assign: ({ dueOn }, _, now) => ({ dueOn: dueError(dueOn, today(now)) }),
  attempt: ({ how, outcome, when }, _, now) => ({
    how: how ? undefined : '请选怎么联系的',
    outcome: outcome ? undefined : '请选结果',
    when: isPast(when, now) ? undefined : '请选联系的时间，不能晚于现在',
  }),
  offer: ({ offerKind, yuan, from, until }, _, now) => ({
    offerKind: offerKind ? undefined : '请选一种',
    yuan: yuanError(yuan),
    from: from ? undefined : '请选从哪天起',
    until: !until || until <= from || until < today(now) ? '结束要晚于开始，并且还没过去' : undefined,
  }),
  answerOffer: ({ accepted }) => ({ accepted: accepted === null ? '请选住户接受还是不接受' : undefined }),
  askHelp: (form, { helpKind }, now) => ({
    on: form.on ? undefined : '请选哪一天',
    toHour: hoursError(form, helpKind, now),
    callName: form.callName.trim() ? undefined : '请写怎么称呼住户',
    phone: /^[0-9-]{7,20}$|^$/.test(form.phone.trim()) ? undefined : '请写电话号码，或者空着',
    healthConsent:
      helpKind && helpKindRules[helpKind].isHealth && !form.healthConsent ? '要住户自己同意了才能勾' : undefined,
  }),
  setQuiet: ({ from, until, why, healthConsent }, _, now) => ({
    from: !from || from < today(now) ? '请选今天或以后的一天' : undefined,
    until:
      !until || until < from || (from && until > dayAfter(from, QUIET_DAYS_MAX - 1))
        ? `请选结束的一天，最长 ${QUIET_DAYS_MAX} 天`
        : undefined,
    why: why ? undefined : '请选一个原因',
    healthConsent: tellsOfHealth(why) && !healthConsent ? '要住户自己同意了才能勾' : undefined,
  }),
}

/** What of a move is still wrong, field by field, in words that say how to mend it. */
export function formErrors(kind: PlanMoveKind, form: ItemForm, item: PlanItemView, now: number): ItemErrors {
  const must = moveTexts[kind].words?.must
  const all: ItemErrors = {
    ...checks[kind](form, item, now),
    ...(must && form.words.trim() === '' ? { words: must } : {}),
  }
  return Object.fromEntries(Object.entries(all).filter(([, words]) => words !== undefined))
}

function isPast(when: ChosenMoment, now: number) {
  const at = instantOf(when)
  return at !== null && Date.parse(at) <= now
}

function yuanError(yuan: string) {
  const fen = fenOf(yuan)
  if (fen === null || fen < 0) return '请写数字，比如 1200'
  return fen > OFFER_FEN_MAX ? `最多 ${OFFER_FEN_MAX / 100} 元` : undefined
}

function hoursError({ on, fromHour, toHour }: ItemForm, helpKind: PlanItemView['helpKind'], now: number) {
  if (fromHour === null || toHour === null) return '请选几点到几点'
  if (!on || !helpKind) return undefined
  return isWindowGood({ on, fromHour, toHour }, helpKindRules[helpKind].minutes, new Date(now))
    ? undefined
    : '这段时间不够把事情做完，请选宽一点，或换一天'
}

/** The move as it is sent. Only of a form without errors. */
export function moveOf(kind: PlanMoveKind, form: ItemForm): PlanMove {
  const words = form.words.trim()
  switch (kind) {
    case 'assign':
      return { kind, ownerId: form.owner === ANYBODY ? null : form.owner, dueOn: form.dueOn }
    case 'attempt':
      return {
        ...{ kind, how: form.how ?? 'call', outcome: form.outcome ?? 'noAnswer', words },
        at: instantOf(form.when) ?? '',
      }
    case 'offer':
      return {
        kind,
        offer: {
          ...{ kind: form.offerKind ?? 'rent', fen: fenOf(form.yuan) ?? 0, from: form.from, until: form.until, words },
        },
      }
    case 'answerOffer':
      return { kind, accepted: form.accepted ?? false, words }
    case 'askHelp':
      return {
        kind,
        window: { on: form.on, fromHour: form.fromHour ?? 0, toHour: form.toHour ?? 0 },
        callName: form.callName.trim(),
        phone: form.phone.trim() || null,
        ...{ words, healthConsent: form.healthConsent },
      }
    case 'setQuiet':
      return {
        ...{ kind, from: form.from, until: form.until, why: form.why ?? 'other' },
        healthConsent: tellsOfHealth(form.why) && form.healthConsent,
      }
    default:
      return { kind, words }
  }
}

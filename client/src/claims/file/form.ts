import type { RoomKind } from '@chuanmen/types/baseline'
import { type DamageKind, type DamagePlace, damageWords, type WantKind, wantWords } from '@chuanmen/types/claim-words'
import { NOTICED_DAYS_MAX } from '@chuanmen/types/limits'
import { claimRefusals } from '@chuanmen/types/refusals/claims'
import type { Input } from '@/api/call'
import { placeName } from '@/components/claim-steps/title'
import { day, dayOf, type Moment, nearDay, yuan } from '@/lib/format'
import { amountOf } from './amount'

/** How a household told staff who file for it. */
export type Told = 'present' | 'phone' | 'paper'
export const toldWords: Record<Told, string> = { present: '当面说的', phone: '电话里说的', paper: '写在纸上的' }

/** What a person has said so far. Kept on the device until the server has answered. */
export type Form = {
  /** One per draft: the request id of its submission, until that was refused. */
  requestId: string
  /** Its photos, which stay the same ones whatever becomes of the request. */
  queue: string
  isCommon: boolean
  damagePlace: DamagePlace | null
  damage: DamageKind | null
  noticedOn: string | null
  /** 「别的日子」 was chosen: the day field is open. */
  isOtherDay: boolean
  want: WantKind | null
  amount: string
  words: string
  phone: string
  told: Told | null
  step: string
}

export const emptyForm = (requestId: string): Form => ({
  requestId,
  queue: `claim:${requestId}`,
  isCommon: false,
  damagePlace: null,
  damage: null,
  noticedOn: null,
  isOtherDay: false,
  want: null,
  amount: '',
  words: '',
  phone: '',
  told: null,
  step: '',
})

/** Photos are of a place: those of the flat are not those of the stairs. */
export const queueOf = ({ queue, isCommon }: Pick<Form, 'queue' | 'isCommon'>) => (isCommon ? `${queue}:common` : queue)

export const questions = ['told', 'where', 'what', 'when', 'photos', 'want', 'words'] as const
export type Question = (typeof questions)[number]

/** What is asked: how staff were told only of staff. */
export const asked = (isBehalf: boolean): Question[] => questions.filter((one) => one !== 'told' || isBehalf)

/** The screens: one question each in large letters, otherwise all on one; then everything once more. */
export const stepsOf = (isElder: boolean, isBehalf: boolean): (Question | 'all' | 'review')[] =>
  isElder ? [...asked(isBehalf), 'review'] : ['all', 'review']

const DAY_MS = 86_400_000
export const firstDay = (now: Moment) => dayOf(new Date(now).getTime() - NOTICED_DAYS_MAX * DAY_MS)

const plainPhone = (typed: string) => typed.replace(/\s/g, '')

/** What is wrong with an answer, in words that say how to mend it; undefined: nothing. */
export function problemOf(question: Question, form: Form, now: Moment): string | undefined {
  switch (question) {
    case 'told':
      return form.told ? undefined : '请选住户是怎么告诉您的'
    case 'where':
      return form.damagePlace ? undefined : '请点一下坏在哪儿'
    case 'what':
      return form.damage ? undefined : '请点一下坏了什么'
    case 'when':
      if (!form.noticedOn) return '请选哪天发现的，记不准选大概的日子'
      return form.noticedOn > dayOf(now) || form.noticedOn < firstDay(now) ? claimRefusals.noticed_in_future : undefined
    case 'want': {
      if (!form.want) return '请选您想怎么解决，以后还能谈'
      const amount = form.want === 'money' ? amountOf(form.amount) : null
      return amount && 'problem' in amount ? amount.problem : undefined
    }
    case 'words':
      return form.phone.trim() === '' || /^[0-9-]{7,20}$/.test(plainPhone(form.phone))
        ? undefined
        : '电话只写数字，比如 13800001234'
    default:
      return undefined
  }
}

/** The first answer that is still wrong. */
export const firstProblem = (form: Form, isBehalf: boolean, now: Moment): Question | undefined =>
  asked(isBehalf).find((question) => problemOf(question, form, now) !== undefined)

type Place = { flatId: string; stairwellId: string }
type Sent = Input<'claim.submit'>

/** What is sent; undefined while something is missing. */
export function inputOf(
  form: Form,
  { flatId, stairwellId }: Place,
  { isBehalf, photoIds, paperId, now }: { isBehalf: boolean; photoIds: string[]; paperId: string | null; now: Moment },
): Sent | undefined {
  const { damagePlace, damage, noticedOn, want, told } = form
  if (!damagePlace || !damage || !noticedOn || !want || firstProblem(form, isBehalf, now)) return undefined
  const amount = want === 'money' ? amountOf(form.amount) : null
  const phone = plainPhone(form.phone)
  return {
    place: form.isCommon ? { of: 'common', stairwellId } : { of: 'flat', flatId, stairwellId },
    damagePlace,
    damage,
    noticedOn,
    words: form.words.trim(),
    want: want === 'money' ? { kind: 'money', fen: amount && 'fen' in amount ? amount.fen : 0 } : { kind: want },
    photoIds,
    phone: phone === '' ? null : phone,
    ...(isBehalf && told ? { onBehalf: { how: told, photoId: paperId } } : {}),
  }
}

/** 「昨天（11月25日 周三）」 */
export const noticedWords = (noticedOn: string, now: Moment) => {
  const near = nearDay(noticedOn, now)
  return /^[今昨前]天$/.test(near) ? `${near}（${day(noticedOn, now)}）` : day(noticedOn, now)
}

export const whereOf = ({ damagePlace, isCommon }: Form) =>
  damagePlace ? `${isCommon ? '公共地方 · ' : ''}${placeName(damagePlace)}` : ''

export const wantOf = ({ want, amount }: Form): string => {
  if (!want) return ''
  const read = want === 'money' ? amountOf(amount) : null
  return read && 'fen' in read ? `${wantWords.money} ${yuan(read.fen)}` : wantWords[want]
}

export const damageOf = ({ damage }: Form) => (damage ? damageWords[damage] : '')

/** Rooms in the order people think of them where pipes are. */
export const roomOrder: readonly RoomKind[] = ['bathroom', 'kitchen', 'living', 'bedroom', 'balcony', 'hall', 'other']

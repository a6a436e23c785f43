import type { HelpKind } from '@chuanmen/types/help-words'
import { helpKindRules, helpKinds } from '@chuanmen/types/help-words'
import { VOLUNTEER_HOURS_MAX } from '@chuanmen/types/limits'
import type { VolunteerProfile, VolunteerSelf } from '@chuanmen/types/volunteer'
import { type Cell, cellsOf, stretchesOf } from './week'

/** What a volunteer fills in. `token`: a sticker instead of a flat of one's own. */
export type Form = {
  estateId: string
  token: string
  name: string
  phone: string
  kinds: HelpKind[]
  floorsMax: number
  cells: Cell[]
  away: VolunteerProfile['away']
  perDayMax: number
  homeStairwellId: string
  goesBeyond: boolean
  agrees: boolean
}

/** Chosen as where one begins: none of the estate's stairwells. */
export const ELSEWHERE = 'elsewhere'

export const emptyForm: Form = {
  ...{ estateId: '', token: '', name: '', phone: '', kinds: [], floorsMax: 6, cells: [], away: [] },
  ...{ perDayMax: 2, homeStairwellId: '', goesBeyond: false, agrees: false },
}

/** Kinds that a volunteer may offer; the others are a station's. */
export const offeredKinds = helpKinds.filter((kind) => helpKindRules[kind].by.includes('volunteer'))

/** What the server holds, as a form. */
export const formOf = ({ estateId, name, phone, profile }: VolunteerSelf): Form => ({
  ...emptyForm,
  ...{ estateId, name, phone, agrees: true },
  ...{ kinds: profile.kinds, floorsMax: profile.floorsMax, cells: cellsOf(profile.hours), away: profile.away },
  ...{
    perDayMax: profile.perDayMax,
    homeStairwellId: profile.homeStairwellId ?? ELSEWHERE,
    goesBeyond: profile.goesBeyond,
  },
})

export const profileOf = (form: Form): VolunteerProfile => ({
  ...{ kinds: form.kinds, floorsMax: form.floorsMax, hours: stretchesOf(form.cells), away: form.away },
  ...{
    perDayMax: form.perDayMax,
    homeStairwellId: form.homeStairwellId === ELSEWHERE ? null : form.homeStairwellId || null,
    goesBeyond: form.goesBeyond,
  },
})

export type Missing = 'estate' | 'name' | 'phone' | 'kinds' | 'hours' | 'tooMany' | 'adding' | 'agrees'

export const missingWords: Record<Missing, string> = {
  estate: '请选一个小区，或者扫楼门口的贴码。',
  name: '请写您的名字，住户和工作人员这样称呼您。',
  phone: '请写一个打得通的电话，只有接下的那一户和工作人员看得到。',
  kinds: '请至少选一类您能帮的。',
  hours: '请点一点每周哪些时候有空。',
  tooMany: '有空的时间太零碎了，请合成大一点的几段。',
  adding: '还有一段没加上：请点「加上」，或者点「不加了」。',
  agrees: '请看一遍上面的约定，再勾一下。',
}

const PHONE = /^[0-9-]{7,20}$/

/** What keeps it from being handed in, from top to bottom; one's name and place are asked once. */
export function missingOf(form: Form, isNew: boolean, isAdding: boolean): Missing | undefined {
  if (isNew && form.estateId === '' && form.token === '') return 'estate'
  if (isNew && form.name.trim() === '') return 'name'
  if (!PHONE.test(form.phone.trim())) return 'phone'
  if (form.kinds.length === 0) return 'kinds'
  if (form.cells.length === 0) return 'hours'
  if (stretchesOf(form.cells).length > VOLUNTEER_HOURS_MAX) return 'tooMany'
  if (isAdding) return 'adding'
  return isNew && !form.agrees ? 'agrees' : undefined
}

/** What a kind takes before one may go, in words; '' when nothing. */
export function needWords(kind: HelpKind): string {
  const { training, insurance, agreement, people } = helpKindRules[kind]
  return [
    training ? '先参加培训' : '',
    insurance ? '有志愿者保险' : '',
    agreement ? '签志愿服务协议' : '',
    people === 2 ? '两个人一起去' : '',
  ]
    .filter(Boolean)
    .join('，')
}

export const lackWords = { training: '参加培训', insurance: '上志愿者保险', agreement: '签志愿服务协议' } as const

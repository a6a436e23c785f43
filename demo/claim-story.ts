import type { ClaimMove } from '../types/claim-actions'
import type { DamageKind, DamagePlace, WantKind } from '../types/claim-words'
import type { Harm } from './harm'

/** Photos of a wall as they are sent with a claim or a move. */
export type Shots = readonly Harm[]
/** What a move may name: photos sent with it, those the claim was filed with, one of the flat's baseline, and days from today. */
export type Known = { photoIds: string[]; filedWith: string[]; before: string | null; on: (days: number) => string }
export type Doer = 'household' | 'crew' | 'community' | 'street'
export type Step = { days: number; at: string; by: Doer; shots?: Shots; move: (known: Known) => ClaimMove }

export type Story = {
  building: string
  unit: string
  room: string
  damagePlace: DamagePlace
  damage: DamageKind
  /** Noticed and filed so many days from today. */
  filed: number
  words: string
  want: WantKind
  fen?: number
  shots: Shots
  /** Filed by staff, whom the household rang. */
  isByPhone?: true
  /** What the household wrote waits for a person to let it through. */
  isUnread?: true
  steps: Step[]
  /** What one sees when logged in as this household. */
  what?: string
}

/** When each of them sees to claims: what happens at one moment needs the clock moved once. */
const times: Record<Doer | 'filing' | 'offering', string> = {
  crew: '10:30',
  street: '10:30',
  filing: '14:30',
  community: '15:20',
  offering: '16:20',
  household: '19:30',
}
export const FILED_AT = times.filing
type Do = Omit<Step, 'move'>

export const doing = (days: number, by: Doer, shots: Shots = []): Do => ({ days, at: times[by], by, shots })

export const acknowledge = (days: number): Step => ({
  ...doing(days, 'crew'),
  at: times.community,
  move: () => ({ kind: 'acknowledge', words: '收到了，来看之前先打电话。' }),
})
export const inspect = (days: number, words: string, shots: Shots): Step => ({
  ...doing(days, 'crew', shots),
  move: ({ photoIds }) => ({ kind: 'inspect', words, photoIds }),
})

type Shares = Extract<ClaimMove, { kind: 'judge' }>['liability']['shares']
export const contractorPays: Shares = [{ who: 'contractor', percent: 100 }]
/** Sets the first photo it was filed with beside the one of before, where there is one. */
export const judge = (days: number, shares: Shares, words: string): Step => ({
  ...doing(days, 'community'),
  move: ({ filedWith: [after], before }) => ({
    kind: 'judge',
    words,
    liability: { shares, pairs: after ? [{ before, after }] : [] },
  }),
})

export const offerRepair = (days: number, byIn: number, standard: string): Step => ({
  ...doing(days, 'community'),
  at: times.offering,
  move: ({ on }) => ({ kind: 'offer', words: '', offer: { how: 'repair', standard, byOn: on(byIn) } }),
})
type Lines = Extract<Extract<ClaimMove, { kind: 'offer' }>['offer'], { how: 'money' }>['items']
export const offerMoney = (days: number, items: Lines, words = ''): Step => ({
  ...doing(days, 'community'),
  at: times.offering,
  move: () => ({ kind: 'offer', words, offer: { how: 'money', items } }),
})
export const priced = (code: string, quantity: number): Lines[number] => ({
  ...{ from: 'table', code },
  quantityCenti: Math.round(quantity * 100),
})

export const agree = (days: number): Step => ({
  ...doing(days, 'household'),
  move: () => ({ kind: 'accept', words: '' }),
})
export const confirm = (days: number, stars: number, words: string): Step => ({
  ...doing(days, 'household'),
  move: () => ({ kind: 'confirm', stars, words }),
})

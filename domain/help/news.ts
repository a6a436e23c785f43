import type { HelpStep, HelpTaskDoc } from '../../types/help'
import type { HelpAct } from '../../types/help-words'
import type { HelpTold } from '../../types/message'
import { hourAt } from './hour-at'

/**
 * Who hears of a task, each by the page that is theirs: its household; who has a place in it; who had one until this step; who is proposed it; a station that has its order or had it
 * until this step; one that is proposed it; the staff member who raised it.
 */
export const helpHearers = [
  'household',
  'helper',
  'former',
  'proposed',
  'station',
  'proposedStation',
  'raiser',
] as const
export type HelpHearer = (typeof helpHearers)[number]

const pageOfHearer: Record<HelpHearer, HelpTold['to']> = {
  household: 'household',
  helper: 'helper',
  former: 'helper',
  proposed: 'helper',
  station: 'station',
  proposedStation: 'station',
  raiser: 'staff',
}

/** Somebody is wanted, and you were proposed: whatever step opened it. */
const wanted = { proposed: '有件事想请您帮忙', proposedStation: '有件事想请驿站来办' }

/**
 * What each hearer is told of a step, in at most twenty characters (rule 4): what happened, without door, name or reason. Who is not named here hears nothing: the household
 * of what it did itself, nobody of complaints (they are on the board), of a block nobody at all.
 */
const words: Record<HelpAct, Partial<Record<HelpHearer, string>>> = {
  ask: { ...wanted, household: '已替您家登记了帮忙', station: '有新的订单，等您确认' },
  widen: wanted,
  accept: { household: '有人接下了，请看谁来几点来' },
  order: { household: '已请驿站来帮，等它确认', station: '有新的订单，等您确认' },
  decline: wanted,
  release: {
    ...wanted,
    household: '约的人来不了，已在另找人',
    helper: '另一位来不了，正在另找人',
    former: '这件事另有安排，不用去了',
    station: '这件事另有安排，不用去了',
  },
  noShow: {
    ...wanted,
    household: '约的人没到，已在另找人',
    helper: '另一位没到，正在另找人',
    former: '没有签到，这件事另找人了',
    station: '没有签到，这件事另找人了',
  },
  confirmOrder: { household: '驿站确认了，请看几点来' },
  counterOrder: { household: '驿站换了时间，等您答复' },
  declineOrder: { ...wanted, household: '驿站这次办不了，在另找人' },
  acceptCounter: { station: '住户同意了您改的时间' },
  declineCounter: { ...wanted, station: '住户没同意改的时间' },
  checkIn: { household: '帮忙的人到了，已签到' },
  checkOut: { household: '帮完了，请您确认', raiser: '您登记的帮忙做完了' },
  confirm: { helper: '住户确认了，谢谢您', station: '住户确认了，谢谢您', raiser: '您登记的帮忙办好了' },
  complain: {},
  settleComplaint: { household: '您反映的事有了答复' },
  block: {},
  pin: { proposed: '社区想请您帮个忙', proposedStation: '社区想请驿站帮个忙' },
  unpin: {},
  urgent: wanted,
  vouch: { household: '帮忙的人到了，社区已登记' },
  cancel: {
    household: '这次帮忙取消了，请看原因',
    helper: '这件事取消了，不用去了',
    former: '这件事取消了，不用去了',
    station: '这个订单取消了',
    raiser: '您登记的帮忙取消了',
  },
  solve: {
    household: '社区另想办法办好了',
    helper: '社区另外办好了，不用去了',
    former: '社区另外办好了，不用去了',
    station: '社区另外办好了，不用去了',
    raiser: '您登记的帮忙办好了',
  },
  unmet: {
    household: '这次没能办成，请看怎么办',
    helper: '这次人没凑齐，不用去了',
    former: '这次人没凑齐，不用去了',
    raiser: '您登记的帮忙没能办成',
  },
}

/** Whose doing a step was does not hear of it: a household of its own moves, a station of its answers. */
const doerOf: Partial<Record<HelpStep['party'], HelpHearer>> = { household: 'household', station: 'station' }

/** What a hearer is told of a step; null: nothing. */
export const helpNewsWords = ({ act, party }: Pick<HelpStep, 'act' | 'party'>, hearer: HelpHearer): string | null =>
  doerOf[party] === hearer ? null : (words[act][hearer] ?? null)

/** Whether any of them hears of a step: what is worth an entry in the outbox. */
export const isNews = (step: Pick<HelpStep, 'act' | 'party'>): boolean =>
  helpHearers.some((hearer) => helpNewsWords(step, hearer) !== null)

/** Whether these words ask somebody to help: true only while help is wanted. */
export const isCall = (brief: string): boolean =>
  Object.values(words).some(({ proposed, proposedStation }) => brief === proposed || brief === proposedStation)

/** Steps after which what counts is when help comes; of the others when they happened. */
const aboutTheHour: readonly HelpAct[] = [
  ...([
    'ask',
    'widen',
    'accept',
    'order',
    'decline',
    'release',
    'confirmOrder',
    'counterOrder',
    'declineOrder',
  ] as const),
  ...(['acceptCounter', 'declineCounter', 'pin', 'urgent'] as const),
]

type Timed = Pick<HelpTaskDoc, 'on' | 'fromHour' | 'toHour' | 'slots' | 'places'>

/** What is told of a step to one hearer; null: nothing. Stored, because the next step must not change it. */
export const helpNews = (
  task: Timed,
  step: Pick<HelpStep, 'act' | 'party' | 'at'>,
  hearer: HelpHearer,
): Pick<HelpTold, 'title' | 'brief' | 'startsAt' | 'endsAt' | 'to'> | null => {
  const brief = helpNewsWords(step, hearer)
  if (brief === null) return null
  return {
    title: hearer === 'household' ? '请人帮忙有了进展' : '邻里帮忙有消息',
    brief,
    ...whenOf(task, step),
    to: pageOfHearer[hearer],
  }
}

const whenOf = (task: Timed, step: Pick<HelpStep, 'act' | 'at'>): { startsAt: string; endsAt: string | null } => {
  if (!aboutTheHour.includes(step.act)) return { startsAt: step.at.toISOString(), endsAt: null }
  const [place] = task.places
  const countered = place?.order?.state === 'countered' ? place.order.counterHour : null
  const from = countered ?? place?.fromHour ?? task.fromHour
  const to = place ? from + task.slots : task.toHour
  return { startsAt: hourAt(task.on, from).toISOString(), endsAt: hourAt(task.on, to).toISOString() }
}

import { type HelpKind, helpCountWords, helpKindRules, helpKinds, type KnowChip } from '@chuanmen/types/help-words'
import type { StationOffer } from '@chuanmen/types/station'
import type { Input } from '@/api/call'
import type { Moment } from '@/lib/format'
import { type Part, slotsOf, type Typed, windowProblem } from './windows'

/** How a household told staff who ask for it. */
export type Told = 'present' | 'phone'

/** A service of a station at an hour, as it was chosen: its price and words are kept with it. */
export type ChosenService = {
  stationId: string
  serviceId: string
  station: string
  service: string
  priceFen: number
  slots: number
  isAtStation: boolean
  hour: number | null
}

/** One thing asked for. */
export type Asking = Typed & {
  kind: HelpKind
  count: number
  /** A calendar was opened for the day. */
  isOtherDay: boolean
  part: Part | null
  /** At the time of the first one; the first has none to follow. */
  isSame: boolean
  /** Null: neighbours first, and whoever comes after them. */
  station: ChosenService | null
}

/** What a person has said so far. Kept on the device until the server has answered. */
export type Form = {
  /** One per draft: the request id of its sending, until that was refused. */
  requestId: string
  told: Told | null
  tasks: Asking[]
  isForChild: boolean | null
  guardianConsent: boolean
  healthConsent: boolean
  callName: string
  phone: string
  know: KnowChip[]
  words: string
  /** Most the asker agreed to pay at a station. */
  agreedFen: number
  /** What was handed in and has no answer yet. */
  handedIn: Input<'help.ask'> | null
  step: string
}

export const emptyForm = (requestId: string): Form => ({
  requestId,
  told: null,
  tasks: [],
  isForChild: null,
  guardianConsent: false,
  healthConsent: false,
  callName: '',
  phone: '',
  know: [],
  words: '',
  agreedFen: 0,
  handedIn: null,
  step: '',
})

export const emptyAsking = (kind: HelpKind, isSame: boolean): Asking => ({
  ...{ kind, count: 1, on: null, isOtherDay: false, part: null, fromHour: null, toHour: null, isSame, station: null },
})

/** The chosen kinds, in the order they are named everywhere; what was said of those that stay is kept. */
export const withKinds = (tasks: readonly Asking[], kinds: readonly HelpKind[]): Asking[] => {
  const sorted = helpKinds.filter((kind) => kinds.includes(kind))
  const first = tasks.find(({ kind }) => sorted.includes(kind))
  return sorted.map((kind, at) => {
    const before = tasks.find((one) => one.kind === kind)
    // Whoever comes first now keeps the time that the others follow.
    if (at === 0 && first) {
      const { on, isOtherDay, part, fromHour, toHour } = before && !before.isSame ? before : (tasks[0] ?? first)
      return { ...(before ?? emptyAsking(kind, false)), on, isOtherDay, part, fromHour, toHour, isSame: false }
    }
    return before ?? emptyAsking(kind, at > 0)
  })
}

/** Day and hours of one of them, its own or those of the first. */
export const timeOf = (tasks: readonly Asking[], task: Asking): Typed => (task.isSame ? (tasks[0] ?? task) : task)

export const isHealth = ({ tasks }: Form) => tasks.some(({ kind }) => helpKindRules[kind].isHealth)
const mayBeForChild: readonly HelpKind[] = ['care', 'quiet', 'hospital', 'company']
/** Where a child may be left with somebody, it is asked whether it is one under 14. */
export const asksForChild = ({ tasks }: Form) => tasks.some(({ kind }) => mayBeForChild.includes(kind))

export type Question =
  | 'told'
  | 'what'
  | `when:${HelpKind}`
  | `by:${HelpKind}`
  | 'contact'
  | 'know'
  | 'words'
  | 'consent'

export type Known = {
  isBehalf: boolean
  now: Moment
  /** By kind: stations that do it on the day; undefined: not known yet. */
  offers: Partial<Record<HelpKind, StationOffer[]>>
}

export const onlyStation = (kind: HelpKind) => !helpKindRules[kind].by.includes('volunteer')
const hasService = (kind: HelpKind, { offers }: Known) =>
  offers[kind]?.some(({ services }) => services.some((one) => one.kind === kind)) === true

/** What is asked: of each thing when, and by whom where a station does it as well. */
export const asked = (form: Form, known: Known): Question[] => [
  ...(known.isBehalf ? (['told'] as const) : []),
  'what',
  ...form.tasks.flatMap(({ kind, station }): Question[] => [
    `when:${kind}`,
    ...(onlyStation(kind) || station || hasService(kind, known) ? [`by:${kind}` as const] : []),
  ]),
  'contact',
  'know',
  'words',
  ...(isHealth(form) || asksForChild(form) ? (['consent'] as const) : []),
]

/** The screens: one question each in large letters, otherwise all on one; then everything once more. */
export const stepsOf = (isElder: boolean, form: Form, known: Known): (Question | 'all' | 'review')[] =>
  isElder ? [...asked(form, known), 'review'] : ['all', 'review']

export const plainPhone = (typed: string) => typed.replace(/\s/g, '')
export const phoneProblem = (typed: string) =>
  typed.trim() === '' || /^[0-9-]{7,20}$/.test(plainPhone(typed)) ? undefined : '电话只写数字，比如 13800001234'
export const nameProblem = (typed: string) =>
  typed.trim() === ''
    ? '请写怎么称呼，比如「王阿姨」'
    : /[\p{Cc}<>]/u.test(typed)
      ? '请只写称呼，不要写符号'
      : undefined

/** Known by now: filled up since it was chosen. */
const isFull = ({ serviceId, hour }: ChosenService, offers: StationOffer[] | undefined): boolean => {
  const service = offers?.flatMap(({ services }) => services).find((one) => one.serviceId === serviceId)
  return service !== undefined && !service.free.some((one) => one.hour === hour && one.left > 0)
}

function byProblem(form: Form, task: Asking, { offers }: Known): string | undefined {
  const { station, kind } = task
  if (!station) {
    if (!onlyStation(kind)) return undefined
    return offers[kind]?.length === 0
      ? '那天没有驿站能安排这件事。请换一天，或者去掉这一件，打电话问社区。'
      : '这件事在驿站办，请选一家和几点'
  }
  if (station.hour === null) return '请选几点'
  if (isFull(station, offers[kind])) return '请换一个有空的钟点'
  if (station.priceFen > form.agreedFen) return '这项要收钱，请先勾「同意付」，或者改成请邻居帮忙'
  return undefined
}

/** What is wrong with an answer, in words that say how to mend it; undefined: nothing. */
export function problemOf(question: Question, form: Form, known: Known): string | undefined {
  const [what, kind] = question.split(':')
  const task = form.tasks.find((one) => one.kind === kind)
  switch (what) {
    case 'told':
      return form.told ? undefined : '请选住户是怎么告诉您的'
    case 'what':
      return form.tasks.length > 0 ? undefined : '请点一下要帮什么，可以选几样'
    case 'when': {
      if (!task) return undefined
      const time = timeOf(form.tasks, task)
      // What is done at a station is done at its hours; only the day is asked.
      const window = onlyStation(task.kind) ? { on: time.on, fromHour: 0, toHour: 24 } : time
      return windowProblem(window, slotsOf(task.kind), known.now)
    }
    case 'by':
      return task ? byProblem(form, task, known) : undefined
    case 'contact':
      return nameProblem(form.callName) ?? phoneProblem(form.phone)
    case 'consent':
      if (isHealth(form) && !form.healthConsent) return '请看一遍，同意就勾上；不想勾，请打电话给社区，由工作人员安排'
      if (asksForChild(form) && form.isForChild === null) return '请点一下，帮的是不是 14 岁以下的孩子'
      return form.isForChild && asksForChild(form) && !form.guardianConsent ? '请监护人看一遍，同意就勾上' : undefined
    default:
      return undefined
  }
}

/** The first answer that is still wrong. */
export const firstProblem = (form: Form, known: Known): Question | undefined =>
  asked(form, known).find((question) => problemOf(question, form, known) !== undefined)

/** A station's hour inside the window keeps the window, so that neighbours may still come if it cannot; outside of it, it is the window. */
export function windowOf(form: Form, task: Asking): { on: string; fromHour: number; toHour: number } | undefined {
  const { on, fromHour, toHour } = timeOf(form.tasks, task)
  if (!on) return undefined
  const hour = task.station?.hour ?? null
  if (task.station && hour !== null) {
    const end = hour + Math.max(task.station.slots, slotsOf(task.kind))
    const isInside = fromHour !== null && toHour !== null && hour >= fromHour && end <= toHour
    return isInside ? { on, fromHour, toHour } : { on, fromHour: hour, toHour: end }
  }
  return fromHour === null || toHour === null ? undefined : { on, fromHour, toHour }
}

type Place = { flatId: string; stairwellId: string }

/** What is sent; undefined while something is missing. */
export function inputOf(form: Form, place: Place, known: Known): Input<'help.ask'> | undefined {
  if (firstProblem(form, known)) return undefined
  const isForChild = asksForChild(form) && form.isForChild === true
  const phone = plainPhone(form.phone)
  const tasks = form.tasks.flatMap((task) => {
    const window = windowOf(form, task)
    if (!window) return []
    const { station, kind } = task
    return [
      {
        ...{ kind, window, minutes: null, count: kindCounts(kind) ? task.count : null },
        station:
          station && station.hour !== null
            ? { stationId: station.stationId, serviceId: station.serviceId, hour: station.hour }
            : null,
      },
    ]
  })
  return {
    ...place,
    tasks,
    contact: { callName: form.callName.trim(), phone: phone === '' ? null : phone },
    know: form.know,
    words: form.words.trim(),
    payUpToFen: Math.max(0, ...form.tasks.map(({ station }) => station?.priceFen ?? 0)),
    healthConsent: isHealth(form) && form.healthConsent,
    isForChild,
    guardianConsent: isForChild && form.guardianConsent,
    ...(known.isBehalf && form.told ? { onBehalf: { how: form.told } } : {}),
  }
}

export const kindCounts = (kind: HelpKind) => helpCountWords[kind] !== undefined

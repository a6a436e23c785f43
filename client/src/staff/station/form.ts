import { type HelpKind, helpKindRules, helpKinds, helpKindWords } from '@chuanmen/types/help-words'
import {
  HELP_HOUR_FIRST,
  HELP_HOUR_LAST,
  HELP_SLOTS_MAX,
  STATION_CAPACITY_MAX,
  STATION_FEN_MAX,
} from '@chuanmen/types/limits'
import type { StationInput, StationService, StationView } from '@chuanmen/types/station'
import type { Input } from '@/api/call'
import { yuan } from '@/lib/format'
import { fenOf, yuanTyped } from '@/lib/typed-yuan'

export type ServiceForm = Omit<StationService, 'priceFen' | 'capacity' | 'kind'> & {
  kind: HelpKind | ''
  /** As typed: yuan, empty is free; a whole number. */
  price: string
  capacity: string
}
export type Stretch = StationInput['hours'][number]
export type StationForm = Pick<StationInput, 'name' | 'where' | 'phone' | 'hours' | 'closedDays' | 'isOpen'> & {
  services: ServiceForm[]
  estateIds: string[]
}

/** Kinds of help a station may give. */
export const stationKinds = helpKinds.filter((kind) => helpKindRules[kind].by.includes('station'))

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const weekdayWords = (weekday: number) => `周${'一二三四五六日'[weekday - 1]}`

export const formOf = ({
  name,
  where,
  phone,
  hours,
  closedDays,
  isOpen,
  services,
  estateIds,
}: StationView): StationForm => ({
  name,
  where,
  phone,
  hours,
  closedDays,
  isOpen,
  estateIds,
  services: services.map(({ priceFen, capacity, ...service }) => ({
    ...service,
    price: priceFen === 0 ? '' : yuanTyped(priceFen),
    capacity: String(capacity),
  })),
})

/** A new station opens on workdays, which most do. */
export const blankStation = (estateId: string): StationForm => ({
  name: '',
  where: '',
  phone: '',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromHour: 8, toHour: 17 })),
  closedDays: [],
  isOpen: true,
  services: [],
  estateIds: [estateId],
})

/** A service of a kind takes as long as such help usually takes. */
export const blankService = (serviceId: string): ServiceForm => ({
  ...{ serviceId, kind: '', name: '', price: '', capacity: '1', slots: 1, isAtStation: false, isOn: true },
})
export const ofKind = (kind: HelpKind): Partial<ServiceForm> => ({
  kind,
  name: helpKindWords[kind],
  slots: Math.min(HELP_SLOTS_MAX, Math.ceil(helpKindRules[kind].minutes / 60)),
  isAtStation: kind === 'quiet',
})

const PHONE = /^[0-9-]{7,20}$/
const line = (words: string, what: string) =>
  words.trim() === '' ? `请写${what}` : /[<>]/.test(words) ? '请去掉尖括号' : undefined

export type Errors = Partial<Record<string, string>>

/** By field (`name`, `hours 3`, `service x price`): what keeps a station from being saved, in words. The server decides with the same limits. */
export function errorsOf({ name, where, phone, hours, services, closedDays, estateIds }: StationForm): Errors {
  const errors: Errors = {}
  const say = (key: string, words: string | undefined) => {
    if (words) errors[key] = words
  }
  say('name', line(name, '驿站的名字'))
  say('where', line(where, '在哪里，好让人找到'))
  say('phone', PHONE.test(phone.trim()) ? undefined : '请写打得通的电话，只用数字和短横')
  say('estates', estateIds.length === 0 ? '请至少选一个小区' : undefined)
  say('closed', closedDays.includes('') ? '请选哪天不开，不用的去掉' : undefined)
  for (const weekday of weekdays) {
    const own = hours.filter((one) => one.weekday === weekday).sort((one, other) => one.fromHour - other.fromHour)
    if (own.some(({ fromHour, toHour }) => toHour <= fromHour)) say(`hours ${weekday}`, '关门要晚于开门')
    else if (own.some(({ fromHour }, at) => at > 0 && fromHour < (own[at - 1]?.toHour ?? 0)))
      say(`hours ${weekday}`, '两段时间重叠了，请错开')
  }
  for (const { serviceId, kind, name, price, capacity } of services) {
    say(`service ${serviceId} kind`, kind === '' ? '请选是哪一类' : undefined)
    say(`service ${serviceId} name`, line(name, '服务的名字'))
    say(`service ${serviceId} price`, priceError(price))
    const count = /^\d+$/.test(capacity.trim()) ? Number(capacity) : Number.NaN
    say(
      `service ${serviceId} capacity`,
      count <= STATION_CAPACITY_MAX ? undefined : `请写 0 到 ${STATION_CAPACITY_MAX} 的整数；0 是暂时不接`,
    )
  }
  return errors
}

function priceError(price: string) {
  if (price.trim() === '') return undefined
  const fen = fenOf(price)
  if (fen === null || fen < 0) return '请写多少元，比如 12 或 12.5；不收费就空着'
  return fen > STATION_FEN_MAX ? `最多 ${yuan(STATION_FEN_MAX)}` : undefined
}

export const inputOf = (form: StationForm, stationId: string | null, rev: number): Input<'station.save'> => ({
  stationId,
  rev,
  estateIds: form.estateIds,
  station: {
    name: form.name.trim(),
    where: form.where.trim(),
    phone: form.phone.trim(),
    hours: [...form.hours].sort((one, other) => one.weekday - other.weekday || one.fromHour - other.fromHour),
    closedDays: [...new Set(form.closedDays)].sort(),
    isOpen: form.isOpen,
    services: form.services.flatMap(({ kind, price, capacity, name, ...service }) =>
      kind === ''
        ? []
        : [{ ...service, kind, name: name.trim(), priceFen: fenOf(price) ?? 0, capacity: Number(capacity) }],
    ),
  },
})

/** Whether two forms would save the same. */
export const isSame = (one: StationForm, other: StationForm) =>
  JSON.stringify(inputOf(one, null, 0)) === JSON.stringify(inputOf(other, null, 0)) &&
  one.services.length === other.services.length

/** Hours at which a day may begin, and end. */
export const fromHours = Array.from({ length: HELP_HOUR_LAST - HELP_HOUR_FIRST + 1 }, (_, at) => HELP_HOUR_FIRST + at)
export const toHours = fromHours.map((hour) => hour + 1)

import { inSlot } from '@chuanmen/domain/works/slot-of'
import type { Output } from '@/api/call'
import type { IconName } from '@/components/icon/names'

export type WorksView = Output<'works.view'>
export type Household = WorksView['flats'][number]

export type VisitWords = { words: string; icon: IconName; tone: 'teal' | 'amber' | 'brick' | 'plain' }

const answered: Record<NonNullable<Household['visit']>, VisitWords> = {
  coming: { words: '到时在家', icon: 'check', tone: 'teal' },
  cannot: { words: '说来不了', icon: 'close', tone: 'amber' },
  missed: { words: '没人开门', icon: 'door', tone: 'brick' },
}

const saidTimes: VisitWords = { words: '说了时间', icon: 'check', tone: 'teal' }
const silent: VisitWords = { words: '还没说', icon: 'clock', tone: 'amber' }
const notHeard: VisitWords = { words: '还没回话', icon: 'clock', tone: 'plain' }

/** Whether it is still asked who will be there: until the crew begins in the flats. */
export const isAwaited = ({ state, stages }: Pick<WorksView, 'state' | 'stages'>): boolean =>
  state === 'scheduled' ||
  (state === 'underway' && stages.every((stage) => !inSlot.has(stage.kind) || stage.state === 'planned'))

/** What a household said: of its times while it is asked, of the dates once they stand; undefined: nothing, and nobody waits for it. */
export function visitWords(
  { visit, hasSaid }: Household,
  view: Pick<WorksView, 'state' | 'stages'>,
): VisitWords | undefined {
  if (view.state === 'asking') return hasSaid ? saidTimes : silent
  if (visit) return answered[visit]
  return isAwaited(view) ? notHeard : undefined
}

/** Rooms of these households as far as they are on this riser; the others are counted: 「301、502、另外 1 户」. */
export function roomsWords(flatIds: readonly string[], flats: readonly Household[]): string {
  const known = flats.filter(({ flatId }) => flatIds.includes(flatId)).map(({ room }) => room)
  const rest = flatIds.length - known.length
  return [...known, ...(rest > 0 ? [known.length > 0 ? `另外 ${rest} 户` : `${rest} 户`] : [])].join('、')
}

/** 「202、302 没人；402 还没说」: why a time does not suit, as far as it is known. */
export function absentWords(flatIds: readonly string[], flats: readonly Household[]): string {
  if (flatIds.length === 0) return '都有人在家'
  const unheard = flats
    .filter(({ flatId, hasSaid }) => flatIds.includes(flatId) && !hasSaid)
    .map(({ flatId }) => flatId)
  const away = flatIds.filter((flatId) => !unheard.includes(flatId))
  return [
    away.length > 0 ? `${roomsWords(away, flats)} 没人` : '',
    unheard.length > 0 ? `${roomsWords(unheard, flats)} 还没说` : '',
  ]
    .filter(Boolean)
    .join('；')
}

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

/** What a household said: of its times while it is asked, of the dates once they stand. */
export function visitWords({ visit, hasSaid }: Household, state: WorksView['state']): VisitWords {
  if (state === 'asking')
    return hasSaid
      ? { words: '说了时间', icon: 'check', tone: 'teal' }
      : { words: '还没说', icon: 'clock', tone: 'amber' }
  return visit ? answered[visit] : { words: '还没回话', icon: 'clock', tone: 'plain' }
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
  const silent = flats.filter(({ flatId, hasSaid }) => flatIds.includes(flatId) && !hasSaid).map(({ flatId }) => flatId)
  const away = flatIds.filter((flatId) => !silent.includes(flatId))
  return [
    away.length > 0 ? `${roomsWords(away, flats)} 没人` : '',
    silent.length > 0 ? `${roomsWords(silent, flats)} 还没说` : '',
  ]
    .filter(Boolean)
    .join('；')
}

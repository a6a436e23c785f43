import type { HomeView } from '@chuanmen/types/me'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { day, nearDay } from '@/lib/format'
import { go } from '@/lib/navigate'
import { countdown, spanWords } from '../notice/times'

/** The stop that is on is the works' own, of which the screen says already when the water is back. */
export const isSaidByWorks = (
  { kind, startsAt, endsAt }: NonNullable<HomeView['nextDate']>,
  { works }: Pick<NonNullable<HomeView['home']>, 'works'>,
  now: Date,
) =>
  kind === 'waterStop' &&
  new Date(startsAt) <= now &&
  endsAt !== null &&
  works?.waterBackAt != null &&
  new Date(endsAt).getTime() === new Date(works.waterBackAt).getTime()

type Props = { next: NonNullable<HomeView['nextDate']>; now: Date; isElder: boolean }

/** The nearest date: a water stop hatched and with a countdown, anything else plainly. The whole card opens its notice. */
export function NextDate({ next, now, isElder }: Props) {
  const { kind, title, where, startsAt, endsAt, noticeId, flatId } = next
  const isWater = kind === 'waterStop'
  const left = countdown(startsAt, endsAt, now, isWater)
  const isOn = new Date(startsAt) <= now
  const name = isWater ? (isOn ? '正在停水' : `${nearDay(startsAt, now)}停水`) : title
  const span = spanWords(startsAt, endsAt)
  const open = () => go('/pages/notice/index', { notice: noticeId, flat: flatId })
  if (isElder) {
    return (
      <Press className={`next-date next-date-big ${isWater ? 'next-date-water' : ''}`} onPress={open}>
        <View className="row row-wrap next-date-head">
          <Icon name={isWater ? 'drop-off' : 'calendar'} />
          <View className="grow t-lead next-date-name">{name}</View>
          <View className="t-bold">{left.words.replace(/^离(停|来)水/, '')}</View>
        </View>
        <View>{day(startsAt, now)}</View>
        <View className="t-lead">{span.replace('—', ' 到 ')}</View>
      </Press>
    )
  }
  return (
    <Press className={`next-date ${isWater ? 'next-date-water' : ''}`} onPress={open}>
      <View className="next-date-sign">
        <View className="next-date-icon">
          <Icon name={isWater ? 'drop-off' : 'calendar'} />
        </View>
      </View>
      <View className="grow next-date-words">
        <View className="t-bold">{isWater ? `${name} ${span}` : name}</View>
        <View className="t-note next-date-where">
          <Icon name="pin" />
          <Text>{`${day(startsAt, now)} · ${isWater ? where : span}`}</Text>
        </View>
      </View>
      <View className="next-date-left">
        <View className="t-note">{left.lead.replace(/^离(停|来)水/, '')}</View>
        {left.number ? (
          <View className="next-date-amount">
            <Text className="t-number">{left.number}</Text>
            <Text>{left.unit}</Text>
          </View>
        ) : null}
      </View>
    </Press>
  )
}

import type { EstateView } from '@chuanmen/types/estate'
import { Text } from '@tarojs/components'
import { daysUntil, shortDay } from '@/lib/format'

/** 「给排水立管更换 · 11月1日—11月30日 · 还有 7 天」 */
export function RoundNote({ round }: { round: EstateView['round'] }) {
  if (!round) return <Text>还没有征求意见</Text>
  const left = daysUntil(round.closesAt, Date.now())
  const when =
    round.state === 'closed'
      ? '已结束'
      : round.state === 'opening'
        ? '正在发出'
        : left < 0
          ? '已过截止日'
          : left === 0
            ? '今天截止'
            : `还有 ${left} 天`
  return <Text>{[round.title, `${shortDay(round.opensAt)}—${shortDay(round.closesAt)}`, when].join(' · ')}</Text>
}

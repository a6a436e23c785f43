import { View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { hourWords } from '../words/when'

/** The rest stands below, to be tapped. */
const SHOWN = 4

/** Hours that were told with 「约满了」. */
const freeWords = (failure: Failure | undefined): string => {
  const free = failure?.detail?.free
  if (!Array.isArray(free) || free.length === 0) return ''
  const hours = free.map(Number).filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24)
  const rest = hours.length > SHOWN ? '等' : ''
  return hours.length > 0 ? `当天还有：${hours.slice(0, SHOWN).map(hourWords).join('、')}${rest}。` : ''
}

/** Why the server said no; what was typed stands below it. */
export const RefusedNote = ({ words, failure }: { words: string; failure: Failure | undefined }) => (
  <View className="failure-note" {...aria({ role: 'alert' })}>
    <Icon name="warning" />
    <View className="grow">{`没有收下：${words}${freeWords(failure)}您填的都还在。`}</View>
  </View>
)

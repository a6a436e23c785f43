import type { Calibrated } from '@chuanmen/types/planner'
import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { believedWords, historyWords, usedWords } from './table-words'

/** What the estate's own outcomes say of a line: where its chance lies for all that is known, as a bar from 0 to 100 %, and the same in words. Not known: a bar without a range. */
export function IntervalBar({ name, of }: { name: string; of: Calibrated }) {
  const words = historyWords(of)
  const believed = believedWords(of)
  const used = usedWords(of)
  return (
    <View
      className="table-history"
      {...aria({ role: 'img', label: [`${name}，本小区：${words}`, believed, used].filter(Boolean).join('，') })}
    >
      <View className={of.isKnown ? 't-bold' : 'c-ink2'}>{words}</View>
      <View className={`table-bar ${of.isKnown ? '' : 'table-bar-unknown'}`}>
        {of.isKnown ? (
          <View
            className="table-bar-range"
            style={{ left: `${of.low}%`, width: `${Math.max(1, of.high - of.low)}%` }}
          />
        ) : null}
        <View className="table-bar-used" style={{ left: `${of.chance}%` }} />
      </View>
      <View className="t-note table-history-note">
        <Text>{used}</Text>
        {believed ? <Text>{believed}</Text> : null}
      </View>
    </View>
  )
}

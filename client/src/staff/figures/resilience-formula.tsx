import { formulaWords } from '@chuanmen/domain/resilience/formula-words'
import { RESILIENCE_CASES_MIN } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { parts, partWords, tooFew } from './rows'

/** The formula in the open, so that who is measured by it can reckon it anew. */
export const ResilienceFormula = () => (
  <Card tone="sunk">
    <View className="stack">
      <View>
        {`韧性是一个楼门遇事能不能一起办的底子，0 到 100，是下面几项的平均；例子不到 ${RESILIENCE_CASES_MIN} 个的不算，写「${tooFew}」。`}
      </View>
      {parts.map((part) => (
        <View key={part}>
          <View className="t-bold">{partWords[part]}</View>
          <View>{formulaWords[part]}</View>
        </View>
      ))}
    </View>
  </Card>
)

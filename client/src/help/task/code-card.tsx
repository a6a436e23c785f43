import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'

/** The four digits, large: who hears them at the door is there. */
export const CodeCard = ({ code }: { code: string }) => (
  <Card tone="teal">
    <View className="stack-tight">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        签到码
      </View>
      <View className="help-code" {...aria({ role: 'img', label: `签到码 ${[...code].join(' ')}` })}>
        {[...code].map((digit, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is named by its place
          <Text className="help-code-digit" key={at} {...aria({ hidden: true })}>
            {digit}
          </Text>
        ))}
      </View>
      <View>来的人到了门口，再把这 4 个数告诉他，别在电话里先说。他说得出要办的事，您再开门。</View>
    </View>
  </Card>
)

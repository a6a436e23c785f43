import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { dial } from '@/lib/navigate'
import './emergency.scss'

/** Whom to ring at once. Always on the page while somebody may be at the door. */
export function Emergency({ estatePhone }: { estatePhone: string }) {
  const lines = [
    { words: '遇到危险', number: '110' },
    { words: '急病受伤', number: '120' },
    ...(estatePhone ? [{ words: '找社区', number: estatePhone }] : []),
  ]
  return (
    <Card>
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        有急事，先打电话
      </View>
      <View className="help-emergency">
        {lines.map(({ words, number }) => (
          <Press
            key={words}
            className="help-emergency-line"
            role="link"
            label={`${words}${number}`}
            onPress={() => dial(number)}
          >
            <Text>{words}</Text>
            <Text className="t-bold c-teal whole">{number}</Text>
          </Press>
        ))}
      </View>
    </Card>
  )
}

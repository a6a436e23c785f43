import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { go } from '@/lib/navigate'

/** How many households have something to be done and nobody who keeps them, and the way to give them out. */
export function UnassignedCard({
  count,
  estateId,
  canAssign,
}: {
  count: number
  estateId: string
  canAssign: boolean
}) {
  if (count === 0) return null
  return (
    <Card tone="amber">
      <View className="row row-wrap">
        <View className="grow">
          <View className="t-lead">{`${count} 户还没有人联系`}</View>
          <View>有话要答复、有事要办，没有人盯着。</View>
        </View>
        {canAssign ? (
          <Button variant="primary" arrow onPress={() => void go('/staff/portfolio/index', { estateId, of: 'nobody' })}>
            分给谁
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import type { useRisers } from './use-risers'

type Props = { page: ReturnType<typeof useRisers>; building: string }

/** Other stairwells of the building that get the same pipes at once. */
export function Siblings({ page: { siblings, others, setOthers }, building }: Props) {
  if (siblings.length === 0) return null
  const alike = siblings.filter(({ isAlike }) => isAlike).map(({ stairwellId }) => stairwellId)
  const hasAll = alike.length > 0 && alike.every((id) => others.includes(id))
  return (
    <Card>
      <View className="row row-wrap">
        <View className="t-lead grow">{`${building}别的楼门也这样设`}</View>
        {alike.length > 1 ? (
          <Button variant="link" onPress={() => setOthers(hasAll ? [] : alike)}>
            {hasAll ? '都不选' : '全选'}
          </Button>
        ) : null}
      </View>
      <View className="t-note">一起保存，原来的设置会被换掉。跳过的单独户只算在本楼门。</View>
      <View {...aria({ role: 'group', label: '别的楼门' })}>
        {siblings.map(({ stairwellId, unit, note, isAlike }) => {
          const isOn = others.includes(stairwellId)
          return (
            <Press
              key={stairwellId}
              className="risers-sibling"
              role="checkbox"
              checked={isOn}
              disabled={!isAlike}
              label={`${unit}，${note}`}
              onPress={() => setOthers(isOn ? others.filter((id) => id !== stairwellId) : [...others, stairwellId])}
            >
              <View className={`risers-box ${isOn ? 'risers-box-on' : ''}`}>
                {isOn ? <Icon name="check" className="risers-check" /> : null}
              </View>
              <Text className="t-bold">{unit}</Text>
              <Text className="t-note grow">{note}</Text>
            </Press>
          )
        })}
      </View>
    </Card>
  )
}

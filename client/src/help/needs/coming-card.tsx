import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Unbroken } from '@/components/page/unbroken'
import { aria } from '@/lib/aria'
import { windowWords } from '../words/when'

const whats = { waterStop: '停水', noise: '施工声音大' } as const

/** What is coming to this flat, so that one knows what the needs are for. */
export const ComingCard = ({ coming, now }: { coming: Output<'help.needs'>['coming']; now: number }) =>
  coming.length === 0 ? null : (
    <Card tone="amber">
      <View className="stack-tight">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          您家就要停水、施工了
        </View>
        {coming.map(({ on, what, fromHour, toHour }) => (
          <View className="row" key={`${on}${what}`}>
            <Icon name={what === 'waterStop' ? 'drop-off' : 'sound'} className="c-amber" />
            <View className="grow">
              <Unbroken>{`${whats[what]}：${windowWords({ on, fromHour, toHour }, now)}`}</Unbroken>
            </View>
          </View>
        ))}
      </View>
    </Card>
  )

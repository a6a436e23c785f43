import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import './foot.scss'

/**
 * The sign at a pipe's foot. `waiting`: dashed ring ⋯ (办理中). `count`: dashed pill 3/6. `would`: solid teal pill.
 * `complete`: hollow ring ✓. `locked`: hollow ring with a lock. `works`: half disc. `done`: filled disc ✓. `off`: struck drop. `none`: nobody was asked yet.
 */
export type FootSign =
  | { kind: 'none' | 'waiting' | 'complete' | 'locked' | 'works' | 'done' | 'off' }
  | { kind: 'count' | 'would'; agreed: number; total: number }

export function Foot({ sign }: { sign: FootSign }) {
  return (
    <View className={`foot foot-${sign.kind}`} {...aria({ hidden: true })}>
      <Inside sign={sign} />
    </View>
  )
}

function Inside({ sign }: { sign: FootSign }) {
  if (sign.kind === 'count' || sign.kind === 'would') return <Text>{`${sign.agreed}/${sign.total}`}</Text>
  if (sign.kind === 'waiting') return <Icon name="dots" />
  if (sign.kind === 'complete') return <Icon name="ring-check" />
  if (sign.kind === 'locked') return <Icon name="ring-lock" />
  if (sign.kind === 'done') return <Icon name="disc-check" />
  if (sign.kind === 'works') return <Icon name="half-disc" />
  if (sign.kind === 'off') return <Icon name="drop-off" />
  return null
}

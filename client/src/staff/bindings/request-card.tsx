import { bindingRoleWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { dayHour, nearDay } from '@/lib/format'
import type { Request } from './use-bindings'

type Props = { request: Request; onApprove: () => void; onEnd: () => void; onFlat: () => void }

/** One request: which door, who says they are what, and whom the roster knows there. */
export function RequestCard({
  request: { building, unit, room, role, callName, since, owners },
  onApprove,
  onEnd,
  onFlat,
}: Props) {
  const now = Date.now()
  return (
    <Card>
      <View className="bindings-card">
        <View className="grow stack-tight bindings-words">
          <View className="row row-wrap bindings-head">
            <View className="t-lead">{`${building}${unit} ${room}`}</View>
            <Tag tone={role === 'owner' ? 'teal' : 'plain'}>{bindingRoleWords[role]}</Tag>
          </View>
          <View>{callName ? `自称「${callName}」` : '没写怎么称呼'}</View>
          <View className="t-note">{`${nearDay(since, now)}申请，${dayHour(since, now)}`}</View>
          <View className="t-note">
            {owners.length > 0
              ? `名册上的业主：${owners.map(({ masked, bound }) => `${masked}${bound ? '（已有人绑定）' : ''}`).join('、')}`
              : '名册上没有业主，要先更正名册'}
          </View>
        </View>
        <View className="bindings-actions">
          <Button size="small" variant="link" label={`看这一户：${room}`} onPress={onFlat}>
            看这一户
          </Button>
          <Button size="small" label={`退回 ${room} 的申请`} onPress={onEnd}>
            退回
          </Button>
          <Button size="small" variant="outline" label={`核验 ${room} 的申请`} onPress={onApprove}>
            核验
          </Button>
        </View>
      </View>
    </Card>
  )
}

import type { HomeView } from '@chuanmen/types/me'
import { bindingRoleWords, proofLevelWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { go } from '@/lib/navigate'

type Props = { binding: HomeView['bindings'][number]; roundId: string | undefined; onEnd: () => void }

/** One of my flats: as whom, how proven, the receipts, and how to leave it. */
export function FlatCard({ binding, roundId, onEnd }: Props) {
  const { bindingId, flatId, estateName, building, unit, room, role, state, level } = binding
  const isPending = state === 'pending'
  const place = `${building}${unit} ${room}`
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow me-place">
          <View className="t-lead">{place}</View>
          <View className="t-note">{estateName}</View>
        </View>
        <Tag tone={isPending ? 'amber' : 'teal'} icon={isPending ? 'clock' : 'check'}>
          {isPending ? '等核验' : '已生效'}
        </Tag>
      </View>
      <View className="me-role">{`${bindingRoleWords[role]} · ${proofLevelWords[level]}`}</View>
      {isPending ? (
        <TodoRow
          icon="key"
          tone="amber"
          title="去核验"
          note="手机号、上门验证码，或等居委会"
          onPress={() => go('/pages/verify/index', { binding: bindingId })}
        />
      ) : null}
      {!isPending && role === 'owner' && level < 3 ? (
        <TodoRow
          icon="key"
          title="用房本核验"
          note="有的征求意见要求核对房本"
          onPress={() => go('/pages/verify/index', { binding: bindingId })}
        />
      ) : null}
      {!isPending && roundId && role !== 'tenant' ? (
        <TodoRow
          icon="doc-check"
          title="我的答复和回执"
          note="看、改、撤回"
          onPress={() => go('/pages/consent/index', { round: roundId, flat: flatId })}
        />
      ) : null}
      {isPending ? null : (
        <TodoRow
          icon="shield"
          title="赔付申请"
          note="施工弄坏了东西：申请、看进度"
          onPress={() => go('/claims/list/index', { flatId })}
        />
      )}
      <View className="me-end">
        <Button variant="link" label={`${isPending ? '撤销申请' : '解除绑定'}：${place}`} onPress={onEnd}>
          {isPending ? '撤销申请' : '解除绑定'}
        </Button>
      </View>
    </Card>
  )
}

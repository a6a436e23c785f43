import type { HomeView } from '@chuanmen/types/me'
import { bindingRoleWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { Dialog } from '@/components/dialog/dialog'
import { TodoRow } from '@/components/todo-row/todo-row'
import { go } from '@/lib/navigate'

type Props = {
  bindings: HomeView['bindings']
  current: string
  onChoose: (flatId: string) => void
  onClose: () => void
}

/** 换一户: the flats of a person who has several. */
export function SwitchFlat({ bindings, current, onChoose, onClose }: Props) {
  return (
    <Dialog title="换一户" onClose={onClose}>
      <View className="stack">
        {bindings.map(({ bindingId, flatId, estateName, building, unit, room, role, state }) => (
          <TodoRow
            key={bindingId}
            icon={flatId === current ? 'check' : 'home'}
            title={`${building}${unit} ${room}`}
            note={[
              estateName,
              bindingRoleWords[role],
              state === 'pending' ? '等核验' : '',
              flatId === current ? '正在看' : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            onPress={() => {
              if (state === 'pending') void go('/pages/verify/index', { binding: bindingId })
              else onChoose(flatId)
              onClose()
            }}
          />
        ))}
        <TodoRow icon="plus" title="绑定另一户" note="扫那一户楼门口的贴码" onPress={() => go('/pages/bind/index')} />
      </View>
    </Dialog>
  )
}

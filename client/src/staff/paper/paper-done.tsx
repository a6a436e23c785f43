import { type Item, riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { go } from '@/lib/navigate'
import type { PaperFacts } from './use-paper'

type Props = PaperFacts & { items: readonly Item[]; onNext: (flatId: string) => void }

/** Recorded: what was, and the next door that has not answered, walking down. */
export function PaperDone({ view, file: { flat }, items, onNext }: Props) {
  const waiting = view.flats.filter(({ flatId, state }) => flatId !== flat.flatId && state === 'pending')
  const [next] = waiting
  return (
    <Card tone="teal">
      <View className="stack">
        <View className="row">
          <Icon name="disc-check" className="c-teal" size={28} />
          <View className="t-lead grow">{`${flat.room} 的纸质答复记好了`}</View>
        </View>
        <View>{`记了 ${items.map((item) => riserWords[item].name).join('、')}。和线上答复一样算数，已写进存证。`}</View>
        <View className="t-note">
          {waiting.length > 0
            ? `这个楼门还有 ${waiting.length} 户没答复：${waiting
                .slice(0, 8)
                .map(({ room }) => room)
                .join('、')}${waiting.length > 8 ? ' 等' : ''}`
            : '这个楼门的住户都答复过了。'}
        </View>
        <View className="row row-wrap">
          {next ? (
            <MainButton wide={false} arrow onPress={() => onNext(next.flatId)}>{`下一户 ${next.room}`}</MainButton>
          ) : null}
          <Button onPress={() => onNext('')}>换一户</Button>
          <Button
            onPress={() => void go('/staff/stairwell/index', { stairwellId: view.stairwellId, flatId: flat.flatId })}
          >
            回楼门图
          </Button>
        </View>
      </View>
    </Card>
  )
}

import { CALL_BACK_DAYS } from '@chuanmen/types/limits'
import { type Item, riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { go } from '@/lib/navigate'
import type { PaperFacts } from './use-paper'

type Props = PaperFacts & { items: readonly Item[]; isConflict: boolean; onNext: (flatId: string) => void }

/** Recorded: what was, and the next door that has not answered, walking down. */
export function PaperDone({ view, file: { flat }, items, isConflict, onNext }: Props) {
  const waiting = view.flats.filter(({ flatId, state }) => flatId !== flat.flatId && state === 'pending')
  const [next] = waiting
  return (
    <Card tone={isConflict ? 'amber' : 'teal'}>
      <View className="stack">
        <View className="row">
          <Icon name={isConflict ? 'warning' : 'disc-check'} className={isConflict ? 'c-amber' : 'c-teal'} size={28} />
          <View className="t-lead grow">
            {isConflict ? `${flat.room} 的纸和手机上的答复不一样` : `${flat.room} 的纸质答复记好了`}
          </View>
        </View>
        <View>
          {isConflict
            ? '两份都先不算数。由另一位社区同事问过本人、有人在场见证，再定哪一份算数；业主在手机上重新答一次，也就清楚了。'
            : `记了 ${items.map((item) => riserWords[item].name).join('、')}。和线上答复一样算数，已写进存证。`}
        </View>
        {isConflict ? null : (
          <View className="t-note">{`${CALL_BACK_DAYS} 天内会有另一位社区同事给业主打电话，核实是不是本人签的。`}</View>
        )}
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

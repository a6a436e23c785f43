import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { todoOf, todoWords } from './groups'

const FRESH_MS = 30_000

type Props = {
  stairwellId: string
  /** Only these households: those on the riser. */
  flatIds: readonly string[]
}

/** Which rooms may not be entered yet, because what they are like has not been recorded; with the way to do it. Nothing when none is. */
export function LackingCard({ stairwellId, flatIds }: Props) {
  const list = useAction('baseline.list', { stairwellId }, { enabled: stairwellId !== '', staleMs: FRESH_MS })
  const lacking = (list.value?.flats ?? []).flatMap((row) => {
    const todo = todoOf(row)
    return todo !== null && flatIds.includes(row.flatId) ? [{ ...row, todo }] : []
  })
  lacking.sort((one, other) => one.room.localeCompare(other.room, 'zh', { numeric: true }))
  const [only] = lacking
  if (!only) return null
  const open = () =>
    lacking.length === 1
      ? void go('/claims/baseline/index', { flatId: only.flatId, stairwellId })
      : void go('/staff/baselines/index', { stairwellId })
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'status' })}>
        <View className="row">
          <Icon name="camera" className="c-amber" />
          <View className="grow">
            <View className="t-bold">{`${lacking.length} 户还没有现状记录，不能进户开工`}</View>
            <View>{lacking.map(({ room, todo }) => `${room} ${todoWords[todo]}`).join('、')}</View>
          </View>
        </View>
        <Button variant="outline" icon="camera" onPress={open}>
          {lacking.length === 1 ? `去${only.room}拍` : '去拍现状记录'}
        </Button>
      </View>
    </Card>
  )
}

import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Chip } from '@/components/chip/chip'
import { toast } from '@/components/toast/toast'
import { aria } from '@/lib/aria'
import type { PlannerPageState } from './use-planner-page'

type Props = { page: PlannerPageState; flatId: string; place: string; onDone?: () => void }

/** What can be done about one door, whether or not it is in the plan. */
export function DoorActions({ page, flatId, place, onDone }: Props) {
  const { model } = page
  const { pins, excludes } = model.whatIf
  const isPinned = pins.includes(flatId)
  const isExcluded = excludes.includes(flatId)
  // Nothing is won there, unless it stands in the plan by hand and is to be taken out.
  const isIdle = page.barred.has(flatId) || (page.doors.get(flatId)?.waits === false && !isPinned)
  const pin = () => {
    if (isPinned) model.leave(flatId)
    else model.pin(flatId)
    onDone?.()
  }
  const exclude = () => {
    if (isExcluded) model.leave(flatId)
    else {
      model.exclude(flatId)
      toast(`这次不去 ${place}，在下面「手工去掉的」里能放回来`)
    }
    onDone?.()
  }
  return (
    <View className="planner-actions" {...aria({ role: 'group', label: `${place} 怎么办` })}>
      {isIdle ? null : (
        <>
          <Chip chosen={isPinned} onPress={pin}>
            一定要去
          </Chip>
          <Chip chosen={isExcluded} onPress={exclude}>
            这次不去
          </Chip>
          <Button size="small" label={`改趟数，${place}`} onPress={() => page.ask({ what: 'visits', flatId })}>
            改趟数
          </Button>
        </>
      )}
      <Button size="small" icon="door" label={`记一次走访，${place}`} onPress={() => page.openVisit(flatId)}>
        记一次走访
      </Button>
      <Button size="small" label={`看这一户，${place}`} onPress={() => page.openHousehold(flatId)}>
        看这一户
      </Button>
    </View>
  )
}

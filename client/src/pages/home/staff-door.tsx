import type { HomeView } from '@chuanmen/types/me'
import { staffRoleWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { tabSets } from '@/components/tab-bar/tabs'
import { TodoRow } from '@/components/todo-row/todo-row'
import { go } from '@/lib/navigate'

/** The staff side's entrance: its first tab. */
export const openDesk = () => go(tabSets.staff[0]?.path ?? '/pages/home/index')

type Props = {
  staff: NonNullable<HomeView['staff']> /** Nothing else is asked of this person here. */
  isMain?: boolean
}

/** For somebody with a staff role: the door to the other side. */
export function StaffDoor({ staff: { name, grants }, isMain }: Props) {
  const roles = [...new Set(grants.map(({ role }) => staffRoleWords[role]))].join('、')
  if (!isMain) {
    return (
      <Card>
        <TodoRow icon="list" title="去工作台" note={`${name} · ${roles}`} onPress={openDesk} />
      </Card>
    )
  }
  return (
    <Card>
      <View className="stack">
        <View>
          <View className="t-lead">{`${name}，您好`}</View>
          <View className="c-ink2">{roles}</View>
        </View>
        <MainButton arrow onPress={openDesk}>
          去工作台
        </MainButton>
      </View>
    </Card>
  )
}

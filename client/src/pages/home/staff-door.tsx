import type { HomeView } from '@chuanmen/types/me'
import { staffRoleWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { deskPath } from '@/components/tab-bar/desk'
import { TodoRow } from '@/components/todo-row/todo-row'
import { go } from '@/lib/navigate'

type Staff = NonNullable<HomeView['staff']>

/** The staff side's entrance: the first tab of what is theirs. */
export const openDesk = ({ grants }: Staff) => go(deskPath(grants))

type Props = {
  staff: Staff /** Nothing else is asked of this person here. */
  isMain?: boolean
}

/** For somebody with a staff role: the door to the other side. */
export function StaffDoor({ staff, isMain }: Props) {
  const { name, grants } = staff
  const open = () => openDesk(staff)
  const roles = [...new Set(grants.map(({ role }) => staffRoleWords[role]))].join('、')
  if (!isMain) {
    return (
      <Card>
        <TodoRow icon="list" title="去工作台" note={`${name} · ${roles}`} onPress={open} />
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
        <MainButton arrow onPress={open}>
          去工作台
        </MainButton>
      </View>
    </Card>
  )
}

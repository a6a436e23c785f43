import type { HomeView } from '@chuanmen/types/me'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { TodoRow } from '@/components/todo-row/todo-row'
import { go } from '@/lib/navigate'
import { StaffDoor } from './staff-door'
import { VolunteerDoor } from './volunteer-door'

const lines: { icon: IconName; words: string }[] = [
  { icon: 'pipes', words: '一根立管从楼上通到楼下，串着好几户。要换，得这一串每一户都同意。' },
  { icon: 'doc-check', words: '在这里看施工通知、答复同不同意、看自家的管办到哪一步。' },
  { icon: 'lock', words: '您家怎么答复，只有您家和负责的工作人员看得到，邻居看不到。' },
]

type Props = { staff: HomeView['staff']; pending: HomeView['bindings']; isVolunteer: boolean }

/** Nobody's flat yet: what this is in three lines, and the ways in. */
export function Welcome({ staff, pending, isVolunteer }: Props) {
  const waiting = pending[0]
  const bind = () => go('/pages/bind/index')
  const hasOtherMain = Boolean(waiting || staff)
  return (
    <>
      <View className="t-title">{waiting ? '还差一步' : '换水管，先串门'}</View>
      {staff ? <StaffDoor staff={staff} isMain={!waiting} /> : null}
      {isVolunteer ? <VolunteerDoor /> : null}
      {pending.map(({ bindingId, building, unit, room, estateName }, at) => (
        <Card key={bindingId}>
          <View className="stack">
            <View className="t-lead">{`${building}${unit} ${room}，等核验`}</View>
            <View>{`${estateName}。扫码只说明您到过楼门口，还要核验一次，才能看到这一户的事。`}</View>
            {at === 0 ? (
              <MainButton arrow onPress={() => go('/pages/verify/index', { binding: bindingId })}>
                去核验
              </MainButton>
            ) : (
              <Button wide onPress={() => go('/pages/verify/index', { binding: bindingId })}>
                去核验
              </Button>
            )}
          </View>
        </Card>
      ))}
      <Card>
        <View className="stack">
          {lines.map(({ icon, words }) => (
            <View className="row welcome-line" key={icon}>
              <Icon name={icon} className="c-teal" />
              <View className="grow">{words}</View>
            </View>
          ))}
          {hasOtherMain ? (
            <Button wide icon="scan" onPress={bind}>
              {waiting ? '绑定另一户' : '绑定我家'}
            </Button>
          ) : (
            <MainButton icon="scan" onPress={bind}>
              绑定我家
            </MainButton>
          )}
        </View>
      </Card>
      {staff ? null : (
        <Card>
          <TodoRow
            icon="key"
            title="我是工作人员"
            note="有邀请码，或有开通码第一次设立管理员"
            onPress={() => go('/pages/join/index')}
          />
        </Card>
      )}
    </>
  )
}

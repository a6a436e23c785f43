import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'

type Props = {
  volunteer: { estateName: string; state: string; suspendedWhy?: string }
  isOnly: boolean
}

/** Why nothing is proposed yet, and what to bring to change that. Nothing for somebody who is known and may go. */
export function StateCard({ volunteer: { estateName, state, suspendedWhy = '' }, isOnly }: Props) {
  const where = isOnly ? '' : `${estateName}：`
  const told =
    state === 'waiting'
      ? {
          title: `${where}等社区核实身份`,
          words: '请带身份证到居委会，工作人员看一眼就行，不留号码。核实以后就开始给您派合适的事。',
        }
      : state === 'suspended'
        ? {
            title: `${where}暂停了`,
            words: `${suspendedWhy ? `原因：${suspendedWhy}。` : ''}现在不给您派新的事。想恢复，请带身份证到居委会，或打下面的电话。`,
          }
        : undefined
  if (!told) return null
  return (
    <Card tone="amber">
      <View className="row today-state" {...aria({ role: 'status' })}>
        <Icon name="info" className="c-amber" />
        <View className="grow">
          <View className="t-lead">{told.title}</View>
          <View>{told.words}</View>
        </View>
      </View>
    </Card>
  )
}

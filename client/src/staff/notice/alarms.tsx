import type { Alarm } from '@chuanmen/types/notice'
import { View } from '@tarojs/components'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { alarmWords } from './alarm-words'
import './alarms.scss'

type Props = { alarms: readonly Alarm[]; canClear: boolean | undefined }

/** What an operator must mend before WeChat takes reminders again. Everybody sees why people must ring and knock; an administrator clears it. */
export function Alarms({ alarms, canClear }: Props) {
  const clearing = useMutate('reminder.clearAlarm', ['notice.list'])
  if (alarms.length === 0) return null
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'alert' })}>
        <View className="row">
          <Icon name="warning" className="c-amber" />
          <View className="t-lead grow">微信提醒出了问题，要修</View>
        </View>
        {alarms.map((alarm) => {
          const { what, mend, meanwhile } = alarmWords(alarm)
          return (
            <View key={alarm.alarmId} className="stack-tight notice-alarm">
              <View className="t-bold">{what}</View>
              <View>{mend}</View>
              <View className="t-note">{meanwhile}</View>
              {canClear ? (
                <View className="row">
                  <Button
                    size="small"
                    label={`修好了，恢复微信提醒：${what}`}
                    busy={clearing.isBusy}
                    onPress={() => void clearing.run({ alarmId: alarm.alarmId })}
                  >
                    修好了，恢复微信提醒
                  </Button>
                </View>
              ) : null}
            </View>
          )
        })}
        {canClear ? null : <View className="t-note">修好以后，由管理员在这里恢复微信提醒。</View>}
        <FailureNote failure={clearing.failure} />
      </View>
    </Card>
  )
}

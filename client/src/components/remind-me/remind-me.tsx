import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { dayOf } from '@/lib/format'
import { stored } from '@/lib/stored'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { Icon } from '../icon/icon'
import { FailureNote } from '../states/states'
import { askWechat } from './ask-wechat'
import { mayOffer } from './when-to-ask'

/** The day of the last "no" on this device. */
const refusedOn = stored<string>('reminder-refused-on', '')

/**
 * Asks for WeChat's reminders, inside the person's own tap (rule 3). Stands below something useful that was just done: an urgent
 * notice opened, an answer signed. Only WeChat has them; others are rung or visited.
 */
export const RemindMe = () => (process.env.TARO_ENV === 'weapp' ? <Offer /> : null)

function Offer() {
  const { value } = useAction('reminder.view', {})
  const granting = useMutate('reminder.grant', ['reminder.view'])
  const refused = refusedOn.use()
  const [said, setSaid] = useState<'no' | 'off'>()
  // What was said on this page stays on it, and may be taken back; the next page does not ask again.
  const isAnswered = said !== undefined || granting.value !== undefined || granting.failure !== null
  if (!value || (!isAnswered && !mayOffer({ ...value, refusedOn: refused, today: dayOf(Date.now()) }))) return null
  const { templateIds, left } = value

  const ask = async () => {
    const { accepted, isOff } = await askWechat(templateIds)
    if (accepted.length === 0) {
      setSaid(isOff ? 'off' : 'no')
      return refusedOn.set(dayOf(Date.now()))
    }
    setSaid(undefined)
    refusedOn.set('')
    await granting.run({ templateIds: accepted })
  }
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <Icon name="bell" className="c-teal" />
          <View className="grow">
            <View className="t-lead">停水、进户前，用微信提醒您？</View>
            <View className="c-ink2">
              {left > 0 ? `记下了，还能提醒您 ${left} 次。微信规定点一次只能发一条。` : '微信规定，点一次只能发一条。'}
            </View>
          </View>
        </View>
        {said ? <View>没关系。要紧的事照样会贴在楼门口，也会有人告诉您。</View> : null}
        {said === 'off' ? (
          <View className="t-note">您在微信里关了这个小程序的通知。想打开：右上角「…」→「设置」→「通知管理」。</View>
        ) : null}
        <FailureNote failure={granting.failure} />
        <Button wide icon="bell" busy={granting.isBusy} onPress={() => void ask()}>
          {left > 0 ? '再加一次' : '提醒我'}
        </Button>
      </View>
    </Card>
  )
}

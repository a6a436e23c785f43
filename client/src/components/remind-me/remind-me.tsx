import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { Icon } from '../icon/icon'
import { FailureNote } from '../states/states'

/** With so many granted, asking again would be nagging. Our decision. */
const ENOUGH = 3

/** Asks for WeChat's reminders after something useful was done, inside the person's own tap (rule 3). Only WeChat has them. */
export const RemindMe = () => (process.env.TARO_ENV === 'weapp' ? <Offer /> : null)

function Offer() {
  const { value } = useAction('reminder.view', {})
  const granting = useMutate('reminder.grant', ['reminder.view'])
  const [isRefused, setRefused] = useState(false)
  if (!value || value.templateIds.length === 0 || (value.left >= ENOUGH && !granting.value)) return null
  const { templateIds, left } = value

  const ask = async () => {
    // First thing in the tap: WeChat refuses the question once anything was waited for.
    const said = (await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] }).catch(
      () => ({}),
    )) as Record<string, string>
    const accepted = templateIds.filter((id) => said[id] === 'accept')
    setRefused(accepted.length === 0)
    if (accepted.length > 0) await granting.run({ templateIds: accepted })
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
        {isRefused ? <View>没关系。要紧的事照样会贴在楼门口，也会有人告诉您。</View> : null}
        <FailureNote failure={granting.failure} />
        <Button wide icon="bell" busy={granting.isBusy} onPress={() => void ask()}>
          {left > 0 ? '再加一次' : '提醒我'}
        </Button>
      </View>
    </Card>
  )
}

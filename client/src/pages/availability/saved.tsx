import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { useTop } from './use-top'

type Props = { conflicts: number; isAsked: boolean; isStaff: boolean }

/** It has arrived: what happens next, and what does not. */
export function Saved({ conflicts, isAsked, isStaff }: Props) {
  useTop()
  return (
    <>
      <Card tone="teal">
        <View className="row consent-banner">
          <Icon name="ring-check" className="c-teal" />
          <View className="grow">
            <View className="t-lead">{isStaff ? '替这一户记下了' : '收到了'}</View>
            <View>
              {isAsked
                ? '定日子时会按您说的来，定了会发通知。已经定好的日子不会自己变。您随时能再改。'
                : '记下了，随时能改。'}
            </View>
          </View>
        </View>
      </Card>
      {conflicts > 0 ? (
        <Card tone="amber">
          <View className="row consent-banner">
            <Icon name="warning" className="c-amber" />
            <View className="grow">
              <View className="t-lead">和已经定好的日子对不上</View>
              <View>定好的日子没有变。工作人员看得到您说的，会打电话和您商量；要改期，会再发通知。</View>
            </View>
          </View>
        </Card>
      ) : null}
    </>
  )
}

import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { FailureNote } from '@/components/states/states'
import type { Bind } from './use-bind'

/** Which stairwell: the sticker at its door, scanned or typed. */
export function CodeStep({ bind }: { bind: Bind }) {
  return (
    <>
      <View className="t-title">先找到您的楼门</View>
      <Card>
        <View className="stack">
          <View className="row bind-hint">
            <Icon name="door" className="c-teal" />
            <View className="grow">楼门口贴着「串门」的贴码：一个二维码，下面印着一串字母和数字。</View>
          </View>
          {process.env.TARO_ENV === 'weapp' ? (
            <Button wide variant="outline" icon="scan" onPress={bind.scan}>
              扫贴码
            </Button>
          ) : null}
          <FailureNote failure={bind.scanFailure} />
          <Field
            label="输入贴码"
            required
            value={bind.typed}
            onChange={bind.setTyped}
            error={bind.typedError || undefined}
            placeholder="二维码下面的那一串"
            onDone={() => bind.takeCode(bind.typed)}
          />
          {process.env.TARO_ENV === 'h5' ? (
            <View className="t-note">
              手机上打开「串门」小程序，点「绑定我家」，再点「扫贴码」，就不用输了。横线、空格、大小写都没关系。
            </View>
          ) : null}
        </View>
      </Card>
      <View className="t-note">
        {bind.officePhone
          ? '找不到贴码，或者贴码坏了：请打下面的电话，工作人员会告诉您。'
          : '找不到贴码，或者贴码坏了：请问居委会。电话印在每个楼门口的贴码上，旁边楼门的也一样。'}
      </View>
    </>
  )
}

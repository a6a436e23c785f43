import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { FailureNote } from '@/components/states/states'
import type { useWebLogin } from './use-web-login'

/** The code on the computer's screen, scanned or typed. */
export const EnterCode = ({ web }: { web: ReturnType<typeof useWebLogin> }) => (
  <>
    <View className="t-title">电脑上显示什么码？</View>
    <Card>
      <View className="stack">
        <View className="row web-login-hint">
          <Icon name="info" className="c-teal" />
          <View className="grow">在电脑上打开「串门」网页，会看到一个二维码，下面有 8 位登录码。</View>
        </View>
        {process.env.TARO_ENV === 'weapp' ? (
          <Button wide variant="outline" icon="scan" onPress={web.scan}>
            扫电脑上的码
          </Button>
        ) : null}
        <FailureNote failure={web.scanFailure} />
        <Field
          label="登录码"
          required
          value={web.typed}
          onChange={web.setTyped}
          error={web.error || undefined}
          placeholder="像 7K3M-Q9TX 这样"
          onDone={() => web.takeCode(web.typed)}
        />
      </View>
    </Card>
  </>
)

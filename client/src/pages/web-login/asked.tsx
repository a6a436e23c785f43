import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Icon } from '@/components/icon/icon'
import { hour, nearDay } from '@/lib/format'

/** What asks to be let in, and the one way this can be abused. */
export const Asked = ({ browser, askedAt }: { browser: string; askedAt: string }) => (
  <>
    <View className="t-title">让这台电脑登录吗？</View>
    <Card>
      <FactList
        facts={[
          { name: '哪一台', value: browser, icon: 'info' },
          { name: '什么时候', value: `${nearDay(askedAt, Date.now())}${hour(askedAt)}打开的登录页`, icon: 'clock' },
          { name: '登录以后', value: '它能看、能办您在这里能办的事，12 小时后自动退出', icon: 'user' },
        ]}
      />
    </Card>
    <Card tone="amber">
      <View className="row web-login-hint">
        <Icon name="warning" className="c-amber" />
        <View className="grow">
          这个码要是您自己刚在电脑上看到的。别人发给您的码，请点「不同意」：同意了，那个人就能用您的名义办事。
        </View>
      </View>
    </Card>
  </>
)

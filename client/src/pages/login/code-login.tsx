import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Page } from '@/components/page/page'
import { Qr } from '@/components/qr/qr'
import { EmptyState, FailedState, FailureNote, Skeleton } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { CheckWay } from './check-way'
import { useCodeLogin } from './use-code-login'

const steps = [
  '用手机打开微信小程序「串门」',
  '点「我的」，再点「在电脑上登录」',
  '扫上面的二维码，或输入上面的登录码',
  '看清是这台电脑，点「同意登录」',
]

/** A browser that WeChat does not know: the code by which its person lets it in from the phone. */
export function CodeLogin() {
  const { login, secondsLeft, isTired, failure, again } = useCodeLogin()
  return (
    <Page title="登录" root>
      <View className="login-head">
        <View className="t-title">用手机微信登录</View>
      </View>
      {login ? <FailureNote failure={failure} /> : null}
      {!login && failure ? <FailedState failure={failure} onRetry={again} /> : null}
      {!login && !failure && !isTired ? <Skeleton picture rows={1} /> : null}
      {isTired ? (
        <EmptyState
          icon="clock"
          title="登录码停了"
          words="这一页开了很久没有人登录。要登录，请换一个新码。"
          action="换一个新码"
          onAction={again}
        />
      ) : null}
      {login ? <Code code={login.code} secondsLeft={secondsLeft} onAgain={again} /> : null}
      <Card>
        <View className="login-steps" {...aria({ role: 'list', label: '怎么登录' })}>
          {steps.map((words, at) => (
            <View className="login-step" key={words} {...aria({ role: 'listitem' })}>
              <Text className="login-step-number">{at + 1}</Text>
              <Text className="grow">{words}</Text>
            </View>
          ))}
        </View>
      </Card>
      <View className="t-note">登录码只给您自己用，不要发给别人。登录后 12 小时自动退出；用完请点「退出登录」。</View>
      <CheckWay />
    </Page>
  )
}

/** Letter by letter, as somebody reads it out. */
const spelled = (group: string) => group.split('').join(' ')

function Code({ code, secondsLeft, onAgain }: { code: string; secondsLeft: number; onAgain: () => void }) {
  const [minutes, seconds] = [Math.floor(secondsLeft / 60), secondsLeft % 60]
  return (
    <Card>
      <View className="login-code">
        <View className="login-qr">
          <Qr words={code} label="登录二维码" />
        </View>
        <View className="t-note">登录码</View>
        <View
          className="login-letters"
          {...aria({ role: 'img', label: `登录码，${code.split('-').map(spelled).join('，')}` })}
        >
          {code}
        </View>
        <View className="t-note">
          {secondsLeft > 0
            ? `还能用 ${minutes > 0 ? `${minutes} 分 ` : ''}${seconds} 秒，到时自动换新码`
            : '正在换新码…'}
        </View>
        <Button variant="link" onPress={onAgain}>
          现在换一个
        </Button>
      </View>
    </Card>
  )
}

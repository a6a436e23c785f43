import { type StaffRole, staffRoleWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { toast } from '@/components/toast/toast'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'

type Props = { name: string; role: StaffRole; token: string; expiresAt: string; onAgain: () => void }

const linkOf = (token: string) =>
  `${window.location.origin}${window.location.pathname}#/pages/join/index?token=${token}`

/** The invitation's code, this once, and how to hand it over. */
export function Invited({ name, role, token, expiresAt, onAgain }: Props) {
  const until = dayHour(expiresAt, Date.now())
  const how =
    process.env.TARO_ENV === 'h5'
      ? `请打开 ${linkOf(token)}`
      : `请打开小程序「串门」，在「我的」里点「我有邀请码」，填 ${token}`
  const message = `${name}您好，${how} ，就能以${staffRoleWords[role]}的身份工作。${until}前有效，只能用一次，请不要转给别人。`
  const copy = (words: string, said: string) =>
    void Taro.setClipboardData({ data: words }).then(
      () => toast(said),
      () => toast('没有复制上，请手抄一下'),
    )
  return (
    <Card tone="selected">
      <View className="stack" {...aria({ role: 'status' })}>
        <View className="t-lead">{`给${name}的邀请码`}</View>
        <View className="people-token" {...aria({ role: 'img', label: `邀请码 ${[...token].join(' ')}` })}>
          {token}
        </View>
        <View className="t-bold c-amber">只显示这一次，离开这一页就看不到了</View>
        <View>{`当面告诉本人，或发到他本人的微信。${until} 前有效，用一次就作废。发错了人，重新生成一个，旧的不用就会过期。`}</View>
        <View className="people-message">{message}</View>
        <View className="row row-wrap">
          <Button variant="primary" onPress={() => copy(message, '整段话复制好了')}>
            复制整段话
          </Button>
          <Button onPress={() => copy(token, '邀请码复制好了')}>只复制邀请码</Button>
          <Button variant="link" onPress={onAgain}>
            再邀请一位
          </Button>
        </View>
      </View>
    </Card>
  )
}

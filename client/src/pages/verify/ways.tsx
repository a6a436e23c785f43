import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, WechatPhoneButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { ActFailure } from '@/components/page-state/act-failure'
import type { useVerify } from './use-verify'

type Props = { verify: ReturnType<typeof useVerify> }

/** One way to be confirmed, explained in one sentence. */
function Way({ icon, title, words, children }: { icon: IconName; title: string; words: string; children?: ReactNode }) {
  return (
    <Card>
      <View className="stack">
        <View className="row verify-way">
          <Icon name={icon} className="c-teal" />
          <View className="grow">
            <View className="t-lead">{title}</View>
            <View>{words}</View>
          </View>
        </View>
        {children}
      </View>
    </Card>
  )
}

/** WeChat's vouched number; against a local cloud on the web the account's own number stands in. */
export function PhoneWay({ verify }: Props) {
  if (!verify.canUsePhone) return null
  return (
    <Way icon="phone" title="用手机号" words="您微信的手机号和名册上这一户的一样，马上生效。只用来对一下，不保存。">
      <WechatPhoneButton variant="outline" wide busy={verify.isPhoneBusy} onCode={verify.confirmPhone}>
        用微信手机号核验
      </WechatPhoneButton>
      {process.env.TARO_ENV === 'h5' ? (
        <Button variant="outline" wide busy={verify.isPhoneBusy} onPress={verify.confirmLocalPhone}>
          用手机号核验
        </Button>
      ) : null}
      <ActFailure failure={verify.phoneFailure} />
    </Way>
  )
}

export function CodeWay({ verify }: Props) {
  return (
    <Way icon="key" title="用上门验证码" words="工作人员上门时给您的 6 位数字，七天内有效，只能用一次。">
      <Field
        label="验证码"
        required
        type="number"
        maxLength={6}
        value={verify.code}
        onChange={verify.setCode}
        error={verify.codeError || undefined}
        onDone={verify.confirmCode}
      />
      <Button variant="outline" wide busy={verify.isCodeBusy} onPress={verify.confirmCode}>
        核验
      </Button>
    </Way>
  )
}

/** Staff approve after seeing title papers or knowing the person: nothing to do here but to look. */
export function StaffWay({ verify, needsPapers }: Props & { needsPapers?: boolean }) {
  return (
    <Way
      icon="users"
      title={needsPapers ? '请工作人员核对房本' : '等居委会核验'}
      words={
        needsPapers
          ? '带上房本（不动产权证）和身份证到居委会，或等工作人员上门。核对后自动生效。'
          : '工作人员核验后自动生效，不用再来这里点。急用请打电话给居委会。'
      }
    >
      <Button wide icon="refresh" busy={verify.home.isRefreshing} onPress={verify.look}>
        看看通过了没有
      </Button>
    </Way>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { isRefused } from '@/api/failure'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { FailedState, FailureNote } from '@/components/states/states'
import { useSignIn } from '@/lib/sign-in'
import { useJoin } from './use-join'

/** Where staff come in: with an invitation, or once per installation as its first administrator. */
function JoinPage() {
  const join = useJoin()
  const [isClaiming, setClaiming] = useState(join.isClaim)
  const signIn = useSignIn()
  const failure = isClaiming ? join.claimFailure : join.accepting.failure
  const claimWithIt = () => {
    join.setCode(join.token)
    setClaiming(true)
  }
  if (failure?.kind === 'session') {
    return (
      <Page title="领取权限">
        <FailedState failure={failure} onSignIn={signIn} kept="您填的姓名还在。" />
      </Page>
    )
  }
  return (
    <Page title="领取权限">
      <View className="t-title">{isClaiming ? '第一次设立管理员' : '我有邀请码'}</View>
      <FailureNote failure={failure} onRetry={isClaiming ? join.claim : join.accept} />
      <Card>
        {isClaiming ? (
          <View className="stack">
            <View>
              系统刚装好、还没有管理员时，用开通码设立第一位管理员，只能用一次。开通码由部署的人保管；在自己电脑上试用，它印在启动的终端里。
            </View>
            <Field label="开通码" required value={join.code} onChange={join.setCode} error={join.error.code} />
            <Field
              label="姓名"
              required
              maxLength={20}
              value={join.name}
              onChange={join.setName}
              error={join.error.name}
              hint="同事和居民会看到，比如：孙静"
            />
            <MainButton busy={join.claiming.isBusy} onPress={join.claim}>
              设立管理员
            </MainButton>
          </View>
        ) : (
          <View className="stack">
            <View>管理员或社区发给您的邀请码，七天内有效，只能用一次。领取后就能看您负责的范围。</View>
            <Field
              label="邀请码"
              required
              value={join.token}
              onChange={join.setToken}
              error={join.error.token}
              hint="整条邀请链接也可以粘贴进来"
              onDone={join.accept}
            />
            <MainButton busy={join.accepting.isBusy} onPress={join.accept}>
              领取权限
            </MainButton>
            {isRefused(failure, 'code_wrong') ? (
              <>
                <View>如果手里的是开通码，不填在这里：它用来第一次设立管理员。</View>
                <Button wide variant="outline" onPress={claimWithIt}>
                  这是开通码，去设立管理员
                </Button>
              </>
            ) : null}
          </View>
        )}
      </Card>
      <Button variant="link" onPress={() => setClaiming(!isClaiming)}>
        {isClaiming ? '我有邀请码' : '有开通码？第一次设立管理员'}
      </Button>
    </Page>
  )
}

export default guarded(JoinPage)

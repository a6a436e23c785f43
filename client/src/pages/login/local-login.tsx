import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Page } from '@/components/page/page'
import { EmptyState, FailedState, FailureNote, Skeleton } from '@/components/states/states'
import { AccountButton } from './account-button'
import { NewPerson } from './new-person'
import { useGrowing } from './use-growing'
import { useLogin } from './use-login'

/** The people of a local cloud: tap one to be them, or add one. */
export function LocalLogin() {
  const login = useLogin()
  const drawn = useGrowing(login.accounts?.length ?? 0)
  const [isAdding, setAdding] = useState(false)
  return (
    <Page title="登录" root>
      <View className="login-head">
        <View className="t-title">您是哪一位？</View>
        <View className="c-ink2">
          这是本机的演示环境：点一个人，就以他的身份进入。在微信里不用这一步，微信会认出您本人；正式的网页版，用手机上的「串门」扫码登录。
        </View>
      </View>
      <FailureNote failure={login.failure} />
      {login.isLoading ? <Skeleton rows={5} /> : null}
      {login.listFailure ? <FailedState failure={login.listFailure} onRetry={login.again} /> : null}
      {login.accounts ? (
        <Button wide icon="plus" onPress={() => setAdding(true)}>
          加一个新来的人
        </Button>
      ) : null}
      {login.accounts?.length === 0 ? (
        <EmptyState
          icon="users"
          title="还没有人"
          words="演示数据还没放好。放好以后，这里会列出居民、楼门长和工作人员。"
          action="再看看"
          onAction={login.again}
        />
      ) : null}
      <View className="login-list">
        {login.accounts?.slice(0, drawn).map((account) => (
          <AccountButton
            key={account.openid}
            account={account}
            busy={login.busyWith === account.openid}
            disabled={login.busyWith !== undefined}
            onPress={login.choose}
          />
        ))}
      </View>
      {isAdding ? <NewPerson onAdded={login.choose} onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

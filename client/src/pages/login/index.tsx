import { View } from '@tarojs/components'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { EmptyState, FailedState, FailureNote, Skeleton } from '@/components/states/states'
import { AccountButton } from './account-button'
import { useGrowing } from './use-growing'
import { useLogin } from './use-login'
import './login.scss'

function LoginPage() {
  const login = useLogin()
  const drawn = useGrowing(login.accounts?.length ?? 0)
  return (
    <Page title="登录" root>
      <View className="login-head">
        <View className="t-title">您是哪一位？</View>
        <View className="c-ink2">
          这是本机的演示环境：点一个人，就以他的身份进入。在微信里不用这一步，微信会认出您本人；工作人员在电脑上用微信扫码登录。
        </View>
      </View>
      <FailureNote failure={login.failure} />
      {login.isLoading ? <Skeleton rows={5} /> : null}
      {login.listFailure ? <FailedState failure={login.listFailure} onRetry={login.again} /> : null}
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
    </Page>
  )
}

export default guarded(LoginPage)
